package dev.parallax.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/** Compares what a version of a dataset holds with what it must hold. */
final class RowsCheck {
    private final String seed;
    private final Random random;
    private final Dataset dataset;
    private final boolean indexed;

    RowsCheck(String seed, Random random, Dataset dataset, boolean indexed) {
        this.seed = seed;
        this.random = random;
        this.dataset = dataset;
        this.indexed = indexed;
    }

    void rows(Rows stored, RandomStore.Expected expected) {
        assertThat(stored.rows()).as(seed).isEqualTo(expected.rows.size());
        assertThat(stored.presence().toArray())
                .as(seed)
                .isEqualTo(expected.rows.keySet().stream()
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray());
        assertThat(stored.columns())
                .as(seed)
                .extracting(Column::name)
                .containsExactlyElementsOf(expected.types.keySet());
        for (Column column : stored.columns()) {
            assertThat(column.type()).isEqualTo(expected.types.get(column.name()));
            column(column, expected);
        }
    }

    private void column(Column column, RandomStore.Expected expected) {
        Object[] values = new Object[dataset.size() + 10];
        int present = 0;
        for (Map.Entry<Integer, Map<String, Object>> row : expected.rows.entrySet()) {
            Object value = row.getValue().get(column.name());
            values[row.getKey()] = value;
            present += value == null ? 0 : 1;
        }
        assertThat(column.nulls()).as(seed).isEqualTo(expected.rows.size() - present);
        for (int i = 0; i < 4; i++) {
            int from = i == 0 ? 0 : random.nextInt(values.length);
            int count = i == 0 ? values.length : random.nextInt(values.length - from + 1);
            int[] range = IntStream.range(from, from + count).toArray();
            Object[] wanted = Arrays.copyOfRange(values, from, from + count);
            assertThat(read(column, from, count, null))
                    .as("%s %s", seed, column.name())
                    .isEqualTo(wanted);
            for (int j = 0; j < range.length; j++) {
                range[j] = random.nextInt(values.length);
                wanted[j] = values[range[j]];
            }
            assertThat(read(column, 0, count, range))
                    .as("%s %s", seed, column.name())
                    .isEqualTo(wanted);
        }
        index(column, values);
        zones(column, values);
    }

    private static Object[] read(Column column, int from, int count, int @Nullable [] list) {
        Object[] values = new Object[count];
        switch (column.type()) {
            case CLASS, TEXT -> {
                int[] codes = new int[count];
                if (list == null) {
                    column.codes(from, count, codes);
                } else {
                    column.codes(list, count, codes);
                }
                for (int i = 0; i < count; i++) {
                    values[i] = codes[i] < 0 ? null : column.dictionary().text(codes[i]);
                }
            }
            case INTEGER, BOOLEAN, DATE -> {
                long[] longs = new long[count];
                if (list == null) {
                    column.longs(from, count, longs);
                } else {
                    column.longs(list, count, longs);
                }
                for (int i = 0; i < count; i++) {
                    values[i] = longs[i] == Long.MIN_VALUE ? null : longs[i];
                }
            }
            case DECIMAL, SCORE -> {
                double[] doubles = new double[count];
                if (list == null) {
                    column.doubles(from, count, doubles);
                } else {
                    column.doubles(list, count, doubles);
                }
                for (int i = 0; i < count; i++) {
                    values[i] = Double.isNaN(doubles[i]) ? null : doubles[i];
                }
                if (column.type() == ColumnType.SCORE && list == null) {
                    float[] floats = new float[count];
                    column.floats(from, count, floats);
                    double[] widened = IntStream.range(0, count)
                            .mapToDouble(i -> floats[i])
                            .toArray();
                    assertThat(widened).isEqualTo(doubles);
                    areStored(column.storedFloats(from, count), floats);
                }
            }
        }
        return values;
    }

