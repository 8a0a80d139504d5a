package dev.parallax.grammar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression of the query language, as written: names are not resolved yet, and no type is known. Immutable; lists
 * are unmodifiable. A walk over it implements {@link Visitor}, so that a new node makes the compiler name every walk.
 */
public sealed interface Expression {
    /** Where it was written. */
    Span span();

    /** Calls the method of the visitor that fits this node. */
    <R> R accept(Visitor<R> visitor);

    /** {@code 12}, {@code 0.25}, {@code 1e-3}: the text as written, so that a decimal loses nothing. */
    record NumberLiteral(String text, Span span) implements Expression {
        /** Whether it was written as a whole number, without point and exponent. */
        public boolean isInteger() {
            for (int i = 0; i < text.length(); i++) {
                if (!Character.isDigit(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNumber(this);
        }
    }

    /** A string: the value without its quotes, doubled quotes made single. */
    record TextLiteral(String value, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitText(this);
        }
    }

    /** {@code true} or {@code false}. */
    record BooleanLiteral(boolean value, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBoolean(this);
        }
    }

    /** {@code null}. */
    record NullLiteral(Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNull(this);
        }
    }

    /** {@code date "2026-01-31"}. */
    record DateLiteral(LocalDate value, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDate(this);
        }
    }

    /** {@code $name}. */
    record Parameter(String name, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitParameter(this);
        }
    }

    /** A name that stands alone: {@code base}, {@code brightness}, {@code count}. */
    record Name(String name, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitName(this);
        }
    }

    /** {@code target.name}: {@code row.truth}, {@code [*].guess}. */
    record Member(Expression target, Identifier member, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMember(this);
        }
    }

    /** {@code target[index]}: {@code row["truth"]}, {@code base.score[row.truth]}. */
    record Subscript(Expression target, Expression index, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSubscript(this);
        }
    }

    /**
     * {@code [*]}, {@code [0]}, {@code [a, c]}: compared models. All of them where {@code all} is true; otherwise the
     * items, each a {@link Name}, a {@link TextLiteral} or a whole {@link NumberLiteral} (a position, from 0).
     */
    record Models(boolean all, List<Expression> items, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitModels(this);
        }
    }

    /** {@code -operand}. */
    record Negate(Expression operand, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNegate(this);
        }
    }

    /** {@code left operator right}. */
    record Arithmetic(ArithmeticOperator operator, Expression left, Expression right, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitArithmetic(this);
        }
    }

    /** The operators of {@link Arithmetic}. */
    enum ArithmeticOperator {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/"),
        REMAINDER("%");

        private final String symbol;

        ArithmeticOperator(String symbol) {
            this.symbol = symbol;
        }

        /** As the language writes it. */
        public String symbol() {
            return symbol;
        }
    }

    /** {@code left operator right}; comparisons do not chain. */
    record Comparison(ComparisonOperator operator, Expression left, Expression right, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitComparison(this);
        }
    }

    /** The operators of {@link Comparison}. */
    enum ComparisonOperator {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String symbol;

        ComparisonOperator(String symbol) {
            this.symbol = symbol;
        }

        /** As the language writes it. */
        public String symbol() {
            return symbol;
        }
    }

    /** {@code value in (a, b, c)}. */
    record In(Expression value, List<Expression> candidates, boolean negated, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitIn(this);
        }
    }

    /** {@code value in $list}, {@code value in [*].guess}: membership in a list that is itself an expression. */
    record InList(Expression value, Expression list, boolean negated, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInList(this);
        }
    }

    /** {@code value between low and high}, both ends included. */
    record Between(Expression value, Expression low, Expression high, boolean negated, Span span)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBetween(this);
        }
    }

    /** {@code value like pattern} and its kin. */
    record TextMatch(TextOperator operator, Expression value, Expression pattern, boolean negated, Span span)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTextMatch(this);
        }
    }

    /** The operators of {@link TextMatch}. */
    enum TextOperator {
        LIKE("like"),
        MATCHES("matches"),
        CONTAINS("contains"),
        STARTS_WITH("starts with"),
        ENDS_WITH("ends with");

        private final String symbol;

        TextOperator(String symbol) {
            this.symbol = symbol;
        }

        /** As the language writes it. */
        public String symbol() {
            return symbol;
        }
    }

    /** {@code value is null}, {@code value is not null}. */
    record IsNull(Expression value, boolean negated, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitIsNull(this);
        }
    }

    /** {@code not operand}. */
    record Not(Expression operand, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNot(this);
        }
    }

    /** {@code a and b and c}: a chain is one node, of two operands or more. */
    record And(List<Expression> operands, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAnd(this);
        }
    }

    /** {@code a or b or c}: a chain is one node, of two operands or more. */
    record Or(List<Expression> operands, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOr(this);
        }
    }

    /** {@code case when condition then value … else otherwise end}. */
    record Case(List<Branch> branches, @Nullable Expression otherwise, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCase(this);
        }
    }

    /** One {@code when … then …} of a {@link Case}. */
    record Branch(Expression condition, Expression value) {}

    /**
     * {@code name(arguments) per (keys)}; the keys are empty where no {@code per} was written. {@code count(*)} is a call
     * of {@code count} without arguments.
     */
    record Call(Identifier function, List<Argument> arguments, List<Expression> per, Span span) implements Expression {
        /** The arguments that have no name, in their order. */
        public List<Expression> unnamed() {
            List<Expression> unnamed = new ArrayList<>(arguments.size());
            for (Argument argument : arguments) {
                if (argument.name() == null) {
                    unnamed.add(argument.value());
                }
            }
            return unnamed;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCall(this);
        }
    }

    /**
     * {@code "cat" -> "dog"}, an argument of a {@link Call}: the cell of a confusion matrix with this truth and this guess, each
     * a {@link TextLiteral} or a {@link Parameter}.
     */
    record Arrow(Expression truth, Expression guess, Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitArrow(this);
        }
    }

    /** An argument of a {@link Call}, named ({@code bins: 20}) or not. */
    record Argument(@Nullable Identifier name, Expression value) {}

    /** A walk over expressions. */
    interface Visitor<R> {
        R visitNumber(NumberLiteral literal);

        R visitText(TextLiteral literal);

        R visitBoolean(BooleanLiteral literal);

        R visitNull(NullLiteral literal);

        R visitDate(DateLiteral literal);

        R visitParameter(Parameter parameter);

        R visitName(Name name);

        R visitMember(Member member);

        R visitSubscript(Subscript subscript);

        R visitModels(Models models);

        R visitNegate(Negate negate);

        R visitArithmetic(Arithmetic arithmetic);

        R visitComparison(Comparison comparison);

        R visitIn(In in);

        R visitInList(InList in);

        R visitBetween(Between between);

        R visitTextMatch(TextMatch match);

        R visitIsNull(IsNull isNull);

        R visitNot(Not not);

        R visitAnd(And and);

        R visitOr(Or or);

        R visitCase(Case expression);

        R visitCall(Call call);

        R visitArrow(Arrow arrow);
    }
}
