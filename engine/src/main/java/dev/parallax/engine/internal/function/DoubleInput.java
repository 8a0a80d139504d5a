package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;

/** Reads an argument of numbers of 32 or 64 bits, or of dates as days, or of booleans as 0 and 1, as doubles, whatever its form. For one thread. */
final class DoubleInput {
    private double[] buffer = Room.NO_DOUBLES;

    /** The values, null as NaN; valid until the next call. */
    double[] read(Vector vector, int size) {
        if (vector instanceof Vector.Doubles doubles) {
            return doubles.values();
        }
        buffer = Room.doubles(buffer, size);
        if (vector instanceof Vector.Floats floats) {
            float[] values = floats.values();
            for (int i = 0; i < size; i++) {
                buffer[i] = values[i];
            }
        } else if (vector instanceof Vector.Constant constant) {
            Arrays.fill(buffer, 0, size, Constants.asDouble(constant.value()));
        } else if (vector instanceof Vector.Longs longs) {
            long[] values = longs.values();
            for (int i = 0; i < size; i++) {
                buffer[i] = values[i] == Vector.NULL_LONG ? Double.NaN : values[i];
            }
        } else if (vector instanceof Vector.Bits bits) {
            for (int i = 0; i < size; i++) {
                buffer[i] = bits.get(i) ? 1 : 0;
            }
        } else {
            throw new IllegalArgumentException("not held in doubles: " + vector.getClass());
        }
        return buffer;
    }
}
