package dev.parallax.spec.reference;

import dev.parallax.engine.ChosenEngine;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Result;
import dev.parallax.engine.Row;
import dev.parallax.engine.Session;
import dev.parallax.engine.internal.exec.ExecutionOptions;
import dev.parallax.spec.data.Json;
import dev.parallax.storage.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A folder of reference data, imported: {@code labels.csv} and one {@code inferences_MODEL.csv} for each model. */
final class ReferenceStore implements AutoCloseable {
    private static final String PREFIX = "inferences_";

    private final Path data;
    private final Parallax parallax;

    private ReferenceStore(Path data, Parallax parallax) {
        this.data = data;
        this.parallax = parallax;
    }

    /** Imports a folder of the reference data; where there is none, the test is skipped and says so. */
    static ReferenceStore of(String name, Path folder, String scores) throws IOException {
        String reference = System.getProperty("parallax.reference", "");
        Path data = Path.of(reference).resolve(name);
        Assumptions.assumeTrue(
                !reference.isEmpty() && Files.isDirectory(data),
                "skipped: no reference data; give its folder with -Dparallax.reference=DIR");
        StoreOptions storing = StoreOptions.DEFAULT.withSync(false).withKeyMap(false);
        Parallax parallax = ChosenEngine.open(folder.resolve(name), data, storing, ExecutionOptions.of(2));
        ReferenceStore store = new ReferenceStore(data, parallax);
        parallax.importLabels(data.resolve("labels.csv"), ImportOptions.defaults(), ImportProgress.NONE);
        ImportOptions options = ImportOptions.defaults();
        for (String model : store.models()) {
            parallax.importModel(
                    model,
                    data.resolve(PREFIX + model + ".csv"),
                    scores.isEmpty() ? options : options.with("scores", scores),
                    ImportProgress.NONE);
        }
        return store;
    }

    private List<String> models() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.startsWith(PREFIX))
                    .map(n -> n.substring(PREFIX.length(), n.length() - ".csv".length()))
                    .sorted()
                    .toList();
        }
    }

    Map<String, Object> expected() throws IOException {
        return Json.read(data.resolve("expected.json"));
    }

    /** The counts of a query of one key and a count, under a comparison. */
    Map<Object, Object> pairs(String compare, String query) {
        try (Session session = parallax.session()) {
            session.compare(compare);
            Result result = session.query(query);
            Map<Object, Object> pairs = new LinkedHashMap<>();
            for (Row row : result.rows()) {
                pairs.put(row.get(0), row.get(1));
            }
            return pairs;
        }
    }

    Session session() {
        return parallax.session();
    }

    @Override
    public void close() {
        parallax.close();
    }
}
