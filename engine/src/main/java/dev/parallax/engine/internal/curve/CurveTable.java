package dev.parallax.engine.internal.curve;

/** A curve as a table, a row for each of its points. Immutable once it is made; safe for many threads. */
public interface CurveTable {
    /** The curve of no rows. */
    CurveTable NONE = new CurveTable() {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public double value(int point, int column) {
            return Double.NaN;
        }
    };

    /** The number of points. */
    int size();

    /** What a column holds at a point, counts too; NaN for null. */
    double value(int point, int column);
}
