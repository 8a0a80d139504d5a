package dev.parallax.engine.internal.load;

/** A text as some bytes of an array that belongs to whoever set them: good until the next row. */
final class Utf8 {
    private byte[] bytes = new byte[0];
    private int from;
    private int to;

    /** Points at the bytes {@code [start, end)}. */
    void set(byte[] array, int start, int end) {
        bytes = array;
        from = start;
        to = end;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }
}
