package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.function.LongUnaryOperator;

/** A function of one whole number, date or boolean; null stays null. */
final class LongMap implements Kernel {
    private final Type type;
    private final LongUnaryOperator function;
    private final LongInput input = new LongInput();
    private long[] out = Room.NO_LONGS;

    LongMap(Type type, LongUnaryOperator function) {
        this.type = type;
        this.function = function;
    }

    @Override
    public Vector apply(Vector[] arguments, int size) {
        long[] values = input.read(arguments[0], size);
        out = Room.longs(out, size);
        for (int i = 0; i < size; i++) {
            out[i] = values[i] == Vector.NULL_LONG ? Vector.NULL_LONG : function.applyAsLong(values[i]);
        }
        return new Vector.Longs(type, out, size);
    }
}
