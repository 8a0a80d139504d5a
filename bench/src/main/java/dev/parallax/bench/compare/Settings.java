package dev.parallax.bench.compare;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * What a comparison is asked to do.
 *
 * @param rows of the labels and of each model; at least 1,000
 * @param models at least 2; the first two are compared
 * @param classes 2 to 1,000
 * @param seed of the data
 * @param heap of either side's virtual machine, as {@code -Xmx} takes it
 * @param threads of either side
 * @param runs timed at least, after the first and after those that warm up
 * @param work the folder of the generated files, the store and the databases
 * @param keep whether the store and the databases stay
 * @param reuse whether those that stayed are asked, with no import
 * @param write whether the report is put into {@code bench/README.md} if all answers are equal
 */
public record Settings(
        long rows,
        int models,
        int classes,
        long seed,
        String heap,
        int threads,
        int runs,
        Path work,
        boolean keep,
        boolean reuse,
        boolean write) {
    static final String USAGE = """
        bench/compare [--rows 1m] [--models 2] [--classes 10] [--seed 1] [--heap 512m] [--threads 2] [--runs 9]
                      [--work DIR] [--keep] [--reuse] [--write]

          --rows     rows of the labels and of each model: 1m, 10m, 50m, 250k, 12345
          --models   model files; the first two are compared
          --classes  classes, and scores of each row
          --heap     -Xmx of either side's virtual machine
          --runs     timed runs of each query, after the first and after those that warm up; more where they are short
          --work     where the files go; parallax-bench in the system's temporary folder
          --keep     leave the store and the databases there
          --reuse    ask those that --keep left, without an import
          --write    put the report into bench/README.md if all answers are equal
        """;

    /** A mistake on the command line. */
    public static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** A mistake, as the message tells it. */
        public UsageException(String message) {
            super(message);
        }
    }

    static Settings defaults() {
        Path work = Path.of(System.getProperty("java.io.tmpdir"), "parallax-bench");
        return new Settings(1_000_000, 2, 10, 1, "512m", 2, 9, work, false, false, false);
    }

    /** The settings of a command line. */
    public static Settings parse(List<String> arguments) {
        Settings settings = defaults();
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            settings = settings.with(words.next(), words);
        }
        if (settings.write && settings.reuse) {
            throw new UsageException("--write is for whole runs; leave out --reuse");
        }
        return settings;
    }

    private Settings with(String flag, Iterator<String> rest) {
        return switch (flag) {
            case "--keep" -> new Settings(rows, models, classes, seed, heap, threads, runs, work, true, reuse, write);
            case "--reuse" -> new Settings(rows, models, classes, seed, heap, threads, runs, work, true, true, write);
            case "--write" -> new Settings(rows, models, classes, seed, heap, threads, runs, work, keep, reuse, true);
            default -> with(flag, value(flag, rest));
        };
    }

    private static String value(String flag, Iterator<String> rest) {
        if (!USAGE.contains("[" + flag + " ")) {
            throw new UsageException("unknown option " + flag);
        }
        if (!rest.hasNext()) {
            throw new UsageException(flag + " needs a value");
        }
        return rest.next();
    }

    private Settings with(String flag, String value) {
        long newRows = flag.equals("--rows") ? number(flag, value, 1_000, 2_000_000_000) : rows;
        int newModels = flag.equals("--models") ? (int) number(flag, value, 2, 100) : models;
        int newClasses = flag.equals("--classes") ? (int) number(flag, value, 2, 1_000) : classes;
        long newSeed = flag.equals("--seed") ? number(flag, value, 0, Integer.MAX_VALUE) : seed;
        String newHeap = flag.equals("--heap") ? value : heap;
        int newThreads = flag.equals("--threads") ? (int) number(flag, value, 1, 256) : threads;
        int newRuns = flag.equals("--runs") ? (int) number(flag, value, 1, 10_000) : runs;
        Path newWork = flag.equals("--work") ? Path.of(value) : work;
        return new Settings(
                newRows, newModels, newClasses, newSeed, newHeap, newThreads, newRuns, newWork, keep, reuse, write);
    }

    private static long number(String flag, String text, long min, long max) {
        String lower = text.toLowerCase(Locale.ROOT);
        long unit = lower.endsWith("m") ? 1_000_000 : lower.endsWith("k") ? 1_000 : 1;
        String digits = unit == 1 ? lower : lower.substring(0, lower.length() - 1);
        try {
            long number = Math.multiplyExact(Long.parseLong(digits), unit);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException | ArithmeticException e) {
            throw new UsageException(flag + " takes a number such as 1m, 250k or 7, and not \"" + text + "\"");
        }
        throw new UsageException(String.format("%s takes %,d to %,d, and not \"%s\"", flag, min, max, text));
    }

    /** The store of Parallax. */
    public Path store() {
        return engines().resolve("parallax");
    }

    /** The database of three tables and more, as read from the files. */
    Path joined() {
        return engines().resolve("joined.duckdb");
    }

    /** The database of one table, joined beforehand. */
    Path wide() {
        return engines().resolve("wide.duckdb");
    }

    /** The folder of all that engines make of the files. */
    public Path engines() {
        return work.resolve(String.format("engines-%d-%d-%d-%d", rows, models, classes, seed));
    }
}
