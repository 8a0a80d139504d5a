package dev.parallax.storage;

import java.util.List;

/**
 * What became of the rows of one file.
 *
 * @param rows rows of the file
 * @param matched rows whose id the dataset's labels have (for labels: that the id space had before)
 * @param unknown rows with an id that the labels do not have; they get ordinals of their own
 * @param keyless rows without an id
 * @param missing labelled rows that the file has no row for (for labels: 0)
 * @param unknownIds up to three of the unknown ids
 * @param missingIds up to three ids of the missing rows
 */
public record WrittenRows(
        int rows,
        int matched,
        int unknown,
        int keyless,
        int missing,
        List<String> unknownIds,
        List<String> missingIds) {}
