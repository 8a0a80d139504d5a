package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;

/** The rows of one argument, of any type, that hold null. */
final class IsNull implements Kernel {
    private long[] words = Room.NO_LONGS;

    @Override
    public Vector apply(Vector[] arguments, int size) {
        words = Room.words(words, size);
        Present.of(arguments[0], words, size);
        Present.invert(words, size);
        return new Vector.Bits(words, size);
    }
}
