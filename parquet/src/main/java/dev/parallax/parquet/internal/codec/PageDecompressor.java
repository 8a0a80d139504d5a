package dev.parallax.parquet.internal.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputDecompressor;

/** Unpacks pages, whose unpacked size is known. */
final class PageDecompressor implements BytesInputDecompressor {
    private final Unpacking unpacking;

    PageDecompressor(Unpacking unpacking) {
        this.unpacking = unpacking;
    }

    @Override
    public BytesInput decompress(BytesInput packed, int size) throws IOException {
        return BytesInput.from(unpack(bytes(packed), size));
    }

    @Override
    public void decompress(ByteBuffer packed, int packedSize, ByteBuffer into, int size) throws IOException {
        byte[] bytes = new byte[packedSize];
        packed.get(bytes);
        into.put(unpack(bytes, size));
    }

    /** A copy of what may be one buffer or several. */
    static byte[] bytes(BytesInput input) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(input.size())];
        input.toInputStream().readNBytes(bytes, 0, bytes.length);
        return bytes;
    }

    private byte[] unpack(byte[] packed, int size) throws IOException {
        byte[] out = new byte[Codecs.checked(size)];
        int unpacked = unpacking.unpack(packed, out);
        if (unpacked != size) {
            throw new IOException("a page of " + unpacked + " bytes where " + size + " were announced");
        }
        return out;
    }

    @Override
    public void release() {
        // Nothing is held.
    }

    /** Fills the second array with what the first packs, and returns how many bytes that were. */
    @FunctionalInterface
    interface Unpacking {
        int unpack(byte[] packed, byte[] out) throws IOException;
    }
}
