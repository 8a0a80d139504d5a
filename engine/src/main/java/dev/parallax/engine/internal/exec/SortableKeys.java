package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.time.LocalDate;
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

    /** The long of a row. */
    static long key(Vector vector, int row, boolean descending) {
        if (vector instanceof Vector.Doubles doubles) {
            return key(doubles.values()[row], descending);
        } else if (vector instanceof Vector.Floats floats) {
            return key(floats.values()[row], descending);
        } else if (vector instanceof Vector.Longs longs) {
            return key(longs.values()[row], descending);
        } else if (vector instanceof Vector.Codes codes) {
            int code = codes.codes()[row];
            return code < 0 ? NULL : key((long) codes.dictionary().rank(code), descending);
        } else if (vector instanceof Vector.Bits bits) {
            return key(bits.get(row) ? 1L : 0L, descending);
        } else if (vector instanceof Vector.Constant constant) {
            return key(constant.value(), descending);
        }
        throw new IllegalStateException("no order for " + vector.type());
    }

    /** Writes the rows whose longs are not above a limit, and returns how many they are. */
    static int upTo(long limit, Vector vector, boolean descending, int[] into) {
        if (limit != NULL && vector instanceof Vector.Doubles doubles) {
            return within(doubles, low(limit, descending), high(limit, descending), into);
        } else if (limit != NULL && vector instanceof Vector.Floats floats) {
            return within(floats, low(limit, descending), high(limit, descending), into);
        }
        int count = 0;
        for (int i = 0; i < vector.size(); i++) {
            if (limit == NULL || key(vector, i, descending) <= limit) {
                into[count++] = i;
            }
        }
        return count;
    }

    private static int within(Vector.Doubles doubles, double low, double high, int[] into) {
        double[] values = doubles.values();
        int count = 0;
        for (int i = 0; i < doubles.size(); i++) {
            if (values[i] >= low && values[i] <= high) {
                into[count++] = i;
            }
        }
        return count;
    }

    private static int within(Vector.Floats floats, double low, double high, int[] into) {
        float[] values = floats.values();
        int count = 0;
        for (int i = 0; i < floats.size(); i++) {
            if (values[i] >= low && values[i] <= high) {
                into[count++] = i;
            }
        }
        return count;
    }

    private static double low(long limit, boolean descending) {
        return descending ? number(limit, true) : Double.NEGATIVE_INFINITY;
    }

    private static double high(long limit, boolean descending) {
        return descending ? Double.POSITIVE_INFINITY : number(limit, false);
    }

    /** The number whose long a limit is, which is not that of null. */
    static double number(long limit, boolean descending) {
        return descending ? -number(limit) : number(limit);
    }

    private static double number(long key) {
        return Double.longBitsToDouble(key ^ key >> 63 & Long.MAX_VALUE);
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
