package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which rows of a vector are not null. */
final class Present {
    private Present() {}

    /** Overwrites the words: the bits of the rows that hold a value. */
    static void of(Vector vector, long[] words, int size) {
        if (vector instanceof Vector.Longs longs) {
            Ranges.longs(longs.values(), Vector.NULL_LONG + 1, Long.MAX_VALUE, words, size);
        } else if (vector instanceof Vector.Doubles doubles) {
            Ranges.doubles(doubles.values(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, words, size);
        } else if (vector instanceof Vector.Floats floats) {
            Ranges.floats(floats.values(), Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, words, size);
        } else if (vector instanceof Vector.Codes codes) {
            Ranges.code(codes.codes(), Vector.NULL_CODE, words, size);
            invert(words, size);
        } else if (vector instanceof Vector.Texts texts) {
            objects(texts.values(), words, size);
        } else if (vector instanceof Vector.Objects objects) {
            objects(objects.values(), words, size);
        } else if (vector instanceof Vector.Constant constant && constant.value() == null) {
            Arrays.fill(words, 0, Room.wordCount(size), 0);
        } else {
            BitsInput.fill(words, size);
        }
    }

    /** The complement. */
    static void invert(long[] words, int size) {
        for (int w = 0; w < Room.wordCount(size); w++) {
            words[w] = ~words[w];
        }
        BitsInput.trim(words, size);
    }

    private static void objects(@Nullable Object[] values, long[] words, int size) {
        Arrays.fill(words, 0, Room.wordCount(size), 0);
        for (int i = 0; i < size; i++) {
            if (values[i] != null) {
                words[i >> 6] |= 1L << i;
            }
        }
    }
}
