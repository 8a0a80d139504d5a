package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;

/** The scores of one class. */
final class PlaneEvaluator implements Evaluator {
    private final PlaneReader planes;
    private final int plane;
    private float[] out = new float[0];

    PlaneEvaluator(PlaneReader planes, int plane) {
        this.planes = planes;
        this.plane = plane;
    }

    @Override
    public Vector evaluate(Batch batch) {
        int size = batch.size();
        out = out.length < size ? new float[size] : out;
        planes.read(plane, batch, planes.ordinals(batch), out);
        return new Vector.Floats(out, size);
    }
}
