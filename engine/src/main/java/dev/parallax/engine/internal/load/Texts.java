package dev.parallax.engine.internal.load;

import java.time.DateTimeException;
import java.time.LocalDate;

/** What a text is, were it read as a value of a type. Spaces around numbers do not count. */
final class Texts {
    /** Stands for "no such value", as it does for null in a column. */
    static final long NONE = Long.MIN_VALUE;

    private Texts() {}

    /** A 64-bit integer, or {@link #NONE}. */
    static long integer(String text) {
        String digits = text.strip();
        if (digits.length() > 20 || !areDigits(digits, digits.startsWith("-") || digits.startsWith("+") ? 1 : 0)) {
            return NONE;
        }
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return NONE;
        }
    }

    /** Whether there is a digit and nothing else from some character on; asked since exceptions for most texts cost too much. */
    private static boolean areDigits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return from < text.length();
    }

    /** Whether it is a whole number however long, without a sign. */
    static boolean isWhole(String text) {
        String digits = text.strip();
        for (int i = 0; i < digits.length(); i++) {
            if (!isDigit(digits.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a number starts with a zero that means nothing, as codes and zip codes do. */
    static boolean hasLeadingZero(String text) {
        String digits = text.strip();
        int at = digits.startsWith("-") || digits.startsWith("+") ? 1 : 0;
        return digits.length() > at + 1 && digits.charAt(at) == '0' && isDigit(digits.charAt(at + 1));
    }

    /** Days since 1970-01-01 of {@code yyyy-mm-dd}, or {@link #NONE}. */
    static long date(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return NONE;
        }
        for (int i = 0; i < 10; i++) {
            if (i != 4 && i != 7 && !isDigit(text.charAt(i))) {
                return NONE;
            }
        }
        try {
            return LocalDate.of(
                            Integer.parseInt(text.substring(0, 4)),
                            Integer.parseInt(text.substring(5, 7)),
                            Integer.parseInt(text.substring(8)))
                    .toEpochDay();
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    /** Whether it begins with a date and a time: {@code 2026-01-31T12:30}, or with a space between. */
    static boolean isTimestamp(String text) {
        return text.length() >= 16
                && (text.charAt(10) == 'T' || text.charAt(10) == ' ')
                && text.charAt(13) == ':'
                && date(text.substring(0, 10)) != NONE;
    }

    /** 1 for true, 0 for false in any case, else {@link #NONE}. */
    static long truth(String text) {
        return text.equalsIgnoreCase("true") ? 1 : text.equalsIgnoreCase("false") ? 0 : NONE;
    }

    /** Whether it is a way to write what is no finite number. */
    static boolean isNotFinite(String text) {
        String word = text.strip();
        if (word.startsWith("-") || word.startsWith("+")) {
            word = word.substring(1);
        }
        return word.equalsIgnoreCase("nan") || word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
