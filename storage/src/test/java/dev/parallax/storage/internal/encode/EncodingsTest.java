package dev.parallax.storage.internal.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every encoding on the list must do, over every null pattern and the edges of every width. */
final class EncodingsTest {
    private static final int[] COUNTS = {1, 2, 7, 4095, 4096, 4097, 65_536};

    static Stream<Encoding> encodings() {
        return Encodings.ALL.stream();
    }

    @Test
    void idsAndNamesAreUniqueAndFound() {
        assertThat(Encodings.ALL).extracting(Encoding::id).doesNotHaveDuplicates();
        assertThat(Encodings.ALL).extracting(Encoding::name).doesNotHaveDuplicates();
        assertThat(Encodings.ALL)
                .allSatisfy(each -> assertThat(Encodings.of(each.id())).isSameAs(each));
        assertThat(Encodings.of(0)).isNull();
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void whatFitsIsReadBack(Encoding encoding) {
        int fitted = 0;
        for (int count : COUNTS) {
            if (encoding instanceof LongEncoding longs) {
                for (long[] values : longs(count)) {
                    fitted += check(longs, values) ? 1 : 0;
                    fitted += checkCodes(longs, values) ? 1 : 0;
                }
            } else if (encoding instanceof DoubleEncoding doubles) {
                for (double[] values : doubles(count)) {
                    fitted += check(doubles, values) ? 1 : 0;
                }
            } else if (encoding instanceof FloatEncoding floats) {
                fitted += check(floats, count);
            } else if (encoding instanceof TextEncoding texts) {
                fitted += check(texts, count);
            }
        }
        assertThat(fitted).as("how many patterns fitted").isGreaterThan(COUNTS.length);
    }

    /** Spans around the edges of each width, at several bases, with no, some and only nulls. */
    private static List<long[]> longs(int count) {
        List<long[]> all = new ArrayList<>();
        Random random = new Random(count);
        for (long span : new long[] {0, 1, 254, 255, 256, 65_534, 65_535, 1L << 32, (1L << 32) - 2, Long.MAX_VALUE}) {
            for (long base : new long[] {0, -1, -100, Long.MIN_VALUE + 1, Long.MAX_VALUE - span}) {
                for (int nullShare : new int[] {0, 3, 10}) {
                    long[] values = new long[count];
                    for (int i = 0; i < count; i++) {
                        long value = base + (i == 0 ? 0 : i == 1 ? span : (long) (random.nextDouble() * span));
                        values[i] = random.nextInt(10) < nullShare ? LongEncoding.NULL : value;
                    }
                    all.add(values);
                }
            }
        }
        return all;
    }

    private static boolean check(LongEncoding encoding, long[] values) {
        int count = values.length;
        boolean nulls = Arrays.stream(values).anyMatch(value -> value == LongEncoding.NULL);
        long min = Arrays.stream(values)
                .filter(value -> value != LongEncoding.NULL)
                .min()
                .orElse(Long.MAX_VALUE);
        long max = Arrays.stream(values)
                .filter(value -> value != LongEncoding.NULL)
                .max()
                .orElse(Long.MIN_VALUE);
        if (!encoding.fits(min, max, nulls, count)) {
            return false;
        }
        ByteBuffer bytes = room(encoding.length(count));
        encoding.write(values, count, min, nulls, bytes);
        assertThat(bytes.hasRemaining()).isFalse();
        bytes.flip();
        int from = count / 3;
        long[] read = new long[count + 1];
        encoding.longs(bytes, min, nulls, from, count - from, read, 1);
        assertThat(Arrays.copyOfRange(read, 1, 1 + count - from)).isEqualTo(Arrays.copyOfRange(values, from, count));
        assertThat(encoding.value(bytes, min, nulls, from)).isEqualTo(values[from]);
        return true;
    }

    private static boolean checkCodes(LongEncoding encoding, long[] values) {
        int count = values.length;
        int[] codes = new int[count];
        for (int i = 0; i < count; i++) {
            codes[i] = values[i] == LongEncoding.NULL ? -1 : (int) (values[i] & Integer.MAX_VALUE);
        }
        long[] wide = Arrays.stream(codes).asLongStream().toArray();
        long min = Arrays.stream(wide).min().orElseThrow();
        if (!encoding.fits(min, Arrays.stream(wide).max().orElseThrow(), false, count)) {
            return false;
        }
        ByteBuffer bytes = room(encoding.length(count));
        encoding.write(wide, count, min, false, bytes);
        bytes.flip();
        int from = count / 2;
        int[] read = new int[count - from + 2];
        encoding.codes(bytes, min, from, count - from, read, 2);
        assertThat(Arrays.copyOfRange(read, 2, read.length)).isEqualTo(Arrays.copyOfRange(codes, from, count));
        return true;
    }

    private static List<double[]> doubles(int count) {
        Random random = new Random(count);
        double[] narrow = random.doubles(count).map(value -> (float) value).toArray();
        double[] wide = random.doubles(count).toArray();
        double[] holes = random.doubles(count)
                .map(value -> value < 0.3 ? Double.NaN : value < 0.4 ? -0.0 : 0.5)
                .toArray();
        double[] edges = new double[count];
        double[] some = {Double.MAX_VALUE, Double.MIN_VALUE, -Double.MAX_VALUE, 1L << 53, Double.NaN};
        Arrays.setAll(edges, i -> some[i % some.length]);
        double[] none = new double[count];
        Arrays.fill(none, Double.NaN);
        return List.of(narrow, wide, holes, edges, none);
    }

    private static boolean check(DoubleEncoding encoding, double[] values) {
        int count = values.length;
        if (!encoding.fits(values, count)) {
            return false;
        }
        ByteBuffer bytes = room(encoding.length(count));
        encoding.write(values, count, bytes);
        assertThat(bytes.hasRemaining()).isFalse();
        bytes.flip();
        int from = count / 3;
        double[] read = new double[count + 1];
        encoding.doubles(bytes, from, count - from, read, 1);
        assertThat(Arrays.copyOfRange(read, 1, 1 + count - from)).isEqualTo(Arrays.copyOfRange(values, from, count));
        assertThat(Double.compare(encoding.value(bytes, from), values[from])).isZero();
        return true;
    }

    private static int check(FloatEncoding encoding, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i % 5 == 4 ? Float.NaN : i / 7f;
        }
        ByteBuffer bytes = room(encoding.length(count));
        encoding.write(values, 0, count, bytes);
        bytes.flip();
        float[] read = new float[count];
        encoding.floats(bytes, 0, count, read, 0);
        assertThat(read).isEqualTo(values);
        assertThat(Float.compare(encoding.value(bytes, count - 1), values[count - 1]))
                .isZero();
        return 2;
    }

    private static int check(TextEncoding encoding, int count) {
        byte[][] texts = new byte[count][];
        long utf8 = 0;
        for (int i = 0; i < count; i++) {
            texts[i] = i % 4 == 3 ? null : "é".repeat(i % 3).getBytes(StandardCharsets.UTF_8);
            utf8 += texts[i] == null ? 0 : texts[i].length;
        }
        ByteBuffer bytes = room((int) encoding.length(count, utf8));
        encoding.write(texts, count, bytes);
        assertThat(bytes.hasRemaining()).isFalse();
        bytes.flip();
        for (int i = 0; i < count; i++) {
            assertThat(encoding.isNull(bytes, i)).isEqualTo(texts[i] == null);
            byte[] read = new byte[encoding.size(bytes, i)];
            bytes.get(encoding.start(bytes, count, i), read);
            assertThat(read).isEqualTo(texts[i] == null ? new byte[0] : texts[i]);
        }
        return 2;
    }

    private static ByteBuffer room(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
