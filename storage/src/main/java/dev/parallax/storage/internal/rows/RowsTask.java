package dev.parallax.storage.internal.rows;

import dev.parallax.storage.ColumnSpec;
import dev.parallax.storage.StoreOptions;
import dev.parallax.storage.internal.column.ClassCodes;
import dev.parallax.storage.internal.keys.StoredKeys;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/**
 * What is to be written, and onto what.
 *
 * @param labels whether the rows are labels
 * @param append whether they are added to those of the newest labels
 * @param size the size of the id space
 * @param keys the ids that are there; null for none
 * @param labelled the ordinals that have labels; null for none
 * @param classes the classes, to which those of the rows are added
 * @param planes the class codes of the scores of a row
 * @param earlier the texts of the columns that the rows are appended to, where those are coded
 */
public record RowsTask(
        boolean labels,
        boolean append,
        int size,
        @Nullable StoredKeys keys,
        @Nullable ImmutableRoaringBitmap labelled,
        List<ColumnSpec> columns,
        ClassCodes classes,
        List<Integer> planes,
        Map<String, List<String>> earlier,
        StoreOptions options) {}
