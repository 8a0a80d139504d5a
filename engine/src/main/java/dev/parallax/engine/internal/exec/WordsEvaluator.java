package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;

/** Membership of a set of rows. */
final class WordsEvaluator implements Evaluator {
    private final long[] words;
    private long[] out = new long[0];

    WordsEvaluator(long[] words) {
        this.words = words;
    }

    @Override
    public Vector evaluate(Batch batch) {
        int size = batch.size();
        int count = Bits.words(size);
        out = out.length < count ? new long[count] : out;
        int[] rows = batch.rows();
        if (rows == null) {
            Bits.slice(words, batch.from(), size, out);
        } else {
            Arrays.fill(out, 0, count, 0);
            for (int i = 0; i < size; i++) {
                out[i >> 6] |= (words[rows[i] >> 6] >>> rows[i] & 1) << i;
            }
        }
        return new Vector.Bits(out, size);
    }
}
