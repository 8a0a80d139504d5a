package dev.parallax.spec.duckdb;

import dev.parallax.grammar.Expression;
import dev.parallax.spec.data.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An expression as SQL: comparisons are made two-valued, null equals null. */
final class SqlExpressions implements Expression.Visitor<Sql> {
    private final SqlNames names;

    /** Whether aggregates stand for a group's rows. */
    private final boolean grouped;

    SqlExpressions(SqlNames names, boolean grouped) {
        this.names = names;
        this.grouped = grouped;
    }

    SqlNames names() {
        return names;
    }

    boolean grouped() {
        return grouped;
    }

    /** The same names, of one row. */
    SqlExpressions ofRow() {
        return new SqlExpressions(names, false);
    }

    /** The same place, for one model of a list. */
    SqlExpressions ofModel(int model) {
        return new SqlExpressions(names.ofModel(model), grouped);
    }

    Sql of(Expression expression) {
        return expression.accept(this);
    }

    /** A value, 32-bit columns widened. */
    Sql wide(Expression expression) {
        return of(expression).wide();
    }

    /** A predicate that is never null. */
    String holds(Expression expression) {
        return "coalesce(" + of(expression).text() + ", false)";
    }

    @Override
    public Sql visitNumber(Expression.NumberLiteral literal) {
        return literal.isInteger() ? Sql.whole(literal.text() + "::BIGINT") : Sql.decimal(literal.text() + "::DOUBLE");
    }

    @Override
    public Sql visitText(Expression.TextLiteral literal) {
        return new Sql(Sql.literal(literal.value()), Kind.TEXT);
    }

    @Override
    public Sql visitBoolean(Expression.BooleanLiteral literal) {
        return Sql.truth(Boolean.toString(literal.value()));
    }

    @Override
    public Sql visitNull(Expression.NullLiteral literal) {
        return new Sql("NULL", Kind.INTEGER);
    }

    @Override
    public Sql visitDate(Expression.DateLiteral literal) {
        return new Sql("DATE '" + literal.value() + "'", Kind.DATE);
    }

    @Override
    public Sql visitParameter(Expression.Parameter parameter) {
        throw new NotInSql("parameter");
    }

    @Override
    public Sql visitName(Expression.Name name) {
        return grouped && !names.knows(name.name())
                ? new SqlCalls(this).aggregate(name.name(), List.of())
                : names.name(name.name());
    }

    @Override
    public Sql visitMember(Expression.Member member) {
        return names.member(member.target(), member.member().name());
    }

    @Override
    public Sql visitSubscript(Expression.Subscript subscript) {
        return names.subscript(
                subscript,
                subscript.index() instanceof Expression.TextLiteral
                        ? ""
                        : wide(subscript.index()).text());
    }

    @Override
    public Sql visitModels(Expression.Models models) {
        throw new NotInSql("models");
    }

    @Override
    public Sql visitNegate(Expression.Negate negate) {
        Sql operand = wide(negate.operand());
        return new Sql("(-" + operand.text() + ")", operand.kind());
    }

    @Override
    public Sql visitArithmetic(Expression.Arithmetic arithmetic) {
        Sql left = wide(arithmetic.left());
        Sql right = wide(arithmetic.right());
        boolean whole = left.kind() == Kind.INTEGER && right.kind() == Kind.INTEGER;
        return switch (arithmetic.operator()) {
            case DIVIDE -> Sql.decimal("(" + left.text() + "::DOUBLE / nullif(" + right.text() + ", 0)::DOUBLE)");
            case REMAINDER -> new Sql("(" + left.text() + " % nullif(" + right.text() + ", 0))", number(whole));
            default ->
                new Sql(
                        "(" + left.text() + " " + arithmetic.operator().symbol() + " " + right.text() + ")",
                        number(whole));
        };
    }

    private static Kind number(boolean whole) {
        return whole ? Kind.INTEGER : Kind.DECIMAL;
    }

    /** One side of a comparison: a literal beside a 32-bit column is rounded to 32 bits. */
    private String beside(Expression column, Expression expression) {
        boolean literal = expression instanceof Expression.NumberLiteral
                || expression instanceof Expression.Negate negate
                        && negate.operand() instanceof Expression.NumberLiteral;
        if (literal && of(column).kind() == Kind.SCORE) {
            return expression.span().text() + "::FLOAT::DOUBLE";
        }
        return wide(expression).text();
    }

