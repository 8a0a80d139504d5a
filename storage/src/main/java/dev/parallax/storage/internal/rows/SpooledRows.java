package dev.parallax.storage.internal.rows;

import dev.parallax.storage.Ahead;
import dev.parallax.storage.ColumnSpec;
import dev.parallax.storage.ColumnType;
import dev.parallax.storage.RowsWriter;
import dev.parallax.storage.WrittenRows;
import dev.parallax.storage.internal.column.DictionaryWriter;
import dev.parallax.storage.internal.encode.Encodings;
import dev.parallax.storage.internal.files.FileKind;
import dev.parallax.storage.internal.files.FileRef;
import dev.parallax.storage.internal.files.FrameWriter;
import dev.parallax.storage.internal.keys.KeyFileWriter;
import dev.parallax.storage.internal.keys.KeyHash;
import dev.parallax.storage.internal.segment.SegmentWriter;
import dev.parallax.storage.internal.segment.WrittenTexts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows as they come from a file: each goes as one record into the bucket of its morsel; a morsel that is full, and follows
 * those that were written, is encoded and written at once, the others at the end.
 */
public final class SpooledRows implements RowsWriter {
    private static final int MORSEL = 1 << 16;

    private final RowsTask task;
    private final Executor others;
    private final Consumer<WrittenSegment> done;
    private final RecordLayout layout;
    private final RowBuckets buckets;
    private final IdPlacer placer;
    private final FrameWriter out;
    private final SegmentWriter segment;
    private final MorselWriter morsels;
    private final List<@Nullable TextCodes> texts = new ArrayList<>();
    private final byte[] blank;
    private byte[] record;
    private int length;
    private byte @Nullable [] id;
    private int idFrom;
    private int idTo;
    private @Nullable String source;
    private int sealed;
    private boolean finished;
    private @Nullable Ahead<RowBuckets.Bucket> writing;
    private @Nullable Ahead<?> finishing;

    /**
     * Starts to write rows.
     *
     * @param others other threads, which encode a morsel while the rows of the next come
     * @param done told of the segment when the rows are finished
     */
    public SpooledRows(RowsTask task, NewFiles files, Executor others, Consumer<WrittenSegment> done) {
        this.others = others;
        this.task = task;
        this.done = done;
        List<ColumnSpec> specs = task.columns();
        TextCodes.Room room = new TextCodes.Room();
        long rowsBefore =
                task.append() && task.labelled() != null ? task.labelled().getLongCardinality() : 0;
        for (ColumnSpec spec : specs) {
            texts.add(
                    spec.type() != ColumnType.TEXT
                            ? null
                            : new TextCodes(
                                    task.options().texts(),
                                    room,
                                    task.earlier().getOrDefault(spec.name(), List.of()),
                                    rowsBefore));
        }
        layout = new RecordLayout(specs, task.planes().size());
        blank = layout.blank();
        record = Arrays.copyOf(blank, blank.length + 256);
        length = blank.length;
        long heap = Runtime.getRuntime().maxMemory();
        buckets = new RowBuckets(files.layer(), files.spool(), Math.min(heap / 8, 256L << 20));
        placer = new IdPlacer(
                task.keys(),
                task.size(),
                task.append() ? task.labelled() : null,
                new KeyHash(files.store()),
                from -> new KeyFileWriter(files.create(FileKind.KEYS), from));
        out = files.create(FileKind.SEGMENT);
        segment = new SegmentWriter(
                out,
                specs,
                task.planes(),
                Encodings.preferring(task.options().encodings()),
                task.options().indexes());
        morsels = new MorselWriter(
                specs, layout, buckets, segment, texts, task.planes().size());
    }

    @Override
    public void source(String file) {
        source = file;
    }

    @Override
    public void id(@Nullable String value) {
        id = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        idFrom = 0;
        idTo = id == null ? 0 : id.length;
    }

    @Override
    public void id(byte[] utf8, int from, int to) {
        id = utf8;
        idFrom = from;
        idTo = to;
    }

    @Override
    public void text(int column, String value) {
        TextCodes codes = texts.get(column);
        if (codes == null) {
            need(column, ColumnType.CLASS);
            RecordLayout.INTS.set(record, layout.offset(column), task.classes().code(value));
        } else {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            text(column, utf8, 0, utf8.length);
        }
    }

    @Override
    public int text(int column, byte[] utf8, int from, int to) {
        TextCodes codes = texts.get(column);
        int code;
        if (codes == null) {
            need(column, ColumnType.CLASS);
            code = task.classes().code(utf8, from, to);
        } else {
            code = codes.code(utf8, from, to, placer.placement().rows());
        }
        RecordLayout.INTS.set(record, layout.offset(column), code >= 0 ? code : plain(utf8, from, to));
        return code;
    }

    private int plain(byte[] utf8, int from, int to) {
        int end = Math.addExact(length, 4 + (to - from));
        if (end > record.length) {
            record = Arrays.copyOf(record, end + (end >> 1));
        }
        RecordLayout.INTS.set(record, length, to - from);
        System.arraycopy(utf8, from, record, length + 4, to - from);
        int slot = -2 - (length - layout.size());
        length = end;
        return slot;
    }

