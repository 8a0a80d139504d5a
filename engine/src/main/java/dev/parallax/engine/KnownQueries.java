package dev.parallax.engine;

import dev.parallax.engine.internal.bind.Definitions;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Query;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Statement;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a session was asked last, read and planned, as a dashboard asks the same again and again: a text is read once, and
 * planned anew where the comparison or a definition is another. Each has the place that its hash gives it, until another text takes
 * it: most are never asked again, and to keep an order among them would cost these the most. Answers are not kept. For one thread.
 */
final class KnownQueries {
    private static final int PLACES = 128;
    private static final int LONGEST = 10_000;

    private final @Nullable Known[] places = new Known[PLACES];
    private @Nullable Known last;

    private static final class Known {
        final int hash;
        final String text;
        final Statement read;

        @Nullable
        Planned planned;

        Known(int hash, String text, Statement read) {
            this.hash = hash;
            this.text = text;
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
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        Known known = places[place];
        if (known == null || known.hash != hash || !known.text.equals(text)) {
            known = new Known(
                    hash, text, one(QueryParser.parse(new Source("query", text)).statements()));
            if (text.length() <= LONGEST) {
                places[place] = known;
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
        if (known == null || known.read != query) {
            return planner.get();
        }
        Planned planned = known.planned;
        if (planned == null
                || planned.comparison != comparison
                || !planned.definitions.equals(definitions)
                || definitions.haveLists()) {
            planned = new Planned(comparison, definitions, planner.get());
            known.planned = planned;
        }
        return planned.plan;
    }
}
