package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;

/** {@code value in (…)} with any expressions: the first argument equals one of the others. */
final class EqualsAny implements Kernel {
    private final Kernel[] equals;
    private final BitsInput input = new BitsInput();
    private final Vector[] pair = new Vector[2];
    private long[] words = Room.NO_LONGS;

    EqualsAny(Kernel[] equals) {
        this.equals = equals;
    }

    @Override
    public Vector apply(Vector[] arguments, int size) {
        words = Room.words(words, size);
        pair[0] = arguments[0];
        for (int k = 0; k < equals.length; k++) {
            pair[1] = arguments[k + 1];
            long[] one = input.read(equals[k].apply(pair, size), size);
            for (int w = 0; w < Room.wordCount(size); w++) {
                words[w] |= one[w];
            }
        }
        return new Vector.Bits(words, size);
    }
}
