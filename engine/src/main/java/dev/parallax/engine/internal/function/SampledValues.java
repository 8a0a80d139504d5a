package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.ValueList;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The values of some of each group's rows, nulls skipped: of those of the least rank, which is a hash of the id. Rows of equal
 * rank are told apart by their place, so that it never matters which thread met which row.
 */
final class SampledValues implements Accumulator {
    private final ValueNumbers numbers;
    private final int most;
    private final LongInput ranks = new LongInput();
    private final LongInput places = new LongInput();
    private final List<Picked> groups = new ArrayList<>();

    SampledValues(Type type, int most) {
        this.numbers = new ValueNumbers(type);
        this.most = most;
    }

    @Override
    public void grow(int groups) {
        while (this.groups.size() < groups) {
            this.groups.add(new Picked(most));
        }
    }

    /** After the arguments the rank of each row and its place: {@link AggregateFunction.Numbering#HASH}. */
    @Override
    public void add(int[] groups, Vector[] arguments, int size) {
        long[] values = numbers.read(arguments[0], size);
        long[] rank = ranks.read(arguments[arguments.length - 2], size);
        long[] place = places.read(arguments[arguments.length - 1], size);
        for (int i = 0; i < size; i++) {
            if (values[i] != ValueNumbers.NONE) {
                this.groups.get(groups[i]).offer(rank[i], place[i], values[i]);
            }
        }
    }

    @Override
    public void merge(Accumulator other, int[] groupOf, int groups) {
        SampledValues added = (SampledValues) other;
        numbers.adopt(added.numbers);
        for (int g = 0; g < groups; g++) {
            Picked from = added.groups.get(g);
            for (int i = 0; i < from.size; i++) {
                long value = numbers.translate(added.numbers, from.values[i]);
                this.groups.get(groupOf[g]).offer(from.ranks[i], from.places[i], value);
            }
        }
    }

    @Override
    public Vector finish(int groups, long total) {
        Object[] lists = new Object[groups];
        for (int g = 0; g < groups; g++) {
            lists[g] = list(this.groups.get(g));
        }
        return new Vector.Objects(Type.VALUES, lists, groups);
    }

    /** In the order of the rows. */
    private ValueList list(Picked picked) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < picked.size; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingLong(i -> picked.places[i]));
        return ValueList.ofRows(
                order.stream().map(i -> numbers.object(picked.values[i])).toList());
    }

    /** The rows of one group, those of the greatest rank leaving first: a heap with the greatest on top. */
    private static final class Picked {
        private final int most;
        private long[] ranks = Room.NO_LONGS;
        private long[] places = Room.NO_LONGS;
        private long[] values = Room.NO_LONGS;
        private int size;

        Picked(int most) {
            this.most = most;
        }

        void offer(long rank, long place, long value) {
            if (size < most) {
                if (size == values.length) {
                    int room = Math.min(most, Math.max(2, 2 * size));
                    ranks = Arrays.copyOf(ranks, room);
                    places = Arrays.copyOf(places, room);
                    values = Arrays.copyOf(values, room);
                }
                rise(size++, rank, place, value);
            } else if (isBefore(rank, place, 0)) {
                sink(rank, place, value);
            }
        }

        private boolean isBefore(long rank, long place, int i) {
            return rank != ranks[i] ? rank < ranks[i] : place < places[i];
        }

        private void rise(int from, long rank, long place, long value) {
            int at = from;
            while (at > 0 && !isBefore(rank, place, (at - 1) / 2)) {
                move((at - 1) / 2, at);
                at = (at - 1) / 2;
            }
            put(at, rank, place, value);
        }

        private void sink(long rank, long place, long value) {
            int at = 0;
            while (2 * at + 1 < size) {
                int child = 2 * at + 1;
                if (child + 1 < size && isBefore(ranks[child], places[child], child + 1)) {
                    child++;
                }
                if (!isBefore(rank, place, child)) {
                    break;
                }
                move(child, at);
                at = child;
            }
            put(at, rank, place, value);
        }

        private void move(int from, int to) {
            put(to, ranks[from], places[from], values[from]);
        }

        private void put(int at, long rank, long place, long value) {
            ranks[at] = rank;
            places[at] = place;
            values[at] = value;
        }
    }
}
