package dev.parallax.spec.agreement;

import dev.parallax.engine.QueryException;
import dev.parallax.engine.Session;
import dev.parallax.grammar.QueryFormatter;
import dev.parallax.grammar.Stage;
import dev.parallax.grammar.Statement;
import dev.parallax.spec.oracle.Interpreter;
import dev.parallax.spec.oracle.OracleException;
import dev.parallax.spec.oracle.OracleTable;
import dev.parallax.spec.random.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A session of the engine and the interpreter that it is compared with, on one dataset under one comparison.
 *
 * @param answered counts the queries whose answers had rows
 */
record Subject(Session session, Interpreter interpreter, AtomicInteger answered) {
    private static final String REFUSED = "refused: ";
    private static final Pattern OWN_ORDER = Pattern.compile("\\b(outcome|row\\.model)\\b");
    /** Functions that may give the very text that they are given. */
    private static final Pattern MADE_TEXT = Pattern.compile("\\b(coalesce|trim|lower|nullif|replace|if|case)\\b");

    /** Where the two first differ on a query, or null. */
    @Nullable
    String difference(String text) {
        OracleTable expected;
        try {
            expected = interpreter.answer((Statement.Query) Trial.statement(text));
        } catch (OracleException e) {
            return refusedToo(text) ? null : "the interpreter refuses: " + e.getMessage();
        }
        if (!expected.rows().isEmpty()) {
            answered.incrementAndGet();
        }
        try {
            OracleTable got = Engine.answer(session, text, expected.shown());
            String difference = Values.difference(expected, got);
            return difference != null && differInOrderOfMadeTexts(text, expected, got) ? null : difference;
        } catch (RuntimeException | AssertionError e) {
            return REFUSED
                    + e
                    + Arrays.stream(e.getStackTrace())
                            .limit(5)
                            .map(f -> "\n    " + f)
                            .collect(Collectors.joining());
        }
    }

    /**
     * Whether two answers differ only in the order of a text that was made of an outcome, or of a row's model. The interpreter orders by
     * values, and cannot tell it from these, which have an order of their own; the engine orders it by code point. Where a query
     * keeps the first of such rows, all of them are compared.
     */
    private boolean differInOrderOfMadeTexts(String text, OracleTable expected, OracleTable got) {
        if (!OWN_ORDER.matcher(text).find() || !MADE_TEXT.matcher(text).find()) {
            return false;
        }
        if (Values.sameInAnyOrder(expected, got)) {
            return true;
        }
        Statement.Query query = (Statement.Query) Trial.statement(text);
        List<Stage> stages = new ArrayList<>(query.stages());
        return stages.removeIf(Stage.Limit.class::isInstance)
                && expected.rows().size() == got.rows().size()
                && difference(QueryFormatter.format(new Statement.Query(query.from(), stages, query.span()))) == null;
    }

    /** Whether the engine finds that a query asks for too much. */
    private boolean refusedToo(String text) {
        try {
            Engine.answer(session, text, false);
            return false;
        } catch (QueryException e) {
            return String.valueOf(e.getMessage()).contains("more than");
        }
    }

    /** A shorter query that differs in the same way: stages are left out one by one while it does. */
    String shrunk(String text, String difference) {
        Statement.Query query = (Statement.Query) Trial.statement(text);
        boolean shorter = true;
        String why = difference;
        while (shorter) {
            shorter = false;
            for (int i = 0; i < query.stages().size() && !shorter; i++) {
                List<Stage> stages = new ArrayList<>(query.stages());
                stages.remove(i);
                Statement.Query without = new Statement.Query(query.from(), stages, query.span());
                String still = stages.isEmpty() ? null : tried(without);
                if (still != null && kind(still).equals(kind(difference))) {
                    query = without;
                    why = still;
                    shorter = true;
                }
            }
        }
        return "shrunk: " + QueryFormatter.format(query) + "\n  " + why;
    }

    private @Nullable String tried(Statement.Query query) {
        try {
            return difference(QueryFormatter.format(query));
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** What a difference begins with: a refusal's first words, or that the answers differ. */
    private static String kind(String difference) {
        if (difference.startsWith(REFUSED)) {
            return difference.lines().findFirst().orElse("").replaceAll("query:\\d+:\\d+", "");
        }
        return difference.startsWith("the interpreter") ? difference : "";
    }
}
