package dev.parallax.parquet.internal.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;

/** Dates and times in the forms of ISO 8601; seconds are always written, fractions where there are any. */
final class TimeDecoders {
    private static final long NANOS = 1_000_000_000;
    private static final long JULIAN_EPOCH_DAY = 2_440_588;
    private static final long SECONDS_OF_DAY = 86_400;

    private TimeDecoders() {}

    private static long perSecond(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> 1_000;
            case MICROS -> 1_000_000;
            case NANOS -> NANOS;
        };
    }

    private static String timestamp(long second, long nano, boolean utc) {
        String text = Instant.ofEpochSecond(second, nano).toString();
        return utc ? text : text.substring(0, text.length() - 1);
    }

    /** Days since 1970. */
    record Dates() implements Decoder {
        @Override
        public String text(Primitive value) {
            return LocalDate.ofEpochDay(value.int32()).toString();
        }

        @Override
        public boolean plain() {
            return false;
        }
    }

    /** Points in time, with a {@code Z} where they are of the world's clock and not of a local one. */
    record Timestamps(TimeUnit unit, boolean utc) implements Decoder {
        @Override
        public String text(Primitive value) {
            long parts = perSecond(unit);
            long point = value.int64();
            return timestamp(Math.floorDiv(point, parts), Math.floorMod(point, parts) * (NANOS / parts), utc);
        }

        @Override
        public boolean plain() {
            return false;
        }
    }

    /** The old form: nanoseconds of a day, and its number by Scaliger's count. */
    record Int96() implements Decoder {
        @Override
        public String text(Primitive value) {
            ByteBuffer bytes = value.bytes().toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
            long nano = bytes.getLong(bytes.position());
            long day = bytes.getInt(bytes.position() + Long.BYTES) - JULIAN_EPOCH_DAY;
            return timestamp(day * SECONDS_OF_DAY, nano, false);
        }

        @Override
        public boolean plain() {
            return false;
        }
    }

    /** Times of day. */
    record Times(TimeUnit unit) implements Decoder {
        @Override
        public String text(Primitive value) {
            long point = unit == TimeUnit.MILLIS ? value.int32() : value.int64();
            LocalTime time = LocalTime.ofNanoOfDay(point * (NANOS / perSecond(unit)));
            String text = time.toString();
            return time.getSecond() == 0 && time.getNano() == 0 ? String.format(Locale.ROOT, "%s:00", text) : text;
        }

        @Override
        public boolean plain() {
            return false;
        }
    }
}
