package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers the groups of rows by their keys, as they are met: the first key's values are numbered, then pairs of that number and
 * the next key's, and so on. Without keys there is one group. For one thread; groupers of several threads are merged.
 */
final class Grouper {
    private final List<KeyCoder> coders = new ArrayList<>();
    private final List<LongTable> pairs = new ArrayList<>();
    private final DenseGroups dense = new DenseGroups();
    private int[] next = new int[0];

    Grouper(List<Bound> keys) {
        for (Bound key : keys) {
            coders.add(isId(key) ? new IdCoder() : new KeyCoder(key.type()));
        }
        for (int i = 1; i < keys.size(); i++) {
            pairs.add(new LongTable());
        }
    }

    private static boolean isId(Bound key) {
        return key instanceof Bound.Stored stored
                && stored.column() == stored.of().id();
    }

    /** Groups met; one without keys. */
    int size() {
        if (coders.isEmpty()) {
            return 1;
        }
        return pairs.isEmpty()
                ? coders.get(0).size()
                : pairs.get(pairs.size() - 1).size();
    }

    /** Writes the group of each row of a batch. */
    void group(Vector[] keys, int size, int[] into) {
        if (coders.isEmpty()) {
            Arrays.fill(into, 0, size, 0);
            return;
        }
        if (dense.group(keys, coders, this::groupOfCodes, size, into)) {
            return;
        }
        coders.get(0).number(keys[0], into);
        next = next.length < size ? new int[size] : next;
        for (int k = 1; k < keys.length; k++) {
            coders.get(k).number(keys[k], next);
            LongTable table = pairs.get(k - 1);
            for (int i = 0; i < size; i++) {
                into[i] = table.number(LongTable.pair(into[i], next[i]));
            }
        }
    }

    /** The number of each value of a key. */
    int[] number(int k, Vector values) {
        int[] numbers = new int[values.size()];
        coders.get(k).number(values, numbers);
        return numbers;
    }

    /** The group of rows whose keys' values have these numbers. */
    int group(int[] numbers) {
        int group = coders.isEmpty() ? 0 : numbers[0];
        for (int k = 1; k < numbers.length; k++) {
            group = pairs.get(k - 1).number(LongTable.pair(group, numbers[k]));
        }
        return group;
    }

    /** The group of a row whose keys have these codes in the dictionaries in use. */
    private int groupOfCodes(int[] codes) {
        int[] numbers = new int[codes.length];
        for (int k = 0; k < codes.length; k++) {
            numbers[k] = coders.get(k).numberOfCode(codes[k]);
        }
        return group(numbers);
    }

    /** Takes over the groups of another grouper of the same keys; the result is the group here of each group there. */
    int[] merge(Grouper other) {
        int[] groupOf = new int[other.size()];
        if (coders.isEmpty()) {
            return groupOf;
        }
        List<int[]> numberOf = new ArrayList<>();
        for (int k = 0; k < coders.size(); k++) {
            KeyCoder mine = coders.get(k);
            KeyCoder theirs = other.coders.get(k);
            mine.orderAs(theirs);
            int[] numbers = new int[theirs.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = mine.number(theirs.value(i));
            }
            numberOf.add(numbers);
        }
        for (int group = 0; group < groupOf.length; group++) {
            int[] numbers = other.numbers(group);
            int mine = numberOf.get(0)[numbers[0]];
            for (int k = 1; k < numbers.length; k++) {
                mine = pairs.get(k - 1).number(LongTable.pair(mine, numberOf.get(k)[numbers[k]]));
            }
            groupOf[group] = mine;
        }
        return groupOf;
    }

    /** The number of each key's value in a group. */
    private int[] numbers(int group) {
        int[] numbers = new int[coders.size()];
        int at = group;
        for (int k = coders.size() - 1; k > 0; k--) {
            long pair = pairs.get(k - 1).key(at);
            numbers[k] = LongTable.second(pair);
            at = LongTable.first(pair);
        }
        numbers[0] = at;
        return numbers;
    }

    /** The groups in class order of their keys, the first key first, nulls last. */
    int[] order() {
        int groups = size();
        int[] order = new int[groups];
        if (coders.isEmpty()) {
            return order;
        }
        int[][] ranks = new int[coders.size()][];
        for (int k = 0; k < ranks.length; k++) {
            ranks[k] = coders.get(k).ranks();
        }
        for (int group = 0; group < groups; group++) {
            order[group] = group;
        }
        if (ranks.length == 1) {
            int[] rank = ranks[0];
            Sorting.sort(order, groups, (a, b) -> Integer.compare(rank[a], rank[b]));
            return order;
        }
        int[][] place = new int[groups][];
        for (int group = 0; group < groups; group++) {
            int[] numbers = numbers(group);
            for (int k = 0; k < numbers.length; k++) {
                numbers[k] = ranks[k][numbers[k]];
            }
            place[group] = numbers;
        }
        Sorting.sort(order, groups, (a, b) -> Arrays.compare(place[a], place[b]));
        return order;
    }

    /** The values of a key for all groups. */
    Vector key(int k) {
        int groups = size();
        int[] numberOf = new int[groups];
        for (int group = 0; group < groups; group++) {
            numberOf[group] = numbers(group)[k];
        }
        return coders.get(k).vector(numberOf, groups);
    }
}
