package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.curve.CalibrationBins;
import dev.parallax.engine.internal.curve.CurveKind;
import dev.parallax.engine.internal.curve.CurveSweep;
import dev.parallax.engine.internal.curve.CurveTable;
import dev.parallax.engine.internal.curve.EveryPoint;
import dev.parallax.engine.internal.curve.PointRoom;
import dev.parallax.engine.internal.curve.SpreadPoints;
import dev.parallax.engine.internal.curve.Sweep;
import dev.parallax.engine.internal.metric.ConfidenceBins;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A curve over the falling scores of a class, or of the guesses. Its cell of a group is a {@link CurveTable}. */
public record CurveFunction(FunctionEntry entry, Focus focus, CurveKind ofGuess, CurveKind ofClass)
        implements GuessFunction, RankedAggregate {
    /** One that is always of the guesses, or always of a class. */
    CurveFunction(FunctionEntry entry, Focus focus, CurveKind kind) {
        this(entry, focus, kind, kind);
    }

    /** What a call of it makes. */
    public CurveKind kind(Map<String, Object> options) {
        return focus.isOfClass(options) ? ofClass : ofGuess;
    }

    /** The option that says of how many points, or bins, a curve is made. */
    public String size() {
        return ofGuess.isOfBins() ? "bins" : "points";
    }

    @Override
    public List<String> options() {
        List<String> options = new ArrayList<>(focus.options());
        options.add(size());
        return options;
    }

    @Override
    public List<Ingredient> ingredients(Map<String, Object> options) {
        return focus.isOfClass(options)
                ? List.of(Ingredient.COUNTED, Ingredient.SCORES)
                : List.of(Ingredient.COUNTED, Ingredient.CONFIDENCE, Ingredient.RIGHT);
    }

    @Override
    public Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options) {
        return Type.VALUES;
    }

    @Override
    public List<Order> orders(Spec spec) {
        int end = spec.arguments().size();
        return spec.options().containsKey("average")
                ? List.of(RankedAggregate.together(0, end))
                : RankedAggregate.each(0, end);
    }

    @Override
    public Sweep sweep(Spec spec, PointRoom room) {
        CurveKind kind = kind(spec.options());
        int asked = spec.options().get(size()) instanceof Long number ? Math.toIntExact(number) : 0;
        if (kind.isOfBins()) {
            return new CalibrationBins(asked == 0 ? ConfidenceBins.USUAL : asked);
        }
        return asked == 0 ? new EveryPoint(kind, room) : new SpreadPoints(kind, asked);
    }

    @Override
    public Vector finish(Spec spec, Sweep[][] swept) {
        Object[] tables = new Object[swept.length];
        for (int group = 0; group < tables.length; group++) {
            tables[group] = ((CurveSweep) swept[group][0]).table();
        }
        return new Vector.Objects(Type.VALUES, tables, tables.length);
    }

    @Override
    public EachClass finishEach(Spec spec, Sweep[][] swept) {
        List<String> classes = SweptClasses.names(spec, orders(spec));
        return new SweptClasses(classes, swept, (groups, names) -> {
            Object[] tables = new Object[groups.length];
            for (int i = 0; i < tables.length; i++) {
                Sweep own = SweptClasses.of(names[i], classes, List.of(swept[groups[i]]));
                tables[i] = own == null ? CurveTable.NONE : ((CurveSweep) own).table();
            }
            return new Vector.Objects(Type.VALUES, tables, tables.length);
        });
    }
}
