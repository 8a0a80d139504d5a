package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;

/**
 * The rank of the truth among the scores, 1 is best; among equal scores the guess comes first, then class order. Null where the
 * truth is null or has no score.
 */
final class RankEvaluator implements Evaluator {
    private final PlaneReader planes;
    private final Evaluator truth;
    private final Evaluator guess;
    private final ScoreOfEvaluator truthScore;

    RankEvaluator(PlaneReader planes, Evaluator truth, Evaluator guess) {
        this.planes = planes;
        this.truth = truth;
        this.guess = guess;
        this.truthScore = new ScoreOfEvaluator(planes, truth);
    }

    @Override
    public Vector evaluate(Batch batch) {
        int size = batch.size();
        int[] ordinals = planes.ordinals(batch);
        double[] own = ((Vector.Doubles) truthScore.evaluate(batch)).values();
        int[] truthPlane = ScoreOfEvaluator.planes(truth.evaluate(batch), planes);
        int[] guessPlane = ScoreOfEvaluator.planes(guess.evaluate(batch), planes);
        int[] classRank = new int[planes.planes()];
        for (int p = 0; p < classRank.length; p++) {
            classRank[p] = planes.classes().rank(planes.scores().classes()[p]);
        }
        long[] out = new long[size];
        Arrays.fill(out, 1);
        float[] scores = new float[size];
        for (int p = 0; p < planes.planes(); p++) {
            planes.read(p, batch, ordinals, scores);
            for (int i = 0; i < size; i++) {
                int t = truthPlane[i];
                if (scores[i] > own[i]) {
                    out[i]++;
                } else if (scores[i] == own[i] && p != t && t != guessPlane[i]) {
                    out[i] += p == guessPlane[i] || classRank[p] < classRank[t] ? 1 : 0;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            if (Double.isNaN(own[i])) {
                out[i] = Vector.NULL_LONG;
            }
        }
        return new Vector.Longs(Type.INTEGER, out, size);
    }
}
