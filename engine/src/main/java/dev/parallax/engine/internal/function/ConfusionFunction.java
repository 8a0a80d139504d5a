package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code confusion}: its place among the functions. It makes no value, but a result of its own, which its {@code show} is. */
public final class ConfusionFunction implements AggregateFunction {
    static final List<AggregateFunction> ALL = List.of(new ConfusionFunction());

    /** As it is called. */
    public static final String NAME = "confusion";

    private ConfusionFunction() {}

    @Override
    public FunctionEntry entry() {
        return Aggregate.entry(
                List.of("confusion(model)", "confusion(guess)", "confusion"),
                "The confusion matrix: a row for each truth, a column for each guess; bare, of every compared model;"
                        + " delta(confusion) is other's less base's. It is all that its show shows; stages after it see its cells as a list.",
                "show delta(confusion)",
                "rows without a truth or without the model do not count; a guess that is null has a column");
    }

    @Override
    public boolean takesGuess() {
        return true;
    }

    @Override
    public Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options) {
        throw new TypeMismatch(
                "`confusion` is a matrix and no value",
                "show it by itself: `show confusion(base)`; with `split by row.weather`, one for each value");
    }

    @Override
    public Accumulator accumulator(Spec spec) {
        throw new IllegalStateException("a matrix has no value");
    }
}
