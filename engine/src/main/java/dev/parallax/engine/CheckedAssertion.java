package dev.parallax.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one assertion of a check. Immutable.
 *
 * @param text as written, with its {@code for each} and {@code min}
 * @param verdicts one for each group and, where the assertion is of a list of models, each model
 * @param fault why it fails although no verdict does: there was nothing to judge, or every group was skipped; else null
 */
public record CheckedAssertion(
        String text, List<Verdict> verdicts, @Nullable String fault) {
    public CheckedAssertion {
        verdicts = List.copyOf(verdicts);
    }

    /** Whether it holds wherever it was judged, and was judged somewhere. */
    public boolean passed() {
        return fault == null && of(Outcome.FAILS).isEmpty();
    }

    /** The verdicts of one kind, in their order. */
    public List<Verdict> of(Outcome outcome) {
        return verdicts.stream().filter(verdict -> verdict.outcome() == outcome).toList();
    }

    /** What a group's verdict says. */
    public enum Outcome {
        HOLDS,
        FAILS,
        /** The group has fewer labelled rows than the assertion's {@code min}. */
        SKIPPED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Whether the assertion holds for a group.
     *
     * @param group the keys as written and their values, in order; empty without {@code for each}
     * @param model of a list of models, the one this is of; else null
     * @param rows labelled rows of the group where the compared models are present
     * @param value what is judged, as {@link ResultColumn#values} has it; null where it is null or there is no single one
     * @param bound what it is compared with, where that is no literal
     * @param message one line for a person
     * @param query of the rows behind the value, as {@link Cell#query}; null where the verdict is not {@link Outcome#FAILS}
     */
    public record Verdict(
            Outcome outcome,
            Map<String, @Nullable Object> group,
            @Nullable String model,
            long rows,
            @Nullable Object value,
            @Nullable Object bound,
            String message,
            @Nullable String query) {}
}
