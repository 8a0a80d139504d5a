package dev.parallax.engine.internal.vector;

import dev.parallax.engine.Type;
import dev.parallax.storage.Dictionary;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The values of one expression for the rows of a batch. Arrays may be longer than {@code size}; who receives a vector does not
 * change it, and must not keep it beyond the batch (arrays are used again).
 */
public sealed interface Vector {
    /** What it holds. */
    Type type();

    /** The number of rows. */
    int size();

    /** Null in arrays of longs. */
    long NULL_LONG = Long.MIN_VALUE;

    /** Null in arrays of codes. */
    int NULL_CODE = -1;

    /** INTEGER, DATE (days since 1970-01-01) or BOOLEAN (0, 1); null is {@link #NULL_LONG}. */
    record Longs(Type type, long[] values, int size) implements Vector {}

    /** DECIMAL; null is NaN, and no value is infinite. */
    record Doubles(double[] values, int size) implements Vector {
        @Override
        public Type type() {
            return Type.DECIMAL;
        }
    }

    /** DECIMAL, each a 32-bit number as it is stored, so that scores are not widened before they are used; null is NaN. */
    final class Floats implements Vector {
        private final float[] values;
        private final int size;
        private final @Nullable FloatBuffer stored;
        private boolean read;

        /** Values of an array. */
        public Floats(float[] values, int size) {
            this(null, values, size);
        }

        /**
         * Values that lie elsewhere.
         *
         * @param stored from index 0 on
         * @param into takes them when the array is first asked for
         */
        public Floats(@Nullable FloatBuffer stored, float[] into, int size) {
            this.stored = stored;
            this.values = into;
            this.size = size;
            this.read = stored == null;
        }

        /** The values as an array. */
        public float[] values() {
            if (!read && stored != null) {
                stored.get(0, values, 0, size);
                read = true;
            }
            return values;
        }

        /** The values wherever they lie, from index 0 on: who goes through them once spares their copy. */
        public FloatBuffer stored() {
            return stored != null ? stored : FloatBuffer.wrap(values, 0, size);
        }

        /** Whether it is the same column's values of the same rows. */
        public boolean isSame(Floats other) {
            return values == other.values;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Type type() {
            return Type.DECIMAL;
        }
    }

    /**
     * A predicate: row {@code i} is bit {@code i % 64} of word {@code i / 64}; bits beyond the size are 0. BOOLEAN, never
     * null.
     */
    record Bits(long[] words, int size) implements Vector {
        @Override
        public Type type() {
            return Type.BOOLEAN;
        }

        /** The bit of a row. */
        public boolean get(int row) {
            return (words[row >> 6] >>> row & 1) != 0;
        }
    }

    /** TEXT by codes of a dictionary; null is {@link #NULL_CODE}. */
    record Codes(int[] codes, Dictionary dictionary, int size) implements Vector {
        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /** TEXT that was computed. */
    record Texts(@Nullable String[] values, int size) implements Vector {
        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /** The same value in every row: a Boolean, Long, Double, String, {@link java.time.LocalDate}, or null. */
    record Constant(Type type, @Nullable Object value, int size) implements Vector {}

    /** Values of the nested types, {@link Type#HISTOGRAM} and {@link Type#VALUES}: of groups, never of a dataset's rows. */
    record Objects(Type type, @Nullable Object[] values, int size) implements Vector {}
}
