package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Column;
import dev.parallax.storage.Dictionary;
import org.jspecify.annotations.Nullable;

/** Reads a stored column: ranges in bulk, lists of rows one by one, through the alignment where there is one. */
final class StoredEvaluator implements Evaluator {
    private final Column column;
    private final Type type;
    private final int @Nullable [] alignment;
    private int[] codes = new int[0];
    private long[] longs = new long[0];
    private double[] doubles = new double[0];

    StoredEvaluator(Column column, Type type, int @Nullable [] alignment) {
        this.column = column;
        this.type = type;
        this.alignment = alignment;
    }

    @Override
    public Vector evaluate(Batch batch) {
        int size = batch.size();
        int[] rows = Rows.ordinals(batch, alignment);
        Dictionary dictionary = column.dictionary();
        if (dictionary != null) {
            codes = codes.length < size ? new int[size] : codes;
            if (rows == null) {
                column.codes(batch.from(), size, codes);
            } else {
                column.codes(rows, size, codes);
            }
            return new Vector.Codes(codes, dictionary, size);
        }
        if (type == Type.DECIMAL) {
            doubles = doubles.length < size ? new double[size] : doubles;
            if (rows == null) {
                column.doubles(batch.from(), size, doubles);
            } else {
                column.doubles(rows, size, doubles);
            }
            return new Vector.Doubles(doubles, size);
        }
        longs = longs.length < size ? new long[size] : longs;
        if (rows == null) {
            column.longs(batch.from(), size, longs);
        } else {
            column.longs(rows, size, longs);
        }
        return new Vector.Longs(type, longs, size);
    }
}
