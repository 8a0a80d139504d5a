package dev.parallax.engine.internal.exec;

import dev.parallax.storage.Column;
import org.jspecify.annotations.Nullable;

/**
 * The rows of each code of a column of few codes, as words, of 65,536 rows each; made when first asked for and kept, since to bring
 * an index's sparse bitmaps to words costs more than to count them. Safe for many threads.
 */
final class CodeBitmaps implements Kept.Item {
    private static final int WORDS = ExecutionOptions.MORSEL / 64;

    private final StoredCodes codes;
    private final int size;
    private final KeptParts<Container> containers;

    private CodeBitmaps(Kept kept, StoredCodes codes, int values, int size) {
        this.codes = codes;
        this.size = size;
        this.containers = new KeptParts<>(kept, size, (long) WORDS * Long.BYTES * values, this::read);
    }

    /** Keys what is kept of a column. */
    private record Of(Column column) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Of that && column.equals(that.column);
        }

        @Override
        public int hashCode() {
            return column.hashCode();
        }
    }

    /**
     * The rows of 65,536 that have each packed code, 0 for null; not to be changed.
     *
     * @param size the rows of all codes
     * @param rows null where there are none
     */
    record Container(int size, long[] @Nullable [] rows, int[] cardinality) {}

    /**
     * Of a column of an id space of this size.
     *
     * @param values that it has, about
     */
    static CodeBitmaps of(Kept kept, StoredCodes codes, int values, int size) {
        return kept.of(new Of(codes.column()), CodeBitmaps.class, () -> new CodeBitmaps(kept, codes, values, size));
    }

    @Override
    public long bytes() {
        return containers.bytes();
    }

    /** The rows from {@code 65,536 * number} on. */
    Container container(int number) {
        return containers.get(number);
    }

    private Container read(int number) {
        long[] @Nullable [] rows = new long @Nullable [codes.size()][];
        int[] cardinality = new int[rows.length];
        long[] packed = new long[ExecutionOptions.BATCH / 8];
        int from = number * ExecutionOptions.MORSEL;
        int end = Math.min(ExecutionOptions.MORSEL, size - from);
        for (int at = 0; at < end; at += ExecutionOptions.BATCH) {
            int count = Math.min(ExecutionOptions.BATCH, end - at);
            codes.read(from + at, count, packed);
            for (int i = 0; i < count; i++) {
                int code = (int) (packed[i >> 3] >>> (i << 3)) & 0xFF;
                long[] ofCode = rows[code];
                if (ofCode == null) {
                    ofCode = new long[Bits.words(end)];
                    rows[code] = ofCode;
                }
                Bits.set(ofCode, at + i);
                cardinality[code]++;
            }
        }
        return new Container(end, rows, cardinality);
    }
}
