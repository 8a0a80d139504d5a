package dev.parallax.storage.internal.rows;

import dev.parallax.storage.ColumnSpec;
import dev.parallax.storage.ColumnType;
import dev.parallax.storage.internal.segment.ColumnWriter;
import dev.parallax.storage.internal.segment.SegmentWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a bucket of rows into the chunks of its morsel: some columns at a time, then some planes of scores at a time. */
final class MorselWriter {
    private static final int MORSEL = 1 << 16;
    private static final int AT_A_TIME = 32;

    private final List<ColumnSpec> specs;
    private final RecordLayout layout;
    private final RowBuckets buckets;
    private final SegmentWriter segment;
    private final List<@Nullable TextCodes> texts;
    private final int planes;
    private final int[] codes = new int[MORSEL];
    private final long[] longs = new long[MORSEL];
    private final double[] doubles = new double[MORSEL];
    private final float[] floats = new float[MORSEL];

    MorselWriter(
            List<ColumnSpec> specs,
            RecordLayout layout,
            RowBuckets buckets,
            SegmentWriter segment,
            List<@Nullable TextCodes> texts,
            int planes) {
        this.specs = specs;
        this.layout = layout;
        this.buckets = buckets;
        this.segment = segment;
        this.texts = texts;
        this.planes = planes;
    }

    /**
     * Writes the ordinals {@code [from, from + count)}, which lie in one morsel.
     *
     * @param bucket their rows
     * @param plain which columns store texts and not codes
     */
    void write(RowBuckets.Bucket bucket, BitSet plain, int from, int count) {
        int start = from & 0xFFFF;
        Rows rows = Rows.of(buckets, bucket, layout, start, texts.stream().anyMatch(text -> text != null));
        for (int column = 0; column < specs.size(); column++) {
            column(column, plain.get(column), rows, from, count);
        }
        if (planes > 0) {
            segment.startScores();
            float[][] group = new float[Math.min(AT_A_TIME, planes)][count];
            for (int plane = 0; plane < planes; plane += group.length) {
                planes(plane, Math.min(group.length, planes - plane), group, rows, count);
            }
        }
    }

    private void planes(int first, int number, float[][] group, Rows rows, int count) {
        for (int i = 0; i < number; i++) {
            Arrays.fill(group[i], Float.NaN);
        }
        int offset = layout.score(first);
        rows.each((bytes, at, place) -> {
            for (int i = 0; i < number; i++) {
                group[i][place] = (float) RecordLayout.FLOATS.get(bytes, at + offset + 4 * i);
            }
        });
        for (int i = 0; i < number; i++) {
            segment.plane(group[i], 0, count);
        }
    }

    private void column(int column, boolean plain, Rows rows, int from, int count) {
        ColumnWriter out = segment.columns().get(column);
        int offset = layout.offset(column);
        ColumnType type = specs.get(column).type();
        TextCodes text = texts.get(column);
        switch (type) {
            case CLASS, TEXT -> {
                if (text != null && plain) {
                    out.texts(texts(text, offset, rows, count), count);
                } else {
                    Arrays.fill(codes, 0, count, -1);
                    rows.each((bytes, at, place) -> codes[place] = (int) RecordLayout.INTS.get(bytes, at + offset));
                    out.codes(codes, count, from);
                }
            }
            case INTEGER, DATE -> {
                Arrays.fill(longs, 0, count, Long.MIN_VALUE);
                rows.each((bytes, at, place) -> longs[place] = (long) RecordLayout.LONGS.get(bytes, at + offset));
                out.longs(longs, count);
            }
            case BOOLEAN -> {
                Arrays.fill(longs, 0, count, Long.MIN_VALUE);
                rows.each((bytes, at, place) -> {
                    byte value = bytes[at + offset];
                    longs[place] = value < 0 ? Long.MIN_VALUE : value;
                });
                out.longs(longs, count);
            }
            case DECIMAL -> {
                Arrays.fill(doubles, 0, count, Double.NaN);
                rows.each((bytes, at, place) -> doubles[place] = (double) RecordLayout.DOUBLES.get(bytes, at + offset));
                out.doubles(doubles, count);
            }
            case SCORE -> {
                Arrays.fill(floats, 0, count, Float.NaN);
                rows.each((bytes, at, place) -> floats[place] = (float) RecordLayout.FLOATS.get(bytes, at + offset));
                out.floats(floats, count);
            }
        }
    }

    private byte[] @Nullable [] texts(TextCodes text, int offset, Rows rows, int count) {
        byte[] @Nullable [] plain = new byte[count][];
        rows.each((bytes, at, place) -> {
            int slot = (int) RecordLayout.INTS.get(bytes, at + offset);
            if (slot >= 0) {
                plain[place] = text.texts().get(slot).getBytes(StandardCharsets.UTF_8);
            } else if (slot < -1) {
                int start = at + layout.size() + (-2 - slot);
                int length = (int) RecordLayout.INTS.get(bytes, start);
                plain[place] = Arrays.copyOfRange(bytes, start + 4, start + 4 + length);
            }
        });
        return plain;
    }
}
