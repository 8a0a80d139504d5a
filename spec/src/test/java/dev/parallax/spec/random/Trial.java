package dev.parallax.spec.random;

import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Statement;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.data.TinyModel;
import dev.parallax.spec.oracle.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A random comparison on a dataset, and queries under it.
 *
 * @param compare the statement, or empty where none is made
 */
public record Trial(TinyDataset dataset, String compare, List<TinyModel> models, List<String> names) {
    private static final List<String> ALIASES = List.of("old", "new1", "third");

    /** A comparison of this seed. */
    public static Trial of(TinyDataset dataset, long seed) {
        Dice dice = new Dice(seed);
        if (dataset.models().size() < 3 && dice.percent(25)) {
            List<String> names = dataset.models().stream().map(TinyModel::name).toList();
            return new Trial(dataset, "", dataset.models(), names);
        }
        List<TinyModel> models = dice.shuffled(dataset.models());
        if (models.size() > 1 && dice.percent(30)) {
            models = models.subList(0, models.size() - 1);
        }
        List<String> names = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            String name = models.get(i).name();
            boolean aliased = dice.percent(40);
            names.add(aliased ? ALIASES.get(i) : name);
            written.add(aliased ? name + " as " + ALIASES.get(i) : name);
        }
        String join = dice.of(
                "",
                " join inner",
                " join left",
                " join left",
                " join outer",
                " join outer",
                " join inner on hash",
                " join left on hash else id",
                " join outer on id else hash",
                " join outer on hash");
        return new Trial(dataset, "compare " + String.join(", ", written) + join, models, names);
    }

    /** The comparison, as the oracles take it. */
    public Comparison comparison() {
        return compare.isEmpty()
                ? Comparison.of(dataset)
                : Comparison.of(dataset, (Statement.Compare) statement(compare));
    }

    /** The queries of this seed, so many. */
    public List<String> queries(long seed, int count) {
        QueryGenerator generator = new QueryGenerator(new Dice(seed), dataset, models, names);
        return IntStream.range(0, count).mapToObj(i -> generator.query()).toList();
    }

    /** A text that is one statement. */
    public static Statement statement(String text) {
        return QueryParser.parse(new Source("query", text)).statements().get(0);
    }
}
