package dev.parallax.bench.growth;

import dev.parallax.bench.Folders;
import dev.parallax.bench.compare.Findings;
import dev.parallax.bench.compare.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was found at one size, as figures. */
record Point(Axis axis, Settings settings) {
    static final String IMPORT = "import";
    static final String IMPORT_CPU = "import, processor time";
    static final String FILES = "files imported";
    static final String STORE = "store";
    static final String OPEN = "opening the store";
    static final String IMPORT_OWN = "importing, own memory";
    static final String QUERY_OWN = "querying, own memory";
    static final String QUERY_MAPPED = "querying, mapped files";

    /** What stands before a question's name where its first run is told. */
    static final String FIRST = "first: ";

    /** What stands before a question's name where the processor time of a run is told. */
    static final String CPU = "cpu: ";

    private static final double MEGA = 1e6;

    long size() {
        return switch (axis) {
            case ROWS -> settings.rows();
            case MODELS -> settings.models();
            case CLASSES -> settings.classes();
        };
    }

    List<Figure> figures(Findings imported, Findings asked, double files) throws IOException {
        List<Figure> figures = new ArrayList<>();
        double milliseconds = imported.figures().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("import "))
                .filter(entry -> !entry.getKey().equals("import cpu"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        add(figures, IMPORT, milliseconds / 1000, "s");
        add(figures, IMPORT_CPU, imported.figure("import cpu") / 1000, "s");
        add(figures, OPEN, asked.figure("open"), "ms");
        add(figures, FILES, files / MEGA, "MB");
        add(figures, STORE, Folders.size(settings.store()) / MEGA, "MB");
        add(figures, IMPORT_OWN, imported.figure("resident-own") / MEGA, "MB");
        add(figures, QUERY_OWN, asked.figure("resident-own") / MEGA, "MB");
        add(figures, QUERY_MAPPED, asked.figure("resident-mapped") / MEGA, "MB");
        asked.answers().forEach((question, found) -> {
            add(figures, question, found.median(), "ms");
            add(figures, FIRST + question, found.first(), "ms");
            add(figures, CPU + question, found.cpu(), "ms");
        });
        return figures;
    }

    private void add(List<Figure> figures, String measure, double value, String unit) {
        if (!Double.isNaN(value)) {
            figures.add(new Figure(axis, size(), measure, value, unit));
        }
    }
}
