package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;

/** The scores of one class, widened. */
final class PlaneEvaluator implements Evaluator {
    private final PlaneReader planes;
    private final int plane;
    private float[] floats = new float[0];
    private double[] out = new double[0];

    PlaneEvaluator(PlaneReader planes, int plane) {
        this.planes = planes;
        this.plane = plane;
    }

    @Override
    public Vector evaluate(Batch batch) {
        int size = batch.size();
        if (out.length < size) {
            out = new double[size];
            floats = new float[size];
        }
        planes.read(plane, batch, planes.ordinals(batch), floats);
        for (int i = 0; i < size; i++) {
            out[i] = floats[i];
        }
        return new Vector.Doubles(out, size);
    }
}
