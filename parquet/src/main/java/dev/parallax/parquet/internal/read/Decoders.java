package dev.parallax.parquet.internal.read;

import dev.parallax.parquet.internal.read.NumberDecoders.Integers;
import java.util.Optional;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.BsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntervalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.LogicalTypeAnnotationVisitor;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** The decoder of each type; types whose values are bytes without a meaning have none. */
final class Decoders implements LogicalTypeAnnotationVisitor<Decoder> {
    private final PrimitiveType type;

    private Decoders(PrimitiveType type) {
        this.type = type;
    }

    /** The decoder of a type, or null. */
    static @Nullable Decoder of(PrimitiveType type) {
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        Optional<Decoder> found = meaning == null ? Optional.empty() : meaning.accept(new Decoders(type));
        if (found.isPresent()) {
            return found.get();
        }
        return switch (type.getPrimitiveTypeName()) {
            case INT32 -> new Integers(Integers.Width.INT32);
            case INT64 -> new Integers(Integers.Width.INT64);
            case INT96 -> new TimeDecoders.Int96();
            case FLOAT -> new NumberDecoders.Floats();
            case DOUBLE -> new NumberDecoders.Doubles();
            case BOOLEAN -> new NumberDecoders.Booleans();
            case BINARY, FIXED_LEN_BYTE_ARRAY -> null;
        };
    }

    @Override
    public Optional<Decoder> visit(StringLogicalTypeAnnotation meaning) {
        return Optional.of(new TextDecoder());
    }

    @Override
    public Optional<Decoder> visit(EnumLogicalTypeAnnotation meaning) {
        return Optional.of(new TextDecoder());
    }

    @Override
    public Optional<Decoder> visit(JsonLogicalTypeAnnotation meaning) {
        return Optional.of(new TextDecoder());
    }

    @Override
    public Optional<Decoder> visit(BsonLogicalTypeAnnotation meaning) {
        return Optional.empty();
    }

    @Override
    public Optional<Decoder> visit(IntervalLogicalTypeAnnotation meaning) {
        return Optional.empty();
    }

    @Override
    public Optional<Decoder> visit(UUIDLogicalTypeAnnotation meaning) {
        return Optional.of(new NumberDecoders.Uuids());
    }

    @Override
    public Optional<Decoder> visit(Float16LogicalTypeAnnotation meaning) {
        return Optional.of(new NumberDecoders.Halves());
    }

    @Override
    public Optional<Decoder> visit(DecimalLogicalTypeAnnotation meaning) {
        return Optional.of(new NumberDecoders.Decimals(type.getPrimitiveTypeName(), meaning.getScale()));
    }

    @Override
    public Optional<Decoder> visit(DateLogicalTypeAnnotation meaning) {
        return Optional.of(new TimeDecoders.Dates());
    }

    @Override
    public Optional<Decoder> visit(TimeLogicalTypeAnnotation meaning) {
        return Optional.of(new TimeDecoders.Times(meaning.getUnit()));
    }

    @Override
    public Optional<Decoder> visit(TimestampLogicalTypeAnnotation meaning) {
        return Optional.of(new TimeDecoders.Timestamps(meaning.getUnit(), meaning.isAdjustedToUTC()));
    }

    @Override
    public Optional<Decoder> visit(IntLogicalTypeAnnotation meaning) {
        if (meaning.isSigned()) {
            return Optional.empty();
        }
        return Optional.of(new Integers(meaning.getBitWidth() == 64 ? Integers.Width.UINT64 : Integers.Width.UINT32));
    }
}
