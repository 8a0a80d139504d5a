package dev.parallax.storage.internal.rows;

import dev.parallax.storage.internal.files.FileLayer;
import dev.parallax.storage.internal.files.OutFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way to their place: a bucket for each morsel, in memory as long as they fit, then in one temporary file. So
 * rows may come in any order, and each is written and read once. One thread, but for what is said otherwise.
 */
final class RowBuckets implements AutoCloseable {
    /** Takes a run of whole records. */
    interface Records {
        void accept(byte[] bytes, int length);
    }

    /** The rows of one morsel. */
    static final class Bucket {
        private final List<byte[]> chunks = new ArrayList<>();
        private final List<Integer> lengths = new ArrayList<>();
        private final List<long[]> spilled = new ArrayList<>();
        private int rows;
        private byte @Nullable [] current;
        private int used;
        private boolean taken;
    }

    private final FileLayer files;
    private final Path path;
    private final long limit;
    private final List<Bucket> buckets = new ArrayList<>();
    private final ArrayDeque<byte[]> free = new ArrayDeque<>();
    private long memory;
    private @Nullable OutFile spill;
    private long spillLength;

    RowBuckets(FileLayer files, Path path, long limit) {
        this.files = files;
        this.path = path;
        this.limit = limit;
    }

    /** Adds a record; the number of rows its bucket has now. */
    int add(int number, byte[] record, int length) {
        while (buckets.size() <= number) {
            buckets.add(new Bucket());
        }
        Bucket bucket = buckets.get(number);
        byte[] current = bucket.current;
        if (current == null || current.length - bucket.used < length) {
            if (current != null) {
                bucket.chunks.add(current);
                bucket.lengths.add(bucket.used);
            }
            bucket.current = null;
            if (memory > limit) {
                spillAll();
            }
            current = chunk(length);
            bucket.current = current;
            bucket.used = 0;
        }
        System.arraycopy(record, 0, current, bucket.used, length);
        bucket.used += length;
        return ++bucket.rows;
    }

    private byte[] chunk(int length) {
        int size = buckets.size() > 512 ? 1 << 13 : 1 << 16;
        byte[] reused = free.poll();
        if (reused != null && reused.length >= length) {
            memory += reused.length;
            return reused;
        }
        byte[] fresh = new byte[Math.max(size, length)];
        memory += fresh.length;
        return fresh;
    }

    private void spillAll() {
        for (Bucket bucket : buckets) {
            if (bucket.taken) {
                continue;
            }
            for (int i = 0; i < bucket.chunks.size(); i++) {
                spill(bucket, bucket.chunks.get(i), bucket.lengths.get(i));
            }
            if (bucket.current != null) {
                spill(bucket, bucket.current, bucket.used);
            }
            release(bucket);
        }
    }

    private void spill(Bucket bucket, byte[] bytes, int length) {
        OutFile file = spill;
        if (file == null) {
            file = files.create(path);
            spill = file;
        }
        file.write(ByteBuffer.wrap(bytes, 0, length));
        bucket.spilled.add(new long[] {spillLength, length});
        spillLength += length;
    }

    private void release(Bucket bucket) {
        bucket.chunks.forEach(this::release);
        bucket.chunks.clear();
        bucket.lengths.clear();
        if (bucket.current != null) {
            release(bucket.current);
            bucket.current = null;
        }
    }

    private void release(byte[] chunk) {
        memory -= chunk.length;
        if (chunk.length <= 1 << 16 && free.size() < 2048) {
            free.add(chunk);
        }
    }

    /** Takes a bucket to which no record is added any more. It stays in memory until it is dropped. */
    Bucket take(int number) {
        Bucket bucket = number < buckets.size() ? buckets.get(number) : new Bucket();
        bucket.taken = true;
        return bucket;
    }

    /** Shows all records of a bucket that was taken, while another thread adds to others or not. */
    void read(Bucket bucket, Records records) {
        byte[] bytes = new byte[0];
        for (long[] part : bucket.spilled) {
            int length = (int) part[1];
            if (bytes.length < length) {
                bytes = new byte[length];
            }
            if (spill != null) {
                spill.read(part[0], ByteBuffer.wrap(bytes, 0, length));
            }
            records.accept(bytes, length);
        }
        for (int i = 0; i < bucket.chunks.size(); i++) {
            records.accept(bucket.chunks.get(i), bucket.lengths.get(i));
        }
        if (bucket.current != null) {
            records.accept(bucket.current, bucket.used);
        }
    }

    /** Forgets the records of a bucket. */
    void drop(Bucket bucket) {
        release(bucket);
        bucket.spilled.clear();
    }

    /** The rows of a bucket, dropped or not. */
    int rows(int number) {
        return number < buckets.size() ? buckets.get(number).rows : 0;
    }

    @Override
    public void close() {
        buckets.clear();
        free.clear();
        OutFile file = spill;
        if (file != null) {
            spill = null;
            file.close();
            files.delete(path);
        }
    }
}
