package dev.parallax.bench.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The files of one made-up data set: {@code labels.csv} and {@code m1.csv}, {@code m2.csv} … in a folder whose name says how
 * they were made. The same parameters give the same bytes.
 *
 * @param folder that holds the files
 * @param models the number of model files
 * @param classes the classes' names, the most frequent first
 */
public record Generated(Path folder, int models, List<String> classes) {
    /** Counted up when the bytes made from the same parameters change. */
    private static final int EDITION = 1;

    /** The files below a work folder; those that are not there yet are made, two at a time. */
    public static Generated in(Path work, long rows, int models, int classes, long seed) throws IOException {
        Path folder = folder(work, rows, models, classes, seed);
        Generated files = new Generated(folder, models, ClassNames.of(classes));
        Files.createDirectories(folder);
        Population population = new Population(seed, classes);
        List<Write> writes = new ArrayList<>();
        for (int model = 0; model < models; model++) {
            ModelFile file = new ModelFile(population, files.classes, model);
            writes.add(new Write(files.model(model), to -> file.write(to, rows)));
        }
        LabelsFile labels = new LabelsFile(population, files.classes);
        writes.add(new Write(files.labels(), to -> labels.write(to, rows)));
        writes.removeIf(write -> Files.exists(write.file));
        run(writes);
        return files;
    }

    /** Where the files made from these parameters are, or will be. */
    public static Path folder(Path work, long rows, int models, int classes, long seed) {
        return work.resolve(
                String.format("rows%d-models%d-classes%d-seed%d-v%d", rows, models, classes, seed, EDITION));
    }

    /** The labels. */
    public Path labels() {
        return folder.resolve("labels.csv");
    }

    /** The name of a model, counted from 0: {@code m1} is the first. */
    public static String modelName(int model) {
        return "m" + (model + 1);
    }

    /** The inferences of a model, counted from 0. */
    public Path model(int model) {
        return folder.resolve(modelName(model) + ".csv");
    }

    private static void run(List<Write> writes) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<CompletableFuture<Void>> running = writes.stream()
                    .map(write -> CompletableFuture.runAsync(write, threads))
                    .toList();
            running.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException io ? io.getCause() : new IOException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private interface Content {
        void write(Path file) throws IOException;
    }

    /** A file has its name only when it is whole. */
    private record Write(Path file, Content content) implements Runnable {
        @Override
        public void run() {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            try {
                content.write(part);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
