package dev.parallax.repl.cli;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.Parallax;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.ProgressBar;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Snapshot;
import dev.parallax.storage.StoreException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The store of the demo, made from the examples once and found again afterwards: its folder is named by what it was made
 * from, and takes that name only when it is whole.
 */
final class DemoStore {
    private static final String DATASET = "fashion";
    /** Not the name of a model: those are the files beside it. */
    private static final String LABELS = "labels";

    private static final Map<String, String> METHODS =
            Map.of("bayes", "bayes", "logreg", "logreg", "rf", "forest", "mlp", "network");

    private final Examples examples;
    private final StoreOptions options;
    private final Console console;

    DemoStore(Examples examples, StoreOptions options, Console console) {
        this.examples = examples;
        this.options = options;
        this.console = console;
    }

    /** Opens the store that {@code --store} names, else the one in the user's cache folder. */
    Parallax open() throws IOException {
        if (options.named()) {
            return filled(options.folder(console));
        }
        Path folder = cache().resolve("demo-" + examples.key());
        if (Files.isDirectory(folder)) {
            try {
                return options.open(folder, console, false);
            } catch (StoreException e) {
                // Of another version of this program, most likely: it is made again.
                delete(folder);
            }
        }
        Path making = cache().resolve("making-" + ProcessHandle.current().pid());
        delete(making);
        filled(making).close();
        if (Files.isDirectory(folder)) {
            delete(making);
        } else {
            Files.move(making, folder);
        }
        return options.open(folder, console, false);
    }

    private Path cache() throws IOException {
        String caches = console.variable("XDG_CACHE_HOME");
        String home = console.variable("HOME");
        @Nullable
        Path folder = caches != null
                ? Path.of(caches, "parallax")
                : home != null ? Path.of(home, ".cache", "parallax") : null;
        try {
            if (folder != null) {
                Path made = Files.createDirectories(folder);
                if (Files.isWritable(made)) {
                    return made;
                }
            }
        } catch (IOException e) {
            // A home that cannot be written to: the temporary folder will do.
            folder = null;
        }
        return Files.createDirectories(
                Path.of(System.getProperty("java.io.tmpdir"), "parallax-" + System.getProperty("user.name")));
    }

    private Parallax filled(Path folder) throws IOException {
        Parallax parallax = options.open(folder, console, true);
        try {
            fill(parallax);
            return parallax;
        } catch (IOException | RuntimeException e) {
            parallax.close();
            throw e;
        }
    }

    /** Imports what the store does not have yet. */
    private void fill(Parallax parallax) throws IOException {
        Set<String> present = present(parallax);
        ImportOptions labels = ImportOptions.defaults().with("dataset", DATASET);
        if (!present.contains(LABELS)) {
            try (ProgressBar bar = ProgressBar.on(console, examples.labels())) {
                parallax.importLabels(examples.labels(), labels, bar);
            }
        }
        ImportOptions model = labels.with("scores", "p_{class}");
        for (Path file : examples.models()) {
            if (!present.contains(Examples.name(file))) {
                try (ProgressBar bar = ProgressBar.on(console, file)) {
                    parallax.importModel(Examples.name(file), file, attributed(model, Examples.name(file)), bar);
                }
            }
        }
    }

    /** The models' names tell the method and how many thousand rows it was trained on: {@code rf_60k}. */
    private static ImportOptions attributed(ImportOptions options, String name) {
        String[] parts = name.split("_", -1);
        String method = METHODS.get(parts[0]);
        return method == null || parts.length < 2
                ? options
                : options.with("attributes", "method=" + method)
                        .with("attributes", "trained_on=" + parts[1].replace("k", "000"));
    }

    private static Set<String> present(Parallax parallax) {
        Set<String> present = new HashSet<>();
        try (Snapshot snapshot = parallax.snapshot()) {
            Dataset dataset = snapshot.dataset(DATASET);
            if (dataset != null) {
                dataset.models().forEach(model -> present.add(model.name()));
                if (dataset.labels() != null) {
                    present.add(LABELS);
                }
            }
        }
        return present;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
