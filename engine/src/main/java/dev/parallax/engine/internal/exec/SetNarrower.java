package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.BitmapIndex;
import dev.parallax.storage.ZoneMap;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Codes of a set: by the bitmap index where it asks for few codes and not for null, else by reading the codes. */
final class SetNarrower implements Narrower {
    /** Beyond so many codes the containers of all of them cost more than reading the column once. */
    private static final int MOST_CODES = 64;

    private final ColumnScan scan;
    private final BitSet codes;
    private final boolean nulls;
    private final boolean byIndex;
    private final @Nullable CodeRows rows;
    private long[] slice = new long[0];
    private final byte[] accepted;

    /**
     * Of a column.
     *
     * @param rows that have the only code of the set, where these are kept
     */
    SetNarrower(ColumnScan scan, BitSet codes, boolean nulls, @Nullable CodeRows rows) {
        this.rows = rows;
        this.scan = scan;
        this.codes = codes;
        this.nulls = nulls;
        this.byIndex = !nulls && codes.cardinality() <= MOST_CODES;
        this.accepted = new byte[codes.length() + 2];
        accepted[0] = (byte) (nulls ? 1 : 0);
        for (int code = codes.nextSetBit(0); code >= 0; code = codes.nextSetBit(code + 1)) {
            accepted[code + 1] = 1;
        }
    }

    @Override
    public void narrow(int from, int size, long[] words) {
        if (rows != null) {
            Bits.and(words, rows.part(from, size).words(), Bits.words(size));
            scan.answeredByBitmap(Bits.bytes(size));
            return;
        }
        ZoneMap zones = scan.zones();
        if (zones != null && outside(zones, from >>> 16)) {
            scan.answeredByZone();
            Arrays.fill(words, 0, Bits.words(size), 0);
            return;
        }
        BitmapIndex index = scan.index();
        if (byIndex && index != null) {
            slice = slice.length < Bits.words(size) ? new long[Bits.words(size)] : slice;
            scan.bitmap(index, codes, from, size, slice);
            Bits.and(words, slice, Bits.words(size));
            return;
        }
        scan.scan(from, size, words, this::keep);
    }

    @Override
    public @Nullable RowWords kept(int from, int size) {
        return rows == null ? null : rows.part(from, size);
    }

    private boolean outside(ZoneMap zones, int morsel) {
        if (nulls && zones.hasNull(morsel)) {
            return false;
        }
        long next = codes.nextSetBit((int) Math.min(Integer.MAX_VALUE, Math.max(0, zones.minLong(morsel))));
        return next < 0 || next > zones.maxLong(morsel);
    }

    private void keep(Vector values, long[] words) {
        Vector.Codes vector = (Vector.Codes) values;
        int[] of = vector.codes();
        int size = vector.size();
        int last = accepted.length - 1;
        for (int from = 0; from < size; from += 64) {
            int to = Math.min(size, from + 64);
            long inside = 0;
            for (int i = from; i < to; i++) {
                inside |= (long) accepted[Math.min(of[i] + 1, last)] << i;
            }
            words[from >> 6] &= inside;
        }
    }
}
