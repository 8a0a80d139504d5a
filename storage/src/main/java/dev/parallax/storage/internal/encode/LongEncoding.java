package dev.parallax.storage.internal.encode;

import dev.parallax.storage.CodeWords;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Integers, and codes with null as the code -1. Nulls of integers are {@link Long#MIN_VALUE} in arrays; a morsel that has
 * them is read and written with {@code nulls} set.
 */
public sealed interface LongEncoding extends Encoding permits OffsetEncoding, ConstantEncoding, PlainLongEncoding {
    /** How null is told in arrays of longs. */
    long NULL = Long.MIN_VALUE;

    /** Whether values from min to max can be stored, count of them of which some may be null. */
    boolean fits(long min, long max, boolean nulls, int count);

    /** The bytes that count values take. */
    int length(int count);

    /** Writes the values; base is the smallest. */
    void write(long[] values, int count, long base, boolean nulls, ByteBuffer out);

    /** Reads values from the index {@code from} on into a part of an array. */
    void longs(ByteBuffer in, long base, boolean nulls, int from, int count, long[] into, int at);

    /** Reads codes from the index {@code from} on into a part of an array. */
    void codes(ByteBuffer in, long base, int from, int count, int[] into, int at);

    /** Reads the codes of the ordinals from place {@code start} to {@code end} into the same places; {@code first} is index 0. */
    default void codes(ByteBuffer in, long base, int[] ordinals, int first, int start, int end, int[] into) {
        for (int i = start; i < end; i++) {
            into[i] = (int) value(in, base, false, ordinals[i] - first);
        }
    }

    /**
     * Reads codes from the index {@code from} on, plus one and eight to a word, bytes behind the last 0.
     *
     * @return false where they are not stored as bytes, and nothing was read
     */
    default boolean packedCodes(ByteBuffer in, long base, int from, int count, long[] into) {
        return false;
    }

    /** What {@link #packedCodes} reads, where it lies; null where it is not stored as bytes. */
    default @Nullable CodeWords codeWords(ByteBuffer in, long base, int from, int count) {
        return null;
    }

    /** One value. */
    long value(ByteBuffer in, long base, boolean nulls, int index);
}
