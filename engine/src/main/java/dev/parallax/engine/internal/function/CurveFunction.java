package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.curve.CalibrationBins;
import dev.parallax.engine.internal.curve.CurveKind;
import dev.parallax.engine.internal.curve.CurvePoints;
import dev.parallax.engine.internal.curve.Sweep;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A curve over the falling scores of a class, or of the guesses. Its cell of a group is a table: a list of vectors, by column. */
public record CurveFunction(FunctionEntry entry, Focus focus, CurveKind kind)
        implements GuessFunction, RankedAggregate {
    /** The bins of a calibration where none are asked for. */
    public static final int BINS = 15;

    /** The option that says of how many points, or bins, a curve is made. */
    public String size() {
        return kind == CurveKind.CALIBRATION ? "bins" : "points";
    }

    @Override
    public List<String> options() {
        List<String> options = new ArrayList<>(focus.options());
        options.add(size());
        return options;
    }

    @Override
    public List<Ingredient> ingredients(Map<String, Object> options) {
        return focus == Focus.ALL
                ? List.of(Ingredient.COUNTED, Ingredient.CONFIDENCE, Ingredient.RIGHT)
                : List.of(Ingredient.COUNTED, Ingredient.SCORES);
    }

    @Override
    public Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options) {
        return Type.VALUES;
    }

    @Override
    public List<Order> orders(Spec spec) {
        List<Integer> scores = new ArrayList<>();
        for (int score = 1; score < spec.arguments().size(); score += 2) {
            scores.add(score);
        }
        return List.of(new Order(0, scores));
    }

    @Override
    public Sweep sweep(Spec spec) {
        int asked = spec.options().get(size()) instanceof Long number ? Math.toIntExact(number) : 0;
        return kind == CurveKind.CALIBRATION
                ? new CalibrationBins(asked == 0 ? BINS : asked)
                : new CurvePoints(kind, asked);
    }

    @Override
    public Vector finish(Spec spec, Sweep[][] swept) {
        Object[] tables = new Object[swept.length];
        for (int group = 0; group < tables.length; group++) {
            Sweep sweep = swept[group][0];
            tables[group] =
                    sweep instanceof CurvePoints points ? points.columns() : ((CalibrationBins) sweep).columns();
        }
        return new Vector.Objects(Type.VALUES, tables, tables.length);
    }
}
