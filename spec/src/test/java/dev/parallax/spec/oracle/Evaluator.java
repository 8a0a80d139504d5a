package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The value of an expression for one row: of the dataset, or of a group. */
final class Evaluator implements Expression.Visitor<@Nullable Object> {
    private final Setting setting;
    private final OracleRow row;
    private final Partitions partitions;

    /** The model that a list stands for now, or -1. */
    private final int element;

    private final Columns columns;

    Evaluator(Setting setting, OracleRow row, Partitions partitions, int element) {
        this.setting = setting;
        this.row = row;
        this.partitions = partitions;
        this.element = element;
        this.columns = new Columns(setting);
    }

    /** The same place, of another row. */
    Evaluator of(OracleRow other) {
        return new Evaluator(setting, other, partitions, element);
    }

    /** The same row, of one model of a list. */
    Evaluator of(int model) {
        return new Evaluator(setting, row, partitions, model);
    }

    Setting setting() {
        return setting;
    }

    OracleRow row() {
        return row;
    }

    Columns columns() {
        return columns;
    }

    int element() {
        return element;
    }

    Partitions partitions() {
        return partitions;
    }

    Unit unit() {
        if (row.unit() == null) {
            throw new OracleException("a group has no column of its own");
        }
        return row.unit();
    }

    @Nullable
    Object value(Expression expression) {
        String text = expression.span().text();
        if (row.group() != null
                && row.names().containsKey(text)
                && !Children.of(expression).isEmpty()) {
            return row.names().get(text);
        }
        return expression.accept(this);
    }

    /** Whether a predicate holds: a null does not. */
    boolean holds(Expression predicate) {
        return Boolean.TRUE.equals(value(predicate));
    }

    @Override
    public @Nullable Object visitNumber(Expression.NumberLiteral literal) {
        return literal.isInteger() ? (Object) Long.parseLong(literal.text()) : Double.parseDouble(literal.text());
    }

    @Override
    public @Nullable Object visitText(Expression.TextLiteral literal) {
        return literal.value();
    }

    @Override
    public @Nullable Object visitBoolean(Expression.BooleanLiteral literal) {
        return literal.value();
    }

    @Override
    public @Nullable Object visitNull(Expression.NullLiteral literal) {
        return null;
    }

    @Override
    public @Nullable Object visitDate(Expression.DateLiteral literal) {
        return literal.value();
    }

    @Override
    public @Nullable Object visitParameter(Expression.Parameter parameter) {
        if (!setting.parameters().containsKey(parameter.name())) {
            throw new OracleException("no parameter $" + parameter.name());
        }
        return setting.parameters().get(parameter.name());
    }

    @Override
    public @Nullable Object visitName(Expression.Name name) {
        return new Naming(this).name(name);
    }

    @Override
    public @Nullable Object visitMember(Expression.Member member) {
        return new Naming(this).member(member.target(), member.member().name());
    }

    @Override
    public @Nullable Object visitSubscript(Expression.Subscript subscript) {
        return new Naming(this).subscript(subscript);
    }

    @Override
    public @Nullable Object visitModels(Expression.Models models) {
        throw new OracleException("a model is no value");
    }

    @Override
    public @Nullable Object visitNegate(Expression.Negate negate) {
        Object value = value(negate.operand());
        return value instanceof Long whole ? (Object) (-whole) : value == null ? null : (Object) (-(Double) value);
    }

    @Override
    public @Nullable Object visitArithmetic(Expression.Arithmetic arithmetic) {
        return Sums.of(arithmetic.operator(), value(arithmetic.left()), value(arithmetic.right()));
    }

    @Override
    public @Nullable Object visitComparison(Expression.Comparison comparison) {
        Expression left = comparison.left();
        Expression right = comparison.right();
        return Comparing.holds(comparison.operator(), beside(right, left), beside(left, right));
    }

    /** The value of one side: a literal beside a column of 32-bit numbers is rounded to 32 bits. */
    private @Nullable Object beside(Expression column, Expression expression) {
        Object value = value(expression);
        boolean literal = expression instanceof Expression.NumberLiteral
                || expression instanceof Expression.Negate negate
                        && negate.operand() instanceof Expression.NumberLiteral;
        if (literal && value != null && new Naming(this).isScore(column)) {
            return (double) ((Number) value).floatValue();
        }
        return value;
    }

    @Override
    public @Nullable Object visitIn(Expression.In in) {
        Object value = value(in.value());
        boolean found = in.candidates().stream()
                .anyMatch(c -> Comparing.holds(Expression.ComparisonOperator.EQUAL, value, beside(in.value(), c)));
        return found != in.negated();
    }

    @Override
    public @Nullable Object visitInList(Expression.InList in) {
        Object value = value(in.value());
        List<?> list = in.list() instanceof Expression.Parameter parameter
                ? (List<?>) Objects.requireNonNull(visitParameter(parameter))
                : new Lists(this).presentValues(in.list());
        boolean found = list.stream().anyMatch(c -> Comparing.holds(Expression.ComparisonOperator.EQUAL, value, c));
        return found != in.negated();
    }

    @Override
    public @Nullable Object visitBetween(Expression.Between between) {
        Object value = value(between.value());
        Object low = beside(between.value(), between.low());
        Object high = beside(between.value(), between.high());
        boolean inside = Comparing.holds(Expression.ComparisonOperator.GREATER_OR_EQUAL, value, low)
                && Comparing.holds(Expression.ComparisonOperator.LESS_OR_EQUAL, value, high);
        return inside != between.negated();
    }

    @Override
    public @Nullable Object visitTextMatch(Expression.TextMatch match) {
        return Comparing.matches(match.operator(), value(match.value()), value(match.pattern())) != match.negated();
    }

    @Override
    public @Nullable Object visitIsNull(Expression.IsNull isNull) {
        return (value(isNull.value()) == null) != isNull.negated();
    }

    @Override
    public @Nullable Object visitNot(Expression.Not not) {
        return !holds(not.operand());
    }

    @Override
    public @Nullable Object visitAnd(Expression.And and) {
        return and.operands().stream().allMatch(this::holds);
    }

    @Override
    public @Nullable Object visitOr(Expression.Or or) {
        return or.operands().stream().anyMatch(this::holds);
    }

    @Override
    public @Nullable Object visitCase(Expression.Case expression) {
        for (Expression.Branch branch : expression.branches()) {
            if (holds(branch.condition())) {
                return value(branch.value());
            }
        }
        return expression.otherwise() == null ? null : value(expression.otherwise());
    }

    @Override
    public @Nullable Object visitArrow(Expression.Arrow arrow) {
        throw new OracleException("a cell is no value");
    }

    @Override
    public @Nullable Object visitCall(Expression.Call call) {
        return new Calls(this).call(call);
    }
}
