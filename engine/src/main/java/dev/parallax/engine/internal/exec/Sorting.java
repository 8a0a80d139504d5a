package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.ClassOrder;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Orders rows by values: text in class order, nulls last whatever the direction, ties as they were. */
final class Sorting {
    private Sorting() {}

    /** Compares two rows. */
    interface Order {
        int compare(int left, int right);
    }

    /** Several orders, each where those before it see no difference. */
    static Order inTurn(List<Order> orders) {
        if (orders.size() == 1) {
            return orders.get(0);
        }
        Order[] all = orders.toArray(Order[]::new);
        return (left, right) -> {
            for (Order by : all) {
                int order = by.compare(left, right);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    /** Sorts the first {@code size} numbers; a stable merge sort, since they are not objects. */
    static void sort(int[] rows, int size, Order order) {
        int[] other = Arrays.copyOf(rows, size);
        sort(other, rows, 0, size, order);
    }

    private static void sort(int[] from, int[] to, int start, int end, Order order) {
        if (end - start < 8) {
            for (int i = start + 1; i < end; i++) {
                int row = to[i];
                int at = i;
                while (at > start && order.compare(to[at - 1], row) > 0) {
                    to[at] = to[at - 1];
                    at--;
                }
                to[at] = row;
            }
            return;
        }
        int middle = (start + end) >>> 1;
        sort(to, from, start, middle, order);
        sort(to, from, middle, end, order);
        if (order.compare(from[middle - 1], from[middle]) <= 0) {
            System.arraycopy(from, start, to, start, end - start);
            return;
        }
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = right >= end || left < middle && order.compare(from[left], from[right]) <= 0;
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }

    /** The order of the rows of a vector. */
    static Order by(Vector vector, boolean descending) {
        if (vector instanceof Vector.Doubles doubles) {
            double[] values = doubles.values();
            return (left, right) -> {
                double a = values[left];
                double b = values[right];
                if (Double.isNaN(a) || Double.isNaN(b)) {
                    return Boolean.compare(Double.isNaN(a), Double.isNaN(b));
                }
                return descending ? Double.compare(b + 0.0, a + 0.0) : Double.compare(a + 0.0, b + 0.0);
            };
        }
        if (vector instanceof Vector.Longs longs) {
            long[] values = longs.values();
            return (left, right) -> {
                long a = values[left];
                long b = values[right];
                if (a == Vector.NULL_LONG || b == Vector.NULL_LONG) {
                    return Boolean.compare(a == Vector.NULL_LONG, b == Vector.NULL_LONG);
                }
                return descending ? Long.compare(b, a) : Long.compare(a, b);
            };
        }
        if (vector instanceof Vector.Bits bits) {
            return (left, right) -> descending
                    ? Boolean.compare(bits.get(right), bits.get(left))
                    : Boolean.compare(bits.get(left), bits.get(right));
        }
        if (vector instanceof Vector.Constant) {
            return (left, right) -> 0;
        }
        if (vector.type() != Type.TEXT) {
            throw new IllegalStateException("no order for " + vector.type());
        }
        return byRank(ranks(vector), descending);
    }

    private static Order byRank(int[] ranks, boolean descending) {
        return (left, right) -> {
            int a = ranks[left];
            int b = ranks[right];
            if (a < 0 || b < 0) {
                return Boolean.compare(a < 0, b < 0);
            }
            return descending ? Integer.compare(b, a) : Integer.compare(a, b);
        };
    }

    /** A number for each row's text that compares as the texts do in class order; -1 for null. */
    private static int[] ranks(Vector vector) {
        int size = vector.size();
        int[] ranks = new int[size];
        if (vector instanceof Vector.Codes codes && codes.dictionary().coded()) {
            for (int i = 0; i < size; i++) {
                int code = codes.codes()[i];
                ranks[i] = code < 0 ? -1 : codes.dictionary().rank(code);
            }
            return ranks;
        }
        String[] texts = new String[size];
        for (int i = 0; i < size; i++) {
            texts[i] = Values.text(vector, i);
        }
        List<String> distinct =
                Arrays.stream(texts).filter(Objects::nonNull).distinct().toList();
        Comparator<String> comparator =
                vector instanceof Vector.Codes codes ? order(codes.dictionary()) : ClassOrder.of(distinct);
        String[] sorted = distinct.toArray(new String[0]);
        Arrays.sort(sorted, comparator);
        Map<String, Integer> rankOf = new HashMap<>();
        for (int i = 0; i < sorted.length; i++) {
            rankOf.put(sorted[i], i);
        }
        for (int i = 0; i < size; i++) {
            ranks[i] = texts[i] == null ? -1 : rankOf.getOrDefault(texts[i], -1);
        }
        return ranks;
    }

    private static Comparator<String> order(Dictionary dictionary) {
        return dictionary::compare;
    }
}
