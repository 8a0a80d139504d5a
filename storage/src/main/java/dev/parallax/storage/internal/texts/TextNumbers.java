package dev.parallax.storage.internal.texts;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Numbers texts from 0 in the order they come; one that is known is found by its UTF-8, without a string. One thread. */
public final class TextNumbers {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long A = 0x9E3779B97F4A7C15L;
    private static final long B = 0xC2B2AE3D27D4EB4FL;

    private final long seed = ThreadLocalRandom.current().nextLong();
    private final List<String> texts = new ArrayList<>();
    private byte[] utf8 = new byte[64];
    private int[] ends = new int[16];
    private int[] hashes = new int[16];
    private int[] slots = new int[32];
    private int known;

    /** The texts by number. */
    public List<String> texts() {
        return texts;
    }

    /** The number of the text whose UTF-8 is the bytes {@code [from, to)}, or -1. */
    public int find(byte[] bytes, int from, int to) {
        int hash = hash(bytes, from, to);
        for (int slot = hash & slots.length - 1; slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash
                    && Arrays.equals(utf8, number == 0 ? 0 : ends[number - 1], ends[number], bytes, from, to)) {
                return number;
            }
        }
        return -1;
    }

    /** Adds a text that is not known yet; its number. */
    public int add(byte[] bytes, int from, int to) {
        int before = known == 0 ? 0 : ends[known - 1];
        int end = Math.addExact(before, to - from);
        if (end > utf8.length) {
            utf8 = Arrays.copyOf(utf8, Math.max(end, (int) Math.min(2L * utf8.length, Integer.MAX_VALUE - 8)));
        }
        if (known == ends.length) {
            ends = Arrays.copyOf(ends, 2 * known);
            hashes = Arrays.copyOf(hashes, 2 * known);
            slots = new int[4 * known];
            for (int number = 0; number < known; number++) {
                enter(number);
            }
        }
        System.arraycopy(bytes, from, utf8, before, to - from);
        ends[known] = end;
        hashes[known] = hash(bytes, from, to);
        enter(known);
        texts.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        return known++;
    }

    /** Eight bytes at a time; the last ones overlap those before them. */
    private int hash(byte[] bytes, int from, int to) {
        int length = to - from;
        long hash = seed ^ length * A;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = mixed(hash, (long) LONGS.get(bytes, at));
        }
        if (at < to) {
            long rest;
            if (length >= Long.BYTES) {
                rest = (long) LONGS.get(bytes, to - Long.BYTES);
            } else if (length >= Integer.BYTES) {
                rest = (int) INTS.get(bytes, from) * A + (int) INTS.get(bytes, to - Integer.BYTES);
            } else {
                rest = (long) bytes[from] << 16 ^ (long) bytes[from + length / 2] << 8 ^ bytes[to - 1];
            }
            hash = mixed(hash, rest);
        }
        hash = (hash ^ hash >>> 33) * B;
        return (int) (hash ^ hash >>> 32);
    }

    private static long mixed(long hash, long word) {
        return Long.rotateLeft(hash ^ word * B, 31) * A;
    }

    private void enter(int number) {
        int slot = hashes[number] & slots.length - 1;
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = number + 1;
    }

    /** Finds none of the texts any more; they stay. */
    public void forget() {
        utf8 = new byte[0];
        hashes = new int[1];
        slots = new int[1];
    }
}
