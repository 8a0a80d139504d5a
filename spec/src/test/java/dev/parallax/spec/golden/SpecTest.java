package dev.parallax.spec.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every block of every spec file, under every configuration. With {@code -Dspec.update=true} the answers are written into
 * the files instead; review the difference.
 */
class SpecTest {
    private static final List<Shelf> OPEN = new ArrayList<>();

    @TempDir
    static Path folder;

    @AfterAll
    static void closeAll() {
        OPEN.forEach(Shelf::close);
    }

    @TestFactory
    Stream<DynamicNode> blocks() throws IOException {
        List<SpecFile> files = SpecFile.all(Library.SPEC);
        if (Library.UPDATE) {
            update(files);
            return Stream.empty();
        }
        List<DynamicNode> nodes = new ArrayList<>();
        for (Configuration configuration : Configuration.ALL) {
            Shelf shelf = shelf(configuration);
            nodes.add(dynamicContainer(
                    configuration.name(), files.stream().map(f -> container(shelf, f, configuration))));
        }
        return nodes.stream();
    }

    private static Shelf shelf(Configuration configuration) throws IOException {
        Shelf shelf = Shelf.open(folder.resolve("store" + OPEN.size()), configuration);
        OPEN.add(shelf);
        return shelf;
    }

    private static DynamicNode container(Shelf shelf, SpecFile file, Configuration configuration) {
        Stream<Block> blocks = file.blocks().stream()
                .filter(b -> configuration == Configuration.ORDINARY || b.kind() != Block.Kind.PLAN);
        return dynamicContainer(
                file.path().getFileName().toString(),
                blocks.map(b -> dynamicTest(b.title(), () -> assertThat(shelf.answer(file, b))
                        .as("%s\n%s", file.path().getFileName(), b.text())
                        .isEqualTo(b.expected()))));
    }

    private static void update(List<SpecFile> files) throws IOException {
        Shelf shelf = shelf(Configuration.ORDINARY);
        for (SpecFile file : files) {
            file.write(file.blocks().stream()
                    .map(b -> b.with(shelf.answer(file, b)))
                    .toList());
        }
    }

    @Test
    void thereAreAsManyBlocksAsPromised() {
        long blocks = SpecFile.all(Library.SPEC).stream()
                .mapToLong(f -> f.blocks().size())
                .sum();
        assertThat(blocks).isGreaterThanOrEqualTo(300);
    }
}
