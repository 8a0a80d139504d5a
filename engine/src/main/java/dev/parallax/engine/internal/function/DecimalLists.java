package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reduces lists of decimals: rows in which every model has a value by columns, where there is such a way, the others alone. */
final class DecimalLists implements ListFunction.Reduction {
    /** Rows worked out at once by columns: what is kept of them stays in the nearest cache. */
    private static final int BLOCK = 512;

    private final OfRow function;
    private final @Nullable ListColumns columns;
    private DoubleInput[] inputs = {};
    private double[] row = Room.NO_DOUBLES;
    private double[] out = Room.NO_DOUBLES;

    /**
     * A reduction.
     *
     * @param columns the same by columns; null where there is no such way
     */
    DecimalLists(OfRow function, @Nullable ListColumns columns) {
        this.function = function;
        this.columns = columns;
    }

    /** Reduces the values of a row, of which there is at least one; it may reorder them. */
    @FunctionalInterface
    interface OfRow {
        double reduce(double[] values, int count);
    }

    @Override
    public Vector apply(Vector[] elements, Vector.Bits[] present, int size) {
        if (inputs.length != elements.length) {
            inputs = new DoubleInput[elements.length];
            Arrays.setAll(inputs, k -> new DoubleInput());
            row = new double[elements.length];
        }
        double[][] read = new double[elements.length][];
        for (int k = 0; k < elements.length; k++) {
            read[k] = inputs[k].read(elements[k], size);
        }
        out = Room.doubles(out, size);
        if (columns == null || read.length == 0) {
            Arrays.fill(out, 0, size, Double.NaN);
        } else {
            for (int at = 0; at < size; at += BLOCK) {
                columns.reduce(read, at, Math.min(size, at + BLOCK), out);
            }
            forgetIncomplete(present, size);
        }
        for (int i = 0; i < size; i++) {
            if (!(Math.abs(out[i]) <= Double.MAX_VALUE)) {
                out[i] = alone(read, present, i);
            }
        }
        return new Vector.Doubles(out, size);
    }

    private void forgetIncomplete(Vector.Bits[] present, int size) {
        for (int w = 0; w < Room.wordCount(size); w++) {
            long all = -1;
            for (Vector.Bits of : present) {
                all &= of.words()[w];
            }
            for (int i = w << 6; all != -1 && i < Math.min(size, (w + 1) << 6); i++) {
                out[i] = (all >>> i & 1) == 0 ? Double.NaN : out[i];
            }
        }
    }

    private double alone(double[][] read, Vector.Bits[] present, int i) {
        int count = 0;
        for (int k = 0; k < read.length; k++) {
            double value = read[k][i];
            if (!Double.isNaN(value) && present[k].get(i)) {
                row[count++] = value;
            }
        }
        return count == 0 ? Double.NaN : DoubleMap.finite(function.reduce(row, count));
    }
}
