package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for the texts that an aggregate meets, equal texts having equal numbers: the codes of the first coded dictionary,
 * and beyond its size whatever else turns up. For one thread.
 */
final class TextDomain {
    /** The number of null. */
    static final int NONE = -1;

    private static final int UNKNOWN = -2;

    /** The numbers below its size are its codes. */
    private @Nullable Dictionary dictionary;

    /** The first coded dictionary; it may have come after texts of other forms, and then numbers nothing. */
    private @Nullable Dictionary classes;

    private @Nullable Dictionary plain;
    private final Texts others = new Texts();
    private @Nullable Dictionary translated;
    private int[] table = Room.NO_INTS;
    private int[] out = Room.NO_INTS;

    /** The numbers of the rows; null is {@link #NONE}. Valid until the next call. */
    int[] ids(Vector vector, int size) {
        if (vector instanceof Vector.Codes codes) {
            Dictionary own = codes.dictionary();
            if (own.coded() && classes == null) {
                classes = own;
                dictionary = others.size() == 0 ? own : null;
            }
            if (own == dictionary) {
                return codes.codes();
            }
            out = Room.ints(out, size);
            return own.coded() ? translate(codes, size) : plain(codes, size);
        }
        out = Room.ints(out, size);
        if (vector instanceof Vector.Constant constant) {
            Arrays.fill(out, 0, size, id((String) constant.value()));
        } else if (vector instanceof Vector.Texts texts) {
            for (int i = 0; i < size; i++) {
                out[i] = id(texts.values()[i]);
            }
        } else {
            throw new IllegalArgumentException("not text: " + vector.getClass());
        }
        return out;
    }

    private int[] translate(Vector.Codes vector, int size) {
        Dictionary own = vector.dictionary();
        if (own != translated) {
            translated = own;
            table = new int[own.size()];
            Arrays.fill(table, UNKNOWN);
        }
        int[] codes = vector.codes();
        for (int i = 0; i < size; i++) {
            int code = codes[i];
            if (code < 0) {
                out[i] = NONE;
                continue;
            }
            if (table[code] == UNKNOWN) {
                table[code] = id(own.text(code));
            }
            out[i] = table[code];
        }
        return out;
    }

    private int[] plain(Vector.Codes vector, int size) {
        plain = vector.dictionary();
        int[] codes = vector.codes();
        for (int i = 0; i < size; i++) {
            out[i] = codes[i] < 0 ? NONE : id(plain.text(codes[i]));
        }
        return out;
    }

    /** The number of a text, a new one if it was not met before. */
    int id(@Nullable String text) {
        if (text == null) {
            return NONE;
        }
        if (dictionary != null) {
            int code = dictionary.code(text);
            if (code >= 0) {
                return code;
            }
        }
        return coded() + others.add(text);
    }

    /** The number, here, of a text that another domain numbers {@code id}. */
    int translate(TextDomain other, int id) {
        boolean same = other.dictionary == dictionary && id < other.coded();
        return id < 0 || same ? id : id(other.text(id));
    }

    /** Takes the other's dictionary if none was met here yet, so that codes stay codes. */
    void adopt(TextDomain other) {
        if (classes == null) {
            classes = other.classes;
            dictionary = others.size() == 0 ? other.dictionary : null;
        }
        if (plain == null) {
            plain = other.plain;
        }
    }

    /** The text of a number. */
    String text(int id) {
        return dictionary != null && id < dictionary.size() ? dictionary.text(id) : others.text(id - coded());
    }

    /** The numbers given so far are below this. */
    int size() {
        return coded() + others.size();
    }

    /** The numbers below this are codes of the dictionary. */
    int coded() {
        return dictionary == null ? 0 : dictionary.size();
    }

    /** Whether the class order of the texts is known from a dictionary, not only from the texts met so far. */
    boolean ordered() {
        return classes != null || plain != null;
    }

    /** Compares numbers by the class order of their texts. */
    IdOrder order() {
        Dictionary codes = dictionary;
        Comparator<String> texts =
                classes != null ? classes::compare : plain != null ? plain::compare : ClassOrder.of(others.all());
        return (left, right) -> codes != null && left < codes.size() && right < codes.size()
                ? Integer.compare(codes.rank((int) left), codes.rank((int) right))
                : texts.compare(text((int) left), text((int) right));
    }

    /** The numbers in class order of their texts. */
    int[] sorted(int[] ids) {
        IdOrder order = order();
        return Arrays.stream(ids)
                .boxed()
                .sorted((left, right) -> order.compare(left, right))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The numbers of all texts of the coded dictionary that was met, if they are at most so many; else none. */
    int[] classes(int most) {
        if (classes == null || classes.size() > most) {
            return Room.NO_INTS;
        }
        int[] ids = new int[classes.size()];
        for (int code = 0; code < ids.length; code++) {
            ids[code] = id(classes.text(code));
        }
        return ids;
    }

    /** A vector of the texts of these numbers, coded if they all are in the dictionary that was met. */
    Vector vector(int[] ids, int size) {
        if (classes != null) {
            int[] codes = new int[size];
            boolean all = true;
            for (int i = 0; i < size; i++) {
                codes[i] = ids[i] < coded() ? ids[i] : classes.code(text(ids[i]));
                all &= codes[i] >= 0 || ids[i] < 0;
            }
            if (all) {
                return new Vector.Codes(codes, classes, size);
            }
        }
        @Nullable String[] texts = new String[size];
        for (int i = 0; i < size; i++) {
            texts[i] = ids[i] < 0 ? null : text(ids[i]);
        }
        return new Vector.Texts(texts, size);
    }
}
