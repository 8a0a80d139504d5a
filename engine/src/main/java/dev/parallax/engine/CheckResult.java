package dev.parallax.engine;

import dev.parallax.engine.internal.check.CheckTable;
import java.util.List;

/**
 * What a check found. Immutable.
 *
 * @param name as written
 * @param assertions in the order written; demands that {@code and} joins are one each
 * @param notes what the footers of its queries say, each once: which pair is meant, a class that no row has, how an interval is found
 */
public record CheckResult(String name, List<CheckedAssertion> assertions, List<String> notes) {
    public CheckResult {
        assertions = List.copyOf(assertions);
        notes = List.copyOf(notes);
    }

    /** Whether every assertion holds. */
    public boolean passed() {
        return assertions.stream().allMatch(CheckedAssertion::passed);
    }

    /**
     * The verdicts as a table, one a row: {@code check, assertion, group, model, outcome, rows, value, bound, message, where}. Values are
     * text there, exact. An assertion that found nothing to judge is a row without a group.
     */
    public Result table() {
        return CheckTable.of(this);
    }
}
