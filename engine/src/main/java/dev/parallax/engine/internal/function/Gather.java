package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes each row's value from one of several vectors. Text stays coded where all of it is in one dictionary. */
final class Gather {
    private final Type type;
    private LongInput[] longInputs = {};
    private DoubleInput[] doubleInputs = {};
    private TextInput[] textInputs = {};
    private long[] longs = Room.NO_LONGS;
    private double[] doubles = Room.NO_DOUBLES;
    private int[] codes = Room.NO_INTS;
    private @Nullable String[] texts = {};

    Gather(Type type) {
        this.type = type;
    }

    /** The value of row {@code i} is that of source {@code choice[i]}, or null where that is negative. */
    Vector apply(Vector[] sources, int[] choice, int size) {
        return switch (type) {
            case DECIMAL -> doubles(sources, choice, size);
            case TEXT -> {
                Dictionary shared = sharedDictionary(sources);
                yield shared == null ? texts(sources, choice, size) : codes(sources, choice, shared, size);
            }
            default -> longs(sources, choice, size);
        };
    }

    private Vector longs(Vector[] sources, int[] choice, int size) {
        if (longInputs.length != sources.length) {
            longInputs = new LongInput[sources.length];
            Arrays.setAll(longInputs, i -> new LongInput());
        }
        long[][] read = new long[sources.length][];
        for (int k = 0; k < sources.length; k++) {
            read[k] = longInputs[k].read(sources[k], size);
        }
        longs = Room.longs(longs, size);
        for (int i = 0; i < size; i++) {
            longs[i] = choice[i] < 0 ? Vector.NULL_LONG : read[choice[i]][i];
        }
        return new Vector.Longs(type, longs, size);
    }

    private Vector doubles(Vector[] sources, int[] choice, int size) {
        if (doubleInputs.length != sources.length) {
            doubleInputs = new DoubleInput[sources.length];
            Arrays.setAll(doubleInputs, i -> new DoubleInput());
        }
        double[][] read = new double[sources.length][];
        for (int k = 0; k < sources.length; k++) {
            read[k] = doubleInputs[k].read(sources[k], size);
        }
        doubles = Room.doubles(doubles, size);
        for (int i = 0; i < size; i++) {
            doubles[i] = choice[i] < 0 ? Double.NaN : read[choice[i]][i];
        }
        return new Vector.Doubles(doubles, size);
    }

    private Vector codes(Vector[] sources, int[] choice, Dictionary shared, int size) {
        codes = Room.ints(codes, size);
        int[][] read = new int[sources.length][];
        int[] constants = new int[sources.length];
        for (int k = 0; k < sources.length; k++) {
            if (sources[k] instanceof Vector.Codes vector) {
                read[k] = vector.codes();
            } else if (sources[k] instanceof Vector.Constant constant) {
                String text = (String) constant.value();
                constants[k] = text == null ? Vector.NULL_CODE : shared.code(text);
            }
        }
        for (int i = 0; i < size; i++) {
            int k = choice[i];
            codes[i] = k < 0 ? Vector.NULL_CODE : read[k] == null ? constants[k] : read[k][i];
        }
        return new Vector.Codes(codes, shared, size);
    }

    private Vector texts(Vector[] sources, int[] choice, int size) {
        if (textInputs.length != sources.length) {
            textInputs = new TextInput[sources.length];
            Arrays.setAll(textInputs, i -> new TextInput());
        }
        @Nullable String[][] read = new String[sources.length][];
        for (int k = 0; k < sources.length; k++) {
            read[k] = textInputs[k].read(sources[k], size);
        }
        if (texts.length < size) {
            texts = new String[size];
        }
        for (int i = 0; i < size; i++) {
            texts[i] = choice[i] < 0 ? null : read[choice[i]][i];
        }
        return new Vector.Texts(texts, size);
    }

    /** The dictionary that holds all the text of these vectors, or null. */
    static @Nullable Dictionary sharedDictionary(Vector[] sources) {
        Dictionary shared = null;
        for (Vector source : sources) {
            if (source instanceof Vector.Codes codes) {
                if (shared != null && shared != codes.dictionary()) {
                    return null;
                }
                shared = codes.dictionary();
            } else if (!(source instanceof Vector.Constant)) {
                return null;
            }
        }
        return shared != null && holdsConstants(shared, sources) ? shared : null;
    }

    private static boolean holdsConstants(Dictionary shared, Vector[] sources) {
        for (Vector source : sources) {
            if (source instanceof Vector.Constant constant
                    && constant.value() instanceof String text
                    && (!shared.coded() || shared.code(text) < 0)) {
                return false;
            }
        }
        return true;
    }
}
