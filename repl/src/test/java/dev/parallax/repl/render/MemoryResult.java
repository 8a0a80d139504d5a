package dev.parallax.repl.render;

import dev.parallax.engine.Footer;
import dev.parallax.engine.Result;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Row;
import dev.parallax.engine.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** A result made of literal rows. */
public final class MemoryResult implements Result {
    private record Column(
            String name,
            Type type,
            boolean single,
            @Nullable Object[] values) implements ResultColumn {
        @Override
        public long[] longs() {
            return Arrays.stream(values)
                    .mapToLong(value -> value == null ? Long.MIN_VALUE : (Long) value)
                    .toArray();
        }

        @Override
        public double[] doubles() {
            return Arrays.stream(values)
                    .mapToDouble(value -> value == null ? Double.NaN : ((Number) value).doubleValue())
                    .toArray();
        }

        @Override
        public @Nullable String[] texts() {
            return Arrays.copyOf(values, values.length, String[].class);
        }
    }

    private final List<ResultColumn> columns = new ArrayList<>();
    private Footer footer = new Footer(List.of(), List.of());

    public MemoryResult column(String name, Type type, @Nullable Object... values) {
        columns.add(new Column(name, type, false, values));
        return this;
    }

    /** A column of 32-bit numbers, widened. */
    public MemoryResult singles(String name, Float... values) {
        Object[] widened =
                Arrays.stream(values).map(each -> (Object) each.doubleValue()).toArray();
        columns.add(new Column(name, Type.DECIMAL, true, widened));
        return this;
    }

    public MemoryResult footer(Footer footer) {
        this.footer = footer;
        return this;
    }

    @Override
    public List<ResultColumn> columns() {
        return columns;
    }

    @Override
    public ResultColumn column(String name) {
        return columns.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    @Override
    public long rowCount() {
        return columns.isEmpty() ? 0 : columns.get(0).values().length;
    }

    @Override
    public Iterable<Row> rows() {
        return () -> IntStream.range(0, (int) rowCount())
                .<Row>mapToObj(MemoryRow::new)
                .iterator();
    }

    private final class MemoryRow implements Row {
        private final int index;

        MemoryRow(int index) {
            this.index = index;
        }

        @Override
        public @Nullable Object get(int column) {
            return columns.get(column).values()[index];
        }

        @Override
        public @Nullable Object get(String column) {
            return column(column).values()[index];
        }
    }

    @Override
    public boolean ofRows() {
        return false;
    }

    @Override
    public RoaringBitmap selection() {
        return new RoaringBitmap();
    }

    @Override
    public Footer footer() {
        return footer;
    }
}
