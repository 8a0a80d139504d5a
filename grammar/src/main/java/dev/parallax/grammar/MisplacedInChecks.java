package dev.parallax.grammar;

import dev.parallax.grammar.internal.antlr.ParallaxParser;
import org.jspecify.annotations.Nullable;

/** What stands in the wrong place of a {@code check}. */
final class MisplacedInChecks {
    private MisplacedInChecks() {}

    static @Nullable Diagnostic explain(Failure failure) {
        boolean named =
                failure.type(1) != ParallaxParser.CHECK || failure.before().size() > 1;
        if (!named && failure.type() == ParallaxParser.LEFT_BRACE) {
            return failure.at(
                    failure.previous(1), "a check has a name", "write it in quotes: `check \"release gate\" { … }`");
        }
        if (failure.type(1) == ParallaxParser.FOR) {
            return failure.at(failure.previous(1), "groups of a check are `for each`", "write `for each row.truth`");
        }
        boolean assertion = failure.viable().token(ParallaxParser.NEXT_ASSERTION);
        return assertion ? afterAssertion(failure) : null;
    }

    private static @Nullable Diagnostic afterAssertion(Failure failure) {
        return switch (failure.type()) {
            case ParallaxParser.COMMA -> failure.here("assertions are parted by `;`", "write `;` for `,`");
            case ParallaxParser.FOR ->
                failure.here("`for each` stands before `min`", "write `for each row.truth min 50`");
            case ParallaxParser.PER, ParallaxParser.GROUP ->
                failure.here(
                        Failure.shown(failure.offending()) + " is of queries, and here is an assertion",
                        "write `for each row.truth`");
            default -> null;
        };
    }
}
