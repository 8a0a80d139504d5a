package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The codes of an expression over predicates and columns of few values: the expression is worked out once for each way in which
 * these come together, and rows are told by the codes of its leaves. For one thread.
 */
final class DomainCodes implements PackedCodes {
    private static final int MOST_BITS = 8;

    private final List<Leaf> leaves;
    private final int bits;
    private final Vector values;
    private final long[] next = new long[ExecutionOptions.BATCH / 8];

    private DomainCodes(List<Leaf> leaves, int bits, Vector values) {
        this.leaves = leaves;
        this.bits = bits;
        this.values = values;
    }

    /** An argument of the expression, whose codes stand at a place in those of the expression. */
    record Leaf(Bound expression, PackedCodes codes, int shift) {}

    /** The codes of a function of predicates and of columns of few values; null of anything else. */
    static @Nullable DomainCodes of(Bound expression, EvaluatorCompiler compiler) {
        List<Leaf> leaves = new ArrayList<>();
        int bits = collect(expression, compiler, leaves, 0);
        if (bits > MOST_BITS || leaves.isEmpty()) {
            return null;
        }
        return new DomainCodes(leaves, bits, evaluate(expression, leaves, 1 << bits));
    }

    /** Adds the leaves of an expression, and returns how many bits all of them take; more than fit where one is no leaf. */
    private static int collect(Bound expression, EvaluatorCompiler compiler, List<Leaf> leaves, int used) {
        if (expression instanceof Bound.Constant || isLeaf(expression, leaves)) {
            return used;
        }
        PackedCodes codes = leaf(expression, compiler);
        if (codes != null) {
            leaves.add(new Leaf(expression, codes, used));
            return used + CodeCounts.width(codes.size());
        }
        if (expression instanceof Bound.Derived derived) {
            return collect(derived.value(), compiler, leaves, used);
        }
        if (!(expression instanceof Bound.Apply apply)) {
            return MOST_BITS + 1;
        }
        int all = used;
        for (Bound argument : apply.arguments()) {
            all = all > MOST_BITS ? all : collect(argument, compiler, leaves, all);
        }
        return all;
    }

    private static boolean isLeaf(Bound expression, List<Leaf> leaves) {
        return leaves.stream().anyMatch(leaf -> leaf.expression().equals(expression));
    }

    private static @Nullable PackedCodes leaf(Bound expression, EvaluatorCompiler compiler) {
        if (expression instanceof Bound.Holds) {
            return new BitCodes(compiler.compile(expression));
        }
        return expression instanceof Bound.Stored stored ? StoredCodes.of(stored.column()) : null;
    }

    /** The value of an expression for every way in which its leaves come together. */
    private static Vector evaluate(Bound expression, List<Leaf> leaves, int size) {
        for (Leaf leaf : leaves) {
            if (leaf.expression().equals(expression)) {
                return ofLeaf(leaf, size);
            }
        }
        if (expression instanceof Bound.Constant constant) {
            return new Vector.Constant(constant.type(), constant.value(), size);
        } else if (expression instanceof Bound.Derived derived) {
            return evaluate(derived.value(), leaves, size);
        }
        Bound.Apply apply = (Bound.Apply) expression;
        Vector[] arguments = apply.arguments().stream()
                .map(argument -> evaluate(argument, leaves, size))
                .toArray(Vector[]::new);
        return apply.kernel().get().apply(arguments, size);
    }

    /** Codes that a leaf's bits have room for and that it has not stand for its first value: no row has them. */
    private static Vector ofLeaf(Leaf leaf, int size) {
        int[] codes = new int[size];
        int mask = (1 << CodeCounts.width(leaf.codes().size())) - 1;
        for (int i = 0; i < size; i++) {
            int code = i >>> leaf.shift() & mask;
            codes[i] = code < leaf.codes().size() ? code : 0;
        }
        return Vectors.take(leaf.codes().values(), Batch.of(codes, size));
    }

    /** The predicates and columns of the expression, each once. */
    List<Leaf> leaves() {
        return leaves;
    }

    @Override
    public int size() {
        return 1 << bits;
    }

    @Override
    public void read(int from, int count, long[] into) {
        int words = count + 7 >>> 3;
        Arrays.fill(into, 0, words, 0);
        for (Leaf leaf : leaves) {
            leaf.codes().read(from, count, next);
            for (int w = 0; w < words; w++) {
                into[w] |= next[w] << leaf.shift();
            }
        }
    }

    @Override
    public Vector values() {
        return values;
    }
}
