package dev.parallax.storage.internal.column;

import dev.parallax.storage.internal.files.ByteSink;
import dev.parallax.storage.internal.files.FrameWriter;
import dev.parallax.storage.internal.segment.Section;
import dev.parallax.storage.internal.segment.WrittenTexts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/**
 * Writes a dictionary, of a column in its segment or of the classes in a file of their own:
 *
 * <pre>
 *  0  4   n, the number of codes
 *  4  4   how many of them have a place in the order because a names file gave it
 *  8  4n  the codes by code point of their texts
 *  …  4n  the place of each code in class order
 *  …  4n + 4  where the UTF-8 of each code begins and the last ends, counted from the end of these
 *  …  UTF-8
 * </pre>
 */
public final class DictionaryWriter {
    private DictionaryWriter() {}

    /**
     * Writes texts, whose positions are their codes.
     *
     * @param named codes that come first in class order, in that order
     */
    public static WrittenTexts write(FrameWriter out, List<String> texts, int[] named, boolean numeric) {
        int size = texts.size();
        byte[][] utf8 = new byte[size][];
        for (int code = 0; code < size; code++) {
            utf8[code] = texts.get(code).getBytes(StandardCharsets.UTF_8);
        }
        int[] byPoint = IntStream.range(0, size)
                .boxed()
                .sorted((left, right) -> Arrays.compareUnsigned(utf8[left], utf8[right]))
                .mapToInt(Integer::intValue)
                .toArray();
        ByteSink sink = new ByteSink();
        sink.putInt(size);
        sink.putInt(named.length);
        for (int code : byPoint) {
            sink.putInt(code);
        }
        for (int rank : ClassOrder.ranks(texts, byPoint, named)) {
            sink.putInt(rank);
        }
        int offset = 0;
        for (byte[] text : utf8) {
            sink.putInt(offset);
            offset = Math.addExact(offset, text.length);
        }
        sink.putInt(offset);
        for (byte[] text : utf8) {
            sink.putBytes(text, 0, text.length);
        }
        out.align();
        Section section = new Section(out.position(), sink.length());
        out.write(sink.bytes(), 0, sink.length());
        CRC32C crc = new CRC32C();
        crc.update(sink.bytes(), 0, sink.length());
        return new WrittenTexts(section, (int) crc.getValue(), numeric);
    }
}
