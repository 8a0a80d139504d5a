package dev.parallax.engine.internal.load;

import dev.parallax.engine.Importer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats that are read, in the order they are asked; each plain or packed by gzip. */
public final class Importers {
    /** The formats of this module. */
    public static final List<Importer> ALL = List.of(new WandbImporter(), new JsonLinesImporter(), new CsvImporter());

    private Importers() {}

    /** The format of a file, by its name; formats of other modules are asked first. */
    static Importer of(Path file, List<Importer> others) {
        String name = plainName(file);
        return Stream.concat(others.stream(), ALL.stream())
                .filter(importer -> importer.reads(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        file,
                        "no format is known by this name",
                        "give it the ending of its format: "
                                + Stream.concat(ALL.stream(), others.stream())
                                        .map(Importer::name)
                                        .collect(Collectors.joining(", "))));
    }

    /** The name in lower case, without {@code .gz}. */
    private static String plainName(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }
}
