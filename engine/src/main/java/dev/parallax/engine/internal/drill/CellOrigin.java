package dev.parallax.engine.internal.drill;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Origin;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.engine.internal.plan.Plan.Confusion;
import dev.parallax.engine.internal.plan.Slots;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Expression.Argument;
import dev.parallax.grammar.Identifier;
import dev.parallax.grammar.QueryFormatter;
import dev.parallax.grammar.Stage;
import dev.parallax.grammar.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From the cells of confusion matrices to their rows: the stages before the {@code show}, then a {@code where} of the truth and the
 * guess. Behind a change stand the rows that are gone or new.
 */
public final class CellOrigin implements Origin {
    private final GroupedQuery query;
    private final List<List<Guess>> matrices;
    private final @Nullable Parted part;

    /** @param query has no groups, and ends before the {@code show} */
    public CellOrigin(GroupedQuery query, List<List<Guess>> matrices) {
        this(query, matrices, null);
    }

    private CellOrigin(GroupedQuery query, List<List<Guess>> matrices, @Nullable Parted part) {
        this.query = query;
        this.matrices = List.copyOf(matrices);
        this.part = part;
    }

    /**
     * A guess that a matrix is of; of a change there are two.
     *
     * @param written the guess as an expression
     * @param counted the rows in which it is counted
     * @param model the model that it is of, where the expression is a list of models
     * @param named whether it is another than base's or other's, and so must be named to a function of the pair
     */
    public record Guess(
            Expression written, Counted counted, @Nullable Participant model, boolean named) {}

    @Override
    public Origin inPart(Bound by, @Nullable Object value) {
        return new CellOrigin(query, matrices, new Parted(by, value));
    }

    @Override
    public List<Bound> keys() {
        return List.of(
                Confusion.SLOTS.get(Confusion.NUMBER),
                Confusion.SLOTS.get(Confusion.TRUTH),
                Confusion.SLOTS.get(Confusion.GUESS));
    }

    /** Of a whole row of a matrix, the keys end with its truth. */
    @Override
    public String query(@Nullable Bound shown, List<@Nullable Object> keys) {
        Prefix prefix = new Prefix(query, part);
        List<Guess> matrix = matrices.get(((Long) Objects.requireNonNull(keys.get(0))).intValue());
        String truth = (String) Objects.requireNonNull(keys.get(1));
        Cell cell = new Cell(prefix, matrix, truth, keys.size() < 3 ? null : (String) keys.get(2));
        List<Stage> stages = new ArrayList<>(prefix.stages());
        Expression condition = keys.size() < 3 ? cell.ofTruth() : cell.of(shown);
        stages.add(new Stage.Where(condition, false, Written.NOWHERE));
        return QueryFormatter.format(new Statement.Query(query.written().from(), stages, Written.NOWHERE));
    }

    /** A cell, and the predicates of it. */
    private record Cell(
            Prefix prefix,
            List<Guess> matrix,
            String truth,
            @Nullable String guess) {
        /** That a row is in the matrix, of this truth. */
        Expression ofTruth() {
            List<Expression> any = new ArrayList<>();
            for (Guess of : matrix) {
                List<Expression> all = counts(of);
                if (all.isEmpty()) {
                    return isTruth();
                }
                any.add(Written.and(all));
            }
            return Written.and(List.of(isTruth(), Written.or(any)));
        }

        /** Behind what is worked out of several columns of a cell stand the rows behind any of them. */
        Expression of(@Nullable Bound shown) {
            List<Expression> any = new ArrayList<>();
            if (shown != null) {
                Slots.of(shown).stream().filter(slot -> slot > Confusion.GUESS).forEach(slot -> any.add(column(slot)));
            }
            return any.isEmpty() ? column(Confusion.VALUE) : Written.or(any);
        }

        private Expression column(int slot) {
            if (matrix.size() == 1 || slot == Confusion.BASE) {
                return says(matrix.get(0));
            }
            return switch (slot) {
                case Confusion.OTHER -> says(matrix.get(1));
                case Confusion.GONE -> moved("gone", 0, 1);
                case Confusion.NEW -> moved("new", 1, 0);
                default -> Written.or(List.of(moved("gone", 0, 1), moved("new", 1, 0)));
            };
        }

        private Expression isTruth() {
            return Written.equal(Written.member("row", "truth"), Written.literal(truth, false));
        }

        /** That this is what was guessed for this truth. */
        private Expression says(Guess of) {
            Expression guessed = prefix.expand(of.written(), of.model());
            List<Expression> all = new ArrayList<>(List.of(isTruth()));
            if (guess == null) {
                all.addAll(counts(of));
                all.add(Written.isNull(guessed, false));
            } else {
                all.add(Written.equal(guessed, Written.literal(guess, false)));
            }
            return Written.and(all);
        }

        /** That a guess counts, besides that there is a truth. */
        private List<Expression> counts(Guess of) {
            List<Expression> all = of.counted().accept(new Condition(prefix, null));
            Expression labelled = Written.isNull(Written.member("row", "truth"), true);
            return all.stream()
                    .filter(each -> !QueryFormatter.format(each).equals(QueryFormatter.format(labelled)))
                    .toList();
        }

        /** {@code gone("cat" -> "dog")}; where the guess is null, which no cell can say, written out. */
        private Expression moved(String name, int from, int to) {
            if (guess == null) {
                return Written.and(List.of(says(matrix.get(from)), Written.not(says(matrix.get(to)))));
            }
            List<Argument> arguments = new ArrayList<>();
            matrix.stream()
                    .filter(Guess::named)
                    .forEach(of -> arguments.add(new Argument(null, prefix.expand(of.written(), of.model()))));
            Expression arrow =
                    new Expression.Arrow(Written.literal(truth, false), Written.literal(guess, false), Written.NOWHERE);
            arguments.add(new Argument(null, arrow));
            return new Expression.Call(new Identifier(name, Written.NOWHERE), arguments, List.of(), Written.NOWHERE);
        }
    }
}
