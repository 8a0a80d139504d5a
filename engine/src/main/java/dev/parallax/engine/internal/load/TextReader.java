package dev.parallax.engine.internal.load;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a file without its byte-order mark. Bytes that its encoding does not have refuse the file, with their line. */
final class TextReader extends Reader {
    private static final int BUFFER = 1 << 16;
    private static final char MARK = '\ufeff';

    private final InputFile in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean started;
    private boolean ended;

    /** Reads text in an encoding. */
    TextReader(InputFile in, Charset charset) {
        this(in, charset, false);
    }

    /**
     * @param started whether the file was begun to be read, so that a mark would be text
     */
    TextReader(InputFile in, Charset charset, boolean started) {
        this.started = started;
        this.in = in;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Reads UTF-8. */
    TextReader(InputFile in) {
        this(in, StandardCharsets.UTF_8);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = decode(into, offset, length);
        if (started || read <= 0) {
            return read;
        }
        started = true;
        if (into[offset] != MARK) {
            return read;
        }
        System.arraycopy(into, offset + 1, into, offset, read - 1);
        return read > 1 ? read - 1 : read(into, offset, length);
    }

    private int decode(char[] into, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(into, offset, length);
        while (length > 0) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError() && chars.position() == offset) {
                throw malformed(bytes.get(bytes.position()) & 0xff);
            }
            if (chars.position() > offset) {
                return chars.position() - offset;
            }
            if (ended) {
                return -1;
            }
            fill();
        }
        return 0;
    }

    /** Keeps the first bytes of a character whose others are still to come. */
    private void fill() throws IOException {
        bytes.compact();
        int room = bytes.remaining();
        int n = in.readNBytes(bytes.array(), bytes.position(), room);
        bytes.position(bytes.position() + n);
        bytes.flip();
        ended = n < room;
    }

    /** Lines are counted only now, by reading the file once more up to the same fault. */
    private RuntimeException malformed(int found) throws IOException {
        long line = 1;
        try (TextReader again = new TextReader(InputFile.open(in.file(), charset), charset)) {
            char[] block = new char[BUFFER];
            CharBuffer chars = CharBuffer.wrap(block);
            for (CoderResult result = CoderResult.UNDERFLOW; !result.isError() && !again.ended; chars.clear()) {
                again.fill();
                do {
                    chars.clear();
                    result = again.decoder.decode(again.bytes, chars, again.ended);
                    for (int i = 0; i < chars.position(); i++) {
                        line += block[i] == '\n' ? 1 : 0;
                    }
                } while (result.isOverflow());
            }
        }
        String name = charset.name();
        return Refusal.at(
                in.file(),
                line,
                String.format("found the byte 0x%02x, which is not %s", found, name),
                charset.equals(StandardCharsets.UTF_8)
                        ? "save the file as UTF-8, or say its --encoding, such as latin1"
                        : "name another --encoding, or save the file as UTF-8");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
