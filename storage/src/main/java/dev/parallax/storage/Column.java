package dev.parallax.storage;

import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A column of a version of labels or of a model, over the id space of its dataset: position {@code i} is ordinal {@code
 * i}, whatever file the row came in. Reads copy into arrays of the caller, in bulk, either a range of ordinals or a list of
 * them in any order; a read beyond what the version covers yields nulls. Immutable; safe for many threads.
 */
public interface Column {
    /** Texts of a dictionary whose codes, and null, fit a byte. */
    int MOST_PACKED = 255;

    /** The name in the imported file, or {@code id}, {@code truth}, {@code guess}, {@code score} for those. */
    String name();

    /** What the column holds. */
    ColumnType type();

    /** Present rows whose value is null. */
    long nulls();

    /** Bytes on disk, indexes included. */
    long bytes();

    /** Bytes on disk of the bitmap index; 0 where there is none. */
    long indexBytes();

    /** The texts of the codes; null unless the type is CLASS or TEXT. */
    @Nullable
    Dictionary dictionary();

    /** The bitmap index; null where the column was not worth one. */
    @Nullable
    BitmapIndex index();

    /** Smallest and largest values by morsel; null where none are kept (plain text). */
    @Nullable
    ZoneMap zones();

    /** Codes of the ordinals {@code [from, from + count)}; CLASS and TEXT only. */
    void codes(int from, int count, int[] into);

    /**
     * Codes of the ordinals {@code [from, from + count)} plus one, eight to a word: the first in the lowest byte, 0 for null. Bytes
     * behind the last row are 0. Only of columns whose dictionary has at most {@link #MOST_PACKED} texts.
     */
    void packedCodes(int from, int count, long[] into);

    /** What {@link #packedCodes} reads, where it lies: null where it is not bytes of one piece, or the rows fill no whole words. */
    @Nullable
    CodeWords codeWords(int from, int count);

    /** Codes of {@code count} ordinals; CLASS and TEXT only. */
    void codes(int[] ordinals, int count, int[] into);

    /** Values of the ordinals {@code [from, from + count)}; INTEGER, BOOLEAN, DATE only. */
    void longs(int from, int count, long[] into);

    /** Values of {@code count} ordinals; INTEGER, BOOLEAN, DATE only. */
    void longs(int[] ordinals, int count, long[] into);

    /** Values of the ordinals {@code [from, from + count)}; DECIMAL and SCORE (widened exactly) only. */
    void doubles(int from, int count, double[] into);

    /** Values of {@code count} ordinals; DECIMAL and SCORE (widened exactly) only. */
    void doubles(int[] ordinals, int count, double[] into);

    /** Values of the ordinals {@code [from, from + count)}; SCORE only. */
    void floats(int from, int count, float[] into);

    /** What {@link #floats(int, int, float[])} reads, where it lies in the file: from index 0 on; null where it is not in one piece. */
    @Nullable
    FloatBuffer storedFloats(int from, int count);

    /** Values of {@code count} ordinals; SCORE only. */
    void floats(int[] ordinals, int count, float[] into);
}
