package dev.parallax.engine.internal.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.GZIPOutputStream;

/**
 * A file that is written whole or not at all: beside its place first, forced to the disk, then renamed to it. Until that
 * moment whatever was there is untouched, and if the writing fails it stays.
 */
public final class WholeFile {
    private static final int BUFFER = 1 << 16;

    private WholeFile() {}

    /**
     * Writes a file.
     *
     * @param target its place; the folder must exist
     * @param packed whether by gzip
     * @param check called before each piece is written; what it throws ends the writing
     * @param writing what is written
     */
    public static void write(Path target, boolean packed, Runnable check, Writing writing) throws IOException {
        Path beside = target.resolveSibling(".parallax-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + ".tmp");
        try {
            writeThrough(beside, packed, check, writing);
            keepPermissions(target, beside);
            move(beside, target);
        } catch (FileSystemException e) {
            throw of(target, e);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void writeThrough(Path beside, boolean packed, Runnable check, Writing writing) throws IOException {
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            beside.toFile().deleteOnExit();
            OutputStream file = new BufferedOutputStream(new Checked(Channels.newOutputStream(channel), check), BUFFER);
            OutputStream out = packed ? new GZIPOutputStream(file, BUFFER) : file;
            writing.write(out);
            if (out instanceof GZIPOutputStream gzip) {
                gzip.finish();
            }
            out.flush();
            channel.force(true);
        }
    }

    /** A file that is replaced stays as readable as it was. */
    private static void keepPermissions(Path target, Path beside) throws IOException {
        PosixFileAttributeView now = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        if (now != null && Files.exists(target)) {
            now.setPermissions(Files.getPosixFilePermissions(target));
        }
    }

    private static void move(Path beside, Path target) throws IOException {
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Speaks of the file that was asked for and not of the one beside it. */
    private static FileSystemException of(Path target, FileSystemException e) {
        String reason = e.getReason() == null ? "cannot be written here" : e.getReason();
        FileSystemException told = new FileSystemException(target.toString(), null, reason);
        told.initCause(e);
        return told;
    }

    /** Writes what the file shall hold. */
    @FunctionalInterface
    public interface Writing {
        void write(OutputStream out) throws IOException;
    }

    /** A stream that asks before every piece. */
    private static final class Checked extends OutputStream {
        private final OutputStream out;
        private final Runnable check;

        Checked(OutputStream out, Runnable check) {
            this.out = out;
            this.check = check;
        }

        @Override
        public void write(int value) throws IOException {
            check.run();
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            check.run();
            out.write(bytes, offset, length);
        }
    }
}
