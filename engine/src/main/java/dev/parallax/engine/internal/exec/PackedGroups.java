package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The groups of rows by keys of few values: the packed codes of a row's keys make a number, and an array gives the group of each
 * number that was met. For one thread.
 */
final class PackedGroups {
    private static final int MOST_BITS = 16;

    private final List<PackedCodes> keys;
    private final Grouper grouper;
    private final int[] shifts;
    private final int[] groups;
    private long[] words = new long[0];
    private int[] numbers = new int[0];

    private PackedGroups(List<PackedCodes> keys, Grouper grouper, int[] shifts, int bits) {
        this.keys = keys;
        this.grouper = grouper;
        this.shifts = shifts;
        this.groups = new int[1 << bits];
        Arrays.fill(groups, -1);
    }

    /** Groups by these keys; null where one has too many values, or all together, or there are none. */
    static @Nullable PackedGroups of(List<Bound> keys, Relation relation, EvaluatorCompiler compiler, Grouper grouper) {
        List<PackedCodes> codes = keys.isEmpty() ? null : KeyCodes.of(keys, relation, compiler);
        if (codes == null) {
            return null;
        }
        int[] shifts = new int[codes.size()];
        int bits = 0;
        for (int k = 0; k < shifts.length; k++) {
            shifts[k] = bits;
            bits += CodeCounts.width(codes.get(k).size());
        }
        return bits <= MOST_BITS ? new PackedGroups(codes, grouper, shifts, bits) : null;
    }

    /**
     * Writes the group of each row.
     *
     * @return false where the rows are too few of a range, and nothing was done
     */
    boolean group(Batch batch, int[] into) {
        int[] rows = batch.rows();
        if (rows != null && !batch.isDense()) {
            return false;
        }
        number(batch.from(), batch.span());
        boolean met = rows == null
                ? groups(numbers, groups, batch.size(), into)
                : groups(numbers, rows, batch.from(), groups, batch.size(), into);
        for (int i = 0; !met && i < batch.size(); i++) {
            if (into[i] < 0) {
                int number = numbers[rows == null ? i : rows[i] - batch.from()];
                into[i] = groups[number] < 0 ? meet(number) : groups[number];
            }
        }
        return true;
    }

    /** Writes the group of each number; whether all of them were met. */
    private static boolean groups(int[] numbers, int[] groups, int size, int[] into) {
        int signs = 0;
        for (int i = 0; i < size; i++) {
            int group = groups[numbers[i]];
            into[i] = group;
            signs |= group;
        }
        return signs >= 0;
    }

    private static boolean groups(int[] numbers, int[] rows, int from, int[] groups, int size, int[] into) {
        int signs = 0;
        for (int i = 0; i < size; i++) {
            int group = groups[numbers[rows[i] - from]];
            into[i] = group;
            signs |= group;
        }
        return signs >= 0;
    }

    private void number(int from, int size) {
        if (numbers.length < size) {
            numbers = new int[size];
            words = new long[size + 7 >>> 3];
        }
        for (int k = 0; k < shifts.length; k++) {
            keys.get(k).read(from, size, words);
            if (k == 0) {
                unpack(words, size, numbers);
            } else {
                add(words, size, shifts[k], numbers);
            }
        }
    }

    private static void unpack(long[] words, int size, int[] into) {
        int i = 0;
        for (int w = 0; i + 8 <= size; i += 8, w++) {
            long word = words[w];
            into[i] = (int) word & 0xFF;
            into[i + 1] = (int) (word >>> 8) & 0xFF;
            into[i + 2] = (int) (word >>> 16) & 0xFF;
            into[i + 3] = (int) (word >>> 24) & 0xFF;
            into[i + 4] = (int) (word >>> 32) & 0xFF;
            into[i + 5] = (int) (word >>> 40) & 0xFF;
            into[i + 6] = (int) (word >>> 48) & 0xFF;
            into[i + 7] = (int) (word >>> 56);
        }
        for (; i < size; i++) {
            into[i] = (int) (words[i >> 3] >>> (i << 3)) & 0xFF;
        }
    }

    private static void add(long[] words, int size, int shift, int[] into) {
        for (int i = 0; i < size; i++) {
            into[i] |= ((int) (words[i >> 3] >>> (i << 3)) & 0xFF) << shift;
        }
    }

    private int meet(int number) {
        int[] values = new int[shifts.length];
        for (int k = 0; k < values.length; k++) {
            int code = number >>> shifts[k] & (1 << CodeCounts.width(keys.get(k).size())) - 1;
            values[k] = grouper.number(k, Vectors.take(keys.get(k).values(), Batch.of(new int[] {code}, 1)))[0];
        }
        int group = grouper.group(values);
        groups[number] = group;
        return group;
    }
}
