package dev.parallax.engine.internal.exec;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a batch of a concatenation by their models: as a batch of the joined units, and where they are of several models,
 * as one such batch for each. For one thread.
 */
final class Blocks {
    private final Concatenation rows;
    private @Nullable Batch last;
    private @Nullable Split split;

    Blocks(Concatenation rows) {
        this.rows = rows;
    }

    /**
     * A batch of a concatenation.
     *
     * @param units the same rows as rows of the joined units
     * @param block the model of all of them; -1 where they are of several
     */
    record Split(Batch units, int block, Batch batch) {}

    /** Rows of one model: as rows of the joined units, and their places in the batch. */
    record Part(int block, Batch units, int[] places) {}

    /** The same object for the same batch, so that evaluators know what they have already worked out. */
    Split split(Batch batch) {
        Split known = split;
        if (known == null || last != batch) {
            known = batch.rows() == null ? ofRange(batch) : ofList(batch);
            split = known;
            last = batch;
        }
        return known;
    }

    private Split ofRange(Batch batch) {
        int block = rows.block(batch.from());
        return new Split(Batch.range(batch.from() - rows.start(block), batch.size()), block, batch);
    }

    private Split ofList(Batch batch) {
        int size = batch.size();
        int[] units = new int[size];
        int block = size == 0 ? 0 : rows.block(batch.row(0));
        boolean one = true;
        for (int i = 0; i < size; i++) {
            int unit = batch.row(i) - rows.start(block);
            if (unit < 0 || unit >= rows.blockRows()) {
                one = false;
                unit = batch.row(i) % rows.blockRows();
            }
            units[i] = unit;
        }
        return new Split(Batch.of(units, size), one ? block : -1, batch);
    }

    /** The rows of each model that has any, in the order of the models. */
    Part[] parts(Split mixed) {
        int size = mixed.batch().size();
        int[] count = new int[rows.comparison().models().size()];
        int[] block = new int[size];
        for (int i = 0; i < size; i++) {
            block[i] = rows.block(mixed.batch().row(i));
            count[block[i]]++;
        }
        int[][] places = new int[count.length][];
        int[][] units = new int[count.length][];
        for (int b = 0; b < count.length; b++) {
            places[b] = new int[count[b]];
            units[b] = new int[count[b]];
        }
        int[] next = new int[count.length];
        for (int i = 0; i < size; i++) {
            int at = next[block[i]]++;
            places[block[i]][at] = i;
            units[block[i]][at] = mixed.units().row(i);
        }
        return IntStream.range(0, count.length)
                .filter(b -> count[b] > 0)
                .mapToObj(b -> new Part(b, Batch.of(units[b], count[b]), places[b]))
                .toArray(Part[]::new);
    }
}
