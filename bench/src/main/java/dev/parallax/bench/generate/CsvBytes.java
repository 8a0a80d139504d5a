package dev.parallax.bench.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes fields of CSV as bytes, with no object per field. One thread. */
final class CsvBytes implements AutoCloseable {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_FIELD = 256;

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 18];
    private int at;

    CsvBytes(Path file) throws IOException {
        out = Files.newOutputStream(file);
    }

    void comma() {
        buffer[at++] = ',';
    }

    void line() throws IOException {
        buffer[at++] = '\n';
        room();
    }

    void text(byte[] bytes) throws IOException {
        System.arraycopy(bytes, 0, buffer, at, bytes.length);
        at += bytes.length;
        room();
    }

    void text(String ascii) throws IOException {
        text(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /** A number with leading zeros. */
    void digits(long number, int digits) {
        long left = number;
        for (int k = at + digits - 1; k >= at; k--) {
            buffer[k] = (byte) ('0' + left % 10);
            left /= 10;
        }
        at += digits;
    }

    /** A number below one, given in 10^-digits. */
    void fraction(int number, int digits) {
        buffer[at++] = '0';
        buffer[at++] = '.';
        int left = number;
        for (int k = at + digits - 1; k >= at; k--) {
            int tenth = left / 10;
            buffer[k] = (byte) ('0' + left - tenth * 10);
            left = tenth;
        }
        at += digits;
    }

    /** The id of a row: eight hexadecimal digits that tell nothing, and its number in ten. */
    void id(long row, long number) {
        for (int k = 0; k < 8; k++) {
            buffer[at++] = HEX[(int) (row >>> (4 * k)) & 15];
        }
        buffer[at++] = '-';
        digits(number, 10);
    }

    /** Keeps room for a field and its comma; asked for after texts and lines, for nothing between them is longer. */
    private void room() throws IOException {
        if (at > buffer.length - LONGEST_FIELD) {
            out.write(buffer, 0, at);
            at = 0;
        }
    }

    /** As {@link #room}, for who writes many numbers in a row. */
    void field() throws IOException {
        room();
    }

    @Override
    public void close() throws IOException {
        out.write(buffer, 0, at);
        out.close();
    }
}
