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
    private static final List<String> JOINS = List.of(
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

    /** A comparison of this seed: a join, or none where no more than two models are. */
    public static Trial of(TinyDataset dataset, long seed) {
        Dice dice = new Dice(seed);
        boolean none = dataset.models().size() < 3 && dice.percent(25);
        return none ? uncompared(dataset) : compared(dataset, dice, JOINS);
    }

    /** A comparison of this seed of any kind: a join, a concatenation, or none. */
    public static Trial any(TinyDataset dataset, long seed) {
        Dice dice = new Dice(seed);
        if (dice.percent(15)) {
            return uncompared(dataset);
        }
        return compared(dataset, dice, dice.percent(25) ? List.of(" concat", " concat", " concat inner") : JOINS);
    }

    private static Trial uncompared(TinyDataset dataset) {
        List<String> names = dataset.models().stream().map(TinyModel::name).toList();
        return new Trial(dataset, "", dataset.models(), names);
    }

    private static Trial compared(TinyDataset dataset, Dice dice, List<String> merges) {
        List<TinyModel> models = dice.shuffled(dataset.models());
        if (models.size() > 1 && dice.percent(30)) {
            models = models.subList(0, models.size() - 1);
        }
        List<String> names = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            String name = models.get(i).name();
            boolean aliased = dice.percent(40);
            names.add(aliased ? "model" + i : name);
            written.add(aliased ? name + " as model" + i : name);
        }
        return new Trial(dataset, "compare " + String.join(", ", written) + dice.one(merges), models, names);
    }

    /** The comparison, as the oracles take it. */
    public Comparison comparison() {
        return compare.isEmpty()
                ? Comparison.of(dataset)
                : Comparison.of(dataset, (Statement.Compare) statement(compare));
    }

    /** The pipelines of this seed, so many; some are about the rows of tags. */
    public List<String> pipelines(long seed, int count, List<String> tags) {
        Schema schema = new Schema(dataset, models, names, way());
        PipelineGenerator generator = new PipelineGenerator(new Dice(seed), schema, tags);
        return IntStream.range(0, count).mapToObj(i -> generator.pipeline()).toList();
    }

    /** Groups of rows that perhaps are filtered, counted, summed or binned: so many queries of this seed. */
    public List<String> counts(long seed, int count) {
        Dice dice = new Dice(seed);
        Expressions rows = new Expressions(dice, new Schema(dataset, models, names, way()), List.of());
        Aggregations aggregations = new Aggregations(dice, new Schema(dataset, models, names, way()), rows);
        return IntStream.range(0, count)
                .mapToObj(i -> (dice.percent(50) ? "" : "where " + rows.predicate(1) + " ")
                        + (dice.percent(20) ? "" : "group by " + aggregations.key() + " as k ")
                        + "show " + aggregations.any() + " as a, " + aggregations.exact() + " as b")
                .toList();
    }

    /** A condition on rows. */
    public String predicate(long seed) {
        Dice dice = new Dice(seed);
        return new Expressions(dice, new Schema(dataset, models, names, way()), List.of()).predicate(1);
    }

    /** Some rows, perhaps in groups, each of which has rows of several truths. */
    public String selection(long seed) {
        Dice dice = new Dice(seed);
        Schema schema = new Schema(dataset, models, names, way());
        Expressions rows = new Expressions(dice, schema, List.of());
        String key = new Aggregations(dice, schema, rows).key().replace("row.truth", "row.flag");
        return (dice.percent(40) ? "" : "where " + rows.predicate(1) + " ")
                + (dice.percent(40) ? "" : "group by " + key + " as k");
    }

    /** A query that tags some rows. */
    public String tagging(long seed, String tag) {
        Dice dice = new Dice(seed);
        Expressions rows = new Expressions(dice, new Schema(dataset, models, names, way()), List.of());
        return "where (" + rows.predicate(1) + ") tag " + Literals.text(tag);
    }

    private Schema.Way way() {
        if (compare.contains(" concat")) {
            return Schema.Way.STACK;
        }
        return compare.isEmpty() && models.size() > 2 ? Schema.Way.MANY : Schema.Way.PAIR;
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
