package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code case} and {@code if}: the value of the first condition that holds, else the otherwise, else null. */
final class Case implements Kernel {
    private final Gather gather;
    private final BitsInput input = new BitsInput();
    private int[] choice = Room.NO_INTS;

    Case(Type type) {
        this.gather = new Gather(type);
    }

    /** The type of conditions and values in turn, with or without a last value. */
    static Type type(Arguments arguments) {
        int pairs = arguments.count() / 2;
        List<@Nullable Type> values = new ArrayList<>();
        for (int k = 0; k < pairs; k++) {
            arguments.demand(2 * k, Type.BOOLEAN);
            values.add(arguments.at(2 * k + 1));
        }
        if (arguments.count() % 2 == 1) {
            values.add(arguments.at(2 * pairs));
        }
        return new Arguments(arguments.name(), values).common(0, 1);
    }

    @Override
    public Vector apply(Vector[] arguments, int size) {
        int pairs = arguments.length / 2;
        boolean otherwise = arguments.length % 2 == 1;
        Vector[] values = new Vector[pairs + (otherwise ? 1 : 0)];
        choice = Room.ints(choice, size);
        Arrays.fill(choice, 0, size, otherwise ? pairs : -1);
        if (otherwise) {
            values[pairs] = arguments[2 * pairs];
        }
        for (int k = pairs - 1; k >= 0; k--) {
            values[k] = arguments[2 * k + 1];
            long[] words = input.read(arguments[2 * k], size);
            for (int w = 0; w < Room.wordCount(size); w++) {
                for (long word = words[w]; word != 0; word &= word - 1) {
                    choice[(w << 6) + Long.numberOfTrailingZeros(word)] = k;
                }
            }
        }
        return gather.apply(values, choice, size);
    }
}
