package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.function.Kernel;
import dev.parallax.engine.internal.function.Operators;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.util.List;

/**
 * The outcome of a pair: of four predicates (no truth, both present, base right, other right) one of six names, in the order of
 * {@link #NAMES}.
 */
final class OutcomeKernel implements Kernel {
    /** In class order. */
    static final List<String> NAMES =
            List.of("both_right", "regressed", "fixed", "both_wrong", "missing", "unlabelled");

    private static final Dictionary DICTIONARY = new NamesDictionary(NAMES);
    private final Kernel[] bits = {Operators.toBits(), Operators.toBits(), Operators.toBits(), Operators.toBits()};
    private int[] codes = new int[0];

    @Override
    public Vector apply(Vector[] arguments, int size) {
        Vector.Bits[] in = new Vector.Bits[4];
        for (int i = 0; i < 4; i++) {
            in[i] = (Vector.Bits) bits[i].apply(new Vector[] {arguments[i]}, size);
        }
        codes = codes.length < size ? new int[size] : codes;
        for (int i = 0; i < size; i++) {
            int word = i >> 6;
            int unlabelled = (int) (in[0].words()[word] >>> i & 1);
            int present = (int) (in[1].words()[word] >>> i & 1);
            int baseWrong = (int) (~in[2].words()[word] >>> i & 1);
            int otherWrong = (int) (~in[3].words()[word] >>> i & 1);
            int pair = baseWrong * 2 + otherWrong;
            codes[i] = unlabelled == 1 ? 5 : present == 0 ? 4 : pair;
        }
        return new Vector.Codes(codes, DICTIONARY, size);
    }
}
