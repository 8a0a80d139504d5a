package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The four outcomes of a row of two guesses, as predicates for whoever counts them; no function of the language. */
public final class OutcomeCounts implements AggregateFunction {
    /** Both right, the first only, the second only, both wrong. */
    public static final OutcomeCounts ALL = new OutcomeCounts();

    private final FunctionEntry entry =
            Aggregate.entry(List.of("delta(accuracy)"), "The outcomes of two guesses.", "show delta(accuracy)", "none");

    private OutcomeCounts() {}

    @Override
    public FunctionEntry entry() {
        return entry;
    }

    @Override
    public List<List<String>> outcomes() {
        return List.of(List.of("both_right"), List.of("regressed"), List.of("fixed"), List.of("both_wrong"));
    }

    @Override
    public Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options) {
        return Type.DECIMAL;
    }

    @Override
    public Accumulator accumulator(Spec spec) {
        throw new IllegalStateException("outcomes are counted by others");
    }
}
