package dev.parallax.parquet.internal.write;

import dev.parallax.engine.Result;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Row;
import dev.parallax.parquet.internal.codec.Codecs;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Writes a result as a Parquet file, in row groups that are small enough to be held in memory beside a query. */
public final class ResultWriter {
    private static final long ROW_GROUP = 32L << 20;

    private ResultWriter() {}

    /** Writes a result to a stream, which stays open. */
    public static void write(Result result, OutputStream out) throws IOException {
        List<CellWriter> writers = new ArrayList<>();
        List<Type> types = new ArrayList<>();
        for (ResultColumn column : result.columns()) {
            CellWriter writer = CellWriters.of(column, writers.size(), result);
            writers.add(writer);
            types.add(writer.type(column.name()));
        }
        Rows rows = new Rows(new MessageType("result", types), writers);
        try (ParquetWriter<Row> writer = new Builder(new StreamFile(out), rows)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new Codecs())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP)
                .build()) {
            for (Row row : result.rows()) {
                writer.write(row);
            }
        }
    }

    private static final class Builder extends ParquetWriter.Builder<Row, Builder> {
        private final Rows rows;

        Builder(OutputFile file, Rows rows) {
            super(file);
            this.rows = rows;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Row> getWriteSupport(ParquetConfiguration configuration) {
            return rows;
        }

        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<Row> getWriteSupport(org.apache.hadoop.conf.Configuration configuration) {
            return rows;
        }
    }

    /** Hands rows over, field by field. */
    private static final class Rows extends WriteSupport<Row> {
        private final MessageType schema;
        private final List<CellWriter> writers;
        private @Nullable Nested out;

        Rows(MessageType schema, List<CellWriter> writers) {
            this.schema = schema;
            this.writers = writers;
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(org.apache.hadoop.conf.Configuration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            out = new Nested(consumer);
        }

        @Override
        public void write(Row row) {
            Nested to = out;
            if (to == null) {
                throw new IllegalStateException("not prepared");
            }
            to.out().startMessage();
            for (int i = 0; i < writers.size(); i++) {
                to.field(schema.getFieldName(i), i, row.get(i), writers.get(i));
            }
            to.out().endMessage();
        }
    }
}
