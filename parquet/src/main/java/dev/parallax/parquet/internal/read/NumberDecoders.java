package dev.parallax.parquet.internal.read;

import dev.parallax.engine.ExactNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Numbers, in the fewest digits that read back as the same number. */
final class NumberDecoders {
    private NumberDecoders() {}

    static String text(double value, boolean single) {
        return Double.isFinite(value) ? ExactNumber.of(value, single) : Double.toString(value);
    }

    private static double number(float value) {
        return Float.isFinite(value) ? ExactNumber.ofSingle(value) : value;
    }

    /** Whole numbers of up to 64 bits. */
    record Integers(Width width) implements Decoder {
        /** How many bits count, and whether the first is a sign. */
        enum Width {
            INT32,
            INT64,
            UINT32,
            UINT64
        }

        @Override
        public String text(Primitive value) {
            return width == Width.UINT64 ? Long.toUnsignedString(value.int64()) : Long.toString(number(value));
        }

        @Override
        public double decimal(Primitive value) {
            double number = number(value);
            return width == Width.UINT64 && number < 0 ? Double.NaN : number;
        }

        private long number(Primitive value) {
            return switch (width) {
                case INT32 -> value.int32();
                case UINT32 -> Integer.toUnsignedLong(value.int32());
                case INT64, UINT64 -> value.int64();
            };
        }
    }

    /** 32-bit numbers; as doubles they are what their digits say. */
    record Floats() implements Decoder {
        @Override
        public boolean floating() {
            return true;
        }

        @Override
        public String text(Primitive value) {
            return NumberDecoders.text(value.single(), true);
        }

        @Override
        public double decimal(Primitive value) {
            return number(value.single());
        }
    }

    /** 64-bit numbers. */
    record Doubles() implements Decoder {
        @Override
        public boolean floating() {
            return true;
        }

        @Override
        public String text(Primitive value) {
            return NumberDecoders.text(value.decimal(), false);
        }

        @Override
        public double decimal(Primitive value) {
            return value.decimal();
        }
    }

    /** 16-bit numbers, as 32-bit ones. */
    record Halves() implements Decoder {
        @Override
        public boolean floating() {
            return true;
        }

        @Override
        public String text(Primitive value) {
            return NumberDecoders.text(widened(value), true);
        }

        @Override
        public double decimal(Primitive value) {
            return number(widened(value));
        }

        private static float widened(Primitive value) {
            ByteBuffer bytes = value.bytes().toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
            int bits = bytes.getShort(bytes.position());
            int exponent = bits >> 10 & 0x1f;
            int mantissa = bits & 0x3ff;
            float magnitude =
                    switch (exponent) {
                        case 0 -> mantissa * 0x1p-24f;
                        case 0x1f -> mantissa == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
                        default -> Math.scalb(1 + mantissa * 0x1p-10f, exponent - 15);
                    };
            return bits < 0 ? -magnitude : magnitude;
        }
    }

    /** Numbers of a fixed count of decimal places. */
    record Decimals(PrimitiveTypeName stored, int scale) implements Decoder {
        @Override
        public String text(Primitive value) {
            return number(value).toPlainString();
        }

        @Override
        public double decimal(Primitive value) {
            return number(value).doubleValue();
        }

        private BigDecimal number(Primitive value) {
            return switch (stored) {
                case INT32 -> BigDecimal.valueOf(value.int32(), scale);
                case INT64 -> BigDecimal.valueOf(value.int64(), scale);
                default -> new BigDecimal(new BigInteger(value.bytes().getBytes()), scale);
            };
        }
    }

    /** {@code true} and {@code false}. */
    record Booleans() implements Decoder {
        @Override
        public String text(Primitive value) {
            return Boolean.toString(value.bool());
        }
    }

    /** Identifiers of sixteen bytes. */
    record Uuids() implements Decoder {
        @Override
        public String text(Primitive value) {
            ByteBuffer bytes = value.bytes().toByteBuffer();
            int at = bytes.position();
            return new UUID(bytes.getLong(at), bytes.getLong(at + Long.BYTES)).toString();
        }

        @Override
        public boolean quoted() {
            return true;
        }
    }
}
