package dev.parallax.engine.internal.load;

import dev.parallax.storage.RowsWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the scores of each row, one for each class, and turns logits into probabilities. */
final class ScoreCells {
    private final Path file;
    private final ScoreColumns source;
    private final int[] columns;
    private final List<String> classes;
    private final Map<String, Integer> places = new HashMap<>();
    private final double[] values;
    private final float[] scores;
    private final @Nullable String logits;
    private final Notation notation;
    private boolean beyondOne;
    private boolean any;

    ScoreCells(Path file, ScoreColumns source, @Nullable String logits, Notation notation) {
        this.file = file;
        this.source = source;
        this.columns = source.columns().stream().mapToInt(Integer::intValue).toArray();
        this.classes = source.classes();
        this.values = new double[columns.length];
        this.scores = new float[columns.length];
        this.logits = logits;
        this.notation = notation;
        for (int i = 0; i < classes.size(); i++) {
            places.put(classes.get(i), i);
        }
    }

    /** Reads the scores of the current row. */
    void read(Fields row) {
        any = false;
        boolean beside = source.beside();
        if (!beside) {
            row.decimals(columns, values);
        }
        for (int i = 0; i < columns.length; i++) {
            double value = beside ? row.beside(columns[i]) : values[i];
            if (!(Math.abs(value) <= Float.MAX_VALUE) || notation.mayBeNull(value)) {
                value = beside ? nullBeside(row, i, value) : nullOrRefused(row, columns[i]);
            }
            values[i] = value;
            any |= !Double.isNaN(value);
        }
        if (logits != null && any) {
            toProbabilities();
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) values[i];
            beyondOne |= scores[i] > 1.0001f || scores[i] < 0;
        }
    }

    /** Hands the scores to the store, if there are any in the row. */
    void copy(RowsWriter out) {
        if (any) {
            out.scores(scores);
        }
    }

    private double nullOrRefused(Fields row, int column) {
        String text = row.text(column);
        if (text == null || notation.isNull(text)) {
            return Double.NaN;
        }
        double value = notation.decimal(text);
        if (Math.abs(value) <= Float.MAX_VALUE) {
            return value;
        }
        String name = row.columns().get(column);
        if (Texts.isNotFinite(text) || !Double.isNaN(value)) {
            throw Cells.notFinite(file, row.line(), name, text);
        }
        throw Refusal.at(
                file,
                row.line(),
                name,
                "found " + Refusal.quote(text) + ", not a number",
                "correct it, or choose the columns of the scores with --scores");
    }

    private double nullBeside(Fields row, int place, double value) {
        String text = Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : value < 0 ? "-Infinity" : "0";
        if (Double.isFinite(value) && !notation.isNull(Double.toString(value))) {
            return value;
        }
        if (Double.isFinite(value) || notation.isNull(text)) {
            return Double.NaN;
        }
        throw Refusal.at(
                file,
                row.line(),
                "the score of " + Refusal.quote(classes.get(place)) + " in " + source.pattern() + " is " + text
                        + ", which is no finite number",
                "correct it, or say --null " + text);
    }

    private void toProbabilities() {
        if ("sigmoid".equals(logits)) {
            for (int i = 0; i < values.length; i++) {
                values[i] = 1 / (1 + Math.exp(-values[i]));
            }
            return;
        }
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            largest = value > largest ? value : largest;
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(values[i] - largest);
            sum += Double.isNaN(values[i]) ? 0 : values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
    }

    /** The place of the largest score, the first on a tie; -1 if the row has none. */
    int best() {
        int best = -1;
        for (int i = 0; i < scores.length; i++) {
            if (!Float.isNaN(scores[i]) && (best < 0 || scores[i] > scores[best])) {
                best = i;
            }
        }
        return best;
    }

    /** The place of a class, or -1. */
    int place(String name) {
        return places.getOrDefault(name, -1);
    }

    /** The class of a place. */
    String name(int place) {
        return classes.get(place);
    }

    /** The score at a place; NaN for null. */
    float score(int place) {
        return scores[place];
    }

    /** Whether a score was no probability. */
    boolean isBeyondOne() {
        return beyondOne;
    }
}
