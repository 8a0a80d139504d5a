package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;

/** Reads the scores of an order batch by batch, class by class. For one thread. */
final class RankedReader {
    private final Evaluator counted;
    private final Evaluator[] scores;
    private final Evaluator[] positives;
    private final int[] groupOf;
    private int[] groups = {};
    private float[] narrowed = {};

    RankedReader(EvaluatorCompiler compiler, RankedStep.Order order, int[] groupOf) {
        this.counted = compiler.compile(order.counted());
        this.scores = compiler.compile(order.scores());
        this.positives = compiler.compile(order.positives());
        this.groupOf = groupOf;
    }

    /** Takes rows; {@code groups} is empty where there is but one group. */
    interface Taker {
        void take(int[] groups, float[] scores, long[] counted, long[] positive, int size);
    }

    void read(Batch batch, Taker taker) {
        int size = batch.size();
        if (groupOf.length > 0) {
            groups = groups.length < size ? new int[size] : groups;
            for (int i = 0; i < size; i++) {
                groups[i] = groupOf[batch.row(i)];
            }
        }
        long[] all = Words.of(counted.evaluate(batch)).words();
        for (int c = 0; c < scores.length; c++) {
            long[] positive = Words.of(positives[c].evaluate(batch)).words();
            taker.take(groups, floats(scores[c].evaluate(batch)), all, positive, size);
        }
    }

    /** Scores are numbers of 32 bits, also where an expression has widened them. */
    private float[] floats(Vector vector) {
        if (vector instanceof Vector.Floats floats) {
            return floats.values();
        }
        int size = vector.size();
        narrowed = narrowed.length < size ? new float[size] : narrowed;
        for (int i = 0; i < size; i++) {
            narrowed[i] = Values.object(vector, i) instanceof Number number ? number.floatValue() : Float.NaN;
        }
        return narrowed;
    }
}
