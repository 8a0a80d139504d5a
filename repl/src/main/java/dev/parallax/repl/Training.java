package dev.parallax.repl;

import dev.parallax.repl.run.Console;
import java.util.List;
import java.util.stream.Stream;

/**
 * Goes once through what users do, so that a JVM that watches learns which classes and methods to have at hand when it starts
 * for them: the launcher archives what it learnt. Takes a folder for a store, which it fills; what it prints is of no use.
 */
final class Training {
    private static final int ROUNDS = 20;
    private static final String WHERE = "row.truth = \"coat\" and other.guess != base.guess ";

    /** Groups that an index tells, and groups of which there are too many for that. */
    private static final List<String> QUERIES =
            List.of(WHERE + "group by row.tone show count", WHERE + "group by row.tone, other.guess show count");

    private Training() {}

    public static void main(String[] arguments) {
        Quiet.libraries();
        String folder = arguments[0];
        Console console = Console.system();
        Main.run(new String[] {"demo", "--store", folder}, console);
        for (int i = 0; i < ROUNDS; i++) {
            for (String query : QUERIES) {
                for (String format : new String[] {"csv", "table"}) {
                    ask(
                            console,
                            folder,
                            "query",
                            query,
                            "--compare",
                            "rf_60k as base, mlp_60k as other",
                            "--format",
                            format);
                }
            }
        }
        ask(console, folder, "describe");
        ask(console, folder, "query", "show nonsense");
        ask(console, folder, "help");
    }

    private static void ask(Console console, String folder, String... words) {
        Main.run(Stream.concat(Stream.of(words), Stream.of("--store", folder)).toArray(String[]::new), console);
    }
}
