package dev.parallax.spec.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.parallax.engine.EngineOptions;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.Parallax;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The Java programs of the documentation run, each in a virtual machine of its own without flags. */
class ReadmeProgramsTest {
    private static final List<String> IMPORTS = List.of(
            "dev.parallax.engine.*",
            "dev.parallax.parquet.*",
            "java.nio.file.Path",
            "java.util.*",
            "java.util.stream.*");

    @TempDir
    Path folder;

    @Test
    void theEmbeddingExample() throws Exception {
        Path source = Page.ROOT.resolve("examples/embedding/Embedding.java");
        Program program = Program.run(
                folder,
                source,
                folder.resolve("store").toString(),
                Page.ROOT.resolve("examples").toString());
        assertThat(program.err()).isEmpty();
        assertThat(program.exit()).isZero();
        assertThat(program.out()).isEqualToNormalizingNewlines("""
                        245 coats are guessed differently
                        both_right 8292
                        regressed 468
                        fixed 479
                        both_wrong 761
                        468 regressed, ids 245
                        """);
    }

    @TestFactory
    Stream<DynamicTest> snippets() {
        return Page.all().stream().flatMap(page -> page.blocks("java").stream()
                .map(b -> dynamicTest(page.name() + "\n" + b, () -> run(b))));
    }

    /** A snippet stands in a method of a program, beside a store with the models old and new. */
    private void run(String snippet) throws Exception {
        Path place = Files.createDirectories(folder.resolve(Integer.toHexString(snippet.hashCode())));
        Path pets = Page.ROOT.resolve("spec/data/pets");
        ImportOptions options = ImportOptions.defaults();
        try (Parallax parallax = Parallax.open(
                place.resolve("parallax-store"), EngineOptions.defaults().withCreate(true))) {
            parallax.importLabels(pets.resolve("labels.csv"), options, ImportProgress.NONE);
            for (String model : List.of("old", "new")) {
                Path file = pets.resolve(model + ".csv");
                parallax.importModel(model, file, options.with("scores", "p_{class}"), ImportProgress.NONE);
            }
        }
        StringBuilder source = new StringBuilder();
        IMPORTS.forEach(i -> source.append("import ").append(i).append(";\n"));
        source.append("public class Snippet {\npublic static void main(String[] arguments) throws Exception {\n");
        Path file = Files.writeString(
                place.resolve("Snippet.java"), source.append(snippet).append("}\n}\n"));
        Program program = Program.run(place, file);
        assertThat(program.err()).isEmpty();
        assertThat(program.exit()).isZero();
    }
}
