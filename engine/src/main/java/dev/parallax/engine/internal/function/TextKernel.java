package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A function of a text and of parameters, which are texts or whole numbers. Where the text is coded and the parameters are
 * constants it works once for each code. Null is null, wherever it stands.
 */
abstract class TextKernel implements Kernel {
    private final boolean[] numbers;
    private final TextInput input = new TextInput();
    private final TextInput[] textInputs;
    private final LongInput[] numberInputs;
    private final @Nullable String[][] texts;
    private final long[][] longs;

    private @Nullable Dictionary dictionary;
    private @Nullable Object @Nullable [] constants;

    /** A function with parameters of these types. */
    TextKernel(Type... parameters) {
        int count = parameters.length;
        numbers = new boolean[count];
        textInputs = new TextInput[count];
        numberInputs = new LongInput[count];
        texts = new String[count][];
        longs = new long[count][];
        for (int k = 0; k < count; k++) {
            numbers[k] = parameters[k] == Type.INTEGER;
            textInputs[k] = new TextInput();
            numberInputs[k] = new LongInput();
        }
    }

    /** Makes room for so many results. */
    abstract void room(int size);

    /** Makes room for the results of a dictionary, none of which is known. */
    abstract void remember(int codes);

    /** Sets the result of a row; a null text means null. */
    abstract void compute(@Nullable String text, int row);

    /** Sets the result of a row to that of its code, which is worked out if it is not known. */
    abstract void recall(Dictionary from, int code, int row);

    /** The results. */
    abstract Vector result(int size);

    /** A text parameter in a row; for rows where no parameter is null. */
    final String text(int parameter, int row) {
        return Objects.requireNonNull(texts[parameter][row]);
    }

    /** A number parameter in a row; for rows where no parameter is null. */
    final long number(int parameter, int row) {
        return longs[parameter][row];
    }

    @Override
    public final Vector apply(Vector[] arguments, int size) {
        boolean constant = true;
        for (int k = 0; k < numbers.length; k++) {
            constant &= arguments[k + 1] instanceof Vector.Constant;
            if (numbers[k]) {
                longs[k] = numberInputs[k].read(arguments[k + 1], size);
            } else {
                texts[k] = textInputs[k].read(arguments[k + 1], size);
            }
        }
        room(size);
        if (constant
                && arguments[0] instanceof Vector.Codes codes
                && codes.dictionary().coded()) {
            coded(codes, arguments, size);
        } else {
            @Nullable String[] values = input.read(arguments[0], size);
            for (int i = 0; i < size; i++) {
                compute(anyNull(i) ? null : values[i], i);
            }
        }
        return result(size);
    }

    private void coded(Vector.Codes vector, Vector[] arguments, int size) {
        if (vector.dictionary() != dictionary || changed(arguments)) {
            dictionary = vector.dictionary();
            constants = Arrays.stream(arguments, 1, arguments.length)
                    .map(argument -> ((Vector.Constant) argument).value())
                    .toArray();
            remember(dictionary.size());
        }
        int[] codes = vector.codes();
        for (int i = 0; i < size; i++) {
            if (codes[i] < 0 || anyNull(i)) {
                compute(null, i);
            } else {
                recall(vector.dictionary(), codes[i], i);
            }
        }
    }

    private boolean changed(Vector[] arguments) {
        if (constants == null) {
            return true;
        }
        for (int k = 1; k < arguments.length; k++) {
            if (!Objects.equals(((Vector.Constant) arguments[k]).value(), constants[k - 1])) {
                return true;
            }
        }
        return false;
    }

    private boolean anyNull(int row) {
        for (int k = 0; k < numbers.length; k++) {
            if (numbers[k] ? longs[k][row] == Vector.NULL_LONG : texts[k][row] == null) {
                return true;
            }
        }
        return false;
    }

    /** A function that gives text. */
    @FunctionalInterface
    interface ToText {
        /** The result for a text in a row; the kernel gives the parameters. */
        @Nullable
        String of(String text, TextKernel parameters, int row);
    }

    /** A function that gives whole numbers or dates. */
    @FunctionalInterface
    interface ToLong {
        /** The result for a text in a row; the kernel gives the parameters. */
        long of(String text, TextKernel parameters, int row);
    }

    /** A function that gives numbers. */
    @FunctionalInterface
    interface ToDouble {
        /** The result for a text in a row; NaN is null. */
        double of(String text);
    }

    static Kernel text(ToText function, Type... parameters) {
        return new TextToText(function, parameters);
    }

    static Kernel longs(Type type, ToLong function, Type... parameters) {
        return new TextToLong(type, function, parameters);
    }

    static Kernel doubles(ToDouble function) {
        return new TextToDouble(function);
    }
}
