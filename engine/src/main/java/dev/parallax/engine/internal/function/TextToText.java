package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import org.jspecify.annotations.Nullable;

/** A function of text that gives text. */
final class TextToText extends TextKernel {
    private final ToText function;
    private @Nullable String[] out = {};
    private @Nullable String[] memo = {};
    private boolean[] known = {};

    TextToText(ToText function, Type... parameters) {
        super(parameters);
        this.function = function;
    }

    @Override
    void room(int size) {
        if (out.length < size) {
            out = new String[size];
        }
    }

    @Override
    void remember(int codes) {
        memo = new String[codes];
        known = new boolean[codes];
    }

    @Override
    void compute(@Nullable String text, int row) {
        out[row] = text == null ? null : function.of(text, this, row);
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
        return new Vector.Texts(out, size);
    }
}
