package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;

/** Predicates as bits, whatever vector they came in. */
final class Words {
    private Words() {}

    /** The rows that are true: null is not. */
    static Vector.Bits of(Vector vector) {
        if (vector instanceof Vector.Bits bits) {
            return bits;
        }
        int size = vector.size();
        long[] words = new long[Bits.words(size)];
        if (vector instanceof Vector.Constant constant) {
            if (Boolean.TRUE.equals(constant.value())) {
                Bits.fill(words, size);
            }
        } else if (vector instanceof Vector.Longs longs) {
            for (int i = 0; i < size; i++) {
                words[i >> 6] |= (longs.values()[i] == 1 ? 1L : 0L) << i;
            }
        } else {
            throw new IllegalStateException("not a predicate: " + vector.type());
        }
        return new Vector.Bits(words, size);
    }
}
