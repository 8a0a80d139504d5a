package dev.parallax.storage.internal.segment;

import java.util.List;

/**
 * The score matrix of a segment.
 *
 * @param classes the class codes of the planes
 * @param offsets where each morsel begins: plane after plane of 32-bit numbers
 */
public record ScoresEntry(List<Integer> classes, List<Long> offsets) {}
