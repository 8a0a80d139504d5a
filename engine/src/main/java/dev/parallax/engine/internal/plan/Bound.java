package dev.parallax.engine.internal.plan;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.Kernel;
import dev.parallax.engine.internal.function.ListFunction;
import dev.parallax.storage.Column;
import dev.parallax.storage.ColumnType;
import dev.parallax.storage.Dictionary;
import dev.parallax.storage.Tag;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An expression whose names and types are resolved. It has one value for each row of its relation: of the units of a
 * comparison, or of a table that a {@code show} made. Immutable.
 */
public sealed interface Bound {
    /** The type of its values. */
    Type type();

    /** Whether its decimals are 32-bit numbers, widened: scores as they are stored. */
    default boolean single() {
        return false;
    }

    /** Calls the method of the visitor that fits this node. */
    <R> R accept(Visitor<R> visitor);

    /** A literal or a parameter; the value is a Boolean, Long, Double, String, LocalDate or null. */
    record Constant(Type type, @Nullable Object value) implements Bound {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitConstant(this);
        }

        @Override
        public int hashCode() {
            return value == null ? 0 : value.hashCode();
        }
    }

    /** A stored column of the labels or of a model. */
    record Stored(Participant of, Column column, Type type) implements Bound {
        @Override
        public boolean single() {
            return column.type() == ColumnType.SCORE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitStored(this);
        }

        // Written out as for Predicate.
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || other instanceof Stored that
                            && column.equals(that.column)
                            && type == that.type
                            && of.equals(that.of);
        }

        @Override
        public int hashCode() {
            return column.hashCode();
        }
    }

    /** Whether a participant has a row for the unit. */
    record Presence(Participant of) implements Bound {
        @Override
        public Type type() {
            return Type.BOOLEAN;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPresence(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof Presence that && of.equals(that.of);
        }

        @Override
        public int hashCode() {
            return of.hashCode();
        }
    }

    /** Whether the row bears a tag. */
    record Tagged(Tag tag) implements Bound {
        @Override
        public Type type() {
            return Type.BOOLEAN;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTagged(this);
        }
    }

    /** A model's score for one class, the same for every row. */
    record ClassScore(Participant model, int plane, String className) implements Bound {
        @Override
        public Type type() {
            return Type.DECIMAL;
        }

        @Override
        public boolean single() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitClassScore(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof ClassScore that && plane == that.plane && model.equals(that.model);
        }

        @Override
        public int hashCode() {
            return 31 * model.hashCode() + plane;
        }
    }

    /** A model's score for the class that another expression names in each row. */
    record ScoreOf(Participant model, Bound className) implements Bound {
        @Override
        public Type type() {
            return Type.DECIMAL;
        }

        @Override
        public boolean single() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitScoreOf(this);
        }
    }

    /** A number made of all of a model's scores of a row. */
    record ScoreStatistic(
            Participant model,
            Statistic statistic,
            @Nullable Bound truth) implements Bound {
        @Override
        public Type type() {
            return statistic == Statistic.RANK ? Type.INTEGER : Type.DECIMAL;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitScoreStatistic(this);
        }
    }

    /** What a {@link ScoreStatistic} is. */
    enum Statistic {
        /** Of the truth among the scores, 1 is best; among equal scores the guess comes first, then class order. */
        RANK,
        /** Best minus second. */
        MARGIN,
        /** Of the scores as probabilities, in nats. */
        ENTROPY,
        /** Squared, from what is true, summed over the classes. */
        DISTANCE
    }

    /**
     * What a row of a concatenation has of its model: element {@code i} is the value for the rows of model {@code i}, a constant
     * null where that model has none.
     *
     * @param name as it is written: {@code row.guess}
     * @param dictionary of all the values of a text; null where there are too many
     */
    record Stacked(
            String name,
            List<Bound> models,
            Type type,
            @Nullable Dictionary dictionary) implements Bound {
        @Override
        public boolean single() {
            return models.stream().allMatch(model -> model.single() || model instanceof Constant)
                    && models.stream().anyMatch(Bound::single);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitStacked(this);
        }
    }

    /**
     * An operator or a function of values of one row. What it is called and what it is called with make it what it is, and {@code
     * kernel}, which makes a kernel for one thread, follows from these. No record, since it keeps its hash code: a compiler looks up
     * every part of an expression.
     */
    final class Apply implements Bound {
        private final String name;
        private final Supplier<Kernel> kernel;
        private final List<Bound> arguments;
        private final Type type;
        private final int hash;

        /** The function of this name of these arguments. */
        public Apply(String name, Supplier<Kernel> kernel, List<Bound> arguments, Type type) {
            this.name = name;
            this.kernel = kernel;
            this.arguments = arguments;
            this.type = type;
            int all = name.hashCode();
            for (int i = 0; i < arguments.size(); i++) {
                all = 31 * all + arguments.get(i).hashCode();
            }
            this.hash = all;
        }

        /** As it is written: {@code +}, {@code is null}, {@code lower}. */
        public String name() {
            return name;
        }

        /** Makes a kernel for one thread. */
        public Supplier<Kernel> kernel() {
            return kernel;
        }

        /** In their order. */
        public List<Bound> arguments() {
            return arguments;
        }

        @Override
        public Type type() {
            return type;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || other instanceof Apply that
                            && hash == that.hash
                            && type == that.type
                            && name.equals(that.name)
                            && arguments.equals(that.arguments);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitApply(this);
        }
    }

    /** A function of the compared models of one row; element {@code i} counts where {@code presences[i]} holds. */
    record Reduce(
            String name,
            Supplier<ListFunction.Reduction> reduction,
            List<Bound> elements,
            List<Bound> presences,
            Type type)
            implements Bound {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitReduce(this);
        }
    }

    /** A column of a table that groups made: keys first, then aggregates. */
    record Slot(int index, String name, Type type, boolean single) implements Bound {
        // Written out, as what a record has of itself is woven when first called: some milliseconds of every start.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Slot that
                    && index == that.index
                    && single == that.single
                    && type == that.type
                    && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return index;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSlot(this);
        }
    }

    /** The value, in each row, of an aggregate over the row's group: {@code avg(p) per row.truth}. */
    record GroupValue(int window, String name, Type type) implements Bound {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitGroupValue(this);
        }
    }

    /**
     * Whether a predicate holds that bitmaps answer: what was written, for rows that come in no order, and its normal form.
     */
    record Holds(Bound written, Predicate predicate) implements Bound {
        @Override
        public Type type() {
            return Type.BOOLEAN;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitHolds(this);
        }

        // The predicate follows from what was written.
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof Holds that && written.equals(that.written);
        }

        @Override
        public int hashCode() {
            return ~written.hashCode();
        }
    }

    /**
     * A derived name: worked out once for a batch, however often it is used; {@code defined} by the query, or by the language,
     * as {@code regressed} is. No record, since it keeps its normal form: what the language defines is the same in all queries of a
     * comparison.
     */
    final class Derived implements Bound {
        private final String name;
        private final Bound value;
        private final boolean defined;
        private final boolean ofColumns;
        private @Nullable Predicate normal;

        private Derived(String name, Bound value, boolean defined, boolean ofColumns) {
            this.name = name;
            this.value = value;
            this.defined = defined;
            this.ofColumns = ofColumns;
        }

        /** What goes by this name. */
        public Derived(String name, Bound value, boolean defined) {
            this(name, value, defined, false);
        }

        /** What the language defines over columns and nothing else: {@link Participant#derived}. */
        public static Derived ofColumns(String name, Bound value) {
            return new Derived(name, value, false, true);
        }

        /** Whether it is made of columns and nothing else, and this very object stands for it in all queries of a comparison. */
        public boolean ofColumns() {
            return ofColumns;
        }

        /** As it is written: {@code regressed}, {@code base.correct}. */
        public String name() {
            return name;
        }

        /** What it stands for. */
        public Bound value() {
            return value;
        }

        /** Whether the query defined it. */
        public boolean defined() {
            return defined;
        }

        /** A predicate in normal form. */
        Predicate normal() {
            Predicate known = normal;
            if (known == null) {
                known = KnownFactsRule.simplified(FlattenRule.flat(Normalizer.normalize(value)));
                normal = known;
            }
            return known;
        }

        @Override
        public Type type() {
            return value.type();
        }

        @Override
        public boolean single() {
            return value.single();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDerived(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || other instanceof Derived that
                            && defined == that.defined
                            && name.equals(that.name)
                            && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return 31 * value.hashCode() + name.hashCode();
        }
    }

    /** A walk over bound expressions. */
    interface Visitor<R> {
        R visitConstant(Constant constant);

        R visitStored(Stored stored);

        R visitPresence(Presence presence);

        R visitTagged(Tagged tagged);

        R visitClassScore(ClassScore score);

        R visitScoreOf(ScoreOf score);

        R visitScoreStatistic(ScoreStatistic statistic);

        R visitStacked(Stacked stacked);

        R visitApply(Apply apply);

        R visitReduce(Reduce reduce);

        R visitSlot(Slot slot);

        R visitGroupValue(GroupValue value);

        R visitHolds(Holds holds);

        R visitDerived(Derived derived);
    }
}
