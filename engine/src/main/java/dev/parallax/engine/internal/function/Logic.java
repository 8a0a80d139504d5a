package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;

/** {@code and} and {@code or} over predicates, and the predicates that booleans make. */
final class Logic implements Kernel {
    private final boolean and;
    private final BitsInput input = new BitsInput();
    private long[] words = Room.NO_LONGS;

    Logic(boolean and) {
        this.and = and;
    }

    @Override
    public Vector apply(Vector[] arguments, int size) {
        words = Room.words(words, size);
        if (and) {
            BitsInput.fill(words, size);
        }
        for (Vector argument : arguments) {
            long[] one = input.read(argument, size);
            for (int w = 0; w < Room.wordCount(size); w++) {
                words[w] = and ? words[w] & one[w] : words[w] | one[w];
            }
        }
        return new Vector.Bits(words, size);
    }

    /** The complement of one predicate. */
    static Kernel not() {
        return new Kernel() {
            private final BitsInput input = new BitsInput();
            private long[] words = Room.NO_LONGS;

            @Override
            public Vector apply(Vector[] arguments, int size) {
                words = Room.words(words, size);
                System.arraycopy(input.read(arguments[0], size), 0, words, 0, Room.wordCount(size));
                Present.invert(words, size);
                return new Vector.Bits(words, size);
            }
        };
    }

    /** One boolean as a predicate. */
    static Kernel toBits() {
        BitsInput input = new BitsInput();
        return (arguments, size) -> new Vector.Bits(input.read(arguments[0], size), size);
    }
}
