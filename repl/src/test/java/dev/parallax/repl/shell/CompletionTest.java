package dev.parallax.repl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.EngineOptions;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Session;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed (a middle dot is a space) and a word that is then offered. */
class CompletionTest {
    @TempDir
    static Path folder;

    private static Parallax parallax;
    private static Session session;

    @BeforeAll
    static void openStore() throws IOException {
        EngineOptions options = EngineOptions.defaults().withThreads(1).withCreate(true);
        parallax = Parallax.open(folder.resolve("store"), options);
        parallax.importLabels(
                file("labels.csv", "id,truth,tone\n1,polar bear,dark\n2,dog,mid\n" + more()),
                ImportOptions.defaults(),
                ImportProgress.NONE);
        for (String model : List.of("a", "b")) {
            parallax.importModel(
                    model,
                    file(model + ".csv", "id,guess,score,p_dog,p_polar bear\n1,dog,0.9,0.9,0.1\n2,dog,0.8,0.8,0.2\n"),
                    ImportOptions.defaults().with("scores", "p_{class}"),
                    ImportProgress.NONE);
        }
        Files.createDirectory(folder.resolve("runs"));
        Files.writeString(folder.resolve("runs").resolve("c.csv"), "id,guess\n");
        session = parallax.session();
        session.run(new Source("tag", "row.truth = \"polar bear\" tag \"my suspects\""));
    }

    @AfterAll
    static void closeStore() {
        session.close();
        parallax.close();
    }

    /** Texts are completed where they repeat, since then they are kept in a dictionary. */
    private static String more() {
        return IntStream.range(3, 200).mapToObj(i -> i + ",dog,mid\n").collect(Collectors.joining());
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> after(String text) {
        return after(text, Compared.all(session.dataset()));
    }

    private static List<String> after(String text, Compared compared) {
        Vocabulary vocabulary = new Vocabulary(session.dataset(), compared);
        return Completion.at(text, text.length(), vocabulary, List.of("main"), folder).stream()
                .map(Completion.Word::value)
                .toList();
    }

    private static Compared compared(String statement) {
        return Compared.of((Statement.Compare)
                QueryParser.parse(new Source("compare", statement)).statements().get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "ba → base.guess",
                "ba → base.score",
                "row.truth·=·\" → \"polar bear\"",
                "row.truth·in·(\" → \"polar bear\"",
                "row.truth·in·(\"dog\",·\" → \"polar bear\"",
                "base.guess·=·\" → \"polar bear\"",
                "base.guess·!=·\" → \"dog\"",
                "base.score[\" → \"polar bear\"",
                "[*].score[\" → \"polar bear\"",
                "row.tone·=·\" → \"mid\"",
                "outcome·=·\" → \"regressed\"",
                "row. → tone",
                "base. → margin",
                "from·\" → \"my suspects\"",
                "tagged(\" → \"my suspects\"",
                "drop·tag· → \"my suspects\"",
                "compare· → b",
                "compare·a·as·x,· → b",
                "render· → scatter",
                "base.wrong·group·by·row.truth·show·count·render· → bar",
                "base.wrong·render·scatter( → x:",
                "base.wrong·render·histogram(x:·base.score,· → bins:",
                "base.wrong· → split by",
                "base.wrong· → render",
                "describe· → tags",
                "import·labels·from·\" → \"labels.csv\"",
                "import·labels·from·\"ru → \"runs/",
                "import·model·c·from·\"runs/ → \"runs/c.csv\"",
                ".help· → scatter",
                "show·acc → accuracy"
            })
    void isOffered(String typed, String word) {
        assertThat(after(typed.replace('·', ' '))).contains(word);
    }

    @Test
    void stackedRowsHaveTheColumnsOfTheirModel() {
        Compared stacked = compared("compare a, b concat");
        assertThat(after("row.", stacked)).contains("guess", "score", "correct", "model", "model_index", "tone");
        assertThat(after("b", stacked)).noneMatch(word -> word.startsWith("base."));
        assertThat(after("", stacked)).doesNotContain("outcome", "flipped");
    }

    @Test
    void columnsOfModelsAreOfferedOnceTheirNameIsBegun() {
        assertThat(after("where ")).contains("base.").noneMatch(word -> word.startsWith("base.g"));
    }
}
