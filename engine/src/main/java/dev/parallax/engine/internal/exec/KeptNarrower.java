package dev.parallax.engine.internal.exec;

import org.jspecify.annotations.Nullable;

/**
 * Rows that are kept.
 *
 * @param slice for the rows of a morsel that does not begin with a container
 * @param profile where what is read is counted; null where nothing is measured
 */
record KeptNarrower(KeptRows rows, long[] slice, @Nullable PredicateProfile profile) implements Narrower {
    static Narrower of(KeptRows rows, @Nullable PredicateProfile profile) {
        return new KeptNarrower(rows, new long[Bits.words(Math.min(ExecutionOptions.MORSEL, rows.size()))], profile);
    }

    @Override
    public void narrow(int from, int size, long[] words) {
        long[] container = rows.container(from >>> 16).words();
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
        return RowWords.isWhole(from, size, rows.size()) ? rows.container(from >>> 16) : null;
    }
}
