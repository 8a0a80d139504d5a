package dev.parallax.repl.cli;

import dev.parallax.engine.EngineOptions;
import dev.parallax.engine.Exporter;
import dev.parallax.engine.Format;
import dev.parallax.engine.Parallax;
import dev.parallax.parquet.ParquetFormat;
import dev.parallax.repl.run.Console;
import dev.parallax.repl.run.UsageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The options every command has: which store, and what a query may cost. */
final class StoreOptions {
    private static final String TIME = "(\\d{1,9}(?:\\.\\d{1,3})?)(ms|s|m|h)?";

    private final Parameter store;
    private final Parameter threads;
    private final Parameter timeout;

    StoreOptions(Syntax syntax) {
        store = syntax.option("--store", "DIR", "The store; by default $PARALLAX_STORE, else ./parallax-store.");
        threads = syntax.option("--threads", "N", "Threads that work on a query; by default one a processor.");
        timeout = syntax.option(
                "--timeout", "TIME", "The time a query or an import may take: 30s, 5m; by default no limit.");
    }

    /** Whether {@code --store} is there. */
    boolean named() {
        return store.given();
    }

    Path folder(Console console) {
        String variable = console.variable("PARALLAX_STORE");
        return console.folder().resolve(store.given() ? store.text() : variable == null ? "parallax-store" : variable);
    }

    Parallax open(Console console) {
        return open(console, List.of());
    }

    /** Opens the store with formats that are asked before the others. */
    Parallax open(Console console, List<Exporter> first) {
        return open(folder(console), console, first, false);
    }

    Parallax open(Path folder, Console console, boolean create) {
        return open(folder, console, List.of(), create);
    }

    private Parallax open(Path folder, Console console, List<Exporter> first, boolean create) {
        EngineOptions defaults = EngineOptions.defaults();
        List<Path> here = List.of(console.folder());
        List<Format> formats = new ArrayList<>(first);
        formats.add(new ParquetFormat());
        return Parallax.open(
                folder,
                defaults.withThreads(workers(defaults))
                        .withTimeout(limit())
                        .withImportRoots(here)
                        .withExportRoots(here)
                        .withFormats(formats)
                        .withCreate(create));
    }

    private int workers(EngineOptions defaults) {
        if (!threads.given()) {
            return defaults.threads();
        }
        String count = threads.text();
        if (!count.matches("0*[1-9]\\d{0,5}")) {
            throw new UsageException("--threads is " + count + ": give 1 or more");
        }
        return Integer.parseInt(count);
    }

    /** The time-out; null for none. */
    @Nullable
    Duration limit() {
        if (!timeout.given()) {
            return null;
        }
        Matcher matcher = Pattern.compile(TIME).matcher(timeout.text());
        if (!matcher.matches()) {
            throw new UsageException("--timeout is \"" + timeout.text() + "\": give a time such as 500ms, 30s or 5m");
        }
        String unit = matcher.group(2) == null ? "s" : matcher.group(2);
        double millis =
                switch (unit) {
                    case "ms" -> 1;
                    case "m" -> 60_000;
                    case "h" -> 3_600_000;
                    default -> 1_000;
                };
        return Duration.ofMillis(Math.max(1, Math.round(Double.parseDouble(matcher.group(1)) * millis)));
    }
}
