package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import org.jspecify.annotations.Nullable;

/** A function of text that gives numbers. */
final class TextToDouble extends TextKernel {
    private final ToDouble function;
    private double[] out = Room.NO_DOUBLES;
    private double[] memo = Room.NO_DOUBLES;
    private boolean[] known = {};

    TextToDouble(ToDouble function) {
        this.function = function;
    }

    @Override
    void room(int size) {
        out = Room.doubles(out, size);
    }

    @Override
    void remember(int codes) {
        memo = new double[codes];
        known = new boolean[codes];
    }

    @Override
    void compute(@Nullable String text, int row) {
        out[row] = text == null ? Double.NaN : DoubleMap.finite(function.of(text));
    }

    @Override
    void recall(Dictionary from, int code, int row) {
        if (!known[code]) {
            memo[code] = DoubleMap.finite(function.of(from.text(code)));
            known[code] = true;
        }
        out[row] = memo[code];
    }

    @Override
    Vector result(int size) {
        return new Vector.Doubles(out, size);
    }
}
