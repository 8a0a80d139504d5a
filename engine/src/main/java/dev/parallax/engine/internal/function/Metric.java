package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A metric, put together from what it may look at and a recipe for each way to be called. */
record Metric(FunctionEntry entry, Focus focus, Function<Map<String, Object>, Recipe> recipes)
        implements GuessFunction {
    /** What is taken of each row, and what becomes of it. */
    record Recipe(Type type, Supplier<MetricAccumulator> accumulator, List<Ingredient> ingredients) {
        static Recipe of(Supplier<MetricAccumulator> accumulator, Ingredient... ingredients) {
            return new Recipe(Type.DECIMAL, accumulator, List.of(ingredients));
        }
    }

    /** One that has nothing to look at but all rows. */
    static Metric of(FunctionEntry entry, Supplier<MetricAccumulator> accumulator, Ingredient... ingredients) {
        Recipe recipe = Recipe.of(accumulator, ingredients);
        return new Metric(entry, Focus.ALL, options -> recipe);
    }

    @Override
    public List<Ingredient> ingredients(Map<String, Object> options) {
        return recipes.apply(options).ingredients();
    }

    @Override
    public Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options) {
        return recipes.apply(options).type();
    }

    @Override
    public Accumulator accumulator(Spec spec) {
        return recipes.apply(spec.options()).accumulator().get();
    }
}
