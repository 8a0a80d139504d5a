package dev.parallax.storage.internal.files;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow: little-endian integers, and text as its length in bytes and UTF-8. */
public final class ByteSink {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[256];
    private int length;

    /** The bytes; only the first {@link #length} count. */
    public byte[] bytes() {
        return bytes;
    }

    /** The number of bytes. */
    public int length() {
        return length;
    }

    /** Appends one byte. */
    public void putByte(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    /** Appends four bytes. */
    public void putInt(int value) {
        room(4);
        INTS.set(bytes, length, value);
        length += 4;
    }

    /** Appends eight bytes. */
    public void putLong(long value) {
        room(8);
        LONGS.set(bytes, length, value);
        length += 8;
    }

    /** Appends a text. */
    public void putText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        putInt(utf8.length);
        putBytes(utf8, 0, utf8.length);
    }

    /** Appends bytes as they are. */
    public void putBytes(byte[] from, int start, int count) {
        room(count);
        System.arraycopy(from, start, bytes, length, count);
        length += count;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length + (bytes.length >> 1)));
        }
    }
}
