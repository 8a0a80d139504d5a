package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Cell;
import dev.parallax.engine.Chart;
import dev.parallax.engine.Footer;
import dev.parallax.engine.Matrix;
import dev.parallax.engine.Part;
import dev.parallax.engine.Result;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Row;
import dev.parallax.engine.internal.plan.Plan.Output;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * The results of a {@code split by}, or several matrices, one after the other, behind a column that says whose each row is.
 * Immutable.
 */
public final class SplitResult implements Result {
    private final Key key;
    private final List<? extends PartOfResult> results;
    private final List<Output> outputs;
    private final Supplier<Footer> footer;
    private final @Nullable Chart chart;

    /** What rows were parted by, and the value of each part. */
    record Key(String name, boolean single, Vector values) {}

    SplitResult(
            Key key,
            List<? extends PartOfResult> results,
            List<Output> outputs,
            Supplier<Footer> footer,
            @Nullable Chart chart) {
        this.key = key;
        this.results = results;
        this.outputs = outputs;
        this.footer = new Later<>(footer);
        this.chart = chart;
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Object value = Values.object(key.values(), i);
            parts.add(new Part(value, String.valueOf(value), results.get(i)));
        }
        return parts;
    }

    @Override
    public List<ResultColumn> columns() {
        List<ResultColumn> columns = new ArrayList<>(1 + outputs.size());
        columns.add(PartedColumn.ofKey(key, results));
        List<List<ResultColumn>> parts = new ArrayList<>(results.size());
        for (PartOfResult part : results) {
            parts.add(part.columns());
        }
        for (int i = 0; i < outputs.size(); i++) {
            List<ResultColumn> ofParts = new ArrayList<>(parts.size());
            for (List<ResultColumn> part : parts) {
                ofParts.add(part.get(i));
            }
            columns.add(PartedColumn.of(outputs.get(i), ofParts));
        }
        return columns;
    }

    @Override
    public ResultColumn column(String name) {
        return columns().get(position(name));
    }

    private int position(String name) {
        List<String> names = new ArrayList<>(List.of(key.name()));
        outputs.forEach(output -> names.add(output.name()));
        if (!names.contains(name)) {
            throw new IllegalArgumentException("no column \"" + name + "\" in " + names);
        }
        return names.indexOf(name);
    }

    @Override
    public long rowCount() {
        return results.stream().mapToLong(PartOfResult::rowCount).sum();
    }

    @Override
    public Iterable<Row> rows() {
        return RowIterator::new;
    }

    @Override
    public boolean ofRows() {
        return !results.isEmpty() && results.stream().allMatch(PartOfResult::ofRows);
    }

    @Override
    public RoaringBitmap selection() {
        RoaringBitmap all = new RoaringBitmap();
        results.forEach(each -> all.or(each.selection()));
        return all;
    }

    @Override
    public Footer footer() {
        return footer.get();
    }

    @Override
    public @Nullable Chart chart() {
        return chart;
    }

    @Override
    public @Nullable Matrix matrix() {
        return results.isEmpty() ? null : results.get(0).matrix();
    }

    @Override
    public boolean drills() {
        return true;
    }

    @Override
    public Cell cell(long row, int column) {
        Objects.checkIndex(row, rowCount());
        Objects.checkIndex(column, outputs.size() + 1);
        int part = 0;
        long own = row;
        while (own >= results.get(part).rowCount()) {
            own -= results.get(part++).rowCount();
        }
        if (column > 0) {
            return results.get(part).cell(own, column - 1);
        }
        String address = (part + 1) + "." + (own + 1);
        return new Cell(
                Values.object(key.values(), part), address, results.get(part).query((int) own));
    }

    /** The rows of one part after the other. */
    private final class RowIterator implements Iterator<Row> {
        private int part = -1;
        private @Nullable Object value;
        private Iterator<Row> rows = Collections.emptyIterator();

        @Override
        public boolean hasNext() {
            while (!rows.hasNext() && part + 1 < results.size()) {
                part++;
                value = Values.object(key.values(), part);
                rows = results.get(part).rows().iterator();
            }
            return rows.hasNext();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return new PartedRow(value, rows.next());
        }
    }

    /** A row of a part behind the part's value. */
    private final class PartedRow implements Row {
        private final @Nullable Object value;
        private final Row row;

        PartedRow(@Nullable Object value, Row row) {
            this.value = value;
            this.row = row;
        }

        @Override
        public @Nullable Object get(int column) {
            return column == 0 ? value : row.get(column - 1);
        }

        @Override
        public @Nullable Object get(String column) {
            return get(position(column));
        }
    }
}
