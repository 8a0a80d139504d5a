package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;

/**
 * {@code -Σ p ln p} over the scores, in nats; null where a score is missing, or negative and so no probability.
 */
final class EntropyEvaluator implements Evaluator {
    private final PlaneReader planes;

    EntropyEvaluator(PlaneReader planes) {
        this.planes = planes;
    }

    @Override
    public Vector evaluate(Batch batch) {
        int size = batch.size();
        int[] ordinals = planes.ordinals(batch);
        float[] scores = new float[size];
        double[] out = new double[size];
        for (int p = 0; p < planes.planes(); p++) {
            planes.read(p, batch, ordinals, scores);
            for (int i = 0; i < size; i++) {
                double score = scores[i];
                out[i] -= score == 0 ? 0 : score * Math.log(score);
            }
        }
        return new Vector.Doubles(out, size);
    }
}
