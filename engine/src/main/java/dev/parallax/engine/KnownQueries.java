package dev.parallax.engine;

import dev.parallax.engine.internal.bind.Definitions;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Query;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a session was asked last, read and planned, as a dashboard asks the same again and again: a text is read once, and
 * planned anew where the comparison or a definition is another. Answers are not kept. For one thread.
 */
final class KnownQueries {
    private static final int MOST = 64;
    private static final int LONGEST = 10_000;

    private final Map<String, Known> byText = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    private @Nullable Known last;

    private static final class Known {
        final Statement read;

        @Nullable
        Planned planned;

        Known(Statement read) {
            this.read = read;
        }
    }

    /** A plan, and what it was made for. */
    private record Planned(Comparison comparison, Definitions definitions, Query plan) {}

    /**
     * Reads a text.
     *
     * @throws QueryException if it is not one statement whose answer is a table
     */
    Statement read(String text) {
        Known known = byText.get(text);
        if (known == null) {
            known = new Known(one(QueryParser.parse(new Source("query", text)).statements()));
            if (text.length() <= LONGEST) {
                byText.put(text, known);
            }
        }
        last = known;
        return known.read;
    }

    private static Statement one(List<Statement> statements) {
        boolean table = statements.size() == 1
                && (statements.get(0) instanceof Statement.Query
                        || statements.get(0) instanceof Statement.Find
                        || statements.get(0) instanceof Statement.Describe
                        || statements.get(0) instanceof Statement.Drill);
        if (table) {
            return statements.get(0);
        }
        throw new QueryException("one query is expected, and the text has "
                + (statements.size() == 1 ? "another statement" : statements.size() + " statements")
                + "\n  use run for scripts and other statements");
    }

    /**
     * The plan of a query: the one made before, if the query is the text that was read last and nothing has changed since. A
     * parameter that is a list may be changed by whoever gave it, so that such queries are planned every time.
     */
    @SuppressWarnings("ReferenceEquality") // the very query that was read, the very comparison it was planned for
    Query plan(Statement.Query query, Comparison comparison, Definitions definitions, Supplier<Query> planner) {
        Known known = last;
        if (known == null || known.read != query || definitions.haveLists()) {
            return planner.get();
        }
        Planned planned = known.planned;
        if (planned == null || planned.comparison != comparison || !planned.definitions.equals(definitions)) {
            planned = new Planned(comparison, definitions, planner.get());
            known.planned = planned;
        }
        return planned.plan;
    }
}
