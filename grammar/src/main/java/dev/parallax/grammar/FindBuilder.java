package dev.parallax.grammar;

import dev.parallax.grammar.Expression.NumberLiteral;
import dev.parallax.grammar.Statement.Find.Goal;
import dev.parallax.grammar.internal.antlr.ParallaxParser.FindContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.FindOptionContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.QuantityContext;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes {@code find} out of the parser's tree: its options come in any order, each once. */
final class FindBuilder {
    private final Spans spans;
    private final ExpressionBuilder expressions;
    private final StageBuilder stages;

    FindBuilder(Spans spans, ExpressionBuilder expressions, StageBuilder stages) {
        this.spans = spans;
        this.expressions = expressions;
        this.stages = stages;
    }

    Statement.Find build(FindContext node) {
        FindOptionContext over = option(node, FindOptionContext::OVER);
        FindOptionContext by = option(node, FindOptionContext::BY);
        FindOptionContext fdr = option(node, FindOptionContext::FDR);
        return new Statement.Find(
                Goal.valueOf(node.getChild(1).getText().toUpperCase(Locale.ROOT)),
                node.expression() == null ? null : expressions.build(node.expression()),
                over == null ? List.of() : expressions.buildAll(over.expression()),
                quantity(option(node, FindOptionContext::DEPTH)),
                quantity(option(node, FindOptionContext::MIN)),
                quantity(option(node, FindOptionContext::TOP)),
                by == null ? null : expressions.atoms().identifier(by.ranking()),
                fdr == null ? null : rate(fdr.quantity()),
                spans.of(node));
    }

    /** The option that has this word. */
    private @Nullable FindOptionContext option(FindContext node, Function<FindOptionContext, @Nullable Object> word) {
        List<FindOptionContext> all = node.findOption().stream()
                .filter(option -> word.apply(option) != null)
                .toList();
        if (all.size() > 1) {
            FindOptionContext again = all.get(1);
            throw new SyntaxException(new Diagnostic(
                    "`" + again.getStart().getText().toLowerCase(Locale.ROOT) + "` is said twice",
                    "say it once",
                    spans.of(again)));
        }
        return all.isEmpty() ? null : all.get(0);
    }

    private @Nullable Expression quantity(@Nullable FindOptionContext option) {
        return option == null ? null : stages.quantity(option.quantity());
    }

    /** A share, which has a point. */
    private Expression rate(QuantityContext node) {
        return node.PARAMETER() == null
                ? new NumberLiteral(node.getText(), spans.of(node))
                : expressions.atoms().parameter(node.PARAMETER().getSymbol());
    }
}
