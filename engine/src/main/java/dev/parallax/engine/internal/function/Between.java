package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;

/** {@code value between low and high}, both ends included. */
final class Between implements Kernel {
    private final Kernel above;
    private final Kernel below;
    private final Vector[] pair = new Vector[2];
    private final Vector[] both = new Vector[2];
    private final Logic and = new Logic(true);

    Between(Kernel above, Kernel below) {
        this.above = above;
        this.below = below;
    }

    @Override
    public Vector apply(Vector[] arguments, int size) {
        pair[0] = arguments[0];
        pair[1] = arguments[1];
        both[0] = above.apply(pair, size);
        pair[1] = arguments[2];
        both[1] = below.apply(pair, size);
        return and.apply(both, size);
    }
}
