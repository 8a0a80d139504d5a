package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.function.Accumulator;
import dev.parallax.engine.internal.function.MetricAccumulator;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Metrics of the same arguments, which have few values each, such as the truth and a guess: rows that have the same are counted,
 * and count as one that is met so many times. For one thread.
 */
final class CountedArguments implements CountedFields {
    private final List<PackedCodes> codes;
    private final List<MetricAccumulator> metrics = new ArrayList<>();
    private final long[] packed = new long[ExecutionOptions.BATCH / 8];

    private CountedArguments(List<PackedCodes> codes) {
        this.codes = codes;
    }

    /** Of these arguments; null where one has too many values, or no rows of the dataset. */
    static @Nullable CountedArguments of(List<Bound> arguments, Relation relation, EvaluatorCompiler compiler) {
        List<PackedCodes> codes = new ArrayList<>();
        for (Bound argument : arguments) {
            PackedCodes of = argument instanceof Bound.Holds
                    ? new BitCodes(compiler.compile(argument))
                    : KeyCodes.of(argument, relation, compiler);
            if (of == null) {
                return null;
            }
            codes.add(of);
        }
        return codes.isEmpty() ? null : new CountedArguments(codes);
    }

    /** Adds a metric of these arguments, whose accumulator is a {@link MetricAccumulator}. */
    void add(Accumulator metric) {
        metrics.add((MetricAccumulator) metric);
    }

    @Override
    public int[] widths() {
        int[] widths = new int[codes.size()];
        for (int a = 0; a < widths.length; a++) {
            widths[a] = CodeCounts.width(codes.get(a).size());
        }
        return widths;
    }

    @Override
    public void give(CodeCounts counts, int first, Batch range) {
        for (int a = 0; a < codes.size(); a++) {
            codes.get(a).read(range.from(), range.size(), packed);
            counts.bytes(first + a, packed, range.size());
        }
    }

    @Override
    public void grow(int groups) {
        metrics.forEach(metric -> metric.grow(groups));
    }

    @Override
    public void add(int group, long rows, IntUnaryOperator field) {
        int[] groups = {group};
        long[] times = {rows};
        Vector[] row = new Vector[codes.size()];
        for (int a = 0; a < row.length; a++) {
            row[a] = Vectors.take(codes.get(a).values(), Batch.of(new int[] {field.applyAsInt(a)}, 1));
        }
        for (MetricAccumulator metric : metrics) {
            metric.add(groups, row, times, 1);
        }
    }
}
