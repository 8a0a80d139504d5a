package dev.parallax.engine.internal.exec;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Narrows the rows of a concatenation by narrowers over the joined units. Those see morsels in rising order, so every block gets a
 * new one.
 */
final class BlockNarrower implements Narrower {
    private final Concatenation rows;
    private final IntFunction<Narrower> ofBlock;
    private int block = -1;
    private @Nullable Narrower current;

    BlockNarrower(Concatenation rows, IntFunction<Narrower> ofBlock) {
        this.rows = rows;
        this.ofBlock = ofBlock;
    }

    @Override
    public void narrow(int from, int size, long[] words) {
        int next = rows.block(from);
        Narrower narrower = current;
        if (narrower == null || next != block) {
            narrower = ofBlock.apply(next);
            current = narrower;
            block = next;
        }
        narrower.narrow(from - rows.start(next), size, words);
    }
}
