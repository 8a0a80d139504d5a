package dev.parallax.engine.internal.export;

import dev.parallax.engine.CsvExporter;
import dev.parallax.engine.Exporter;
import dev.parallax.engine.JsonLinesExporter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The formats that are written, in the order they are asked. */
public final class Exporters {
    /** The formats of this module. */
    public static final List<Exporter> ALL = List.of(CsvExporter.COMMAS, CsvExporter.TABS, new JsonLinesExporter());

    private static final String GZIP = ".gz";

    private Exporters() {}

    /** The format of a file, by its name, or null; formats of other modules are asked first. */
    public static @Nullable Exporter of(String fileName, List<Exporter> others) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String plain = isPacked(name) ? name.substring(0, name.length() - GZIP.length()) : name;
        return Stream.concat(others.stream(), ALL.stream())
                .filter(exporter -> exporter.writes(plain))
                .findFirst()
                .orElse(null);
    }

    /** Whether a name says that the file is packed by gzip. */
    public static boolean isPacked(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(GZIP);
    }

    /** The formats, for messages: each name once. */
    public static String names(List<Exporter> others) {
        return Stream.concat(ALL.stream(), others.stream())
                .map(Exporter::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
