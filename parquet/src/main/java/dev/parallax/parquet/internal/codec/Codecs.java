package dev.parallax.parquet.internal.codec;

import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** The ways to pack a page, all in Java: nothing native is unpacked into a temporary folder. One thread. */
public final class Codecs implements CompressionCodecFactory {
    /** Bytes of one page, of which writers make them a thousandth. */
    private static final int LARGEST_PAGE = 1 << 28;

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return switch (codec) {
            case UNCOMPRESSED ->
                new PageDecompressor((in, out) -> {
                    System.arraycopy(in, 0, out, 0, out.length);
                    return in.length;
                });
            case SNAPPY -> {
                SnappyDecompressor snappy = new SnappyDecompressor();
                yield new PageDecompressor((in, out) -> snappy.decompress(in, 0, in.length, out, 0, out.length));
            }
            case ZSTD -> {
                ZstdDecompressor zstd = new ZstdDecompressor();
                yield new PageDecompressor((in, out) -> zstd.decompress(in, 0, in.length, out, 0, out.length));
            }
            case LZ4_RAW -> {
                Lz4Decompressor lz4 = new Lz4Decompressor();
                yield new PageDecompressor((in, out) -> lz4.decompress(in, 0, in.length, out, 0, out.length));
            }
            case GZIP -> new PageDecompressor(Codecs::gunzip);
            default -> throw new UnknownCodecException(codec.name());
        };
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        if (codec != CompressionCodecName.ZSTD) {
            throw new UnknownCodecException(codec.name());
        }
        return new ZstdPages();
    }

    @Override
    public void release() {
        // Nothing is held.
    }

    static int checked(int size) throws IOException {
        if (size < 0 || size > LARGEST_PAGE) {
            throw new IOException("a page of " + size + " bytes");
        }
        return size;
    }

    private static int gunzip(byte[] in, byte[] out) throws IOException {
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(in))) {
            return unpacked.readNBytes(out, 0, out.length);
        }
    }
}
