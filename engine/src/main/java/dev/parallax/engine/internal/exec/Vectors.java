package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;

/** Parts of vectors. */
final class Vectors {
    private Vectors() {}

    /** The rows of a batch out of a vector of a whole relation, in arrays of their own. */
    static Vector take(Vector all, Batch batch) {
        int size = batch.size();
        if (all instanceof Vector.Longs longs) {
            long[] values = new long[size];
            for (int i = 0; i < size; i++) {
                values[i] = longs.values()[batch.row(i)];
            }
            return new Vector.Longs(longs.type(), values, size);
        }
        if (all instanceof Vector.Doubles doubles) {
            double[] values = new double[size];
            for (int i = 0; i < size; i++) {
                values[i] = doubles.values()[batch.row(i)];
            }
            return new Vector.Doubles(values, size);
        }
        if (all instanceof Vector.Floats floats) {
            float[] values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = floats.values()[batch.row(i)];
            }
            return new Vector.Floats(values, size);
        }
        if (all instanceof Vector.Codes codes) {
            int[] values = new int[size];
            for (int i = 0; i < size; i++) {
                values[i] = codes.codes()[batch.row(i)];
            }
            return new Vector.Codes(values, codes.dictionary(), size);
        }
        if (all instanceof Vector.Texts texts) {
            String[] values = new String[size];
            for (int i = 0; i < size; i++) {
                values[i] = texts.values()[batch.row(i)];
            }
            return new Vector.Texts(values, size);
        }
        if (all instanceof Vector.Objects objects) {
            Object[] values = new Object[size];
            for (int i = 0; i < size; i++) {
                values[i] = objects.values()[batch.row(i)];
            }
            return new Vector.Objects(objects.type(), values, size);
        }
        if (all instanceof Vector.Bits bits) {
            long[] words = new long[Bits.words(size)];
            for (int i = 0; i < size; i++) {
                words[i >> 6] |= (bits.get(batch.row(i)) ? 1L : 0L) << i;
            }
            return new Vector.Bits(words, size);
        }
        Vector.Constant constant = (Vector.Constant) all;
        return new Vector.Constant(constant.type(), constant.value(), size);
    }
}
