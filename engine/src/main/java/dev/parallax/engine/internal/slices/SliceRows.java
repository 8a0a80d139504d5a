package dev.parallax.engine.internal.slices;

import java.util.List;

/**
 * The rows that are sliced.
 *
 * @param columns what slices are made of
 * @param size the number of rows
 * @param first the rows that speak for a slice: regressed, fixed, or wrong
 * @param second the rows that speak against it; none where slices are compared with the rest
 */
public record SliceRows(List<SliceColumn> columns, int size, int[] first, int[] second) {}
