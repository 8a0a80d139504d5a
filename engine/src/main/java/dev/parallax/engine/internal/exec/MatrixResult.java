package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Cell;
import dev.parallax.engine.Chart;
import dev.parallax.engine.Footer;
import dev.parallax.engine.Matrix;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Row;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Origin;
import dev.parallax.engine.internal.plan.Plan.Confusion;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** A confusion matrix: a row for each class of the truth, behind its name a column for each class. Immutable. */
final class MatrixResult implements PartOfResult {
    private static final String NULL = "null";

    private final Matrix matrix;
    private final int number;
    private final Axes axes;
    private final long[][] cells;
    private final RowSet selected;
    private final Supplier<Footer> footer;
    private final Origin origin;
    private final String place;

    /** The classes that the rows and the columns are of, in class order, null last. */
    record Axes(List<@Nullable String> rows, List<@Nullable String> columns) {}

    /**
     * @param number of the matrix among those of the query
     * @param selected the units that it counts
     * @param place what stands before row and column in an address
     */
    MatrixResult(
            Matrix matrix,
            int number,
            Axes axes,
            long[][] cells,
            RowSet selected,
            Supplier<Footer> footer,
            Origin origin,
            String place) {
        this.matrix = matrix;
        this.number = number;
        this.axes = axes;
        this.cells = cells;
        this.selected = selected;
        this.footer = new Later<>(footer);
        this.origin = origin;
        this.place = place;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(1 + axes.columns().size());
        names.add(matrix.rows());
        for (String each : axes.columns()) {
            names.add(each == null ? NULL : each);
        }
        return names;
    }

    @Override
    public List<ResultColumn> columns() {
        List<String> names = names();
        List<ResultColumn> columns = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            columns.add(column(names.get(i), i));
        }
        return columns;
    }

    private ResultColumn column(String name, int position) {
        int rows = axes.rows().size();
        if (position == 0) {
            return new VectorColumn(name, new Vector.Texts(axes.rows().toArray(String[]::new), rows));
        }
        long[] values = new long[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = cells[row][position - 1];
        }
        return new VectorColumn(name, new Vector.Longs(Type.INTEGER, values, rows));
    }

    @Override
    public ResultColumn column(String name) {
        return column(name, position(name));
    }

    private int position(String name) {
        int position = names().indexOf(name);
        if (position < 0) {
            throw new IllegalArgumentException("no column \"" + name + "\" in " + names());
        }
        return position;
    }

    @Override
    public ResultColumn constant(String name, Type type, @Nullable Object value) {
        return new VectorColumn(
                name, new Vector.Constant(type, value, axes.rows().size()));
    }

    @Override
    public long rowCount() {
        return axes.rows().size();
    }

    @Override
    public Iterable<Row> rows() {
        return () -> IntStream.range(0, axes.rows().size())
                .mapToObj(row -> (Row) new MatrixRow(row))
                .iterator();
    }

    @Override
    public boolean ofRows() {
        return false;
    }

    @Override
    public RoaringBitmap selection() {
        return QueryResult.ordinals(selected);
    }

    @Override
    public Footer footer() {
        return footer.get();
    }

    @Override
    public Matrix matrix() {
        return matrix;
    }

    @Override
    public Chart chart() {
        return chart(matrix);
    }

    /** How a matrix is drawn. */
    static Chart chart(Matrix matrix) {
        return new Chart("matrix", Map.of("rows", List.of(matrix.rows())));
    }

    @Override
    public boolean drills() {
        return true;
    }

    @Override
    public Cell cell(long row, int column) {
        Objects.checkIndex(row, rowCount());
        Objects.checkIndex(column, axes.columns().size() + 1);
        String address = place + (row + 1) + "." + (column + 1);
        String truth = axes.rows().get((int) row);
        if (column == 0) {
            return new Cell(truth, address, query((int) row));
        }
        Bound value = Confusion.SLOTS.get(Confusion.VALUE);
        List<@Nullable Object> keys =
                Arrays.asList((long) number, truth, axes.columns().get(column - 1));
        return new Cell(cells[(int) row][column - 1], address, origin.query(value, keys));
    }

    @Override
    public String query(int row) {
        return origin.query(null, Arrays.asList((long) number, axes.rows().get(row)));
    }

    /** A row of the matrix behind the name of its class. */
    private final class MatrixRow implements Row {
        private final int row;

        MatrixRow(int row) {
            this.row = row;
        }

        @Override
        public @Nullable Object get(int column) {
            return column == 0 ? axes.rows().get(row) : (Object) cells[row][column - 1];
        }

        @Override
        public @Nullable Object get(String column) {
            return get(position(column));
        }
    }
}