    private void index(Column column, Object[] values) {
        BitmapIndex index = column.index();
        Dictionary dictionary = column.dictionary();
        boolean small = dictionary != null && dictionary.coded() && dictionary.size() < 4000;
        assertThat(index != null).as("%s %s has an index", seed, column.name()).isEqualTo(indexed && small);
        if (index == null) {
            return;
        }
        for (int code = 0; code < dictionary.size(); code += 1 + random.nextInt(20)) {
            String text = dictionary.text(code);
            assertThat(dictionary.code(text)).isEqualTo(code);
            ImmutableRoaringBitmap rows = index.rows(code);
            assertThat(rows.toArray())
                    .as("%s %s = %s", seed, column.name(), text)
                    .isEqualTo(IntStream.range(0, values.length)
                            .filter(ordinal -> text.equals(values[ordinal]))
                            .toArray());
            assertThat(index.cardinality(code)).isEqualTo(rows.getCardinality());
        }
    }

    private void zones(Column column, Object[] values) {
        ZoneMap zones = column.zones();
        Dictionary dictionary = column.dictionary();
        assertThat(zones == null).as(seed).isEqualTo(dictionary != null && !dictionary.coded());
        for (int from = 0; zones != null && from < dataset.size(); from += ZoneMap.MORSEL) {
            int to = Math.min(dataset.size(), from + ZoneMap.MORSEL);
            int morsel = from / ZoneMap.MORSEL;
            boolean nulls = Arrays.asList(values).subList(from, to).contains(null);
            assertThat(zones.hasNull(morsel)).as(seed).isEqualTo(nulls);
            int outside = 0;
            for (int ordinal = from; ordinal < to; ordinal++) {
                if (values[ordinal] instanceof Double value) {
                    outside += value < zones.minDouble(morsel) || value > zones.maxDouble(morsel) ? 1 : 0;
                } else if (values[ordinal] instanceof Long value) {
                    outside += value < zones.minLong(morsel) || value > zones.maxLong(morsel) ? 1 : 0;
                }
            }
            assertThat(outside)
                    .as("%s %s outside of the zone", seed, column.name())
                    .isZero();
        }
    }

    void order(Labels stored, RandomStore.Expected expected) {
        int[] wanted =
                expected.rows.keySet().stream().mapToInt(Integer::intValue).toArray();
        int[] sorted = wanted.clone();
        Arrays.sort(sorted);
        assertThat(stored.order()).as(seed).isEqualTo(Arrays.equals(sorted, wanted) ? null : wanted);
    }
    /** Where numbers lie in one piece, they are those that are read. */
    private static void areStored(@Nullable FloatBuffer stored, float[] wanted) {
        if (stored != null) {
            float[] found = new float[stored.remaining()];
            stored.get(0, found);
            assertThat(found).isEqualTo(Arrays.copyOf(wanted, found.length));
        }
    }

    void scores(@Nullable ScoreMatrix stored, RandomStore.Expected expected) {
        assertThat(stored == null).as(seed).isEqualTo(expected.scoreClasses.isEmpty());
        for (int i = 0; i < expected.scoreClasses.size(); i++) {
            int plane = stored.plane(dataset.classes().code(expected.scoreClasses.get(i)));
            int count = dataset.size() + 5;
            float[] wanted = new float[count];
            Arrays.fill(wanted, Float.NaN);
            for (Map.Entry<Integer, float[]> row : expected.scores.entrySet()) {
                wanted[row.getKey()] = row.getValue()[i];
            }
            float[] read = new float[count];
            stored.floats(plane, 0, count, read);
            assertThat(read).as(seed).isEqualTo(wanted);
            areStored(stored.stored(plane, 0, Math.min(count, dataset.size() / 2)), wanted);
            Arrays.fill(read, 0);
            stored.floats(plane, IntStream.range(0, count).toArray(), count, read);
            assertThat(read).as(seed).isEqualTo(wanted);
        }
    }
}
