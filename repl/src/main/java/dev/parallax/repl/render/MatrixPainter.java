package dev.parallax.repl.render;

import dev.parallax.engine.Chart;
import dev.parallax.engine.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two keys across. A cell is a number behind a shade; where both keys are the same it stands in brackets, and the shades are
 * those of the other cells, so that mistakes are seen beside what is right. Of changes, an arrow says which are for the better.
 * Where that does not fit, numbers and arrows remain, and where these do not, shades.
 */
final class MatrixPainter implements Painter {
    private static final int MOST = 400;

    @Override
    public String kind() {
        return "matrix";
    }

    @Override
    public int least(Chart chart, List<Result> parts) {
        return parts.stream()
                .map(part -> MatrixGrid.of(chart, part))
                .mapToInt(grid -> new Drawing(grid, grid.largest(), Integer.MAX_VALUE, Palette.NONE).least())
                .max()
                .orElse(0);
    }

    @Override
    public List<List<Styled>> paint(Chart chart, List<Result> parts, int width, Palette palette) {
        List<MatrixGrid> grids =
                parts.stream().map(part -> MatrixGrid.of(chart, part)).toList();
        List<List<Styled>> drawings = new ArrayList<>();
        for (MatrixGrid grid : grids) {
            double largest = grids.stream()
                    .filter(each -> each.change() == grid.change())
                    .mapToDouble(MatrixGrid::largest)
                    .max()
                    .orElse(0);
            drawings.add(new Drawing(grid, largest, width, palette).lines());
        }
        return drawings;
    }

    /** The drawing of one grid. */
    private static final class Drawing {
        private final MatrixGrid grid;
        private final double largest;
        private final Palette palette;
        private final Decimals decimals;
        private final int address;
        private final int label;
        private final int least;
        private final boolean numbers;
        private final boolean shades;
        private final int cell;
        private final int shown;

        Drawing(MatrixGrid grid, double largest, int width, Palette palette) {
            this.grid = grid;
            this.largest = largest;
            this.palette = palette;
            this.decimals = Decimals.of(Arrays.stream(grid.numbers())
                    .flatMapToDouble(Arrays::stream)
                    .toArray());
            int columns = grid.ofColumns().size();
            this.address =
                    grid.addressed() ? String.valueOf(grid.ofRows().size()).length() + 1 : 0;
            this.label = Math.min(
                    width / 4,
                    grid.ofRows().stream().mapToInt(TextWidth::of).max().orElse(0));
            int number = 1;
            for (int r = 0; r < grid.numbers().length; r++) {
                for (int c = 0; c < columns; c++) {
                    number = Math.max(number, text(r, c).length());
                }
            }
            int full = Math.max(5, number + (grid.change() ? 4 : 3));
            int bare = Math.max(4, number + (grid.change() ? 3 : 2));
            int room = width - address - label - 3;
            this.least = address + label + 1 + columns * bare;
            this.shades = address + label + 1 + columns * full <= width;
            this.numbers = least <= width;
            int one = shades ? full : bare;
            this.cell = numbers ? Math.max(one, Math.min(13, room / Math.max(1, columns))) : 1;
            this.shown = Math.min(Math.min(MOST, columns), Math.max(1, room / cell));
        }

        /** The cells that it takes with its numbers. */
        int least() {
            return least;
        }

        private String text(int row, int column) {
            double value = grid.numbers()[row][column];
            if (Double.isNaN(value)) {
                return "";
            }
            String text = grid.whole() ? String.format("%,d", Math.round(value)) : decimals.text(value);
            return grid.change() && value > 0 ? "+" + text : text;
        }

        List<Styled> lines() {
            List<Styled> lines = new ArrayList<>();
            if (numbers) {
                lines.add(heading());
                if (grid.addressed()) {
                    lines.add(addresses());
                }
            }
            for (int row = 0; row < Math.min(MOST, grid.ofRows().size()); row++) {
                Styled line = new Styled(palette).plain(" ");
                if (grid.addressed()) {
                    line.dim(TextWidth.pad(String.valueOf(row + 1), address - 1, true))
                            .plain(" ");
                }
                line.plain(TextWidth.fit(grid.ofRows().get(row), label)).to(address + label + 2);
                for (int column = 0; column < shown; column++) {
                    cell(line, row, column);
                }
                lines.add(line);
            }
            lines.add(new Styled(palette)
                    .dim(" " + Printable.of("rows are " + grid.rowsAre() + ", columns " + grid.columnsAre())));
            lines.add(new Styled(palette).dim(legend()));
            return lines;
        }

