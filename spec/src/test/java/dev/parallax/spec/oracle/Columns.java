package dev.parallax.spec.oracle;

import dev.parallax.spec.data.TinyModel;
import dev.parallax.spec.data.TinyRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns of labels and of models, imported and derived. */
final class Columns {
    static final Set<String> DERIVED = Set.of("present", "correct", "wrong", "rank", "margin", "entropy");
    static final Set<String> OF_STACK = Set.of("model", "model_index");
    static final Set<String> OF_PAIR = Set.of("outcome", "regressed", "fixed", "flipped");

    static final Set<String> OF_CELL = Set.of("gone", "new", "moved", "fixed", "regressed");
    static final Map<String, List<String>> SHARES_OF_PAIR = Map.of(
            "btc", List.of("both_right", "regressed"),
            "bec", List.of("both_wrong", "regressed"),
            "bec_base", List.of("both_wrong", "fixed"));

    private final Setting setting;

    Columns(Setting setting) {
        this.setting = setting;
    }

    boolean ofLabels(String name) {
        return name.equals("id") || setting.dataset().labels().column(name) != null;
    }

    boolean ofModel(int position, String name) {
        return DERIVED.contains(name) || model(position).table().column(name) != null;
    }

    /** Whether a row of a stack may have a column: a model has it, or it is the stack's own. */
    boolean ofStack(String name) {
        return OF_STACK.contains(name)
                || IntStream.range(0, setting.comparison().models().size()).anyMatch(i -> ofModel(i, name));
    }

    /** A column of a row of a stack; null where its model lacks it. */
    @Nullable
    Object ofStack(Unit unit, String name) {
        return switch (name) {
            case "model" -> setting.comparison().models().get(unit.own()).name();
            case "model_index" -> (long) unit.own();
            default -> ofModel(unit.own(), name) ? model(unit, unit.own(), name) : null;
        };
    }

    @Nullable
    Object label(Unit unit, String name) {
        if (name.equals("id")) {
            return unit.id();
        }
        if (!ofLabels(name)) {
            throw new OracleException("no column row." + name);
        }
        return unit.label() == null ? null : unit.label().value(name);
    }

    @Nullable
    Object model(Unit unit, int position, String name) {
        TinyModel model = model(position);
        TinyRow row = unit.models().get(position);
        if (model.table().column(name) != null) {
            return row == null ? null : row.value(name);
        }
        return switch (name) {
            case "present" -> row != null;
            case "correct" -> Facts.correct(guess(unit, position), unit.truth());
            case "wrong" -> Facts.wrong(guess(unit, position), unit.truth());
            case "rank" -> row == null ? null : Facts.rank(row, unit.truth(), classOrder());
            case "margin" -> row == null ? null : Facts.margin(row.scores().values());
            case "entropy" -> row == null ? null : entropy(row, model);
            default -> throw new OracleException("no column " + model.name() + "." + name);
        };
    }

    private Comparator<Object> classOrder() {
        return setting.order().of(setting.classes());
    }

    private static @Nullable Double entropy(TinyRow row, TinyModel model) {
        return Facts.entropy(row.scores().values(), model.scoreClasses().size());
    }

    /** The score of a class; null where there is none. */
    @Nullable
    Double score(Unit unit, int position, @Nullable Object label) {
        TinyRow row = unit.models().get(position);
        return row == null || label == null ? null : row.scores().get(label.toString());
    }

    Facts.Guess guess(Unit unit, int position) {
        TinyRow row = unit.models().get(position);
        return new Facts.Guess(row != null, row == null ? null : row.value("guess"));
    }

    private TinyModel model(int position) {
        return setting.comparison().models().get(position).model();
    }
}
