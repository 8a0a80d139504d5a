package dev.parallax.engine.internal.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A predicate in normal form: a set of rows. Comparisons of a stored column with constants become sets of codes and ranges, which
 * indexes and zone maps answer; the rest is {@link Matches}. Logic is two-valued, so {@link Not} is the complement. Immutable.
 * The commonest have equality and hash codes written out: those that records have are woven when first called, at every start.
 */
public sealed interface Predicate {
    /** Calls the method of the visitor that fits this node. */
    <R> R accept(Visitor<R> visitor);

    /** Each of some predicates rewritten; the list itself where all stay what they are. */
    @SuppressWarnings("ReferenceEquality") // what is as before is the same predicate
    static List<Predicate> each(List<Predicate> predicates, UnaryOperator<Predicate> rewriting) {
        List<Predicate> others = predicates;
        for (int i = 0; i < predicates.size(); i++) {
            Predicate before = predicates.get(i);
            Predicate after = rewriting.apply(before);
            if (after != before && others == predicates) {
                others = new ArrayList<>(predicates);
            }
            if (after != before) {
                others.set(i, after);
            }
        }
        return others;
    }

    /** Every row. */
    record All() implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAll(this);
        }
    }

    /** No row. */
    record None() implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNone(this);
        }
    }

    /** Rows whose code is among some, and those without a value where {@code nulls}. The column has a coded dictionary. */
    record InSet(Bound.Stored column, BitSet codes, boolean nulls) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInSet(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || other instanceof InSet that
                            && nulls == that.nulls
                            && codes.equals(that.codes)
                            && column.equals(that.column);
        }

        @Override
        public int hashCode() {
            return 31 * column.hashCode() + codes.hashCode();
        }
    }

    /** Rows whose value, read as longs, is between two, both included; never null. */
    record InLongRange(Bound.Stored column, long low, long high) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInLongRange(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || other instanceof InLongRange that
                            && low == that.low
                            && high == that.high
                            && column.equals(that.column);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * column.hashCode() + Long.hashCode(low)) + Long.hashCode(high);
        }
    }

    /** Rows whose value, read as doubles, is between two, both included; never null. */
    record InDoubleRange(Bound.Stored column, double low, double high) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInDoubleRange(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || other instanceof InDoubleRange that
                            && Double.compare(low, that.low) == 0
                            && Double.compare(high, that.high) == 0
                            && column.equals(that.column);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * column.hashCode() + Double.hashCode(low)) + Double.hashCode(high);
        }
    }

    /** Rows where two columns that share a dictionary hold the same text; never null. */
    record Same(Bound.Stored left, Bound.Stored right) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSame(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof Same that && left.equals(that.left) && right.equals(that.right);
        }

        @Override
        public int hashCode() {
            return 31 * left.hashCode() + right.hashCode();
        }
    }

    /** Rows that a participant has. */
    record Present(Participant of) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPresent(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof Present that && of.equals(that.of);
        }

        @Override
        public int hashCode() {
            return of.name().hashCode();
        }
    }

    /** Rows that bear a tag. */
    record Tagged(Bound.Tagged tag) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTagged(this);
        }
    }

    /** Rows in all of some sets. */
    record And(List<Predicate> operands) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAnd(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof And that && operands.equals(that.operands);
        }

        @Override
        public int hashCode() {
            return 31 + operands.hashCode();
        }
    }

    /** Rows in any of some sets. */
    record Or(List<Predicate> operands) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOr(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof Or that && operands.equals(that.operands);
        }

        @Override
        public int hashCode() {
            return 37 + operands.hashCode();
        }
    }

    /** The rows that are not in a set. */
    record Not(Predicate operand) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNot(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof Not that && operand.equals(that.operand);
        }

        @Override
        public int hashCode() {
            return ~operand.hashCode();
        }
    }

    /** Of a concatenation the rows that are in the set of their model; {@code written} says it for all models. */
    record Stacked(Bound written, List<Predicate> models) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitStacked(this);
        }
    }

    /** Rows for which an expression is true: evaluated row by row. */
    record Matches(Bound expression) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMatches(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof Matches that && expression.equals(that.expression);
        }

        @Override
        public int hashCode() {
            return expression.hashCode();
        }
    }

    /** A walk over predicates. */
    interface Visitor<R> {
        R visitAll(All all);

        R visitNone(None none);

        R visitInSet(InSet set);

        R visitInLongRange(InLongRange range);

        R visitInDoubleRange(InDoubleRange range);

        R visitSame(Same same);

        R visitPresent(Present present);

        R visitTagged(Tagged tagged);

        R visitAnd(And and);

        R visitOr(Or or);

        R visitNot(Not not);

        R visitStacked(Stacked stacked);

        R visitMatches(Matches matches);
    }
}
