package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.curve.CurveTable;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import java.util.List;

/**
 * The points of curves, curve after curve. Their columns are worked out when they are read, since a curve of many points takes a
 * third of their room.
 *
 * @param known columns that are the same for all points of a curve, by curve
 * @param starts the first row of each curve, and behind the last the number of rows
 */
record CurveRows(List<Vector> known, List<CurveTable> curves, int[] starts) implements Relation {
    static CurveRows of(List<Vector> known, List<CurveTable> curves) {
        int[] starts = new int[curves.size() + 1];
        for (int c = 0; c < curves.size(); c++) {
            starts[c + 1] = Math.addExact(starts[c], curves.get(c).size());
        }
        return new CurveRows(known, curves, starts);
    }

    @Override
    public int size() {
        return starts[starts.length - 1];
    }

    @Override
    public Morsels morsels(int morselRows) {
        return new Morsels(size(), 1, morselRows);
    }

    /** Reads a column: the known ones, then those of curves. */
    Evaluator column(Bound.Slot slot) {
        int column = slot.index() - known.size();
        return column < 0
                ? batch -> Vectors.take(known.get(slot.index()), Batch.of(curvesOf(batch), batch.size()))
                : batch -> values(batch, column, slot.type());
    }

    private int[] curvesOf(Batch batch) {
        int[] curvesOf = new int[batch.size()];
        int curve = 0;
        for (int i = 0; i < curvesOf.length; i++) {
            curve = curveOf(batch.row(i), curve);
            curvesOf[i] = curve;
        }
        return curvesOf;
    }

    /** The curve of a row, which is most often that of the row before. */
    private int curveOf(int row, int before) {
        if (row >= starts[before] && row < starts[before + 1]) {
            return before;
        }
        int found = Arrays.binarySearch(starts, row);
        int curve = found < 0 ? -found - 2 : found;
        while (starts[curve + 1] <= row) {
            curve++;
        }
        return curve;
    }

    private Vector values(Batch batch, int column, Type type) {
        int size = batch.size();
        double[] values = new double[size];
        int curve = 0;
        for (int i = 0; i < size; i++) {
            int row = batch.row(i);
            curve = curveOf(row, curve);
            values[i] = curves.get(curve).value(row - starts[curve], column);
        }
        if (type != Type.INTEGER) {
            return new Vector.Doubles(values, size);
        }
        long[] counts = new long[size];
        for (int i = 0; i < size; i++) {
            counts[i] = (long) values[i];
        }
        return new Vector.Longs(type, counts, size);
    }
}
