package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;

/** A predicate as codes: 0 where it does not hold, 1 where it does. */
record BitCodes(Evaluator predicate) implements PackedCodes {
    @Override
    public int size() {
        return 2;
    }

    @Override
    public void read(int from, int count, long[] into) {
        SpreadBits.bytes(Words.of(predicate.evaluate(Batch.range(from, count))).words(), count, into);
    }

    @Override
    public Vector values() {
        return new Vector.Bits(new long[] {0b10}, 2);
    }
}
