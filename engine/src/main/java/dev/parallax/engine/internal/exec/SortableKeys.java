package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values as longs that compare as {@link Sorting} compares the values: nulls are the largest whatever the direction. */
final class SortableKeys {
    private static final long NULL = Long.MAX_VALUE;

    private SortableKeys() {}

    /** Whether values can be read one batch without the others: numbers can, and texts whose codes have ranks. */
    static boolean suit(Bound value) {
        if (value.type() == Type.TEXT) {
            Dictionary dictionary = dictionary(value);
            return dictionary != null && dictionary.coded();
        }
        return value.type() != Type.HISTOGRAM && value.type() != Type.VALUES;
    }

    /** The dictionary of a column of texts; null for anything else. */
    static @Nullable Dictionary dictionary(Bound value) {
        if (value instanceof Bound.Derived derived) {
            return dictionary(derived.value());
        }
        return value instanceof Bound.Stored stored ? stored.column().dictionary() : null;
    }

    /** Writes a long for each row. */
    static void read(Vector vector, boolean descending, long[] into) {
        int size = vector.size();
        if (vector instanceof Vector.Doubles doubles) {
            double[] values = doubles.values();
            for (int i = 0; i < size; i++) {
                into[i] = key(values[i], descending);
            }
        } else if (vector instanceof Vector.Floats floats) {
            float[] values = floats.values();
            for (int i = 0; i < size; i++) {
                into[i] = key(values[i], descending);
            }
        } else if (vector instanceof Vector.Longs longs) {
            long[] values = longs.values();
            for (int i = 0; i < size; i++) {
                into[i] = key(values[i], descending);
            }
        } else if (vector instanceof Vector.Codes codes) {
            for (int i = 0; i < size; i++) {
                int code = codes.codes()[i];
                into[i] = code < 0 ? NULL : key((long) codes.dictionary().rank(code), descending);
            }
        } else if (vector instanceof Vector.Bits bits) {
            for (int i = 0; i < size; i++) {
                into[i] = key(bits.get(i) ? 1L : 0L, descending);
            }
        } else if (vector instanceof Vector.Constant constant) {
            Arrays.fill(into, 0, size, key(constant.value(), descending));
        } else {
            throw new IllegalStateException("no order for " + vector.type());
        }
    }

    /** The bits of doubles rise with positive numbers and fall with negative ones; both zeros are one. */
    private static long key(double value, boolean descending) {
        if (Double.isNaN(value)) {
            return NULL;
        }
        long bits = Double.doubleToRawLongBits((descending ? -value : value) + 0.0);
        return bits ^ bits >> 63 & Long.MAX_VALUE;
    }

    /** Null is the smallest long, so that all others can be one less, or their complements. */
    private static long key(long value, boolean descending) {
        if (value == Vector.NULL_LONG) {
            return NULL;
        }
        return descending ? ~value : value - 1;
    }

    private static long key(@Nullable Object value, boolean descending) {
        if (value instanceof Double number) {
            return key(number.doubleValue(), descending);
        } else if (value instanceof Long number) {
            return key(number.longValue(), descending);
        } else if (value instanceof Boolean truth) {
            return key(truth ? 1L : 0L, descending);
        }
        return value instanceof LocalDate date ? key(date.toEpochDay(), descending) : NULL;
    }
}
