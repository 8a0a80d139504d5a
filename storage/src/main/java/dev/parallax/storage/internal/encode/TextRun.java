package dev.parallax.storage.internal.encode;

import java.util.Arrays;

/** Texts one after another on their way into a chunk: their UTF-8, and where each begins, with the sign bit set for null. */
public final class TextRun {
    static final int NULL = 0x80000000;

    private byte[] utf8 = new byte[1 << 12];
    private int[] offsets = new int[1 << 8];
    private int length;
    private int count;

    /** Adds the text whose UTF-8 is the bytes {@code [from, to)}. */
    public void add(byte[] bytes, int from, int to) {
        int end = Math.addExact(length, to - from);
        if (end > utf8.length) {
            utf8 = Arrays.copyOf(utf8, (int) Math.min(2L * end, Integer.MAX_VALUE - 8));
        }
        begin(length);
        System.arraycopy(bytes, from, utf8, length, to - from);
        length = end;
    }

    /** Adds null. */
    public void addNull() {
        begin(length | NULL);
    }

    private void begin(int offset) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * count);
        }
        offsets[count++] = offset;
    }

    /** The number of texts. */
    public int count() {
        return count;
    }

    /** The bytes of UTF-8. */
    public int length() {
        return length;
    }

    /** Whether a text is null. */
    public boolean isNull(int index) {
        return offsets[index] < 0;
    }

    /** A text as UTF-8; empty for null. */
    public byte[] text(int index) {
        int end = index + 1 < count ? offsets[index + 1] & ~NULL : length;
        return Arrays.copyOfRange(utf8, offsets[index] & ~NULL, end);
    }

    int[] offsets() {
        return offsets;
    }

    byte[] utf8() {
        return utf8;
    }

    /** Forgets all texts. */
    public void clear() {
        length = 0;
        count = 0;
    }
}
