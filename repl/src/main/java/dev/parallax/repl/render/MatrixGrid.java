package dev.parallax.repl.render;

import dev.parallax.engine.Chart;
import dev.parallax.engine.Matrix;
import dev.parallax.engine.Result;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers by two keys.
 *
 * @param rowsAre what the rows are of
 * @param columnsAre what the columns are of
 * @param ofRows the names of the rows
 * @param ofColumns the names of the columns
 * @param numbers by row and column; NaN where there is none
 * @param addressed whether row and column numbers are those of a {@code drill}
 * @param change whether the numbers are changes
 */
record MatrixGrid(
        String rowsAre,
        String columnsAre,
        List<String> ofRows,
        List<String> ofColumns,
        double[][] numbers,
        boolean addressed,
        boolean change,
        boolean whole) {
    /** The numbers of a result, which is a matrix, or a table with a column for each key. */
    static MatrixGrid of(Chart chart, Result part) {
        Matrix matrix = part.matrix();
        return matrix == null ? ofKeys(chart, part) : ofMatrix(matrix, part);
    }

    private static MatrixGrid ofMatrix(Matrix matrix, Result part) {
        List<ResultColumn> columns = part.columns();
        List<String> names = new ArrayList<>();
        double[][] numbers = new double[(int) part.rowCount()][columns.size() - 1];
        for (int c = 1; c < columns.size(); c++) {
            names.add(Printable.of(columns.get(c).name()));
            double[] values = columns.get(c).doubles();
            for (int r = 0; r < values.length; r++) {
                numbers[r][c - 1] = values[r];
            }
        }
        List<String> rows = Cells.texts(columns.get(0).values());
        return new MatrixGrid(matrix.rows(), matrix.columns(), rows, names, numbers, true, matrix.change(), true);
    }

    private static MatrixGrid ofKeys(Chart chart, Result part) {
        List<String> rowNames = Cells.labels(part, chart.columns("rows"));
        List<String> columnNames = Cells.labels(part, chart.columns("columns"));
        String value = chart.columns("value").get(0);
        double[] values = Cells.numbers(part, value);
        Set<String> rows = new LinkedHashSet<>(rowNames);
        Set<String> columns = new LinkedHashSet<>();
        rows.stream().filter(columnNames::contains).forEach(columns::add);
        columns.addAll(columnNames);
        List<String> ofRows = List.copyOf(rows);
        List<String> ofColumns = List.copyOf(columns);
        Map<String, Integer> rowOf = places(ofRows);
        Map<String, Integer> columnOf = places(ofColumns);
        double[][] numbers = new double[ofRows.size()][ofColumns.size()];
        for (double[] row : numbers) {
            Arrays.fill(row, Double.NaN);
        }
        for (int i = 0; i < values.length; i++) {
            numbers[rowOf.getOrDefault(rowNames.get(i), 0)][columnOf.getOrDefault(columnNames.get(i), 0)] = values[i];
        }
        return new MatrixGrid(
                chart.columns("rows").get(0),
                chart.columns("columns").get(0),
                ofRows,
                ofColumns,
                numbers,
                false,
                false,
                part.column(value).type() == Type.INTEGER);
    }

    private static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        return places;
    }

    boolean isDiagonal(int row, int column) {
        return ofRows.get(row).equals(ofColumns.get(column));
    }

    /** The largest number off the diagonal, of changes of all, whatever its sign. */
    double largest() {
        double largest = 0;
        for (int r = 0; r < numbers.length; r++) {
            for (int c = 0; c < numbers[r].length; c++) {
                boolean counts = !Double.isNaN(numbers[r][c]) && (change || !isDiagonal(r, c));
                largest = counts ? Math.max(largest, Math.abs(numbers[r][c])) : largest;
            }
        }
        return largest;
    }

    /** Whether a change is for the better: more where both keys are the same, less elsewhere. */
    boolean isBetter(int row, int column) {
        return numbers[row][column] > 0 == isDiagonal(row, column);
    }
}
