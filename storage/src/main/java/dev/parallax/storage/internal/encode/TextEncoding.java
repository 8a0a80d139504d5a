package dev.parallax.storage.internal.encode;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Texts one after another: first count + 1 offsets of 4 bytes each into the UTF-8 that follows them; the sign bit of an
 * offset says that the text which begins there is null.
 */
public record TextEncoding(int id, String name) implements Encoding {
    private static final int NULL = TextRun.NULL;

    /** The bytes that count texts of some bytes of UTF-8 together take. */
    public long length(int count, long utf8) {
        return 4L * (count + 1) + utf8;
    }

    /** Writes the offsets and the texts; null for null. */
    public void write(byte[] @Nullable [] texts, int count, ByteBuffer out) {
        int offset = 0;
        for (int i = 0; i < count; i++) {
            byte[] text = texts[i];
            out.putInt(text == null ? offset | NULL : offset);
            offset += text == null ? 0 : text.length;
        }
        out.putInt(offset);
        for (int i = 0; i < count; i++) {
            byte[] text = texts[i];
            if (text != null) {
                out.put(text);
            }
        }
    }

    /** Writes a run of texts. */
    public void write(TextRun texts, ByteBuffer out) {
        out.asIntBuffer().put(texts.offsets(), 0, texts.count());
        out.position(out.position() + 4 * texts.count());
        out.putInt(texts.length());
        out.put(texts.utf8(), 0, texts.length());
    }

    /** Whether a text is null. */
    public boolean isNull(ByteBuffer in, int index) {
        return in.getInt(4 * index) < 0;
    }

    /** Where the UTF-8 of a text begins. */
    public int start(ByteBuffer in, int count, int index) {
        return 4 * (count + 1) + (in.getInt(4 * index) & ~NULL);
    }

    /** The bytes of UTF-8 of a text. */
    public int size(ByteBuffer in, int index) {
        return (in.getInt(4 * index + 4) & ~NULL) - (in.getInt(4 * index) & ~NULL);
    }
}
