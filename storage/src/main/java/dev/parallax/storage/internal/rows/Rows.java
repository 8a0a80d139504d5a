package dev.parallax.storage.internal.rows;

/** The records of a bucket with their places in the chunk, to be gone through once for each column. */
interface Rows {
    /** Takes a record. */
    interface Each {
        void accept(byte[] bytes, int at, int place);
    }

    /** Shows every record. */
    void each(Each each);

    static Rows of(RowBuckets buckets, RowBuckets.Bucket bucket, RecordLayout layout, int start, boolean varying) {
        int fixed = layout.size();
        return each -> buckets.read(bucket, (bytes, length) -> {
            int at = 0;
            while (at < length) {
                each.accept(bytes, at, RecordLayout.place(bytes, at) - start);
                at += varying ? RecordLayout.length(bytes, at) : fixed;
            }
        });
    }
}
