package dev.parallax.repl.render;

import dev.parallax.engine.Chart;
import dev.parallax.engine.Result;
import dev.parallax.engine.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two keys across. A cell is a number behind a shade; where both keys are the same it stands in brackets, and the shades are
 * those of the other cells, so that mistakes are seen beside what is right. Where numbers do not fit, shades remain.
 */
final class MatrixPainter implements Painter {
    private static final String SHADES = "·░▒▓█";
    private static final int MOST = 400;

    @Override
    public String kind() {
        return "matrix";
    }

    @Override
    public List<List<Styled>> paint(Chart chart, List<Result> parts, int width, Palette palette) {
        List<Grid> grids = new ArrayList<>();
        double largest = 0;
        for (Result part : parts) {
            Grid grid = Grid.of(chart, part);
            grids.add(grid);
            largest = Math.max(largest, grid.largest());
        }
        List<List<Styled>> drawings = new ArrayList<>();
        for (Grid grid : grids) {
            List<Styled> drawing = grid.draw(largest, width, palette);
            String keys = "rows are " + chart.columns("rows").get(0) + ", columns "
                    + chart.columns("columns").get(0);
            drawing.add(drawing.size() - 1, new Styled(palette).dim(" " + Printable.of(keys)));
            drawings.add(drawing);
        }
        return drawings;
    }

    /** The cells of one part by their keys. */
    private record Grid(
            List<String> rows, List<String> columns, Map<String, Double> values, boolean whole, Decimals decimals) {
        static Grid of(Chart chart, Result part) {
            List<String> rowNames = Cells.labels(part, chart.columns("rows"));
            List<String> columnNames = Cells.labels(part, chart.columns("columns"));
            String value = chart.columns("value").get(0);
            double[] numbers = Cells.numbers(part, value);
            Set<String> rows = new LinkedHashSet<>(rowNames);
            Set<String> columns = new LinkedHashSet<>();
            rows.stream().filter(columnNames::contains).forEach(columns::add);
            columns.addAll(columnNames);
            Map<String, Double> values = new HashMap<>();
            for (int i = 0; i < numbers.length; i++) {
                values.put(key(rowNames.get(i), columnNames.get(i)), numbers[i]);
            }
            boolean whole = part.column(value).type() == Type.INTEGER;
            return new Grid(List.copyOf(rows), List.copyOf(columns), values, whole, Decimals.of(numbers));
        }

        private static String key(String row, String column) {
            return row.length() + " " + row + column;
        }

        /** Of the cells that are not on the diagonal. */
        double largest() {
            double largest = 0;
            for (String row : rows) {
                for (String column : columns) {
                    double value = values.getOrDefault(key(row, column), 0.0);
                    largest = row.equals(column) ? largest : Math.max(largest, Math.abs(value));
                }
            }
            return largest;
        }

        private String text(String row, String column) {
            double value = values.getOrDefault(key(row, column), Double.NaN);
            return Double.isNaN(value) ? "" : whole ? String.format("%,d", Math.round(value)) : decimals.text(value);
        }

        List<Styled> draw(double largest, int width, Palette palette) {
            int label = Math.min(
                    width / 4, rows.stream().mapToInt(TextWidth::of).max().orElse(0));
            int number = values.keySet().isEmpty() ? 1 : 0;
            for (String row : rows) {
                for (String column : columns) {
                    number = Math.max(number, text(row, column).length());
                }
            }
            int cell = Math.max(5, number + 3);
            boolean numbers = label + 1 + columns.size() * cell <= width;
            int room = width - label - 3;
            int cells = numbers ? Math.max(cell, Math.min(13, room / Math.max(1, columns.size()))) : 1;
            int shown = Math.min(Math.min(MOST, columns.size()), Math.max(1, room / cells));
            List<Styled> lines = new ArrayList<>();
            if (numbers) {
                lines.add(heading(label, cells, palette));
            }
            for (String row : rows.subList(0, Math.min(MOST, rows.size()))) {
                Styled line = new Styled(palette)
                        .plain(" " + TextWidth.fit(row, label))
                        .to(label + 2);
                for (String column : columns.subList(0, shown)) {
                    cell(line, row, column, largest, numbers ? cells : 0);
                }
                lines.add(line);
            }
            lines.add(new Styled(palette).dim(legend(largest, numbers, shown)));
            return lines;
        }

        private Styled heading(int label, int cell, Palette palette) {
            Styled line = new Styled(palette).to(label + 2);
            for (String column : columns) {
                line.bold(TextWidth.pad(TextWidth.fit(column, cell - 1), cell, true));
            }
            return line;
        }

        /** {@code [812]} on the diagonal, {@code ▒ 17} elsewhere; of {@code width} cells, one shade where that is 0. */
        private void cell(Styled line, String row, String column, double largest, int width) {
            String text = text(row, column);
            double value = values.getOrDefault(key(row, column), 0.0);
            String shade = shade(value, largest);
            boolean diagonal = row.equals(column);
            if (width == 0) {
                if (diagonal) {
                    line.green(value == 0 ? "○" : "●");
                } else {
                    line.red(value == 0 ? " " : shade);
                }
            } else if (diagonal) {
                line.plain(" ".repeat(Math.max(0, width - Math.max(1, text.length()) - 2)))
                        .green("[" + (text.isEmpty() ? "·" : text) + "]");
            } else if (value == 0) {
                line.dim(TextWidth.pad(text.isEmpty() ? "·" : text, width - 1, true))
                        .plain(" ");
            } else {
                line.plain(" ".repeat(Math.max(0, width - text.length() - 2)))
                        .red(shade)
                        .plain(text + " ");
            }
        }

        private static String shade(double value, double largest) {
            int level = (int) Math.ceil(4 * Math.abs(value) / largest);
            return String.valueOf(SHADES.charAt(Math.min(4, Math.max(1, level))));
        }

        private String legend(double largest, boolean numbers, int shown) {
            String most = whole ? String.format("%,d", Math.round(largest)) : decimals.text(largest);
            String diagonal = numbers ? "[ ] where both are the same" : "● where both are the same";
            String rest =
                    shown < columns.size() ? String.format("; %,d columns do not fit", columns.size() - shown) : "";
            return " ░▒▓█ up to " + most + " elsewhere; " + diagonal + rest;
        }
    }
}
