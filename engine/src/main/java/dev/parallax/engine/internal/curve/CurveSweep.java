package dev.parallax.engine.internal.curve;

/** A sweep that makes a curve. */
public interface CurveSweep extends Sweep {
    /** The curve, once all rows are met. */
    CurveTable table();
}
