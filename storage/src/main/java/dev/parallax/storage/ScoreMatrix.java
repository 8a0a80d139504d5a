package dev.parallax.storage;

import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a model for each of its classes, float32, class-major within a morsel, NaN where null or absent. Immutable;
 * safe for many threads.
 */
public interface ScoreMatrix {
    /** The codes, in the dataset's classes' dictionary, of the classes that have scores, in the file's order. */
    int[] classes();

    /** The plane of a class code, or -1 if the model has no scores for it. */
    int plane(int code);

    /** Scores of a plane (an index into {@link #classes}) for the ordinals {@code [from, from + count)}. */
    void floats(int plane, int from, int count, float[] into);

    /** What {@link #floats(int, int, int, float[])} reads, where it lies in the file: from index 0 on; null where it is not in one piece. */
    @Nullable
    FloatBuffer stored(int plane, int from, int count);

    /** Scores of a plane for {@code count} ordinals in any order. */
    void floats(int plane, int[] ordinals, int count, float[] into);

    /** Bytes on disk. */
    long bytes();
}
