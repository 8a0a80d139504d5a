package dev.parallax.engine.internal.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Values with their groups, in chunks as they come, and brought together by group at the end. For one thread. */
final class GroupedValues {
    private static final int CHUNK = 1 << 15;
    private static final int FIRST_CHUNK = 1 << 5;

    private final List<Chunk> chunks = new ArrayList<>();
    private Chunk last = new Chunk(0);

    private static final class Chunk {
        final int[] groups;
        final double[] values;
        int size;

        Chunk(int room) {
            groups = new int[room];
            values = new double[room];
        }
    }

    /** The values of all groups, those of one behind one another. */
    record Parts(double[] values, int[] ends) {
        int from(int group) {
            return ends[group];
        }

        int to(int group) {
            return ends[group + 1];
        }
    }

    void add(int group, double value) {
        if (last.size == last.groups.length) {
            last = new Chunk(Math.min(CHUNK, Math.max(FIRST_CHUNK, 2 * last.size)));
            chunks.add(last);
        }
        last.groups[last.size] = group;
        last.values[last.size++] = value;
    }

    /** Takes the values of another, whose group {@code g} is {@code groupOf[g]} here; nothing is left to it. */
    void takeOver(GroupedValues other, int[] groupOf) {
        for (Chunk chunk : other.chunks) {
            for (int i = 0; i < chunk.size; i++) {
                chunk.groups[i] = groupOf[chunk.groups[i]];
            }
        }
        chunks.addAll(0, other.chunks);
        other.chunks.clear();
        other.last = new Chunk(0);
    }

    /** The values by group; nothing is left here. */
    Parts byGroup(int groups) {
        int[] ends = new int[groups + 1];
        for (Chunk chunk : chunks) {
            for (int i = 0; i < chunk.size; i++) {
                ends[chunk.groups[i] + 1]++;
            }
        }
        for (int g = 0; g < groups; g++) {
            ends[g + 1] = Math.addExact(ends[g + 1], ends[g]);
        }
        double[] values = new double[ends[groups]];
        int[] next = Arrays.copyOf(ends, groups);
        for (int c = 0; c < chunks.size(); c++) {
            Chunk chunk = chunks.get(c);
            for (int i = 0; i < chunk.size; i++) {
                values[next[chunk.groups[i]]++] = chunk.values[i];
            }
            chunks.set(c, new Chunk(0));
        }
        return new Parts(values, ends);
    }
}
