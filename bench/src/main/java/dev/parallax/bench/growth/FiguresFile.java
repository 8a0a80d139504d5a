package dev.parallax.bench.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The figures as comma-separated values: {@code axis,size,measure,value,unit}. A size that is measured again replaces its lines. */
record FiguresFile(Path file) {
    private static final String HEAD = "axis,size,measure,value,unit";

    List<Figure> read() throws IOException {
        List<Figure> figures = new ArrayList<>();
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            for (String line : lines.subList(1, lines.size())) {
                figures.add(parse(line));
            }
        }
        return figures;
    }

    /** A measure's name may hold commas, and is quoted then. */
    private static Figure parse(String line) {
        String[] before = line.split(",", 3);
        String rest = before[2];
        int unit = rest.lastIndexOf(',');
        int value = rest.lastIndexOf(',', unit - 1);
        String measure = rest.substring(0, value);
        return new Figure(
                Axis.valueOf(before[0].toUpperCase(Locale.ROOT)),
                Long.parseLong(before[1]),
                measure.startsWith("\"") ? measure.substring(1, measure.length() - 1) : measure,
                Double.parseDouble(rest.substring(value + 1, unit)),
                rest.substring(unit + 1));
    }

    private static String line(Figure figure) {
        String measure = figure.measure();
        return String.format(
                Locale.ROOT,
                "%s,%d,%s,%.3f,%s",
                figure.axis().title(),
                figure.size(),
                measure.contains(",") ? '"' + measure + '"' : measure,
                figure.value(),
                figure.unit());
    }

    /** Puts in the figures of one size, instead of those that are there. */
    void replace(Axis axis, long size, List<Figure> newer) throws IOException {
        List<Figure> figures = read();
        figures.removeIf(figure -> figure.axis() == axis && figure.size() == size);
        figures.addAll(newer);
        figures.sort(Comparator.comparing(Figure::axis).thenComparing(Figure::size));
        List<String> lines = new ArrayList<>(List.of(HEAD));
        figures.forEach(figure -> lines.add(line(figure)));
        Files.write(file, lines);
    }
}
