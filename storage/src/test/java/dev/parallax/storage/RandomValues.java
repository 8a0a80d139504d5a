package dev.parallax.storage;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Values for the columns of a file: for each a share of nulls, a spread and an offset, drawn once. */
final class RandomValues {
    private final Random random;
    private final List<ColumnSpec> specs;
    private final int[] nullShare;
    private final long[] spread;
    private final long[] offset;

    RandomValues(Random random, List<ColumnSpec> specs) {
        this.random = random;
        this.specs = specs;
        nullShare = random.ints(specs.size(), 0, 11).toArray();
        spread = random.ints(specs.size(), 0, 63).mapToLong(bits -> 1L << bits).toArray();
        offset = random.longs(specs.size())
                .map(value -> value >> random.nextInt(64))
                .toArray();
    }

    /** Writes a value of a column, or leaves it null; the value as it must be read. */
    @Nullable
    Object write(RowsWriter rows, int column) {
        if (random.nextInt(10) < nullShare[column] - (nullShare[column] == 10 ? 0 : 1)) {
            return null;
        }
        long draw = (long) (random.nextDouble() * spread[column]);
        switch (specs.get(column).type()) {
            case CLASS -> {
                String text = "c" + draw % 300;
                rows.text(column, text);
                return text;
            }
            case TEXT -> {
                String text = draw == 0 ? "" : draw % 3 == 0 ? "é𝄞" + draw : Long.toString(draw);
                rows.text(column, text);
                return text;
            }
            case INTEGER, DATE -> {
                long value = Math.max(draw + offset[column], Long.MIN_VALUE + 1);
                rows.integer(column, value);
                return value;
            }
            case BOOLEAN -> {
                rows.integer(column, draw % 2);
                return draw % 2;
            }
            case DECIMAL -> {
                double value = (draw + offset[column]) / (spread[column] % 3 == 1 ? 4.0 : 10.0);
                rows.decimal(column, value);
                return value;
            }
            case SCORE -> {
                float value = random.nextFloat();
                rows.decimal(column, value);
                return (double) value;
            }
        }
        throw new IllegalStateException();
    }
}