        private Styled heading() {
            Styled line = new Styled(palette).to(address + label + 2);
            for (String column : grid.ofColumns()) {
                line.bold(TextWidth.pad(TextWidth.fit(column, cell - 1), cell, true));
            }
            return line;
        }

        /** The numbers of the columns, for a drill: the names of the rows are column 1. */
        private Styled addresses() {
            Styled line = new Styled(palette).to(address + label + 2);
            for (int column = 0; column < grid.ofColumns().size(); column++) {
                line.dim(TextWidth.pad(String.valueOf(column + 2), cell, true));
            }
            return line;
        }

        /** {@code [812]} on the diagonal, {@code ▒ 17} elsewhere, of a change {@code ▒↓+17}; one shade where numbers do not fit. */
        private void cell(Styled line, int row, int column) {
            double value = grid.numbers()[row][column];
            boolean none = Double.isNaN(value) || value == 0;
            String text = none && grid.addressed() ? "·" : text(row, column);
            boolean diagonal = grid.isDiagonal(row, column);
            if (!numbers) {
                shade(line, row, column, none);
            } else if (diagonal && shades) {
                String content = (text.isEmpty() ? "·" : none ? text : mark(row, column) + text);
                line.plain(" ".repeat(Math.max(0, cell - TextWidth.of(content) - 2)));
                coloured(line, "[" + content + "]", row, column, none);
            } else if (none) {
                line.dim(TextWidth.pad(text.isEmpty() ? "·" : text, cell - 1, true))
                        .plain(" ");
            } else {
                String content = (shades ? shade(value) : "") + mark(row, column) + text;
                line.plain(" ".repeat(Math.max(0, cell - TextWidth.of(content) - 1)));
                coloured(line, content, row, column, false);
                line.plain(" ");
            }
        }

        /** Right is green, and wrong is red the more there is; of changes the better and the worse. */
        private void coloured(Styled line, String text, int row, int column, boolean none) {
            boolean good = grid.change() ? grid.isBetter(row, column) : grid.isDiagonal(row, column);
            if (none && grid.change()) {
                line.dim(text);
            } else if (good && !grid.change()) {
                line.green(text);
            } else {
                line.heat(good, level(grid.numbers()[row][column]), text);
            }
        }

        private void shade(Styled line, int row, int column, boolean none) {
            boolean diagonal = grid.isDiagonal(row, column);
            if (!grid.change() && diagonal) {
                line.green(none ? "○" : "●");
            } else if (none) {
                line.plain(diagonal ? "·" : " ");
            } else if (grid.change() && grid.isBetter(row, column)) {
                line.green(String.valueOf("▂▄▆█".charAt(level(grid.numbers()[row][column]) - 1)));
            } else {
                line.red(shade(grid.numbers()[row][column]));
            }
        }

        private String mark(int row, int column) {
            return !grid.change() ? "" : grid.isBetter(row, column) ? "↑" : "↓";
        }

        private String shade(double value) {
            return String.valueOf("░▒▓█".charAt(level(value) - 1));
        }

        /** From 1 to 4. */
        private int level(double value) {
            int level = (int) Math.ceil(4 * Math.abs(value) / largest);
            return Math.min(4, Math.max(1, level));
        }

        private String legend() {
            int columns = grid.ofColumns().size();
            String most = grid.whole() ? String.format("%,d", Math.round(largest)) : decimals.text(largest);
            String rest = shown < columns ? String.format("; %,d columns do not fit", columns - shown) : "";
            if (numbers && !shades) {
                return grid.change() ? " ↑ better ↓ worse" : " · where there are none";
            }
            if (grid.change()) {
                return numbers
                        ? " ↑ better ↓ worse, ░▒▓█ up to " + most + "; [ ] where both are the same"
                        : " ▂▄▆ better ░▒▓ worse, up to " + most + rest;
            }
            String diagonal = numbers ? "[ ] where both are the same" : "● where both are the same";
            return " ░▒▓█ up to " + most + " elsewhere; " + diagonal + rest;
        }
    }
}
