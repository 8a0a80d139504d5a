package dev.parallax.storage.internal.segment;

import dev.parallax.storage.ColumnSpec;
import dev.parallax.storage.internal.encode.Encoding;
import dev.parallax.storage.internal.encode.Encodings;
import dev.parallax.storage.internal.files.ByteSink;
import dev.parallax.storage.internal.files.FileRef;
import dev.parallax.storage.internal.files.FrameWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Writes a segment file: the chunks of all columns morsel by morsel, each at a multiple of 8 bytes; then dictionaries,
 * indexes, the presence bitmap and the order; then the directory ({@link DirectoryWriter}). One thread.
 */
public final class SegmentWriter {
    private final FrameWriter out;
    private final List<ColumnWriter> columns = new ArrayList<>();
    private final List<Integer> planes;
    private final List<Long> planeOffsets = new ArrayList<>();
    private final ByteSink planeSums = new ByteSink();
    private String digest = "";

    /**
     * Starts a segment.
     *
     * @param planes the class codes of the score matrix; empty for none
     * @param encodings in the order of choice
     */
    public SegmentWriter(
            FrameWriter out, List<ColumnSpec> specs, List<Integer> planes, List<Encoding> encodings, boolean indexed) {
        this.out = out;
        this.planes = List.copyOf(planes);
        for (ColumnSpec spec : specs) {
            columns.add(new ColumnWriter(out, spec, encodings, indexed));
        }
    }

    /** The columns. */
    public List<ColumnWriter> columns() {
        return columns;
    }

    /** Starts the scores of the next morsel; as many planes follow as there are classes. */
    public void startScores() {
        out.align();
        planeOffsets.add(out.position());
    }

    /** The scores of the next plane. */
    public void plane(float[] scores, int from, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
        Encodings.FLOAT.write(scores, from, count, bytes);
        bytes.flip();
        CRC32C crc = new CRC32C();
        crc.update(bytes.array());
        planeSums.putInt((int) crc.getValue());
        out.write(bytes);
    }

    /**
     * Writes the rest and closes the file.
     *
     * @param texts dictionaries of the columns, each null where there is none
     * @param order the ordinals in the order of the file; null where they rise
     * @param keys the array of the ids, in key files
     */
    public FileRef finish(
            int from,
            int to,
            RoaringBitmap presence,
            List<@Nullable WrittenTexts> texts,
            int @Nullable [] order,
            @Nullable Section keys) {
        int rows = presence.getCardinality();
        List<ColumnEntry> entries = new ArrayList<>();
        MessageDigest hash = sha256();
        for (int i = 0; i < columns.size(); i++) {
            ColumnWriter column = columns.get(i);
            WrittenTexts dictionary = texts.get(i);
            entries.add(column.finish(
                    rows,
                    dictionary == null ? null : dictionary.section(),
                    dictionary != null && dictionary.numeric()));
            ByteSink head = new ByteSink();
            head.putText(column.spec().name());
            head.putByte(column.spec().type().ordinal());
            head.putInt(dictionary == null ? 0 : dictionary.checksum());
            hash.update(head.bytes(), 0, head.length());
            hash.update(column.sums().bytes(), 0, column.sums().length());
        }
        hash.update(planeSums.bytes(), 0, planeSums.length());
        Section presenceSection = Bitmaps.write(out, presence);
        Section orderSection = order == null ? null : writeOrder(order);
        ScoresEntry scores = planes.isEmpty() ? null : new ScoresEntry(planes, List.copyOf(planeOffsets));
        SegmentDirectory directory =
                new SegmentDirectory(from, to, rows, presenceSection, orderSection, keys, List.copyOf(entries), scores);
        out.align();
        long start = out.position();
        ByteSink bytes = DirectoryWriter.write(directory);
        bytes.putLong(start);
        out.write(bytes.bytes(), 0, bytes.length());
        hash.update(ByteBuffer.allocate(12).putInt(from).putInt(to).putInt(rows).flip());
        digest = HexFormat.of().formatHex(hash.digest(), 0, 16);
        return out.finish(rows);
    }

    /** The digest of the content, once it is finished. */
    public String digest() {
        return digest;
    }

    private Section writeOrder(int[] order) {
        out.align();
        Section section = new Section(out.position(), 4L * order.length);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        for (int ordinal : order) {
            bytes.putInt(ordinal);
            if (!bytes.hasRemaining()) {
                out.write(bytes.flip());
                bytes.clear();
            }
        }
        out.write(bytes.flip());
        return section;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
