package dev.parallax.spec.random;

import dev.parallax.spec.data.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Random pipelines of one to eight stages, as text: stages upon rows, groups that are shown or not, stages upon groups, groups
 * of groups, and at most one split anywhere.
 */
final class PipelineGenerator {
    private static final int MOST_STAGES = 8;

    private final Dice dice;
    private final Schema schema;
    private final List<String> tags;

    PipelineGenerator(Dice dice, Schema schema, List<String> tags) {
        this.dice = dice;
        this.schema = schema;
        this.tags = tags;
    }

    /** A pipeline. */
    String pipeline() {
        int length = dice.between(1, MOST_STAGES);
        StringBuilder text = new StringBuilder();
        if (!tags.isEmpty() && dice.percent(10)) {
            text.append("from ").append(Literals.text(dice.one(tags))).append(' ');
        }
        List<String> written = new ArrayList<>();
        Pipeline pipeline = new RowStages(dice, schema, tags);
        while (written.size() < length) {
            Pipeline.Step step = pipeline.step(length - written.size());
            written.addAll(step.stages());
            pipeline = step.next();
        }
        return text.append(String.join(dice.of(" ", " | ", "\n"), written)).toString();
    }

    /** Where a pipeline has come to. */
    interface Pipeline {
        /** One stage more, or two that belong together where there is room for so many. */
        Step step(int room);

        /** Stages and where they lead. */
        record Step(List<String> stages, Pipeline next) {}
    }

    /** The stages that are the same upon rows and upon groups. */
    static String cut(Dice dice, Expressions of, String per) {
        return dice.made(
                () -> "limit " + dice.between(0, 20) + dice.of("", "", " offset " + dice.between(0, 5)),
                () -> "top " + dice.between(0, 4) + " by " + of.number(1, dice.of(Kind.INTEGER, Kind.DECIMAL)) + per,
                () -> "sample " + dice.between(0, 12) + per + dice.of("", " seed " + dice.below(4)));
    }

    static String sort(Dice dice, Expressions of) {
        List<String> keys = new ArrayList<>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            String key = dice.made(
                    () -> of.field(Field::exact).text(),
                    () -> of.number(1, dice.of(Kind.INTEGER, Kind.DECIMAL)),
                    () -> of.field(f -> f.kind().isText() && f.exact()).text());
            keys.add(key + dice.of("", " desc", " asc"));
        }
        return "sort by " + String.join(", ", keys);
    }
}
