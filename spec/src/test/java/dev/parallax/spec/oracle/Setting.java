package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression;
import dev.parallax.spec.data.TinyDataset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a query is asked about, and the definitions and parameters it may use. */
record Setting(
        TinyDataset dataset,
        Comparison comparison,
        Map<String, Expression> definitions,
        Map<String, @Nullable Object> parameters,
        ValueOrder order) {
    static Setting of(
            TinyDataset dataset,
            Comparison comparison,
            Map<String, Expression> definitions,
            Map<String, @Nullable Object> parameters) {
        ValueOrder order = new ValueOrder(dataset.classOrder(), dataset.classes());
        return new Setting(dataset, comparison, definitions, parameters, order);
    }

    int models() {
        return comparison.models().size();
    }

    /** The positions that a list of models names. */
    List<Integer> positions(Expression.Models models) {
        if (models.all()) {
            return java.util.stream.IntStream.range(0, models()).boxed().toList();
        }
        return models.items().stream().map(this::position).toList();
    }

    private int position(Expression item) {
        int position;
        if (item instanceof Expression.NumberLiteral number) {
            position = Integer.parseInt(number.text());
        } else if (item instanceof Expression.Name name) {
            position = comparison.position(name.name());
        } else {
            position = comparison.position(((Expression.TextLiteral) item).value());
        }
        if (position < 0 || position >= models()) {
            throw new OracleException("no such model: " + item.span().text());
        }
        return position;
    }
}
