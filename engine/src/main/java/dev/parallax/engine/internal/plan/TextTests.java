package dev.parallax.engine.internal.plan;

import dev.parallax.engine.internal.function.Kernel;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.util.BitSet;

/** Tests of text ({@code like}, {@code contains}, {@code <} …) worked out once for each code of a dictionary. */
final class TextTests {
    private TextTests() {}

    static Predicate codes(Bound.Stored stored, Dictionary dictionary, Bound.Apply test) {
        int size = dictionary.size() + 1;
        int[] codes = new int[size];
        for (int i = 0; i < size; i++) {
            codes[i] = i - 1;
        }
        Vector[] arguments = new Vector[test.arguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = test.arguments().get(i) instanceof Bound.Constant constant
                    ? new Vector.Constant(constant.type(), constant.value(), size)
                    : new Vector.Codes(codes, dictionary, size);
        }
        Kernel kernel = test.kernel().get();
        Vector result = kernel.apply(arguments, size);
        BitSet accepted = new BitSet();
        boolean nulls = false;
        if (result instanceof Vector.Bits bits) {
            nulls = bits.get(0);
            for (int i = 1; i < size; i++) {
                accepted.set(i - 1, bits.get(i));
            }
        } else if (result instanceof Vector.Constant constant && Boolean.TRUE.equals(constant.value())) {
            nulls = true;
            accepted.set(0, size - 1);
        }
        return new Predicate.InSet(stored, accepted, nulls);
    }
}
