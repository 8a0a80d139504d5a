package dev.parallax.storage.internal.segment;

/** Runs of ordinals in a list that lie in one chunk, so that the chunk is looked up once for all of them. */
public final class Runs {
    private Runs() {}

    /** The place behind the last of the ordinals from a place on that lie within {@code [low, high)}. */
    public static int end(int[] ordinals, int from, int count, int low, int high) {
        int end = from + 1;
        while (end < count && ordinals[end] >= low && ordinals[end] < high) {
            end++;
        }
        return end;
    }
}