    @Override
    public void integer(int column, long value) {
        ColumnType type = task.columns().get(column).type();
        if (type == ColumnType.BOOLEAN) {
            record[layout.offset(column)] = (byte) (value == 0 ? 0 : 1);
        } else if (type == ColumnType.INTEGER || type == ColumnType.DATE) {
            RecordLayout.LONGS.set(record, layout.offset(column), value);
        } else {
            need(column, ColumnType.INTEGER);
        }
    }

    @Override
    public void decimal(int column, double value) {
        if (task.columns().get(column).type() == ColumnType.SCORE) {
            RecordLayout.FLOATS.set(record, layout.offset(column), (float) value);
        } else {
            need(column, ColumnType.DECIMAL);
            RecordLayout.DOUBLES.set(record, layout.offset(column), value);
        }
    }

    private void need(int column, ColumnType type) {
        ColumnSpec spec = task.columns().get(column);
        if (spec.type() != type) {
            throw new IllegalArgumentException("column " + spec.name() + " is " + spec.type() + ", not " + type);
        }
    }

    @Override
    public void scores(float[] scores) {
        if (scores.length != task.planes().size()) {
            throw new IllegalArgumentException(
                    scores.length + " scores for " + task.planes().size() + " classes");
        }
        for (int plane = 0; plane < scores.length; plane++) {
            RecordLayout.FLOATS.set(record, layout.score(plane), scores[plane]);
        }
    }

    @Override
    public void endRow(long line) {
        int ordinal = placer.place(id, idFrom, idTo, line);
        if (ordinal >= 0) {
            RecordLayout.seal(record, ordinal, length);
            int bucket = ordinal >>> 16;
            int rows = buckets.add(bucket, record, length);
            if (rows == MORSEL && bucket == sealed) {
                sealFull();
            }
        }
        System.arraycopy(blank, 0, record, 0, blank.length);
        length = blank.length;
        id = null;
    }

    private void sealFull() {
        if (sealed == 0) {
            decideTexts();
        }
        while (buckets.rows(sealed) == MORSEL) {
            write(sealed << 16, MORSEL);
            sealed++;
        }
    }

    /** Lets another thread write a morsel once the one before is written. */
    private void write(int from, int count) {
        finishMorsel();
        RowBuckets.Bucket bucket = buckets.take(from >>> 16);
        BitSet plain = new BitSet();
        for (int column = 0; column < texts.size(); column++) {
            TextCodes codes = texts.get(column);
            plain.set(column, codes != null && codes.plain());
        }
        writing = new Ahead<>(others, () -> {
            morsels.write(bucket, plain, from, count);
            return bucket;
        });
    }

    private void finishMorsel() {
        Ahead<RowBuckets.Bucket> begun = writing;
        if (begun != null) {
            writing = null;
            buckets.drop(begun.result());
        }
    }

    private void decideTexts() {
        for (TextCodes codes : texts) {
            if (codes != null) {
                codes.decide(placer.placement().rows());
            }
        }
    }

    @Override
    public WrittenRows finish() {
        if (finished) {
            throw new IllegalStateException("the rows are finished already");
        }
        finished = true;
        try {
            placer.refuseDuplicate();
            Ahead<KeyFileWriter.@Nullable Finished> keys = new Ahead<>(others, placer::finish);
            finishing = keys;
            if (sealed == 0) {
                decideTexts();
            }
            Placement placement = placer.placement();
            int from = sealed > 0 ? 0 : placement.from();
            int to = placement.to();
            for (int start = Math.max(from, sealed << 16); start < to; start = (start | 0xFFFF) + 1) {
                write(start, (int) Math.min(to, (long) (start | 0xFFFF) + 1) - start);
                if ((start | 0xFFFF) == Integer.MAX_VALUE) {
                    break;
                }
            }
            finishMorsel();
            FileRef file = segment.finish(from, to, placement.presence(), dictionaries(), placement.order(), null);
            KeyFileWriter.@Nullable Finished newKeys = keys.result();
            RowCounts counts = new RowCounts(task, placer);
            WrittenRows rows = counts.count();
            FileRef keyFile = newKeys == null ? null : newKeys.file();
            done.accept(new WrittenSegment(
                    file, source, keyFile, placer.newSize(), segment.digest(), placer.lookUps(), rows));
            return rows;
        } finally {
            close();
        }
    }

    private List<@Nullable WrittenTexts> dictionaries() {
        List<@Nullable WrittenTexts> written = new ArrayList<>();
        for (TextCodes codes : texts) {
            if (codes == null) {
                written.add(null);
            } else if (codes.plain() && sealed == 0) {
                written.add(new WrittenTexts(null, 0, codes.numeric()));
            } else {
                written.add(DictionaryWriter.write(out, codes.texts(), new int[0], codes.numeric()));
            }
        }
        return written;
    }

    private static void stop(@Nullable Ahead<?> begun) {
        if (begun != null) {
            begun.stop();
        }
    }

    /** Closes what is open; the files are taken back by whoever made them. */
    public void close() {
        stop(writing);
        stop(finishing);
        buckets.close();
        placer.close();
        out.close();
    }
}
