package dev.parallax.grammar;

import dev.parallax.grammar.Expression.Argument;
import dev.parallax.grammar.Expression.Branch;
import dev.parallax.grammar.Expression.NumberLiteral;
import dev.parallax.grammar.Expression.TextLiteral;
import dev.parallax.grammar.internal.antlr.ParallaxParser.ArgumentContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.BranchContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.CallArgumentsContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.CasesContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.DayContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.ExpressionContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.KeyContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.LiteralContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.ModelChoiceContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.ModelsContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.NameContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.NamedContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.NothingContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.NumberContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.OperandContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.OptionNameContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.ParameterContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.TextContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.TruthValueContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** Makes what stands between operators: literals, names, calls, models, cases. */
final class AtomBuilder {
    private final Spans spans;
    private final ExpressionBuilder expressions;

    AtomBuilder(Spans spans, ExpressionBuilder expressions) {
        this.spans = spans;
        this.expressions = expressions;
    }

    Expression build(OperandContext node) {
        return node.named() != null
                ? named(node.named())
                : expressions.suffixed(build(node.plain().getChild(0)), node, node.suffix());
    }

    /** The literal of a {@code param}, which may have a sign. */
    Expression build(LiteralContext node) {
        int last = node.getChildCount() - 1;
        Expression value = build(node.getChild(last));
        return last == 0 ? value : new Expression.Negate(value, spans.of(node));
    }

    /** A name, or a string or a reserved word where one will do. */
    Identifier identifier(ParserRuleContext node) {
        return new Identifier(Names.unquote(node.getText()), spans.of(node));
    }

    TextLiteral text(TextContext node) {
        return new TextLiteral(Names.unquote(node.getText()), spans.of(node));
    }

    Argument option(OptionNameContext name, ExpressionContext value) {
        return new Argument(identifier(name), expressions.build(value));
    }

    List<Argument> arguments(List<ArgumentContext> nodes) {
        return nodes.stream().map(this::argument).toList();
    }

    private Expression build(ParseTree node) {
        if (node instanceof NumberContext number) {
            return new NumberLiteral(number.getText(), spans.of(number));
        }
        if (node instanceof TextContext text) {
            return text(text);
        }
        if (node instanceof TruthValueContext truth) {
            return new Expression.BooleanLiteral(truth.TRUE() != null, spans.of(truth));
        }
        if (node instanceof NothingContext nothing) {
            return new Expression.NullLiteral(spans.of(nothing));
        }
        if (node instanceof DayContext day) {
            return new Expression.DateLiteral(date(day.STRING().getSymbol()), spans.of(day));
        }
        if (node instanceof ParameterContext parameter) {
            return parameter(parameter.PARAMETER().getSymbol());
        }
        if (node instanceof ModelsContext models) {
            return models(models);
        }
        if (node instanceof CasesContext cases) {
            return cases(cases);
        }
        throw new AssertionError(node.getClass());
    }

    /** {@code $name}, which may stand for a value or for a count. */
    Expression.Parameter parameter(Token token) {
        return new Expression.Parameter(token.getText().substring(1), spans.of(token));
    }

    private LocalDate date(Token token) {
        String written = Names.unquote(token.getText());
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new SyntaxException(new Diagnostic(
                    "this is not a date", "write year-month-day: `date \"2026-01-31\"`", spans.of(token)));
        }
    }

    private Expression models(ModelsContext node) {
        List<ModelChoiceContext> choices = node.modelChoice();
        return new Expression.Models(
                choices.isEmpty(), choices.stream().map(this::choice).toList(), spans.of(node));
    }

    private Expression choice(ModelChoiceContext node) {
        Span span = spans.of(node);
        if (node.NUMBER() != null) {
            NumberLiteral position = new NumberLiteral(node.getText(), span);
            if (!position.isInteger()) {
                throw new SyntaxException(
                        new Diagnostic("a model's position is a whole number", "the first is `[0]`", span));
            }
            return position;
        }
        String name = Names.unquote(node.getText());
        return node.model().STRING() == null ? new Expression.Name(name, span) : new TextLiteral(name, span);
    }

    private Expression cases(CasesContext node) {
        expressions.enter(1, node);
        List<Branch> branches = new ArrayList<>();
        for (BranchContext branch : node.branch()) {
            branches.add(new Branch(expressions.build(branch.expression(0)), expressions.build(branch.expression(1))));
        }
        Expression otherwise = node.expression() == null ? null : expressions.build(node.expression());
        expressions.leave(1);
        return new Expression.Case(List.copyOf(branches), otherwise, spans.of(node));
    }

    private Expression named(NamedContext node) {
        List<Expression> keys = List.of();
        if (node.key() != null) {
            expressions.enter(1, node);
            keys = List.of(key(node.key()));
            expressions.leave(1);
        } else if (node.partition() != null) {
            expressions.enter(1, node);
            keys = expressions.buildAll(node.partition().expression());
            expressions.leave(1);
        }
        Token last = node.suffix().isEmpty() ? node.getStop() : lastBeforeSuffixes(node);
        Expression call = nameOrCall(node.name(), node.callArguments(), keys, spans.of(node.getStart(), last));
        return expressions.suffixed(call, node, node.suffix());
    }

    private static Token lastBeforeSuffixes(NamedContext node) {
        int count = node.getChildCount() - node.suffix().size();
        return ((ParserRuleContext) node.getChild(count - 1)).getStop();
    }

    private Expression key(KeyContext node) {
        if (node.plain() != null) {
            return expressions.suffixed(build(node.plain().getChild(0)), node, node.suffix());
        }
        CallArgumentsContext arguments = node.callArguments();
        Token last = arguments == null ? node.name().getStop() : arguments.getStop();
        Expression target = nameOrCall(node.name(), arguments, List.of(), spans.of(node.getStart(), last));
        return expressions.suffixed(target, node, node.suffix());
    }

    private Expression nameOrCall(
            NameContext name, @Nullable CallArgumentsContext written, List<Expression> keys, Span span) {
        if (written == null && keys.isEmpty()) {
            return new Expression.Name(Names.unquote(name.getText()), span);
        }
        expressions.enter(1, name);
        List<Argument> arguments = written == null ? List.of() : arguments(name, written);
        expressions.leave(1);
        return new Expression.Call(identifier(name), arguments, keys, span);
    }

    private List<Argument> arguments(NameContext function, CallArgumentsContext node) {
        if (node.STAR() != null && !function.getText().equalsIgnoreCase("count")) {
            throw new SyntaxException(new Diagnostic(
                    "only `count` takes `*`",
                    "name what `" + Printed.of(function.getText()) + "` is of",
                    spans.of(node.STAR().getSymbol())));
        }
        return arguments(node.argument());
    }

    private Argument argument(ArgumentContext node) {
        if (!node.className().isEmpty()) {
            Expression truth = build(node.className(0).getChild(0));
            return new Argument(
                    null, new Expression.Arrow(truth, build(node.className(1).getChild(0)), spans.of(node)));
        }
        Identifier name = node.optionName() == null ? null : identifier(node.optionName());
        return new Argument(name, expressions.build(node.expression()));
    }
}
