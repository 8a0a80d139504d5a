package dev.parallax.parquet.internal.read;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A file of this machine as the library reads it. */
record LocalFile(Path path) implements InputFile {
    @Override
    public long getLength() throws IOException {
        return Files.size(path);
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
        return new Bytes(FileChannel.open(path, StandardOpenOption.READ));
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static final class Bytes extends SeekableInputStream {
        private final FileChannel channel;

        Bytes(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public long getPos() throws IOException {
            return channel.position();
        }

        @Override
        public void seek(long position) throws IOException {
            if (position < 0) {
                throw new EOFException("before the first byte");
            }
            channel.position(position);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return channel.read(ByteBuffer.wrap(into, offset, length));
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return channel.read(into);
        }

        @Override
        public void readFully(byte[] into) throws IOException {
            readFully(ByteBuffer.wrap(into));
        }

        @Override
        public void readFully(byte[] into, int offset, int length) throws IOException {
            readFully(ByteBuffer.wrap(into, offset, length));
        }

        @Override
        public void readFully(ByteBuffer into) throws IOException {
            while (into.hasRemaining()) {
                if (channel.read(into) < 0) {
                    throw new EOFException("after the last byte");
                }
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
