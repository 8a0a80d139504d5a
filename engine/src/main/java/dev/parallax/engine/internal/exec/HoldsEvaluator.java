package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A predicate that bitmaps answer: worked out for 65,536 rows at once, of which batches take theirs. Batches of rows from here
 * and there, as a sort leaves them, are evaluated as written.
 */
final class HoldsEvaluator implements Evaluator {
    private final HeldRows held;
    private final Supplier<Evaluator> written;
    private final int rows;
    private long[] container = new long[0];
    private int current = -1;
    private int loaded;
    private long[] out = new long[0];

    HoldsEvaluator(Narrower narrower, Supplier<Evaluator> written, int rows) {
        this.held = new HeldRows(narrower, rows);
        this.written = written;
        this.rows = rows;
    }

    @Override
    public Vector evaluate(Batch batch) {
        int size = batch.size();
        if (size == 0 || !within(batch, batch.row(0) >>> 16)) {
            return written.get().evaluate(batch);
        }
        load(batch.row(0) >>> 16);
        if (size == loaded && batch.rows() == null) {
            return new Vector.Bits(container, size);
        }
        int count = Bits.words(size);
        out = out.length < count ? new long[count] : out;
        int[] list = batch.rows();
        if (list == null) {
            Bits.slice(container, batch.from() & 0xFFFF, size, out);
        } else {
            Arrays.fill(out, 0, count, 0);
            for (int i = 0; i < size; i++) {
                int row = list[i] & 0xFFFF;
                out[i >> 6] |= (container[row >> 6] >>> row & 1) << i;
            }
        }
        return new Vector.Bits(out, size);
    }

    private static boolean within(Batch batch, int number) {
        int[] list = batch.rows();
        if (list == null) {
            return batch.row(batch.size() - 1) >>> 16 == number;
        }
        int others = 0;
        for (int i = 0; i < batch.size(); i++) {
            others |= list[i] >>> 16 ^ number;
        }
        return others == 0;
    }

    private void load(int number) {
        if (number != current) {
            int from = number * ExecutionOptions.MORSEL;
            loaded = Math.min(ExecutionOptions.MORSEL, rows - from);
            container = held.load(from, loaded).words();
            current = number;
        }
    }
}
