package dev.parallax.engine.internal.curve;

import java.util.List;

/** The curves there are, and the columns that each has as a table. */
public enum CurveKind {
    /** Of each threshold the precision and the recall of calling the rows from it on positive. */
    PRECISION_RECALL(List.of("threshold", "precision", "recall", "tp", "fp"), "recall", "precision"),
    /** The shares of the negative and of the positive rows that are called positive. */
    ROC(List.of("threshold", "fpr", "tpr", "tp", "fp"), "fpr", "tpr"),
    /** The share of the rows that are answered, and of these the share that is right. */
    COVERAGE(List.of("threshold", "coverage", "accuracy", "covered", "right"), "coverage", "accuracy"),
    /** Of bins of the guess's score its mean and the share of rows that are right. */
    CALIBRATION(List.of("low", "high", "count", "score", "accuracy"), "score", "accuracy"),
    /** Of bins of a class's score its mean and the share of rows that are of the class. */
    CLASS_CALIBRATION(List.of("low", "high", "count", "score", "rate"), "score", "rate");

    private final List<String> columns;
    private final String x;
    private final String y;

    CurveKind(List<String> columns, String x, String y) {
        this.columns = columns;
        this.x = x;
        this.y = y;
    }

    /** The names of its columns, in their order. */
    public List<String> columns() {
        return columns;
    }

    /** The column that is drawn to the right. */
    public String x() {
        return x;
    }

    /** The column that is drawn upwards. */
    public String y() {
        return y;
    }

    /** Whether it has bins, and not points. */
    public boolean isOfBins() {
        return this == CALIBRATION || this == CLASS_CALIBRATION;
    }

    /** Whether a column counts rows. */
    public static boolean counts(String column) {
        return List.of("tp", "fp", "covered", "right", "count").contains(column);
    }

    /** Whether a column is a score as it is stored. */
    public static boolean isScore(String column) {
        return column.equals("threshold");
    }
}