    @Override
    public Sql visitComparison(Expression.Comparison comparison) {
        String left = beside(comparison.right(), comparison.left());
        String right = beside(comparison.left(), comparison.right());
        return Sql.truth(compared(comparison.operator(), left, right));
    }

    private static String compared(Expression.ComparisonOperator operator, String left, String right) {
        return switch (operator) {
            case EQUAL -> "(" + left + " IS NOT DISTINCT FROM " + right + ")";
            case NOT_EQUAL -> "(" + left + " IS DISTINCT FROM " + right + ")";
            default -> "coalesce(" + left + " " + operator.symbol() + " " + right + ", false)";
        };
    }

    @Override
    public Sql visitIn(Expression.In in) {
        String any = in.candidates().stream()
                .map(c -> compared(
                        Expression.ComparisonOperator.EQUAL, wide(in.value()).text(), beside(in.value(), c)))
                .collect(Collectors.joining(" OR "));
        return negated("(" + any + ")", in.negated());
    }

    private static Sql negated(String predicate, boolean negated) {
        return Sql.truth(negated ? "(NOT " + predicate + ")" : predicate);
    }

    @Override
    public Sql visitInList(Expression.InList in) {
        if (in.list() instanceof Expression.Parameter) {
            throw new NotInSql("parameter");
        }
        Sql found = new SqlLists(this).contains(wide(in.value()).text(), in.list());
        return negated("(" + found.text() + ")", in.negated());
    }

    @Override
    public Sql visitBetween(Expression.Between between) {
        String inside = wide(between.value()).text() + " BETWEEN " + beside(between.value(), between.low()) + " AND "
                + beside(between.value(), between.high());
        return negated("coalesce(" + inside + ", false)", between.negated());
    }

    @Override
    public Sql visitTextMatch(Expression.TextMatch match) {
        String value = of(match.value()).text();
        String pattern = of(match.pattern()).text();
        String holds =
                switch (match.operator()) {
                    case LIKE -> "(" + value + " LIKE " + pattern + ")";
                    case MATCHES -> "regexp_matches(" + value + ", " + pattern + ")";
                    case CONTAINS -> "contains(" + value + ", " + pattern + ")";
                    case STARTS_WITH -> "starts_with(" + value + ", " + pattern + ")";
                    case ENDS_WITH -> "ends_with(" + value + ", " + pattern + ")";
                };
        return negated("coalesce(" + holds + ", false)", match.negated());
    }

    @Override
    public Sql visitIsNull(Expression.IsNull isNull) {
        return Sql.truth("(" + of(isNull.value()).text() + (isNull.negated() ? " IS NOT NULL)" : " IS NULL)"));
    }

    @Override
    public Sql visitNot(Expression.Not not) {
        return Sql.truth("(NOT " + holds(not.operand()) + ")");
    }

    @Override
    public Sql visitAnd(Expression.And and) {
        return Sql.truth(and.operands().stream().map(this::holds).collect(Collectors.joining(" AND ", "(", ")")));
    }

    @Override
    public Sql visitOr(Expression.Or or) {
        return Sql.truth(or.operands().stream().map(this::holds).collect(Collectors.joining(" OR ", "(", ")")));
    }

    @Override
    public Sql visitCase(Expression.Case expression) {
        StringBuilder text = new StringBuilder("(CASE");
        for (Expression.Branch branch : expression.branches()) {
            text.append(" WHEN ").append(holds(branch.condition()));
            text.append(" THEN ").append(wide(branch.value()).text());
        }
        if (expression.otherwise() != null) {
            text.append(" ELSE ").append(wide(expression.otherwise()).text());
        }
        Stream<Expression> values = expression.branches().stream().map(Expression.Branch::value);
        return new Sql(text.append(" END)").toString(), kind(values.toList()));
    }

    /** What one of several values holds; a decimal among whole numbers makes them all decimal. */
    Kind kind(List<Expression> values) {
        List<Kind> kinds = values.stream()
                .filter(v -> !(v instanceof Expression.NullLiteral))
                .map(v -> wide(v).kind())
                .toList();
        return kinds.contains(Kind.DECIMAL) ? Kind.DECIMAL : kinds.isEmpty() ? Kind.INTEGER : kinds.get(0);
    }

    @Override
    public Sql visitArrow(Expression.Arrow arrow) {
        throw new NotInSql("a cell");
    }

    @Override
    public Sql visitCall(Expression.Call call) {
        return new SqlCalls(this).call(call);
    }
}
