package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;

/** Best score minus second; null where a row has fewer than two. */
final class MarginEvaluator implements Evaluator {
    private final PlaneReader planes;

    MarginEvaluator(PlaneReader planes) {
        this.planes = planes;
    }

    @Override
    public Vector evaluate(Batch batch) {
        int size = batch.size();
        int[] ordinals = planes.ordinals(batch);
        float[] scores = new float[size];
        float[] best = new float[size];
        float[] second = new float[size];
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
        Arrays.fill(second, Float.NEGATIVE_INFINITY);
        for (int p = 0; p < planes.planes(); p++) {
            planes.read(p, batch, ordinals, scores);
            for (int i = 0; i < size; i++) {
                float score = scores[i];
                if (score > best[i]) {
                    second[i] = best[i];
                    best[i] = score;
                } else if (score > second[i]) {
                    second[i] = score;
                }
            }
        }
        double[] out = new double[size];
        for (int i = 0; i < size; i++) {
            out[i] = second[i] == Float.NEGATIVE_INFINITY ? Double.NaN : (double) best[i] - second[i];
        }
        return new Vector.Doubles(out, size);
    }
}
