package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;

/**
 * The values of a list, of any type, as longs that are equal where the values are: numbers of texts, the bits of doubles,
 * longs as they are. For one thread.
 */
final class ListKeys {
    private static final int FORGET = 1 << 16;

    private final Type type;
    private TextDomain texts = new TextDomain();
    private LongInput[] longs = {};
    private DoubleInput[] doubles = {};
    private long[][] keys = {};
    private final long nullKey;

    ListKeys(Type type) {
        this.type = type;
        this.nullKey = type == Type.TEXT
                ? TextDomain.NONE
                : type == Type.DECIMAL ? Double.doubleToLongBits(Double.NaN) : Vector.NULL_LONG;
    }

    /** Reads a batch: the keys of each element, valid until the next call. */
    long[][] read(Vector[] elements, int size) {
        if (keys.length != elements.length) {
            keys = new long[elements.length][0];
            longs = new LongInput[elements.length];
            doubles = new DoubleInput[elements.length];
            Arrays.setAll(longs, k -> new LongInput());
            Arrays.setAll(doubles, k -> new DoubleInput());
        }
        if (texts.size() - texts.coded() > FORGET) {
            texts = new TextDomain();
        }
        long[][] read = new long[elements.length][];
        for (int k = 0; k < elements.length; k++) {
            if (type != Type.TEXT && type != Type.DECIMAL) {
                read[k] = longs[k].read(elements[k], size);
                continue;
            }
            keys[k] = Room.longs(keys[k], size);
            read[k] = keys[k];
            if (type == Type.TEXT) {
                int[] ids = texts.ids(elements[k], size);
                for (int i = 0; i < size; i++) {
                    keys[k][i] = ids[i];
                }
            } else {
                double[] values = doubles[k].read(elements[k], size);
                for (int i = 0; i < size; i++) {
                    keys[k][i] = Double.doubleToLongBits(values[i] + 0.0);
                }
            }
        }
        return read;
    }

    /** The key of null. */
    long nullKey() {
        return nullKey;
    }

    /** The first in class order of {@code count} keys, or the last where {@code sign} is -1. */
    long first(long[] candidates, int count, int sign) {
        IdOrder order = order(candidates, count);
        long best = candidates[0];
        for (int i = 1; i < count; i++) {
            if (sign * order.compare(candidates[i], best) < 0) {
                best = candidates[i];
            }
        }
        return best;
    }

    private IdOrder order(long[] candidates, int count) {
        if (type == Type.DECIMAL) {
            return (a, b) -> Double.compare(Double.longBitsToDouble(a), Double.longBitsToDouble(b));
        } else if (type != Type.TEXT) {
            return Long::compare;
        } else if (texts.ordered()) {
            return texts.order();
        }
        // which texts the thread met before must not decide, so the order is that of the candidates alone
        TextDomain domain = texts;
        var order = ClassOrder.of(Arrays.stream(candidates, 0, count)
                .mapToObj(id -> domain.text((int) id))
                .toList());
        return (a, b) -> order.compare(domain.text((int) a), domain.text((int) b));
    }

    /** A vector of the values behind one key for each row. */
    Vector vector(long[] results, int size) {
        if (type == Type.TEXT) {
            int[] ids = new int[size];
            for (int i = 0; i < size; i++) {
                ids[i] = (int) results[i];
            }
            return texts.vector(ids, size);
        } else if (type == Type.DECIMAL) {
            double[] values = new double[size];
            for (int i = 0; i < size; i++) {
                values[i] = Double.longBitsToDouble(results[i]);
            }
            return new Vector.Doubles(values, size);
        }
        return new Vector.Longs(type, results, size);
    }
}
