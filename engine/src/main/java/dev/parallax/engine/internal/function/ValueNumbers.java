package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.time.LocalDate;

/** Values of one type as numbers, equal values as equal numbers, and back again. For one thread. */
final class ValueNumbers {
    /** The number of null. */
    static final long NONE = Vector.NULL_LONG;

    private final Type type;
    private final TextDomain texts = new TextDomain();
    private final LongInput longs = new LongInput();
    private final DoubleInput doubles = new DoubleInput();
    private long[] buffer = Room.NO_LONGS;

    ValueNumbers(Type type) {
        this.type = type;
    }

    /** The numbers of texts, where the type is TEXT. */
    TextDomain texts() {
        return texts;
    }

    /** The values of a vector; null as {@link #NONE}. Valid until the next call. */
    long[] read(Vector vector, int size) {
        switch (type) {
            case TEXT -> {
                int[] ids = texts.ids(vector, size);
                buffer = Room.longs(buffer, size);
                for (int i = 0; i < size; i++) {
                    buffer[i] = ids[i] == TextDomain.NONE ? NONE : ids[i];
                }
                return buffer;
            }
            case DECIMAL -> {
                double[] values = doubles.read(vector, size);
                buffer = Room.longs(buffer, size);
                for (int i = 0; i < size; i++) {
                    buffer[i] = Double.isNaN(values[i]) ? NONE : number(values[i]);
                }
                return buffer;
            }
            default -> {
                return longs.read(vector, size);
            }
        }
    }

    /** The number of a decimal; minus zero, whose bits are {@link #NONE}, is zero. */
    static long number(double value) {
        return Double.doubleToLongBits(value + 0.0);
    }

    /** What makes the other's numbers understood here: before the first {@link #translate}. */
    void adopt(ValueNumbers other) {
        texts.adopt(other.texts);
    }

    /** The number, here, of a value that another numbers {@code number}. */
    long translate(ValueNumbers other, long number) {
        return type == Type.TEXT ? texts.translate(other.texts, (int) number) : number;
    }

    /** The class order of texts, the natural one of everything else. */
    IdOrder order() {
        return switch (type) {
            case TEXT -> texts.order();
            case DECIMAL -> (a, b) -> Double.compare(Double.longBitsToDouble(a), Double.longBitsToDouble(b));
            default -> Long::compare;
        };
    }

    /** A value as the Java class of its type. */
    Object object(long number) {
        return switch (type) {
            case TEXT -> texts.text((int) number);
            case DECIMAL -> Double.longBitsToDouble(number);
            case DATE -> LocalDate.ofEpochDay(number);
            case BOOLEAN -> number == 1;
            default -> number;
        };
    }

    /** The values of numbers, {@link #NONE} as null; takes the array over. */
    Vector vector(long[] numbers, int size) {
        if (type == Type.DECIMAL) {
            double[] decimals = new double[size];
            for (int i = 0; i < size; i++) {
                decimals[i] = numbers[i] == NONE ? Double.NaN : Double.longBitsToDouble(numbers[i]);
            }
            return new Vector.Doubles(decimals, size);
        } else if (type == Type.TEXT) {
            int[] ids = new int[size];
            for (int i = 0; i < size; i++) {
                ids[i] = numbers[i] == NONE ? TextDomain.NONE : (int) numbers[i];
            }
            return texts.vector(ids, size);
        }
        return new Vector.Longs(type, numbers, size);
    }
}
