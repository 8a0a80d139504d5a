package dev.parallax.grammar;

/** How tightly a node binds; what binds less than its place asks for goes into parentheses. */
final class BindingLevel implements Expression.Visitor<Integer> {
    static final int OR = 0;
    static final int AND = 1;
    static final int NOT = 2;
    static final int PREDICATE = 3;
    static final int SUM = 4;
    static final int PRODUCT = 5;
    static final int SIGNED = 6;
    static final int POSTFIX = 7;
    static final int ATOM = 8;

    static final BindingLevel INSTANCE = new BindingLevel();

    @Override
    public Integer visitNumber(Expression.NumberLiteral literal) {
        return ATOM;
    }

    @Override
    public Integer visitText(Expression.TextLiteral literal) {
        return ATOM;
    }

    @Override
    public Integer visitBoolean(Expression.BooleanLiteral literal) {
        return ATOM;
    }

    @Override
    public Integer visitNull(Expression.NullLiteral literal) {
        return ATOM;
    }

    @Override
    public Integer visitDate(Expression.DateLiteral literal) {
        return ATOM;
    }

    @Override
    public Integer visitParameter(Expression.Parameter parameter) {
        return ATOM;
    }

    @Override
    public Integer visitName(Expression.Name name) {
        return ATOM;
    }

    @Override
    public Integer visitMember(Expression.Member member) {
        return POSTFIX;
    }

    @Override
    public Integer visitSubscript(Expression.Subscript subscript) {
        return POSTFIX;
    }

    @Override
    public Integer visitModels(Expression.Models models) {
        return ATOM;
    }

    @Override
    public Integer visitNegate(Expression.Negate negate) {
        return SIGNED;
    }

    @Override
    public Integer visitArithmetic(Expression.Arithmetic arithmetic) {
        return switch (arithmetic.operator()) {
            case ADD, SUBTRACT -> SUM;
            case MULTIPLY, DIVIDE, REMAINDER -> PRODUCT;
        };
    }

    @Override
    public Integer visitComparison(Expression.Comparison comparison) {
        return PREDICATE;
    }

    @Override
    public Integer visitIn(Expression.In in) {
        return PREDICATE;
    }

    @Override
    public Integer visitInList(Expression.InList in) {
        return PREDICATE;
    }

    @Override
    public Integer visitBetween(Expression.Between between) {
        return PREDICATE;
    }

    @Override
    public Integer visitTextMatch(Expression.TextMatch match) {
        return PREDICATE;
    }

    @Override
    public Integer visitIsNull(Expression.IsNull isNull) {
        return PREDICATE;
    }

    @Override
    public Integer visitNot(Expression.Not not) {
        return NOT;
    }

    @Override
    public Integer visitAnd(Expression.And and) {
        return AND;
    }

    @Override
    public Integer visitOr(Expression.Or or) {
        return OR;
    }

    @Override
    public Integer visitCase(Expression.Case expression) {
        return ATOM;
    }

    @Override
    public Integer visitCall(Expression.Call call) {
        return ATOM;
    }

    @Override
    public Integer visitArrow(Expression.Arrow arrow) {
        return OR;
    }
}
