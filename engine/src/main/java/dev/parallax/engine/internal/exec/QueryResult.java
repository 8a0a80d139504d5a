package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Cell;
import dev.parallax.engine.Chart;
import dev.parallax.engine.Footer;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Row;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan.Output;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/**
 * The answer to a query: which rows, and the expressions to show of them, which are evaluated when they are asked for. Immutable;
 * safe for many threads.
 */
public final class QueryResult implements PartOfResult {
    private static final int BATCH = 1_024;

    private final RowSet rows;
    private final RowSet selected;
    private final List<Output> outputs;
    private final Supplier<Footer> footer;
    private final @Nullable Chart chart;
    private final @Nullable Behind behind;

    QueryResult(
            RowSet rows,
            RowSet selected,
            List<Output> outputs,
            Supplier<Footer> footer,
            @Nullable Chart chart,
            @Nullable Behind behind) {
        this.rows = rows;
        this.selected = selected;
        this.outputs = outputs;
        this.footer = new Later<>(footer);
        this.chart = chart;
        this.behind = behind;
    }

    @Override
    public List<ResultColumn> columns() {
        List<ResultColumn> columns = new ArrayList<>(outputs.size());
        for (Output output : outputs) {
            columns.add(new OutputColumn(rows, output));
        }
        return columns;
    }

    @Override
    public ResultColumn column(String name) {
        return columns().get(position(name));
    }

    private int position(String name) {
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column \"" + name + "\" in "
                + outputs.stream().map(Output::name).toList());
    }

    @Override
    public long rowCount() {
        return rows.size();
    }

    @Override
    public Iterable<Row> rows() {
        return RowIterator::new;
    }

    @Override
    public boolean ofRows() {
        return rows.relation() instanceof Units;
    }

    @Override
    public RoaringBitmap selection() {
        return ordinals(selected);
    }

    /** The ordinals of rows of a dataset; none for groups. */
    static RoaringBitmap ordinals(RowSet rows) {
        if (!(rows.relation() instanceof Units units)) {
            return new RoaringBitmap();
        }
        RoaringBitmap numbers = Containers.toBitmap(rows.asWords());
        if (units instanceof JoinedUnits joined
                && joined.alignment(joined.comparison().labels(), true) == null) {
            return numbers;
        }
        RoaringBitmap ordinals = new RoaringBitmap();
        numbers.forEach((IntConsumer) unit -> ordinals.add(units.ordinal(unit)));
        return ordinals;
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
    public boolean drills() {
        return behind != null;
    }

    @Override
    public Cell cell(long row, int column) {
        Objects.checkIndex(row, rowCount());
        Objects.checkIndex(column, outputs.size());
        return behind == null ? PartOfResult.super.cell(row, column) : behind.cell(rows, outputs, (int) row, column);
    }

    @Override
    public String query(int row) {
        return Objects.requireNonNull(behind).query(rows, row);
    }

    /** A result that is no answer to a query: a description, in memory. */
    public static QueryResult ofTable(List<String> names, List<Vector> columns) {
        List<Output> outputs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Type type = columns.get(i).type();
            outputs.add(new Output(names.get(i), new Bound.Slot(i, names.get(i), type, false)));
        }
        RowSet all = RowSet.all(new Table(columns, columns.get(0).size()));
        return new QueryResult(all, all, outputs, () -> new Footer(List.of(), List.of()), null, null);
    }

    @Override
    public ResultColumn constant(String name, Type type, @Nullable Object value) {
        return new OutputColumn(rows, new Output(name, new Bound.Constant(type, value)));
    }

    /** The values of one output for all rows, as one vector. */
    static Vector evaluate(RowSet rows, Output output) {
        return Refusals.guarded(() -> rows.values(output.value(), rows.rows(), () -> {}));
    }

    private Evaluator[] evaluators() {
        EvaluatorCompiler compiler = new EvaluatorCompiler(rows.relation(), rows.windows());
        Evaluator[] evaluators = new Evaluator[outputs.size()];
        for (int i = 0; i < evaluators.length; i++) {
            evaluators[i] = compiler.compile(outputs.get(i).value());
        }
        return evaluators;
    }

    /** Reads the rows a batch at a time. */
    private final class RowIterator implements Iterator<Row> {
        private final int[] numbers = rows.rows();
        private final Evaluator[] evaluators = evaluators();
        private Vector[] vectors = new Vector[0];
        private int next;
        private int batchStart;
        private int batchEnd;

        @Override
        public boolean hasNext() {
            return next < numbers.length;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (next == batchEnd) {
                batchStart = next;
                batchEnd = Math.min(numbers.length, next + BATCH);
                int size = batchEnd - batchStart;
                Batch batch = Batch.of(Arrays.copyOfRange(numbers, batchStart, batchEnd), size);
                vectors = Refusals.guarded(() -> EvaluatorCompiler.evaluate(evaluators, batch));
            }
            int row = next++ - batchStart;
            Object[] values = new Object[vectors.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = Values.object(vectors[i], row);
            }
            return new OutputRow(values);
        }
    }

    /** The values of a row. */
    private final class OutputRow implements Row {
        private final @Nullable Object[] values;

        OutputRow(@Nullable Object[] values) {
            this.values = values;
        }

        @Override
        public @Nullable Object get(int column) {
            return values[column];
        }

        @Override
        public @Nullable Object get(String column) {
            return values[position(column)];
        }
    }

    /** A column, read whole when it is asked for. */
    private record OutputColumn(RowSet rows, Output output) implements ResultColumn {
        @Override
        public String name() {
            return output.name();
        }

        @Override
        public Type type() {
            return output.value().type();
        }

        @Override
        public boolean single() {
            return output.value().single();
        }

        @Override
        public long[] longs() {
            demand(type() == Type.INTEGER || type() == Type.DATE || type() == Type.BOOLEAN);
            return ((Vector.Longs) evaluate(rows, output)).values();
        }

        @Override
        public double[] doubles() {
            demand(type().isNumeric());
            if (evaluate(rows, output) instanceof Vector.Doubles doubles) {
                return doubles.values();
            }
            return Arrays.stream(longs())
                    .mapToDouble(value -> value == Vector.NULL_LONG ? Double.NaN : value)
                    .toArray();
        }

        @Override
        public @Nullable String[] texts() {
            demand(type() == Type.TEXT);
            Vector all = evaluate(rows, output);
            @Nullable String[] texts = new String[all.size()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = Values.text(all, i);
            }
            return texts;
        }

        @Override
        public @Nullable Object[] values() {
            Vector all = evaluate(rows, output);
            @Nullable Object[] values = new Object[all.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = Values.object(all, i);
            }
            return values;
        }

        private void demand(boolean fits) {
            if (!fits) {
                throw new IllegalStateException("column \"" + name() + "\" holds " + type().words());
            }
        }
    }
}
