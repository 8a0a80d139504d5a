package dev.parallax.parquet.internal.codec;

import io.airlift.compress.zstd.ZstdCompressor;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Packs pages by Zstandard. */
final class ZstdPages implements BytesInputCompressor {
    private final ZstdCompressor zstd = new ZstdCompressor();

    @Override
    public BytesInput compress(BytesInput page) throws IOException {
        byte[] in = PageDecompressor.bytes(page);
        byte[] out = new byte[zstd.maxCompressedLength(in.length)];
        return BytesInput.from(out, 0, zstd.compress(in, 0, in.length, out, 0, out.length));
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {
        // Nothing is held.
    }
}
