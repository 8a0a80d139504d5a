package dev.parallax.spec.oracle;

import dev.parallax.grammar.Expression;
import dev.parallax.spec.data.TinyDataset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a query is asked about, its classes, and the definitions, parameters and tags (as ordinals) it may use. */
record Setting(
        TinyDataset dataset,
        Comparison comparison,
        Map<String, Expression> definitions,
        Map<String, @Nullable Object> parameters,
        Map<String, Set<Integer>> tags,
        ValueOrder order,
        List<String> classes) {
    static Setting of(
            TinyDataset dataset,
            Comparison comparison,
            Map<String, Expression> definitions,
            Map<String, @Nullable Object> parameters,
            Map<String, Set<Integer>> tags) {
        Set<String> classes = dataset.classes();
        ValueOrder order = new ValueOrder(dataset.classOrder(), classes, comparison.stack(), dataset.texts());
        return new Setting(dataset, comparison, definitions, parameters, tags, order, List.copyOf(classes));
    }

    /** The models of one row; none in a stack, where a row is of a model. */
    int models() {
        return comparison.stacked() ? 0 : comparison.models().size();
    }

    /** The ordinals of a tag. */
    Set<Integer> tagged(String tag) {
        Set<Integer> ordinals = tags.get(tag);
        if (ordinals == null) {
            throw new OracleException("no tag " + tag);
        }
        return ordinals;
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
