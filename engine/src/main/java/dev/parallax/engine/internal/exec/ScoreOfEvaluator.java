package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;

/**
 * The score of the class that another vector names, row by row. Rows are brought together by class, so that each plane is read
 * once a batch and only where it is asked for.
 */
final class ScoreOfEvaluator implements Evaluator {
    private final PlaneReader planes;
    private final Evaluator className;

    ScoreOfEvaluator(PlaneReader planes, Evaluator className) {
        this.planes = planes;
        this.className = className;
    }

    @Override
    public Vector evaluate(Batch batch) {
        int size = batch.size();
        int[] plane = planes(className.evaluate(batch), planes);
        int[] ordinals = planes.ordinals(batch);
        int[] start = new int[planes.planes() + 1];
        for (int i = 0; i < size; i++) {
            if (plane[i] >= 0) {
                start[plane[i] + 1]++;
            }
        }
        for (int p = 1; p < start.length; p++) {
            start[p] += start[p - 1];
        }
        int[] next = start.clone();
        int[] rows = new int[size];
        for (int i = 0; i < size; i++) {
            if (plane[i] >= 0) {
                rows[next[plane[i]]++] = i;
            }
        }
        double[] out = new double[size];
        Arrays.fill(out, Double.NaN);
        int[] wanted = new int[size];
        float[] scores = new float[size];
        for (int p = 0; p < planes.planes(); p++) {
            int count = start[p + 1] - start[p];
            if (count == 0) {
                continue;
            }
            for (int i = 0; i < count; i++) {
                int row = rows[start[p] + i];
                wanted[i] = ordinals == null ? batch.from() + row : ordinals[row];
            }
            planes.scores().floats(p, wanted, count, scores);
            for (int i = 0; i < count; i++) {
                out[rows[start[p] + i]] = scores[i];
            }
        }
        return new Vector.Doubles(out, size);
    }

    /** The plane of each row's class; -1 where it is null or has no scores. */
    static int[] planes(Vector className, PlaneReader planes) {
        int size = className.size();
        int[] plane = new int[size];
        if (className instanceof Vector.Codes codes && codes.dictionary() == planes.classes()) {
            int[] of = new int[planes.classes().size()];
            for (int code = 0; code < of.length; code++) {
                of[code] = planes.scores().plane(code);
            }
            for (int i = 0; i < size; i++) {
                plane[i] = codes.codes()[i] < 0 ? -1 : of[codes.codes()[i]];
            }
            return plane;
        }
        for (int i = 0; i < size; i++) {
            String text = Values.text(className, i);
            int code = text == null ? -1 : planes.classes().code(text);
            plane[i] = code < 0 ? -1 : planes.scores().plane(code);
        }
        return plane;
    }
}
