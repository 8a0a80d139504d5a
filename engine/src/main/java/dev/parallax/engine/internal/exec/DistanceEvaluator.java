package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;

/**
 * The squared distance, summed over the classes, between the scores and the truth's row of one 1 and otherwise 0; null where a
 * score is missing, or the truth has none.
 */
final class DistanceEvaluator implements Evaluator {
    private final PlaneReader planes;
    private final Evaluator truth;

    DistanceEvaluator(PlaneReader planes, Evaluator truth) {
        this.planes = planes;
        this.truth = truth;
    }

    @Override
    public Vector evaluate(Batch batch) {
        int size = batch.size();
        int[] ordinals = planes.ordinals(batch);
        int[] truthPlane = ScoreOfEvaluator.planes(truth.evaluate(batch), planes);
        float[] scores = new float[size];
        double[] out = new double[size];
        for (int p = 0; p < planes.planes(); p++) {
            planes.read(p, batch, ordinals, scores);
            for (int i = 0; i < size; i++) {
                double distance = scores[i] - (p == truthPlane[i] ? 1.0 : 0.0);
                out[i] += distance * distance;
            }
        }
        for (int i = 0; i < size; i++) {
            out[i] = truthPlane[i] < 0 ? Double.NaN : out[i];
        }
        return new Vector.Doubles(out, size);
    }
}
