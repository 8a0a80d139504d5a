package dev.parallax.grammar;

import dev.parallax.grammar.Expression.Argument;
import dev.parallax.grammar.Expression.Branch;
import java.util.Iterator;
import java.util.List;

/** Writes expressions, with parentheses only where the text would mean something else without them. */
final class ExpressionFormatter implements Expression.Visitor<Void> {
    private final StringBuilder out;
    private int brackets;
    private boolean barePer;

    ExpressionFormatter(StringBuilder out) {
        this.out = out;
    }

    void write(Expression expression) {
        write(expression, BindingLevel.OR);
    }

    void writeAll(List<Expression> expressions) {
        for (Iterator<Expression> i = expressions.iterator(); i.hasNext(); ) {
            write(i.next());
            separate(i);
        }
    }

    /** The key of a {@code top}, where a {@code per} outside parentheses would be the stage's. */
    void writeTopKey(Expression key) {
        int start = out.length();
        barePer = false;
        write(key);
        if (barePer) {
            out.insert(start, '(').append(')');
        }
    }

    private void write(Expression expression, int level) {
        if (expression.accept(BindingLevel.INSTANCE) >= level) {
            expression.accept(this);
            return;
        }
        open("(");
        expression.accept(this);
        close(")");
    }

    private void open(String bracket) {
        brackets++;
        out.append(bracket);
    }

    private void close(String bracket) {
        brackets--;
        out.append(bracket);
    }

    private void separate(Iterator<?> rest) {
        if (rest.hasNext()) {
            out.append(", ");
        }
    }

    @Override
    public Void visitNumber(Expression.NumberLiteral literal) {
        out.append(literal.text());
        return null;
    }

    @Override
    public Void visitText(Expression.TextLiteral literal) {
        out.append(Names.quote(literal.value(), '"'));
        return null;
    }

    @Override
    public Void visitBoolean(Expression.BooleanLiteral literal) {
        out.append(literal.value());
        return null;
    }

    @Override
    public Void visitNull(Expression.NullLiteral literal) {
        out.append("null");
        return null;
    }

    @Override
    public Void visitDate(Expression.DateLiteral literal) {
        out.append("date \"").append(literal.value()).append('"');
        return null;
    }

    @Override
    public Void visitParameter(Expression.Parameter parameter) {
        out.append('$').append(parameter.name());
        return null;
    }

    @Override
    public Void visitName(Expression.Name name) {
        out.append(Names.written(name.name()));
        return null;
    }

    @Override
    public Void visitMember(Expression.Member member) {
        writeTarget(member.target());
        out.append('.').append(Names.writtenAsWord(member.member().name()));
        return null;
    }

    @Override
    public Void visitSubscript(Expression.Subscript subscript) {
        writeTarget(subscript.target());
        open("[");
        write(subscript.index());
        close("]");
        return null;
    }

    /** What a dot or a bracket follows; the keys of a call's {@code per} are closed, or they would take it. */
    private void writeTarget(Expression target) {
        if (target instanceof Expression.Call call && !call.per().isEmpty()) {
            writeCall(call, false);
        } else {
            write(target, BindingLevel.POSTFIX);
        }
    }

    @Override
    public Void visitModels(Expression.Models models) {
        open("[");
        if (models.all()) {
            out.append('*');
        }
        writeAll(models.items());
        close("]");
        return null;
    }

    @Override
    public Void visitNegate(Expression.Negate negate) {
        out.append(negate.operand() instanceof Expression.Negate ? "- " : "-");
        write(negate.operand(), BindingLevel.SIGNED);
        return null;
    }

    @Override
    public Void visitArithmetic(Expression.Arithmetic arithmetic) {
        int level = arithmetic.accept(BindingLevel.INSTANCE);
        write(arithmetic.left(), level);
        out.append(' ').append(arithmetic.operator().symbol()).append(' ');
        write(arithmetic.right(), level + 1);
        return null;
    }

    @Override
    public Void visitComparison(Expression.Comparison comparison) {
        write(comparison.left(), BindingLevel.SUM);
        out.append(' ').append(comparison.operator().symbol()).append(' ');
        write(comparison.right(), BindingLevel.SUM);
        return null;
    }

