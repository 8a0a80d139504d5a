package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Single values out of vectors: for results and keys, not for kernels. */
final class Values {
    private Values() {}

    /** A text, or null. */
    static @Nullable String text(Vector vector, int row) {
        if (vector instanceof Vector.Codes codes) {
            int code = codes.codes()[row];
            return code < 0 ? null : codes.dictionary().text(code);
        }
        if (vector instanceof Vector.Texts texts) {
            return texts.values()[row];
        }
        if (vector instanceof Vector.Constant constant) {
            return (String) constant.value();
        }
        throw new IllegalStateException("not text: " + vector.type());
    }

    /** A value as an object of the class that {@link Type} says. */
    static @Nullable Object object(Vector vector, int row) {
        if (vector instanceof Vector.Longs longs) {
            long value = longs.values()[row];
            if (value == Vector.NULL_LONG) {
                return null;
            }
            if (longs.type() == Type.BOOLEAN) {
                return value == 1;
            }
            return longs.type() == Type.DATE ? LocalDate.ofEpochDay(value) : (Object) value;
        }
        if (vector instanceof Vector.Doubles doubles) {
            double value = doubles.values()[row];
            return Double.isNaN(value) ? null : (Object) value;
        }
        if (vector instanceof Vector.Floats floats) {
            double value = floats.values()[row];
            return Double.isNaN(value) ? null : (Object) value;
        }
        if (vector instanceof Vector.Bits bits) {
            return bits.get(row);
        }
        if (vector instanceof Vector.Objects objects) {
            return objects.values()[row];
        }
        if (vector instanceof Vector.Constant constant) {
            return constant.value();
        }
        return text(vector, row);
    }
}
