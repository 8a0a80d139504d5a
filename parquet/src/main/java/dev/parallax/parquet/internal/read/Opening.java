package dev.parallax.parquet.internal.read;

import dev.parallax.engine.ImportException;
import dev.parallax.parquet.internal.codec.Codecs;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;

/** Opens Parquet files that are whole: first and last bytes, the footer, and where it says that the pages lie. */
final class Opening {
    private static final int MAGIC = 4;
    private static final int SMALLEST = 12;

    private Opening() {}

    static ParquetFileReader open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw Refusal.of(file, "no such file", "check the path");
        }
        if (!Files.isRegularFile(file)) {
            throw Refusal.of(file, "not a file", "name one file");
        }
        if (!Files.isReadable(file)) {
            throw Refusal.of(file, "may not be read", "check its permissions");
        }
        long size = Files.size(file);
        if (size == 0) {
            throw Refusal.of(file, "the file is empty", "write it again");
        }
        checkMagic(file, size);
        ParquetReadOptions options = new ParquetReadOptions.Builder(new PlainParquetConfiguration())
                .withCodecFactory(new Codecs())
                .withAllocator(new OffHeap())
                .usePageChecksumVerification()
                .build();
        ParquetFileReader reader = Damage.guarded(file, 0, () -> ParquetFileReader.open(new LocalFile(file), options));
        try {
            Damage.guarded(file, 0, () -> checkPlaces(file, size, reader));
            return reader;
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static void checkMagic(Path file, long size) throws IOException {
        String first;
        String last = "";
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            first = four(bytes);
            if (size >= SMALLEST) {
                bytes.seek(size - MAGIC);
                last = four(bytes);
            }
        }
        if (first.equals("PARE") || last.equals("PARE")) {
            throw Refusal.of(file, "the file is encrypted", "write it without encryption");
        }
        if (first.startsWith("\u001f\u008b")) {
            throw Refusal.of(file, "the file is packed by gzip", "unpack it with gunzip; Parquet is packed within");
        }
        if (!first.equals("PAR1")) {
            throw Refusal.of(file, "the file is no Parquet file", "give it the ending of its format");
        }
        if (!last.equals("PAR1")) {
            throw Refusal.of(file, "the file was cut off", "write or copy it again");
        }
    }

    private static String four(RandomAccessFile bytes) throws IOException {
        byte[] four = new byte[MAGIC];
        int read = Math.max(0, bytes.read(four));
        return new String(four, 0, read, StandardCharsets.ISO_8859_1);
    }

    /** All that a footer says of places and sizes is asked for in one piece later: it must lie in the file. */
    private static ParquetFileReader checkPlaces(Path file, long size, ParquetFileReader reader) {
        for (BlockMetaData block : reader.getRowGroups()) {
            if (block.getRowCount() < 0) {
                throw damaged(file);
            }
            for (ColumnChunkMetaData chunk : block.getColumns()) {
                long start = chunk.getStartingPos();
                long length = chunk.getTotalSize();
                if (start < MAGIC || length < 0 || start > size - length || chunk.getValueCount() < 0) {
                    throw damaged(file);
                }
            }
        }
        return reader;
    }

    private static ImportException damaged(Path file) {
        return Refusal.of(file, "the file is damaged (pages outside of the file)", "write it again");
    }
}
