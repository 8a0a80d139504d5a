package dev.parallax.storage.internal.segment;

import dev.parallax.storage.internal.files.ByteSink;
import org.jspecify.annotations.Nullable;

/**
 * Writes the directory of a segment or key file. It stands at the end of the content; the last 8 bytes of the content are
 * its offset. All integers are little-endian; {@code text} is a length in bytes (4) and UTF-8; {@code section} is an
 * offset (8) and a length (8), an offset of 0 meaning none.
 *
 * <pre>
 * from 4, to 4, rows 4, presence section, order section, keys section
 * number of columns 4, for each:
 *   name text, type 1 (position in ColumnType), coded 1, numeric 1, nulls 8, bytes 8, dictionary section, index section
 *   number of chunks 4, for each:
 *     encoding 1, offset 8, length 8, base 8, min 8, max 8, values 4
 * number of planes of scores 4 (0 for no scores), for each: class code 4
 *   if there are planes, for each morsel: offset 8
 * </pre>
 */
final class DirectoryWriter {
    private DirectoryWriter() {}

    static ByteSink write(SegmentDirectory directory) {
        ByteSink out = new ByteSink();
        out.putInt(directory.from());
        out.putInt(directory.to());
        out.putInt(directory.rows());
        section(out, directory.presence());
        section(out, directory.order());
        section(out, directory.keys());
        out.putInt(directory.columns().size());
        for (ColumnEntry column : directory.columns()) {
            column(out, column);
        }
        ScoresEntry scores = directory.scores();
        out.putInt(scores == null ? 0 : scores.classes().size());
        if (scores != null) {
            scores.classes().forEach(out::putInt);
            scores.offsets().forEach(out::putLong);
        }
        return out;
    }

    private static void column(ByteSink out, ColumnEntry column) {
        out.putText(column.name());
        out.putByte(column.type().ordinal());
        out.putByte(column.coded() ? 1 : 0);
        out.putByte(column.numeric() ? 1 : 0);
        out.putLong(column.nulls());
        out.putLong(column.bytes());
        section(out, column.dictionary());
        section(out, column.index());
        out.putInt(column.chunks().size());
        for (ChunkEntry chunk : column.chunks()) {
            out.putByte(chunk.encoding());
            out.putLong(chunk.offset());
            out.putLong(chunk.length());
            out.putLong(chunk.base());
            out.putLong(chunk.min());
            out.putLong(chunk.max());
            out.putInt(chunk.values());
        }
    }

    private static void section(ByteSink out, @Nullable Section section) {
        out.putLong(section == null ? 0 : section.offset());
        out.putLong(section == null ? 0 : section.length());
    }
}
