package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.AggregateFunction.Numbering;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers that tell the rows of an aggregate apart: places in their order, hashes of their ids. Safe for many threads. */
final class RowNumbers {
    private final RowSet rows;
    private int @Nullable [] places;

    RowNumbers(RowSet rows) {
        this.rows = rows;
    }

    /** The values of a call's arguments, and the numbers that its function asks for. */
    Vector[] after(Vector[] arguments, Numbering numbering, Batch batch) {
        if (numbering == Numbering.NONE) {
            return arguments;
        }
        boolean hashed = numbering == Numbering.HASH;
        Vector[] all = Arrays.copyOf(arguments, arguments.length + (hashed ? 2 : 1));
        if (hashed) {
            all[arguments.length] = longs(SampleHash.of(rows.relation(), numbers(batch), 0));
        }
        all[all.length - 1] = longs(places(batch));
        return all;
    }

    private static Vector longs(long[] values) {
        return new Vector.Longs(Type.INTEGER, values, values.length);
    }

    private static int[] numbers(Batch batch) {
        int[] numbers = new int[batch.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = batch.row(i);
        }
        return numbers;
    }

    private long[] places(Batch batch) {
        int[] known = places();
        long[] of = new long[batch.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = known[batch.row(i)];
        }
        return of;
    }

    private synchronized int[] places() {
        if (places == null) {
            int[] order = rows.rows();
            places = new int[rows.relation().size()];
            for (int place = 0; place < order.length; place++) {
                places[order[place]] = place;
            }
        }
        return places;
    }
}
