package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import org.jspecify.annotations.Nullable;

/** A function of text that gives whole numbers or dates. */
final class TextToLong extends TextKernel {
    private final Type type;
    private final ToLong function;
    private long[] out = Room.NO_LONGS;
    private long[] memo = Room.NO_LONGS;
    private boolean[] known = {};

    TextToLong(Type type, ToLong function, Type... parameters) {
        super(parameters);
        this.type = type;
        this.function = function;
    }

    @Override
    void room(int size) {
        out = Room.longs(out, size);
    }

    @Override
    void remember(int codes) {
        memo = new long[codes];
        known = new boolean[codes];
    }

    @Override
    void compute(@Nullable String text, int row) {
        out[row] = text == null ? Vector.NULL_LONG : function.of(text, this, row);
    }

    @Override
    void recall(Dictionary from, int code, int row) {
        if (!known[code]) {
            memo[code] = function.of(from.text(code), this, row);
            known[code] = true;
        }
        out[row] = memo[code];
    }

    @Override
    Vector result(int size) {
        return new Vector.Longs(type, out, size);
    }
}
