package dev.parallax.engine.internal.exec;

import org.jspecify.annotations.Nullable;

/**
 * The rows of an outcome of two models, such as regressed: where of two pairs of columns each agrees, or does not; made when first
 * asked for and kept. Safe for many threads.
 */
final class Outcome implements KeptRows {
    private final Of of;
    private final KeptParts<RowWords> containers;

    /**
     * What is asked of two pairs.
     *
     * @param same whether the first agrees
     * @param otherSame whether the second does
     */
    private record Of(Agreement first, boolean same, Agreement second, boolean otherSame) {
        // Written out, as what a record has of itself is woven when first called: some milliseconds of every start.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Of that
                    && same == that.same
                    && otherSame == that.otherSame
                    && first.equals(that.first)
                    && second.equals(that.second);
        }

        @Override
        public int hashCode() {
            return 31 * first.hashCode() + second.hashCode();
        }
    }

    private Outcome(Kept kept, Of of) {
        this.of = of;
        this.containers = new KeptParts<>(kept, size(), (long) RowWords.MOST * Long.BYTES, this::make);
    }

    /**
     * Where two pairs of columns agree, or do not.
     *
     * @param same whether the first agrees
     * @param otherSame whether the second does
     */
    static Outcome of(Kept kept, Agreement first, boolean same, Agreement second, boolean otherSame) {
        Of of = new Of(first, same, second, otherSame);
        return kept.of(of, Outcome.class, () -> new Outcome(kept, of));
    }

    @Override
    public long bytes() {
        return containers.bytes();
    }

    @Override
    public int size() {
        return of.first.size();
    }

    @Override
    public RowWords container(int number) {
        return containers.get(number);
    }

    private RowWords make(int number) {
        long[] words = new long[RowWords.MOST];
        Bits.fill(words, Math.min(ExecutionOptions.MORSEL, size() - number * ExecutionOptions.MORSEL));
        narrow(words, of.first.container(number), of.same);
        narrow(words, of.second.container(number), of.otherSame);
        return new RowWords(words);
    }

    private static void narrow(long[] words, RowWords by, boolean holds) {
        if (holds) {
            Bits.and(words, by.words(), words.length);
        } else {
            Bits.andNot(words, by.words(), words.length);
        }
    }
}
