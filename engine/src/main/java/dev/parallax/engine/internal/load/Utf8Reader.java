package dev.parallax.engine.internal.load;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a file, UTF-8 without its byte-order mark. Bytes that are no UTF-8 refuse the file, with their line. */
final class Utf8Reader extends Reader {
    private static final int BUFFER = 1 << 16;

    private final InputFile in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private long consumed;
    private boolean ended;

    Utf8Reader(InputFile in) throws IOException {
        this.in = in;
        fill();
        byte[] start = bytes.array();
        if (bytes.limit() >= 3 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf) {
            bytes.position(3);
        }
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
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
        consumed += bytes.position();
        bytes.compact();
        int room = bytes.remaining();
        int n = in.readNBytes(bytes.array(), bytes.position(), room);
        bytes.position(bytes.position() + n);
        bytes.flip();
        ended = n < room;
    }

    /** Lines are counted only now, by reading the file once more. */
    private RuntimeException malformed(int found) throws IOException {
        long line = 1;
        try (InputFile again = InputFile.open(in.file())) {
            byte[] block = new byte[BUFFER];
            for (long left = consumed + bytes.position(); left > 0; ) {
                int n = again.readNBytes(block, 0, (int) Math.min(block.length, left));
                for (int i = 0; i < n; i++) {
                    line += block[i] == '\n' ? 1 : 0;
                }
                left = n == 0 ? 0 : left - n;
            }
        }
        return Refusal.at(
                in.file(),
                line,
                String.format("found the byte 0x%02x, which is not UTF-8", found),
                "save the file as UTF-8");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
