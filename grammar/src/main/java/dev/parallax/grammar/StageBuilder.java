package dev.parallax.grammar;

import dev.parallax.grammar.Expression.Argument;
import dev.parallax.grammar.Expression.NumberLiteral;
import dev.parallax.grammar.Expression.TextLiteral;
import dev.parallax.grammar.Stage.Definition;
import dev.parallax.grammar.Stage.Item;
import dev.parallax.grammar.Stage.SortKey;
import dev.parallax.grammar.internal.antlr.ParallaxParser.DefinitionContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.DeriveContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.ExportContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.GroupContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.ItemContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.LimitContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.NewTagContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.QuantityContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.RenderContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.SampleContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.ShowContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.SortContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.SortKeyContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.SplitContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.StageContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.TaggingContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.TopContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.WhereContext;
import java.util.ArrayList;
import java.util.List;

/** Makes stages out of the parser's tree. */
final class StageBuilder {
    private final Spans spans;
    private final ExpressionBuilder expressions;

    StageBuilder(Spans spans, ExpressionBuilder expressions) {
        this.spans = spans;
        this.expressions = expressions;
    }

    Stage build(StageContext node) {
        Span span = spans.of(node);
        if (node instanceof WhereContext where) {
            return new Stage.Where(expressions.build(where.expression()), false, span);
        }
        if (node instanceof DeriveContext derive) {
            return new Stage.Derive(
                    derive.definition().stream().map(this::definition).toList(), span);
        }
        if (node instanceof GroupContext group) {
            return new Stage.Group(items(group.item()), span);
        }
        if (node instanceof ShowContext show) {
            return new Stage.Show(items(show.item()), span);
        }
        if (node instanceof SortContext sort) {
            return new Stage.Sort(sort.sortKey().stream().map(this::sortKey).toList(), span);
        }
        if (node instanceof LimitContext limit) {
            QuantityContext offset = limit.OFFSET() == null ? null : limit.quantity(1);
            return new Stage.Limit(quantity(limit.quantity(0)), offset == null ? null : quantity(offset), span);
        }
        if (node instanceof TopContext top) {
            List<Expression> by = new ArrayList<>(expressions.buildAll(top.expression()));
            Expression first = by.remove(0);
            return new Stage.Top(quantity(top.quantity()), first, List.copyOf(by), span);
        }
        if (node instanceof SampleContext sample) {
            QuantityContext seed = sample.SEED() == null ? null : sample.quantity(1);
            return new Stage.Sample(
                    quantity(sample.quantity(0)),
                    expressions.buildAll(sample.expression()),
                    seed == null ? null : quantity(seed),
                    span);
        }
        return outcome(node, span);
    }

    /** Stages that say what becomes of the rows. */
    private Stage outcome(StageContext node, Span span) {
        if (node instanceof SplitContext split) {
            return new Stage.Split(expressions.build(split.expression()), span);
        }
        if (node instanceof RenderContext render) {
            return render(render, span);
        }
        if (node instanceof TaggingContext tagging) {
            return new Stage.Tag(tag(tagging.newTag()), span);
        }
        if (node instanceof ExportContext export) {
            return new Stage.Export(expressions.atoms().text(export.text()), span);
        }
        throw new AssertionError(node.getClass());
    }

    private Stage render(RenderContext node, Span span) {
        List<Argument> options = node.chartOption().stream()
                .map(option -> expressions.atoms().option(option.optionName(), option.expression()))
                .toList();
        return new Stage.Render(expressions.atoms().identifier(node.chart()), options, span);
    }

    private TextLiteral tag(NewTagContext node) {
        TextLiteral name = new TextLiteral(Names.unquote(node.getText()), spans.of(node));
        if (name.value().isBlank()) {
            throw new SyntaxException(
                    new Diagnostic("a tag has a name", "write it between the quotes: `tag \"suspect\"`", name.span()));
        }
        return name;
    }

    private Definition definition(DefinitionContext node) {
        return new Definition(expressions.atoms().identifier(node.newName()), expressions.build(node.expression()));
    }

    private List<Item> items(List<ItemContext> nodes) {
        return nodes.stream().map(this::item).toList();
    }

    private Item item(ItemContext node) {
        Identifier alias = node.alias() == null ? null : expressions.atoms().identifier(node.alias());
        return new Item(expressions.build(node.expression()), alias);
    }

    private SortKey sortKey(SortKeyContext node) {
        return new SortKey(expressions.build(node.expression()), node.DESC() != null);
    }

    Expression quantity(QuantityContext node) {
        if (node.PARAMETER() != null) {
            return expressions.atoms().parameter(node.PARAMETER().getSymbol());
        }
        NumberLiteral number = new NumberLiteral(node.getText(), spans.of(node));
        if (!number.isInteger()) {
            throw new SyntaxException(new Diagnostic(
                    "this is a whole number of rows, or a seed", "write it without point and exponent", number.span()));
        }
        return number;
    }
}
