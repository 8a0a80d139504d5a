package dev.parallax.engine.internal.load;

import dev.parallax.storage.ColumnType;
import dev.parallax.storage.RowsWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies the rows of a file into the store as a plan says. */
final class RowCopy {
    private final Plan plan;
    private final RowsWriter out;
    private final Notation notation;
    private final List<Cells> cells = new ArrayList<>();
    private final @Nullable ScoreCells scores;
    private final @Nullable Cells guessCells;
    private final int guessFrom;
    private final int guessTo;
    private final int scoreTo;
    private long notBest;

    RowCopy(Path file, Plan plan, RowsWriter out, Notation notation) {
        this.plan = plan;
        this.out = out;
        this.notation = notation;
        Cells guess = null;
        int from = -1;
        for (int i = 0; i < plan.kept().size(); i++) {
            Kept column = plan.kept().get(i);
            if (column.from() >= 0) {
                Cells copied = new Cells(file, column, i, notation);
                cells.add(copied);
                if (column.spec().name().equals("guess") && column.spec().type() == ColumnType.CLASS) {
                    guess = copied;
                    from = column.from();
                }
            }
        }
        this.guessCells = guess;
        this.guessFrom = from;
        this.guessTo = place(plan, "guess");
        this.scoreTo = place(plan, "score");
        ScoreColumns source = plan.scores();
        this.scores = source == null ? null : new ScoreCells(file, source, plan.logits(), notation);
    }

    /** The place of a column that is computed, or -1. */
    private static int place(Plan plan, String name) {
        int place = plan.place(name);
        return place >= 0 && plan.kept().get(place).from() < 0 ? place : -1;
    }

    /** Copies the current row; false where it shows that the plan was guessed wrong. */
    boolean copy(Fields row) {
        if (row.columns().size() > plan.width()) {
            return false;
        }
        String id = row.text(plan.id());
        out.id(id == null || id.isEmpty() || notation.isNull(id) ? null : id);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).copy(row, out)) {
                return false;
            }
        }
        if (scores != null) {
            copyScores(row, scores);
        }
        out.endRow(row.line());
        return true;
    }

    private void copyScores(Fields row, ScoreCells of) {
        of.read(row);
        of.copy(out);
        int best = of.best();
        int guess = best;
        if (guessCells != null) {
            String text = row.text(guessFrom);
            guess = text == null || notation.isNull(text) ? -1 : of.place(guessCells.name(row, text));
            notBest += best >= 0 && guess >= 0 && of.score(guess) < of.score(best) ? 1 : 0;
        }
        if (guessTo >= 0 && best >= 0) {
            out.text(guessTo, of.name(best));
        }
        if (scoreTo >= 0 && guess >= 0 && !Float.isNaN(of.score(guess))) {
            out.decimal(scoreTo, of.score(guess));
        }
    }

    /** The classes that the rows named, in the order they came. */
    Set<String> classes() {
        Set<String> named = new LinkedHashSet<>(plan.scoreClasses());
        cells.forEach(each -> named.addAll(each.classes()));
        return named;
    }

    /** The classes that are guesses of the file itself; empty where guesses are quantities or follow from scores. */
    Set<String> guesses() {
        return guessCells == null ? Set.of() : guessCells.classes();
    }

    /** Rows whose guess is not the class with the best score. */
    long notBest() {
        return notBest;
    }

    /** Whether the scores are no probabilities. */
    boolean isBeyondOne() {
        return scores != null && scores.isBeyondOne();
    }
}
