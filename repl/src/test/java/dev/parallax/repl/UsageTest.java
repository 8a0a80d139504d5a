package dev.parallax.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.ImportOption;
import dev.parallax.grammar.Statement;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UsageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "qury | there is no command \"qury\": give one of demo, repl, query, run, import, describe, verify, help",
                "query | missing required parameter: 'TEXT'; see parallax help query",
                "query count --format xml | there is no format \"xml\": give one of table, csv, json, jsonl, markdown",
                "query count --bogus | unknown option: '--bogus'; see parallax help query",
                "query count --store | --store has no value: write --store DIR; see parallax help query",
                "query count --store --excel | --store has no value: write --store DIR; see parallax help query",
                "query count --excel=yes | --excel takes no value; see parallax help query",
                "query count --format=csv --format json | --format is given twice; see parallax help query",
                "query show count | 'count' is too much: quote what has spaces; see parallax help query",
                "query count --threads many | --threads is many: give 1 or more",
                "query count --threads 0 | --threads is 0: give 1 or more",
                "query count --timeout soon | --timeout is \"soon\": give a time such as 500ms, 30s or 5m",
                "run | missing required parameter: 'FILE'; see parallax help run",
                "import | import what? Write import labels FILE, import model NAME FILE, import table FILE, import models 'runs/{name}/FILE' or import columns FILE",
                "import model x | missing required parameter: 'FILE'; see parallax help import",
                "import model | missing required parameter: 'NAME', 'FILE'; see parallax help import",
                "import nothing | import what? Write import labels FILE, import model NAME FILE, import table FILE, import models 'runs/{name}/FILE' or import columns FILE",
                "help nonsense | there is no command \"nonsense\": give one of demo, repl, query, run, import, describe, verify, help",
            })
    void whatIsWrongIsSaidInOneLineAndEndsWithTwo(String line, String message) {
        Invocation done = Invocation.of(folder, "", line.strip().split(" "));
        assertThat(done.err()).isEqualTo(message.strip() + "\n");
        assertThat(done.out()).isEmpty();
        assertThat(done.code()).isEqualTo(2);
    }

    @Test
    void whatStandsBehindTwoDashesIsNoOption() {
        Invocation done = Invocation.of(folder, "", "run", "--store", "s", "--", "--nowhere.plx");
        assertThat(done.err()).isEqualTo(folder.resolve("--nowhere.plx") + ": no such file\n");
    }

    @Test
    void aMissingFileOfStatementsIsAnErrorOfInput() {
        Invocation done = Invocation.of(folder, "", "run", "nowhere.plx");
        assertThat(done.err()).isEqualTo(folder.resolve("nowhere.plx") + ": no such file\n");
        assertThat(done.code()).isEqualTo(7);
    }

    @Test
    void helpGoesToStandardOutput() {
        Invocation done = Invocation.of(folder, "", "help");
        assertThat(done.out())
                .startsWith("where, how and why do models differ")
                .contains("parallax import model NAME FILE");
        assertThat(done.err()).isEmpty();
        assertThat(done.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"demo", "repl", "query", "run", "import", "describe", "verify"})
    void everyCommandHasHelp(String command) {
        assertThat(Invocation.of(folder, "", "help", command).out()).startsWith("Usage: parallax " + command);
        assertThat(Invocation.of(folder, "", command, "--help").out()).startsWith("Usage: parallax " + command);
    }

    @ParameterizedTest
    @EnumSource
    void everyOptionOfAnImportIsOneOfItsCommand(Statement.Import.Kind kind) {
        String help = Invocation.of(folder, "", "help", "import", kind.name().toLowerCase(Locale.ROOT))
                .out();
        for (ImportOption option : ImportOption.ALL) {
            String flag =
                    switch (option.name()) {
                        case "attributes" -> "--attr";
                        case "types" -> "--type";
                        default -> "--" + option.name();
                    };
            assertThat(help.contains(flag + "=") || help.contains(flag + "\n") || help.contains(flag + " "))
                    .as(kind + " " + flag)
                    .isEqualTo(option.kinds().contains(kind));
        }
    }

    @Test
    void theOptionsOfNestedCommandsAreListed() {
        assertThat(Invocation.of(folder, "", "help", "import", "model").out())
                .startsWith("Usage: parallax import model [OPTIONS] NAME FILE")
                .contains("--scores=PATTERN", "--attr=NAME=VALUE", "--type=COL=TYPE", "--dry");
    }
}
