package dev.parallax.bench.kernels;

import dev.parallax.bench.Flags;
import dev.parallax.bench.Folders;
import dev.parallax.bench.generate.ClassNames;
import dev.parallax.bench.generate.Generated;
import dev.parallax.engine.EngineOptions;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.Parallax;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Imports a small store and measures the kernels on it, those whose names match one of the arguments, or all. */
public final class Kernels {
    static final int ROWS = 1_000_000;

    /** The most frequent class. */
    static final String FIRST = ClassNames.of(1).get(0);

    static final String STORE = "parallax.bench.store";

    private static final int MODELS = 2;
    private static final int CLASSES = 10;

    private Kernels() {}

    /** Runs JMH, in a virtual machine for each kernel. */
    public static void main(String[] patterns) throws Exception {
        Path folder = Files.createTempDirectory("parallax-kernels");
        try {
            measure(List.of(patterns), store(folder));
        } finally {
            Folders.delete(folder);
        }
    }

    private static Path store(Path folder) throws Exception {
        Path store = folder.resolve("store");
        Generated files = Generated.in(folder, ROWS, MODELS, CLASSES, 1);
        ImportOptions plain = ImportOptions.defaults();
        try (Parallax parallax = Parallax.open(store, EngineOptions.defaults().withCreate(true))) {
            parallax.importLabels(files.labels(), plain, ImportProgress.NONE);
            for (int model = 0; model < MODELS; model++) {
                parallax.importModel(
                        Generated.modelName(model),
                        files.model(model),
                        plain.with("scores", "p_{class}"),
                        ImportProgress.NONE);
            }
        }
        return store;
    }

    private static void measure(List<String> patterns, Path store) throws Exception {
        List<String> flags = new ArrayList<>(List.of("-Xmx512m", "-D" + STORE + "=" + store));
        flags.addAll(Flags.ALL);
        OptionsBuilder options = new OptionsBuilder();
        if (patterns.isEmpty()) {
            options.include(Kernels.class.getPackageName());
        }
        patterns.forEach(options::include);
        options.forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .timeUnit(TimeUnit.MICROSECONDS)
                .mode(Mode.AverageTime)
                .shouldFailOnError(true)
                .jvmArgs(flags.toArray(String[]::new));
        new Runner(options.build()).run();
    }
}
