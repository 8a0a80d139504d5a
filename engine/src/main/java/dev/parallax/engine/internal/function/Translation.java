package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The codes of one coded dictionary in the terms of another, each looked up once. For one thread. */
final class Translation {
    /** The code of a text that the other dictionary lacks: no row has it. */
    static final int NOWHERE = -2;

    private static final int UNKNOWN = -3;

    private @Nullable Dictionary from;
    private @Nullable Dictionary to;
    private int[] table = Room.NO_INTS;
    private int[] out = Room.NO_INTS;

    /** The codes of the vector in the dictionary {@code into}; null stays null. Valid until the next call. */
    int[] codes(Vector.Codes vector, Dictionary into, int size) {
        Dictionary own = vector.dictionary();
        if (own == into) {
            return vector.codes();
        }
        if (own != from || into != to) {
            from = own;
            to = into;
            table = new int[own.size() + 1];
            Arrays.fill(table, UNKNOWN);
            table[0] = Vector.NULL_CODE;
        }
        out = Room.ints(out, size);
        int[] codes = vector.codes();
        for (int i = 0; i < size; i++) {
            int translated = table[codes[i] + 1];
            if (translated == UNKNOWN) {
                int found = into.code(own.text(codes[i]));
                translated = found < 0 ? NOWHERE : found;
                table[codes[i] + 1] = translated;
            }
            out[i] = translated;
        }
        return out;
    }
}
