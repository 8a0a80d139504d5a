package dev.parallax.engine.internal.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file, unpacked if its first two say that it is gzip. Counts the bytes taken from the disk; refuses what is
 * no text, is damaged, or unpacks to more than {@link #EXPANSION} times its size once past {@link #HARMLESS} bytes.
 */
final class InputFile extends InputStream {
    /** Deflate can reach 1,032; tables of predictions stay below 100. */
    static final long EXPANSION = 400;

    /** Bytes that may come out of a gzip file whatever its size. */
    static final long HARMLESS = 256L << 20;

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final long size;
    private final Counted raw;
    private final InputStream in;
    private final boolean packed;
    private long unpacked;
    private byte[] givenBack = new byte[0];
    private int takenAgain;

    private InputFile(Path file, Charset charset) throws IOException {
        this.file = file;
        this.size = Files.size(file);
        this.raw = new Counted(Files.newInputStream(file));
        BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
        buffered.mark(4);
        byte[] magic = buffered.readNBytes(4);
        buffered.reset();
        this.packed = magic.length >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
        try {
            refuse(magic, charset);
            this.in = packed ? unpack(buffered) : buffered;
        } catch (RuntimeException | IOException e) {
            raw.close();
            throw e;
        }
    }

    /** Opens a file of UTF-8, or of no text at all. */
    static InputFile open(Path file) throws IOException {
        return open(file, StandardCharsets.UTF_8);
    }

    /** Opens a file of text, which must exist and not be a folder. */
    static InputFile open(Path file, Charset charset) throws IOException {
        if (!Files.exists(file)) {
            throw Refusal.of(file, "no such file", "check the path");
        }
        if (!Files.isRegularFile(file)) {
            throw Refusal.of(file, "not a file", "name one file");
        }
        if (!Files.isReadable(file)) {
            throw Refusal.of(file, "may not be read", "check its permissions");
        }
        return new InputFile(file, charset);
    }

    /** Bytes taken from the disk so far. */
    long position() {
        return raw.count;
    }

    /** Bytes on disk. */
    long size() {
        return size;
    }

    Path file() {
        return file;
    }

    private void refuse(byte[] magic, Charset charset) {
        if (magic.length == 0) {
            throw Refusal.of(file, "the file is empty", "it should start with the names of its columns");
        }
        String found =
                switch (new String(magic, StandardCharsets.ISO_8859_1)) {
                    case "PAR1" -> "Parquet";
                    case "PK\3\4" -> "a zip archive";
                    case "(\u00b5/\u00fd" -> "packed by zstd";
                    case "BZh9" -> "packed by bzip2";
                    default -> "";
                };
        if (!found.isEmpty()) {
            throw Refusal.of(file, "the file is " + found, "give it as CSV or JSON Lines, plain or gzip");
        }
        if (charset.equals(StandardCharsets.UTF_8)
                && magic.length >= 2
                && (magic[0] & 0xff) + (magic[1] & 0xff) == 0xfe + 0xff) {
            throw Refusal.of(file, "the file is UTF-16", "say --encoding utf-16, or save it as UTF-8");
        }
    }

    private InputStream unpack(InputStream gzip) throws IOException {
        try {
            return new GZIPInputStream(gzip, BUFFER);
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    private RuntimeException damaged(IOException e) {
        String fact = e instanceof EOFException ? "the gzip data end too early" : "the gzip data are damaged";
        return Refusal.of(file, fact, "copy the file again");
    }

    /** Gives bytes back that were read, to be read once more. */
    void giveBack(byte[] bytes) {
        givenBack = bytes;
        takenAgain = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int again = Math.min(length, givenBack.length - takenAgain);
        if (again > 0) {
            System.arraycopy(givenBack, takenAgain, into, offset, again);
            takenAgain += again;
            return again;
        }
        if (!packed) {
            return in.read(into, offset, length);
        }
        try {
            int n = in.read(into, offset, length);
            unpacked += Math.max(n, 0);
            if (unpacked > HARMLESS && unpacked / EXPANSION > raw.count) {
                throw Refusal.of(
                        file,
                        "the gzip data unpack to more than " + EXPANSION + " times their size",
                        "unpack the file with gunzip and import the result");
            }
            return n;
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = in.read(into, offset, length);
            count += Math.max(n, 0);
            return n;
        }
    }
}