    @Override
    public Void visitIn(Expression.In in) {
        write(in.value(), BindingLevel.SUM);
        out.append(in.negated() ? " not in " : " in ");
        open("(");
        writeAll(in.candidates());
        close(")");
        return null;
    }

    @Override
    public Void visitInList(Expression.InList in) {
        write(in.value(), BindingLevel.SUM);
        out.append(in.negated() ? " not in " : " in ");
        write(in.list(), BindingLevel.POSTFIX);
        return null;
    }

    @Override
    public Void visitBetween(Expression.Between between) {
        write(between.value(), BindingLevel.SUM);
        out.append(between.negated() ? " not between " : " between ");
        write(between.low(), BindingLevel.SUM);
        out.append(" and ");
        write(between.high(), BindingLevel.SUM);
        return null;
    }

    @Override
    public Void visitTextMatch(Expression.TextMatch match) {
        write(match.value(), BindingLevel.SUM);
        out.append(match.negated() ? " not " : " ")
                .append(match.operator().symbol())
                .append(' ');
        write(match.pattern(), BindingLevel.SUM);
        return null;
    }

    @Override
    public Void visitIsNull(Expression.IsNull isNull) {
        write(isNull.value(), BindingLevel.SUM);
        out.append(isNull.negated() ? " is not null" : " is null");
        return null;
    }

    @Override
    public Void visitNot(Expression.Not not) {
        out.append("not ");
        write(not.operand(), BindingLevel.NOT);
        return null;
    }

    @Override
    public Void visitAnd(Expression.And and) {
        writeChain(and.operands(), " and ", BindingLevel.NOT);
        return null;
    }

    @Override
    public Void visitOr(Expression.Or or) {
        writeChain(or.operands(), " or ", BindingLevel.AND);
        return null;
    }

    private void writeChain(List<Expression> operands, String word, int level) {
        String before = "";
        for (Expression operand : operands) {
            out.append(before);
            write(operand, level);
            before = word;
        }
    }

    @Override
    public Void visitCase(Expression.Case cases) {
        brackets++;
        out.append("case");
        for (Branch branch : cases.branches()) {
            out.append(" when ");
            write(branch.condition());
            out.append(" then ");
            write(branch.value());
        }
        if (cases.otherwise() != null) {
            out.append(" else ");
            write(cases.otherwise());
        }
        out.append(" end");
        brackets--;
        return null;
    }

    @Override
    public Void visitCall(Expression.Call call) {
        writeCall(call, true);
        return null;
    }

    @Override
    public Void visitArrow(Expression.Arrow arrow) {
        write(arrow.truth());
        out.append(" -> ");
        write(arrow.guess());
        return null;
    }

    private void writeCall(Expression.Call call, boolean bareKey) {
        out.append(Names.written(call.function().name()));
        if (!call.arguments().isEmpty() || call.per().isEmpty()) {
            open("(");
            writeArguments(call.arguments());
            close(")");
        }
        if (call.per().isEmpty()) {
            return;
        }
        barePer |= brackets == 0;
        out.append(" per ");
        if (bareKey && call.per().size() == 1 && isKey(call.per().get(0))) {
            write(call.per().get(0), BindingLevel.POSTFIX);
            return;
        }
        open("(");
        writeAll(call.per());
        close(")");
    }

    void writeArguments(List<Argument> arguments) {
        for (Iterator<Argument> i = arguments.iterator(); i.hasNext(); ) {
            Argument argument = i.next();
            if (argument.name() != null) {
                out.append(Names.writtenAsWord(argument.name().name())).append(": ");
            }
            write(argument.value());
            separate(i);
        }
    }

    /** Whether a key needs no parentheses: an atom that has no {@code per}, and members and subscripts of one. */
    private static boolean isKey(Expression key) {
        if (key instanceof Expression.Member member) {
            return isKey(member.target());
        }
        if (key instanceof Expression.Subscript subscript) {
            return isKey(subscript.target());
        }
        if (key instanceof Expression.Call call) {
            return call.per().isEmpty();
        }
        return key.accept(BindingLevel.INSTANCE) > BindingLevel.POSTFIX;
    }
}
