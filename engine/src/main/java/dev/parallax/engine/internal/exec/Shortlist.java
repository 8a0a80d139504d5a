package dev.parallax.engine.internal.exec;

import java.util.Arrays;

/**
 * The rows that may be among the first few by some keys: more than are asked for, and whenever it is full the last are struck
 * off. What is offered then costs one comparison, unless it gets on the list. For one thread.
 */
final class Shortlist {
    private static final int LEAST_ROOM = 256;
    private static final int FIRST_ROOM = 16;

    private final int most;
    private final long[][] keys;
    private int[] places = new int[0];
    private int size;
    private boolean cut;
    private long limit = Long.MAX_VALUE;

    /**
     * An empty list.
     *
     * @param most rows asked for; at least one
     * @param keys of a row
     */
    Shortlist(int most, int keys) {
        this.most = most;
        this.keys = new long[keys][0];
    }

    /** A row whose first key is larger is not among the first; the largest long while any may be. */
    long limit() {
        return limit;
    }

    /**
     * Offers a row.
     *
     * @param row its keys
     * @param place of the row among all rows, larger than of those offered before: of equals the first stays
     */
    void offer(long[] row, int place) {
        if (cut && !isBeforeLast(row)) {
            return;
        }
        if (size == Math.max(2 * most, LEAST_ROOM)) {
            strike();
        }
        room(size + 1);
        for (int k = 0; k < keys.length; k++) {
            keys[k][size] = row[k];
        }
        places[size++] = place;
    }

    private boolean isBeforeLast(long[] row) {
        for (int k = 0; k < keys.length; k++) {
            long last = keys[k][most - 1];
            if (row[k] != last) {
                return row[k] < last;
            }
        }
        return false;
    }

    /** Takes over the rows of another list by the same keys. */
    void addAll(Shortlist other) {
        room(size + other.size);
        for (int k = 0; k < keys.length; k++) {
            System.arraycopy(other.keys[k], 0, keys[k], size, other.size);
        }
        System.arraycopy(other.places, 0, places, size, other.size);
        size += other.size;
    }

    /** The places of the first rows, in order. */
    int[] first() {
        strike();
        return Arrays.copyOf(places, size);
    }

    private void strike() {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        Sorting.sort(order, size, this::compare);
        size = Math.min(size, most);
        for (int k = 0; k < keys.length; k++) {
            long[] of = keys[k];
            long[] ordered = new long[of.length];
            for (int i = 0; i < size; i++) {
                ordered[i] = of[order[i]];
            }
            keys[k] = ordered;
        }
        int[] ordered = new int[places.length];
        for (int i = 0; i < size; i++) {
            ordered[i] = places[order[i]];
        }
        places = ordered;
        cut = size == most;
        limit = cut ? keys[0][most - 1] : Long.MAX_VALUE;
    }

    private int compare(int left, int right) {
        for (long[] of : keys) {
            if (of[left] != of[right]) {
                return Long.compare(of[left], of[right]);
            }
        }
        return Integer.compare(places[left], places[right]);
    }

    private void room(int rows) {
        if (rows > places.length) {
            int room = Math.max(rows, Math.max(FIRST_ROOM, 2 * places.length));
            for (int k = 0; k < keys.length; k++) {
                keys[k] = Arrays.copyOf(keys[k], room);
            }
            places = Arrays.copyOf(places, room);
        }
    }
}
