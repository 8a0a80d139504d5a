package dev.parallax.engine.internal.check;

import dev.parallax.engine.CheckResult;
import dev.parallax.engine.CheckedAssertion;
import dev.parallax.engine.CheckedAssertion.Outcome;
import dev.parallax.engine.CheckedAssertion.Verdict;
import dev.parallax.engine.Result;
import dev.parallax.engine.internal.describe.TableBuilder;
import org.jspecify.annotations.Nullable;

/** The verdicts of a check as a table. */
public final class CheckTable {
    private CheckTable() {}

    /** See {@link CheckResult#table}. */
    public static Result of(CheckResult check) {
        TableBuilder table = new TableBuilder(
                "check", "assertion", "group", "model", "outcome", "rows", "value", "bound", "message", "where");
        for (CheckedAssertion assertion : check.assertions()) {
            String text = assertion.text();
            if (assertion.fault() != null) {
                String fails = Outcome.FAILS.toString();
                table.row(check.name(), text, null, null, fails, null, null, null, assertion.fault(), null);
            }
            for (Verdict verdict : assertion.verdicts()) {
                table.row(
                        check.name(),
                        text,
                        verdict.group().isEmpty() ? null : Wording.group(verdict.group()),
                        verdict.model(),
                        verdict.outcome().toString(),
                        verdict.rows(),
                        text(verdict.value()),
                        text(verdict.bound()),
                        verdict.message(),
                        verdict.query());
            }
        }
        return table.build();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value instanceof String text ? text : Wording.literal(value);
    }
}
