package dev.parallax.spec.docs;

import dev.parallax.engine.Answer;
import dev.parallax.engine.ChosenEngine;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Row;
import dev.parallax.engine.Session;
import dev.parallax.engine.internal.exec.ExecutionOptions;
import dev.parallax.grammar.Source;
import dev.parallax.parquet.ParquetFormat;
import dev.parallax.storage.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The datasets that the documentation's examples ask. */
final class Examples {
    static final Path FASHION = Page.ROOT.resolve("examples/fashion");
    private static final Path DATA = Page.ROOT.resolve("spec/data");

    private Examples() {}

    private static Parallax open(Path folder) {
        StoreOptions storing = StoreOptions.DEFAULT.withSync(false).withKeyMap(false);
        return ChosenEngine.open(folder, DATA, List.of(new ParquetFormat()), storing, ExecutionOptions.of(2));
    }

    /** A store with the dataset that the pages describe. */
    static Parallax main(Path folder) throws IOException {
        Parallax parallax = open(folder);
        try (Session session = parallax.session()) {
            session.run(new Source("main.plx", Files.readString(DATA.resolve("main.plx"))));
        }
        return parallax;
    }

    /** A store with prices, whose truth is a number, and two models that guess them. */
    static Parallax prices(Path folder) {
        Parallax parallax = open(folder);
        Path prices = DATA.resolve("prices");
        ImportOptions options = ImportOptions.defaults().with("dataset", "prices");
        parallax.importLabels(
                prices.resolve("labels.csv"), options.with("types", "truth=decimal"), ImportProgress.NONE);
        for (String model : List.of("old", "new")) {
            parallax.importModel(
                    model, prices.resolve(model + ".csv"), options.with("types", "guess=decimal"), ImportProgress.NONE);
        }
        return parallax;
    }

    /** A store with the pictures of clothes and these models. */
    static Parallax fashion(Path folder, List<String> models) {
        Parallax parallax = open(folder);
        ImportOptions options = ImportOptions.defaults().with("dataset", "fashion");
        parallax.importLabels(FASHION.resolve("labels.csv.gz"), options, ImportProgress.NONE);
        ImportOptions scored = options.with("scores", "p_{class}");
        models.forEach(m ->
                parallax.importModel(m, FASHION.resolve(m + ".csv.gz"), attributed(scored, m), ImportProgress.NONE));
        return parallax;
    }

    /** With the attributes that the names tell: method and rows trained on. */
    private static ImportOptions attributed(ImportOptions options, String model) {
        Map<String, String> methods = Map.of("bayes", "bayes", "logreg", "logreg", "rf", "forest", "mlp", "network");
        String[] parts = model.split("_", -1);
        String rows = parts[1].replace("k", "000");
        return options.with("attributes", "method=" + methods.get(parts[0])).with("attributes", "trained_on=" + rows);
    }

    /** Runs the statements of a text and reads every row of their answers. */
    static void run(Session session, String text) {
        for (Answer answer : session.run(new Source("query", text))) {
            if (answer instanceof Answer.Table table) {
                for (Row row : table.result().rows()) {
                    row.get(0);
                }
            }
        }
    }
}
