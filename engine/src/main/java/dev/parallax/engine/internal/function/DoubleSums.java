package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;

/** Sums and means of decimals by Neumaier's compensated summation; a sum that is not finite is null. */
final class DoubleSums implements Accumulator {
    private final boolean mean;
    private final DoubleInput input = new DoubleInput();
    private final LanedSums laned = new LanedSums();
    private double[] sums = Room.NO_DOUBLES;
    private double[] lost = Room.NO_DOUBLES;
    private long[] counts = Room.NO_LONGS;
    private long skipped;

    DoubleSums(boolean mean) {
        this.mean = mean;
    }

    @Override
    public void grow(int groups) {
        sums = Room.grown(sums, groups);
        lost = Room.grown(lost, groups);
        counts = Room.grown(counts, groups);
    }

    @Override
    public boolean sums() {
        return true;
    }

    @Override
    public void add(GroupedRows rows, Vector[] arguments) {
        int column = arguments[0] instanceof Vector.Floats floats ? rows.numberOf(floats) : -1;
        if (rows.groupCount() <= LanedSums.MOST_GROUPS
                && (column >= 0 ? addSums(rows, column) : addLaned(rows, arguments[0]))) {
            return;
        }
        add(rows.groups(), arguments, rows.size());
    }

    private boolean addSums(GroupedRows rows, int column) {
        FloatSums of = rows.sums();
        if (of.isFinite(column)) {
            int[] added = rows.counts();
            for (int g = 0; g < rows.groupCount(); g++) {
                add(g, of.sum(column, g));
                counts[g] += added[g];
            }
        }
        return of.isFinite(column);
    }

    private boolean addLaned(GroupedRows rows, Vector values) {
        if (!laned.add(rows, values)) {
            return false;
        }
        int[] added = rows.counts();
        for (int g = 0; g < rows.groupCount(); g++) {
            add(g, laned.sum(g));
            lost[g] += laned.lost(g);
            counts[g] += added[g];
        }
        return true;
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int size) {
        double[] values = input.read(arguments[0], size);
        for (int i = 0; i < size; i++) {
            double value = values[i];
            if (Double.isNaN(value)) {
                skipped++;
            } else {
                add(groups[i], value);
                counts[groups[i]]++;
            }
        }
    }

    @Override
    public long skipped() {
        return skipped;
    }

    private void add(int group, double value) {
        double sum = sums[group];
        double next = sum + value;
        lost[group] += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sums[group] = next;
    }

    @Override
    public void merge(Accumulator other, int[] groupOf, int groups) {
        DoubleSums that = (DoubleSums) other;
        for (int g = 0; g < groups; g++) {
            int group = groupOf[g];
            add(group, that.sums[g]);
            lost[group] += that.lost[g];
            counts[group] += that.counts[g];
        }
    }

    @Override
    public Vector finish(int groups, long total) {
        double[] results = new double[groups];
        Arrays.setAll(results, g -> {
            double sum = DoubleMap.finite(sums[g] + lost[g]);
            return counts[g] == 0 ? Double.NaN : mean ? sum / counts[g] : sum;
        });
        return new Vector.Doubles(results, groups);
    }
}
