package dev.parallax.storage.internal.encode;

import dev.parallax.storage.CodeWords;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Frame of reference: each value as its unsigned distance from the smallest, in 1, 2 or 4 bytes. Where there are nulls, the
 * largest distance means null.
 */
record OffsetEncoding(int id, String name, int width) implements LongEncoding {
    private static final int BATCH = 4096;

    private long largest() {
        return (1L << 8 * width) - 1;
    }

    @Override
    public boolean fits(long min, long max, boolean nulls, int count) {
        long span = max - min;
        return min <= max && span >= 0 && span <= largest() - (nulls ? 1 : 0);
    }

    @Override
    public int length(int count) {
        return count * width;
    }

    @Override
    public void write(long[] values, int count, long base, boolean nulls, ByteBuffer out) {
        for (int i = 0; i < count; i++) {
            long raw = nulls && values[i] == NULL ? largest() : values[i] - base;
            switch (width) {
                case 1 -> out.put((byte) raw);
                case 2 -> out.putShort((short) raw);
                default -> out.putInt((int) raw);
            }
        }
    }

    @Override
    public void longs(ByteBuffer in, long base, boolean nulls, int from, int count, long[] into, int at) {
        switch (width) {
            case 1 -> bytes(in, base, from, count, into, at);
            case 2 -> shorts(in, base, from, count, into, at);
            default -> ints(in, base, from, count, into, at);
        }
        if (nulls) {
            long none = base + largest();
            for (int i = at; i < at + count; i++) {
                into[i] = into[i] == none ? NULL : into[i];
            }
        }
    }

    private static void bytes(ByteBuffer in, long base, int from, int count, long[] into, int at) {
        byte[] raw = new byte[Math.min(count, BATCH)];
        for (int done = 0; done < count; done += BATCH) {
            int part = Math.min(BATCH, count - done);
            in.get(from + done, raw, 0, part);
            for (int i = 0; i < part; i++) {
                into[at + done + i] = base + (raw[i] & 0xFF);
            }
        }
    }

    private static void shorts(ByteBuffer in, long base, int from, int count, long[] into, int at) {
        char[] raw = new char[Math.min(count, BATCH)];
        var view = in.asCharBuffer();
        for (int done = 0; done < count; done += BATCH) {
            int part = Math.min(BATCH, count - done);
            view.get(from + done, raw, 0, part);
            for (int i = 0; i < part; i++) {
                into[at + done + i] = base + raw[i];
            }
        }
    }

    private static void ints(ByteBuffer in, long base, int from, int count, long[] into, int at) {
        int[] raw = new int[Math.min(count, BATCH)];
        var view = in.asIntBuffer();
        for (int done = 0; done < count; done += BATCH) {
            int part = Math.min(BATCH, count - done);
            view.get(from + done, raw, 0, part);
            for (int i = 0; i < part; i++) {
                into[at + done + i] = base + Integer.toUnsignedLong(raw[i]);
            }
        }
    }

    @Override
    public void codes(ByteBuffer in, long base, int from, int count, int[] into, int at) {
        int low = (int) base;
        if (width == 1) {
            byte[] raw = new byte[Math.min(count, BATCH)];
            for (int done = 0; done < count; done += BATCH) {
                int part = Math.min(BATCH, count - done);
                in.get(from + done, raw, 0, part);
                for (int i = 0; i < part; i++) {
                    into[at + done + i] = low + (raw[i] & 0xFF);
                }
            }
        } else if (width == 2) {
            char[] raw = new char[Math.min(count, BATCH)];
            var view = in.asCharBuffer();
            for (int done = 0; done < count; done += BATCH) {
                int part = Math.min(BATCH, count - done);
                view.get(from + done, raw, 0, part);
                for (int i = 0; i < part; i++) {
                    into[at + done + i] = low + raw[i];
                }
            }
        } else {
            in.asIntBuffer().get(from, into, at, count);
            for (int i = at; i < at + count; i++) {
                into[i] += low;
            }
        }
    }

    @Override
    public void codes(ByteBuffer in, long base, int[] ordinals, int first, int start, int end, int[] into) {
        int low = (int) base;
        if (width == 1) {
            for (int i = start; i < end; i++) {
                into[i] = low + (in.get(ordinals[i] - first) & 0xFF);
            }
        } else if (width == 2) {
            for (int i = start; i < end; i++) {
                into[i] = low + in.getChar(2 * (ordinals[i] - first));
            }
        } else {
            for (int i = start; i < end; i++) {
                into[i] = low + in.getInt(4 * (ordinals[i] - first));
            }
        }
    }

    @Override
    public boolean packedCodes(ByteBuffer in, long base, int from, int count, long[] into) {
        if (width != 1) {
            return false;
        }
        ByteBuffer raw = in.slice(from, count).order(ByteOrder.LITTLE_ENDIAN);
        int full = count >>> 3;
        raw.asLongBuffer().get(into, 0, full);
        if ((count & 7) != 0) {
            long last = 0;
            for (int i = full << 3; i < count; i++) {
                last |= (raw.get(i) & 0xFFL) << (i << 3);
            }
            into[full] = last;
        }
        long add = PackedBytes.each((int) base + 1);
        if (add != 0) {
            int words = PackedBytes.words(count);
            for (int w = 0; w < words; w++) {
                into[w] += add;
            }
            PackedBytes.clearTail(into, count);
        }
        return true;
    }

    @Override
    public @Nullable CodeWords codeWords(ByteBuffer in, long base, int from, int count) {
        if (width != 1) {
            return null;
        }
        ByteBuffer raw = in.slice(from, count).order(ByteOrder.LITTLE_ENDIAN);
        return new CodeWords(raw, raw.asLongBuffer(), PackedBytes.each((int) base + 1));
    }

    @Override
    public long value(ByteBuffer in, long base, boolean nulls, int index) {
        long raw =
                switch (width) {
                    case 1 -> in.get(index) & 0xFF;
                    case 2 -> in.getChar(2 * index);
                    default -> Integer.toUnsignedLong(in.getInt(4 * index));
                };
        return nulls && raw == largest() ? NULL : base + raw;
    }
}
