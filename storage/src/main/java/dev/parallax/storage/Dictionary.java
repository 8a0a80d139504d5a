package dev.parallax.storage;

/**
 * The texts behind the codes of a column. Codes are never reassigned: a dictionary only grows by later imports. Class
 * order is the order results are shown in: the order of the names file, else numeric if all texts are integers, else by
 * code point. Immutable; safe for many threads.
 */
public interface Dictionary {
    /**
     * Whether the column is coded: few texts, many rows. Otherwise the texts are stored plain, a row's code is its ordinal,
     * and equal texts may have different codes.
     */
    boolean coded();

    /** The number of codes: 0 to size - 1. */
    int size();

    /** The text of a code. */
    String text(int code);

    /** The code of a text, or -1 if there is none. For coded dictionaries only. */
    int code(String text);

    /** The position of a code in class order, from 0. For coded dictionaries only. */
    int rank(int code);

    /** Compares two texts in class order, where both need not be in the dictionary (those come last, by code point). */
    int compare(String left, String right);
}
