package dev.parallax.engine.internal.plan;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.AggregateFunction;
import dev.parallax.engine.internal.slices.SliceSearch;
import dev.parallax.engine.internal.slices.SliceTest;
import dev.parallax.grammar.Expression;
import dev.parallax.storage.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a query does, step by step, each step on the rows of the one before. Immutable. */
public sealed interface Plan {
    /** Calls the method of the visitor that fits this step. */
    <R> R accept(Visitor<R> visitor);

    /**
     * The units of a comparison, or those that bear a tag: all steps but {@link Aggregate} keep their order and columns.
     */
    record Scan(Comparison comparison, @Nullable Tag from) implements Plan {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitScan(this);
        }
    }

    /** The rows for which a predicate holds. */
    record Filter(Plan input, Predicate predicate) implements Plan {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFilter(this);
        }
    }

    /** Keeps which rows there are here under a name; the rows go on as they are. */
    record Mark(Plan input, String name) implements Plan {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMark(this);
        }
    }

    /** Aggregates over groups, kept beside the rows: what {@link Bound.GroupValue} reads. */
    record Window(Plan input, int id, List<Bound> keys, Call call) implements Plan {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWindow(this);
        }
    }

    /**
     * One row a group, by keys in class order, nulls last; one row in all without keys. Slots: keys, then calls.
     *
     * @param classKey the key that is a class against the rest: rows are grouped by the others, and each group is seen as every
     *     class that it has; -1 for none
     */
    record Aggregate(Plan input, List<Bound> keys, int classKey, List<Call> calls) implements Plan {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAggregate(this);
        }
    }

    /**
     * One row for each model, or pair of models, of what is known of it and of what its calls make of all rows of the input. Slots:
     * known columns, then calls.
     *
     * @param of what the rows are: models, or pairs
     * @param names how many of the known columns name a row
     * @param measures the calls as they are written
     * @param calls row by row, one for each of {@code measures}
     * @param only of the known columns, which rows the filters behind keep: no others are measured; null for all
     */
    record Measure(
            Plan input,
            String of,
            int names,
            List<Known> known,
            List<String> measures,
            List<List<Call>> calls,
            @Nullable Predicate only)
            implements Plan {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMeasure(this);
        }
    }

    /**
     * The cells of confusion matrices that count something, matrix after matrix, by truth and guess in class order. Slots are those
     * of {@link Confusion#SLOTS}; a guess is null where a model that is present has none.
     */
    record Confusion(Plan input, Bound truth, List<Matrix> matrices) implements Plan {
        /**
         * The number of the matrix from 0, its name, truth and guess; rows, or other's less base's where it is of a pair; the rows
         * of base and of other, and those that are gone and new.
         */
        public static final List<Bound.Slot> SLOTS = List.of(
                new Bound.Slot(0, "number", Type.INTEGER, false),
                new Bound.Slot(1, "matrix", Type.TEXT, false),
                new Bound.Slot(2, "row.truth", Type.TEXT, false),
                new Bound.Slot(3, "guess", Type.TEXT, false),
                new Bound.Slot(4, "count", Type.INTEGER, false),
                new Bound.Slot(5, "base", Type.INTEGER, false),
                new Bound.Slot(6, "other", Type.INTEGER, false),
                new Bound.Slot(7, "gone", Type.INTEGER, false),
                new Bound.Slot(8, "new", Type.INTEGER, false));

        public static final int NUMBER = 0;
        public static final int NAME = 1;
        public static final int TRUTH = 2;
        public static final int GUESS = 3;
        public static final int VALUE = 4;
        public static final int BASE = 5;
        public static final int OTHER = 6;
        public static final int GONE = 7;
        public static final int NEW = 8;

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitConfusion(this);
        }
    }

    /**
     * A confusion matrix, or the change of one.
     *
     * @param guesses one, or base's and other's
     * @param absent what the footer says of rows without any of the guesses
     */
    record Matrix(String name, List<Judged> guesses, String absent) {
        /** Whether it is the change from base to other. */
        public boolean isChange() {
            return guesses.size() > 1;
        }
    }

    /** A guess and whether there is one; {@code name} is how it is written. */
    record Judged(String name, Bound guess, Bound present) {}

    /**
     * Of groups whose cells are tables, the rows of all those tables. Slots: the groups' keys, the name of the cell where there are
     * names, the columns of the tables.
     *
     * @param keys of the groups
     * @param names of the cells of a group; empty where there is one without a name
     */
    record Unnest(Plan input, int keys, List<String> names) implements Plan {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUnnest(this);
        }
    }

    /** The rows in the order of keys, ties as they were, nulls last. */
    record Sort(Plan input, List<SortKey> keys) implements Plan {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSort(this);
        }
    }

    /** The rows from offset to offset + count. */
    record Limit(Plan input, long count, long offset) implements Plan {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLimit(this);
        }
    }

    /** Of each group by {@code per}, in class order of the keys, the {@code count} rows with the largest value, largest first. */
    record Top(Plan input, long count, Bound by, List<Bound> per) implements Plan {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTop(this);
        }
    }

    /** Of each group by {@code per} some {@code count} rows, the same for the same seed, in the order they had. */
    record Sample(Plan input, long count, List<Bound> per, long seed) implements Plan {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSample(this);
        }
    }

    /** The rows parted by the values of an expression, in class order, nulls last: every later step is done to each part. */
    record Split(Plan input, String name, Bound by) implements Plan {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSplit(this);
        }
    }

    /**
     * One row a slice of the rows that counts: the slices that {@code find} looks for, the best first.
     *
     * @param name as the footer says what used the rows
     * @param losses why rows do not count
     * @param counted the rows that do
     * @param first those that speak for a slice
     * @param second those that speak against it; null where it is compared with the rest
     */
    record Slices(
            Plan input,
            String name,
            List<Loss> losses,
            Predicate counted,
            Predicate first,
            @Nullable Predicate second,
            List<SliceKey> keys,
            SliceTest.Ranking ranking,
            SliceSearch.Limits limits)
            implements Plan {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSlices(this);
        }
    }

    /**
     * What slices are made of.
     *
     * @param written the expression, which stands alone
     * @param named whether the query names it, so that it must not be left out
     */
    record SliceKey(Expression written, Bound value, boolean named) {}

    /**
     * A call of an aggregate.
     *
     * @param name as shown by explain and the footer
     * @param options by name
     * @param edges calls with the same number share the bins of their histograms; -1 where none are needed
     * @param losses why rows do not count in it
     */
    record Call(
            String name,
            AggregateFunction function,
            List<Bound> arguments,
            Map<String, Object> options,
            int edges,
            List<Loss> losses) {
        /** The same under another name. */
        public Call named(String other) {
            return new Call(other, function, arguments, options, edges, losses);
        }

        /** How the function is told of this call. */
        public AggregateFunction.Spec spec(double @Nullable [] bins) {
            return new AggregateFunction.Spec(types(arguments), constants(arguments), options, bins);
        }

        /** The types of arguments; null for the literal {@code null}. */
        public static List<@Nullable Type> types(List<Bound> arguments) {
            List<@Nullable Type> types = new ArrayList<>(arguments.size());
            for (Bound argument : arguments) {
                types.add(type(argument));
            }
            return types;
        }

        /** The type of an argument; null for the literal {@code null}. */
        public static @Nullable Type type(Bound argument) {
            boolean none = argument instanceof Bound.Constant constant && constant.value() == null;
            return none ? null : argument.type();
        }

        /** The values of arguments that are constants; null elsewhere. */
        public static List<@Nullable Object> constants(List<Bound> arguments) {
            List<@Nullable Object> constants = new ArrayList<>(arguments.size());
            for (Bound argument : arguments) {
                constants.add(argument instanceof Bound.Constant constant ? constant.value() : null);
            }
            return constants;
        }
    }

    /**
     * Rows that an aggregate leaves out, and why: such as {@code base missing}. The predicates of a call do not overlap.
     *
     * @param ofNulls whether in all of them the first argument is null
     * @param used whether they count nevertheless, and it is only told how many they are
     */
    record Loss(String cause, Bound predicate, boolean ofNulls, boolean used) {
        /** Rows that are left out. */
        public Loss(String cause, Bound predicate, boolean ofNulls) {
            this(cause, predicate, ofNulls, false);
        }
    }

    /** A column of which every value is known before anything is read. */
    record Known(String name, Type type, List<@Nullable Object> values) {}

    /** A key of a sort. */
    record SortKey(Bound value, boolean descending) {}

    /** A column of the result. */
    record Output(String name, Bound value) {}

    /** A walk over steps. */
    interface Visitor<R> {
        R visitScan(Scan scan);

        R visitFilter(Filter filter);

        R visitMark(Mark mark);

        R visitWindow(Window window);

        R visitAggregate(Aggregate aggregate);

        R visitMeasure(Measure measure);

        R visitConfusion(Confusion confusion);

        R visitUnnest(Unnest unnest);

        R visitSort(Sort sort);

        R visitLimit(Limit limit);

        R visitTop(Top top);

        R visitSample(Sample sample);

        R visitSplit(Split split);

        R visitSlices(Slices slices);
    }
}
