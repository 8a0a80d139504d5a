package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;

/** The rows of one morsel after the other for which a predicate holds; those that are kept somewhere are not copied. For one thread. */
final class HeldRows {
    private final Narrower narrower;
    private final int rows;
    private long[] words = new long[0];

    /** Of a relation of so many rows. */
    HeldRows(Narrower narrower, int rows) {
        this.narrower = narrower;
        this.rows = rows;
    }

    /** Where an expression is true. */
    static HeldRows of(Bound predicate, EvaluatorCompiler compiler, Relation relation) {
        Narrower narrower = predicate instanceof Bound.Holds holds ? compiler.narrower(holds) : null;
        return new HeldRows(
                narrower == null ? new MatchesNarrower(compiler.compile(predicate)) : narrower, relation.size());
    }

    /** Those of a morsel, until the next is asked for. */
    RowWords load(int from, int size) {
        RowWords kept = narrower.kept(from, size);
        if (kept != null) {
            return kept;
        }
        if (words.length == 0) {
            words = new long[Bits.words(Math.min(rows, ExecutionOptions.MORSEL))];
        }
        Bits.fill(words, size);
        narrower.narrow(from, size, words);
        return new RowWords(words);
    }
}
