package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;
import org.jspecify.annotations.Nullable;

/** Two columns with the same text: by the kept bitmap where rows are ordinals, else by reading both. */
final class SameNarrower {
    private SameNarrower() {}

    static Narrower of(Agreement agreement, @Nullable PredicateProfile profile) {
        long[] slice = new long[Bits.words(Math.min(ExecutionOptions.MORSEL, agreement.size()))];
        return new OfKept(agreement, slice, profile);
    }

    /**
     * By the bitmap.
     *
     * @param slice for the rows of a morsel that does not begin with a container
     * @param profile where what is read is counted; null where nothing is measured
     */
    private record OfKept(
            Agreement agreement, long[] slice, @Nullable PredicateProfile profile) implements Narrower {
        @Override
        public void narrow(int from, int size, long[] words) {
            long[] container = agreement.container(from >>> 16).words();
            if (profile != null) {
                profile.answeredByBitmap(Bits.bytes(size));
            }
            if ((from & 0xFFFF) == 0) {
                Bits.and(words, container, Bits.words(size));
                return;
            }
            Bits.slice(container, from & 0xFFFF, size, slice);
            Bits.and(words, slice, Bits.words(size));
        }

        @Override
        public @Nullable RowWords kept(int from, int size) {
            return RowWords.isWhole(from, size, agreement.size()) ? agreement.container(from >>> 16) : null;
        }
    }

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
