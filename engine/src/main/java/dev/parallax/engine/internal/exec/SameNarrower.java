package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;

/** Two columns with the same text, by reading both. */
final class SameNarrower {
    private SameNarrower() {}

    static Narrower of(Evaluator left, Evaluator right) {
        long[] same = new long[Bits.words(ExecutionOptions.BATCH)];
        return new MatchesNarrower(batch -> {
            Vector.Codes ours = (Vector.Codes) left.evaluate(batch);
            Vector.Codes theirs = (Vector.Codes) right.evaluate(batch);
            SameCodes.of(ours.codes(), theirs.codes(), batch.size(), same, 0);
            return new Vector.Bits(same, batch.size());
        });
    }
}
