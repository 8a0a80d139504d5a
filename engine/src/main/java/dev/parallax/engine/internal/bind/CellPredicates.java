package dev.parallax.engine.internal.bind;

import dev.parallax.engine.QueryException;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two guesses did in one cell of the confusion matrix, {@code t -> p}: the rows with truth t that one calls p and the other
 * does not. Of the rows that base calls p, those are {@code gone} that other does not; they are {@code fixed} where other says t,
 * else {@code moved}. The other way round they are {@code new}: {@code regressed} where base said t, else {@code moved}. A model
 * that is absent says nothing.
 */
final class CellPredicates {
    /** The names of the predicates. */
    static final List<String> NAMES = List.of("gone", "new", "moved", "fixed", "regressed");

    private final ModelColumns columns;
    private final Notes notes;

    CellPredicates(ModelColumns columns, Notes notes) {
        this.columns = columns;
        this.notes = notes;
    }

    /** The cell that the arguments of a call name, or null. */
    static Expression.@Nullable Arrow cell(List<Expression.Argument> arguments) {
        for (Expression.Argument argument : arguments) {
            if (argument.value() instanceof Expression.Arrow arrow) {
                return arrow;
            }
        }
        return null;
    }

    /** Refuses a call that names no cell. */
    static QueryException refused(String name, Span span) {
        return Errors.at(
                span,
                "`" + name + "` is of a cell of the confusion matrix",
                "write the truth and the guess: `" + name + "(\"cat\" -> \"dog\")`");
    }

    /**
     * A predicate of a cell.
     *
     * @param t the class of the truth, a constant text
     * @param p the class of the guess, a constant text
     */
    Bound of(String name, PairColumns.Guess base, PairColumns.Guess other, Bound t, Bound p, Expression.Arrow cell) {
        Bound truth = columns.classTruth(cell.span());
        Bound ofTruth = known(truth, t);
        Bound gone = Operands.and(ofTruth, known(base.guess(), p), Operands.not(says(other, p)));
        Bound added = Operands.and(ofTruth, known(other.guess(), p), Operands.not(says(base, p)));
        Bound value =
                switch (name) {
                    case "gone" -> gone;
                    case "new" -> added;
                    case "fixed" -> Operands.and(gone, says(other, t));
                    case "regressed" -> Operands.and(added, says(base, t));
                    default ->
                        Operands.or(List.of(
                                Operands.and(gone, Operands.not(says(other, t))),
                                Operands.and(added, Operands.not(says(base, t)))));
                };
        return new Bound.Derived(name, value, false);
    }

    private static Bound says(PairColumns.Guess guess, Bound className) {
        return Operands.equal(guess.guess(), className);
    }

    /** That a column is a class, which the footer names if no row has it. */
    private Bound known(Bound column, Bound className) {
        Bound equal = Operands.equal(column, className);
        notes.unknownTexts(new Binding.One(equal));
        return equal;
    }

    /** A class, as a constant. */
    static Bound className(Bound value, Span span) {
        if (value instanceof Bound.Constant constant && value.type() == Type.TEXT && constant.value() != null) {
            return value;
        }
        throw Errors.at(span, "a class is text", "write it in quotes: `\"cat\"`");
    }
}
