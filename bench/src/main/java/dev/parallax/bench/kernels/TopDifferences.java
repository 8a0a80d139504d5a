package dev.parallax.bench.kernels;

import java.util.PriorityQueue;
import org.openjdk.jmh.annotations.Benchmark;

/** The twenty rows in which two scores differ most. */
public class TopDifferences {
    private static final int TOP = 20;
    private static final String QUERY =
            "derive d = other.score[\"%1$s\"] - base.score[\"%1$s\"] top 20 by d show d".formatted(Kernels.FIRST);

    /** No state of its own. */
    public TopDifferences() {}

    /** By the engine. */
    @Benchmark
    public int engine(Asked asked) {
        return asked.rows(QUERY);
    }

    /** By a loop that looks at a heap only for what is above its least. */
    @Benchmark
    public PriorityQueue<Double> loop(Plain plain) {
        PriorityQueue<Double> top = new PriorityQueue<>();
        double least = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < Kernels.ROWS; row++) {
            double difference = (double) plain.otherFirst[row] - plain.baseFirst[row];
            if (difference > least) {
                top.add(difference);
                if (top.size() > TOP) {
                    top.remove();
                    least = top.element();
                }
            }
        }
        return top;
    }
}
