package dev.parallax.engine.internal.load;

import dev.parallax.storage.ColumnType;
import dev.parallax.storage.RowsWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final int guessTo;
    private final int scoreTo;
    private final Utf8 id = new Utf8();
    private int[] scorePlaces = new int[0];
    private long notBest;

    RowCopy(Path file, Plan plan, RowsWriter out, Notation notation) {
        this.plan = plan;
        this.out = out;
        this.notation = notation;
        Cells guess = null;
        for (int i = 0; i < plan.kept().size(); i++) {
            Kept column = plan.kept().get(i);
            if (column.from() >= 0) {
                Cells copied = new Cells(file, column, i, notation);
                cells.add(copied);
                if (column.spec().name().equals("guess") && column.spec().type() == ColumnType.CLASS) {
                    guess = copied;
                }
            }
        }
        this.guessCells = guess;
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
        copyId(row);
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

    private void copyId(Fields row) {
        if (row.utf8(plan.id(), id)) {
            if (id.to() > id.from() && !notation.isNull(id)) {
                out.id(id.bytes(), id.from(), id.to());
            }
        } else {
            String text = row.text(plan.id());
            out.id(text == null || text.isEmpty() || notation.isNull(text) ? null : text);
        }
    }

    private void copyScores(Fields row, ScoreCells of) {
        of.read(row);
        of.copy(out);
        int best = of.best();
        int guess = best;
        if (guessCells != null) {
            guess = scorePlace(guessCells, of);
            notBest += best >= 0 && guess >= 0 && of.score(guess) < of.score(best) ? 1 : 0;
        }
        if (guessTo >= 0 && best >= 0) {
            out.text(guessTo, of.name(best));
        }
        if (scoreTo >= 0 && guess >= 0 && !Float.isNaN(of.score(guess))) {
            out.decimal(scoreTo, of.score(guess));
        }
    }

    /** The place among the scores of the guess that was copied, or -1. */
    private int scorePlace(Cells guesses, ScoreCells of) {
        int place = guesses.place();
        if (place >= scorePlaces.length) {
            int known = scorePlaces.length;
            scorePlaces = Arrays.copyOf(scorePlaces, guesses.classes().size());
            int at = 0;
            for (String name : guesses.classes()) {
                if (at++ >= known) {
                    scorePlaces[at - 1] = of.place(name);
                }
            }
        }
        return place < 0 ? -1 : scorePlaces[place];
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
