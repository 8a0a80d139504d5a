package dev.parallax.spec.export;

import dev.parallax.engine.Footer;
import dev.parallax.engine.Result;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Row;
import dev.parallax.engine.Type;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** A result whose values are made when they are asked for. */
record Sheet(List<Column> sheetColumns, int size) implements Result {
    /** A column that can only be read row by row, as a large result should be. */
    record Column(String name, Type type, boolean single, IntFunction<@Nullable Object> value) implements ResultColumn {
        @Override
        public long[] longs() {
            throw new UnsupportedOperationException();
        }

        @Override
        public double[] doubles() {
            throw new UnsupportedOperationException();
        }

        @Override
        public @Nullable String[] texts() {
            throw new UnsupportedOperationException();
        }

        @Override
        public @Nullable Object[] values() {
            throw new UnsupportedOperationException();
        }
    }

    private record SheetRow(List<Column> columns, int number) implements Row {
        @Override
        public @Nullable Object get(int column) {
            return columns.get(column).value().apply(number);
        }

        @Override
        public @Nullable Object get(String column) {
            throw new UnsupportedOperationException();
        }
    }

    @Override
    public List<ResultColumn> columns() {
        return List.copyOf(sheetColumns);
    }

    @Override
    public ResultColumn column(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long rowCount() {
        return size;
    }

    @Override
    public Iterable<Row> rows() {
        return () -> IntStream.range(0, size)
                .<Row>mapToObj(number -> new SheetRow(sheetColumns, number))
                .iterator();
    }

    @Override
    public boolean ofRows() {
        return true;
    }

    @Override
    public RoaringBitmap selection() {
        return new RoaringBitmap();
    }

    @Override
    public Footer footer() {
        return new Footer(List.of(), List.of());
    }
}
