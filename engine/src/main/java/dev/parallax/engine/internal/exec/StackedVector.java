package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows of several models together as one vector. Text comes in the codes of one dictionary, where it has one, whatever
 * dictionaries the models have. Its arrays are used again for the next batch. For one thread.
 */
final class StackedVector {
    private final Type type;
    private final @Nullable Dictionary dictionary;
    private final Map<Dictionary, int[]> recoded = new IdentityHashMap<>();
    private int size;
    private int[] codes = new int[0];
    private @Nullable String[] texts = new String[0];
    private long[] longs = new long[0];
    private double[] doubles = new double[0];

    StackedVector(Type type, @Nullable Dictionary dictionary) {
        this.type = type;
        this.dictionary = dictionary;
    }

    /** A vector of one model for a whole batch: itself where its form is right. */
    Vector whole(Vector vector) {
        boolean fits =
                switch (type) {
                    case TEXT ->
                        dictionary == null
                                ? vector instanceof Vector.Texts
                                : vector instanceof Vector.Codes of && of.dictionary() == dictionary;
                    case DECIMAL -> vector instanceof Vector.Doubles || vector instanceof Vector.Floats;
                    case BOOLEAN -> vector instanceof Vector.Longs || vector instanceof Vector.Bits;
                    default -> vector instanceof Vector.Longs;
                };
        if (fits) {
            return vector;
        }
        start(vector.size());
        put(vector, IntStream.range(0, vector.size()).toArray());
        return vector();
    }

    /** Begins a batch of so many rows. */
    void start(int rows) {
        size = rows;
        switch (type) {
            case TEXT -> {
                if (dictionary == null) {
                    texts = texts.length < rows ? new String[rows] : texts;
                } else {
                    codes = codes.length < rows ? new int[rows] : codes;
                }
            }
            case DECIMAL -> doubles = doubles.length < rows ? new double[rows] : doubles;
            default -> longs = longs.length < rows ? new long[rows] : longs;
        }
    }

    /** Writes a vector's rows to some places. */
    void put(Vector from, int[] places) {
        switch (type) {
            case TEXT -> {
                if (dictionary == null) {
                    for (int i = 0; i < places.length; i++) {
                        texts[places[i]] = Values.text(from, i);
                    }
                } else {
                    putCodes(dictionary, from, places);
                }
            }
            case DECIMAL -> putDoubles(from, places);
            default -> putLongs(from, places);
        }
    }

    private void putCodes(Dictionary into, Vector from, int[] places) {
        if (from instanceof Vector.Codes of && of.dictionary().coded()) {
            int[] recode = recoded.computeIfAbsent(of.dictionary(), other -> recode(other, into));
            for (int i = 0; i < places.length; i++) {
                codes[places[i]] = recode[of.codes()[i] + 1];
            }
            return;
        }
        if (from instanceof Vector.Constant constant) {
            int code = constant.value() instanceof String text ? into.code(text) : Vector.NULL_CODE;
            Arrays.stream(places).forEach(place -> codes[place] = code);
            return;
        }
        for (int i = 0; i < places.length; i++) {
            String text = Values.text(from, i);
            codes[places[i]] = text == null ? Vector.NULL_CODE : into.code(text);
        }
    }

    /** The code there of each code here, null first. */
    private static int[] recode(Dictionary from, Dictionary into) {
        int[] recode = new int[from.size() + 1];
        recode[0] = Vector.NULL_CODE;
        for (int code = 0; code < from.size(); code++) {
            recode[code + 1] = from == into ? code : into.code(from.text(code));
        }
        return recode;
    }

    private void putDoubles(Vector from, int[] places) {
        if (from instanceof Vector.Doubles of) {
            for (int i = 0; i < places.length; i++) {
                doubles[places[i]] = of.values()[i];
            }
            return;
        }
        if (from instanceof Vector.Floats of) {
            for (int i = 0; i < places.length; i++) {
                doubles[places[i]] = of.values()[i];
            }
            return;
        }
        for (int i = 0; i < places.length; i++) {
            doubles[places[i]] = Values.object(from, i) instanceof Number number ? number.doubleValue() : Double.NaN;
        }
    }

    private void putLongs(Vector from, int[] places) {
        if (from instanceof Vector.Longs of) {
            for (int i = 0; i < places.length; i++) {
                longs[places[i]] = of.values()[i];
            }
            return;
        }
        for (int i = 0; i < places.length; i++) {
            longs[places[i]] = asLong(Values.object(from, i));
        }
    }

    private static long asLong(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (value instanceof LocalDate date) {
            return date.toEpochDay();
        }
        return value instanceof Long number ? number : Vector.NULL_LONG;
    }

    /** The batch. */
    Vector vector() {
        return switch (type) {
            case TEXT -> dictionary == null ? new Vector.Texts(texts, size) : new Vector.Codes(codes, dictionary, size);
            case DECIMAL -> new Vector.Doubles(doubles, size);
            default -> new Vector.Longs(type, longs, size);
        };
    }
}
