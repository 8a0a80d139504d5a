package dev.parallax.spec.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.engine.CancelledException;
import dev.parallax.engine.EngineOptions;
import dev.parallax.engine.Exporter;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.QueryException;
import dev.parallax.engine.Result;
import dev.parallax.engine.Session;
import dev.parallax.parquet.ParquetFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is written whole or not at all, and nowhere but below the folders given. */
class ExportStageTest {
    @TempDir
    Path folder;

    private Path out;
    private Parallax parallax;
    private Session session;

    /** Writes a little, and then as the test wants. */
    private static final class Odd implements Exporter {
        private Exporter then = new ParquetFormat();

        @Override
        public String name() {
            return "odd (.odd)";
        }

        @Override
        public boolean writes(String fileName) {
            return fileName.endsWith(".odd");
        }

        @Override
        public void write(Result result, OutputStream to) throws IOException {
            to.write("half".getBytes(StandardCharsets.UTF_8));
            to.flush();
            then.write(result, to);
        }
    }

    private final Odd odd = new Odd();

    @BeforeEach
    void open() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        Path labels = Files.writeString(folder.resolve("labels.csv"), "id,truth\n1,cat\n2,dog\n");
        parallax = Parallax.open(
                folder.resolve("store"),
                EngineOptions.defaults()
                        .withExportRoots(List.of(out))
                        .withFormats(List.of(odd))
                        .withCreate(true));
        parallax.importLabels(labels, ImportOptions.defaults(), ImportProgress.NONE);
        session = parallax.session();
    }

    @AfterEach
    void close() {
        session.close();
        parallax.close();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aQueryOfTheLibraryAnswersAndWrites() throws IOException {
        Result result = session.query("show row.id export \"a.csv\"");
        assertThat(result.rowCount()).isEqualTo(2);
        assertThat(out.resolve("a.csv")).hasContent("row.id\n1\n2\n");
        assertThat(files()).containsExactly("a.csv");
    }

    @Test
    void withoutFoldersNothingIsWritten() {
        try (Parallax closed = Parallax.open(folder.resolve("store"));
                Session other = closed.session()) {
            assertThatThrownBy(() -> other.query("export \"a.csv\""))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("query:1:8: export may write no files here\n  export \"a.csv\"\n         ^^^^^^^\n"
                            + "  the program that embeds the engine gives the folders: EngineOptions.exportRoots");
        }
    }

    @Test
    void linksThatLeadOutAreRefused() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(out.resolve("way"), outside);
        Files.writeString(outside.resolve("there.csv"), "old");
        Files.createSymbolicLink(out.resolve("file.csv"), outside.resolve("there.csv"));
        Files.createSymbolicLink(out.resolve("nowhere.csv"), outside.resolve("none.csv"));
        for (String name :
                List.of("way/a.csv", "file.csv", "nowhere.csv", "way/../../outside/a.csv", "../outside/a.csv")) {
            assertThatThrownBy(() -> session.query("export \"" + name + "\"")).isInstanceOf(QueryException.class);
        }
        assertThat(outside.resolve("there.csv")).hasContent("old");
        try (Stream<Path> there = Files.list(outside)) {
            assertThat(there).hasSize(1);
        }
    }

    @Test
    void aLinkWithinTheFolderIsWrittenThrough() throws IOException {
        Files.createDirectory(out.resolve("deep"));
        Files.writeString(out.resolve("deep/a.csv"), "old");
        Files.createSymbolicLink(out.resolve("a.csv"), out.resolve("deep/a.csv"));
        session.query("show row.id limit 1 export \"a.csv\"");
        assertThat(out.resolve("a.csv")).isSymbolicLink();
        assertThat(out.resolve("deep/a.csv")).hasContent("row.id\n1\n");
    }

    @Test
    void whatFailsLeavesTheOldFileAndNoOther() throws IOException {
        Files.writeString(out.resolve("a.odd"), "old");
        odd.then = new Failing(() -> {
            throw new UncheckedIOException(new IOException("no space"));
        });
        assertThatThrownBy(() -> session.query("export \"a.odd\"")).isInstanceOf(UncheckedIOException.class);
        assertThat(out.resolve("a.odd")).hasContent("old");
        assertThat(files()).containsExactly("a.odd");
    }

    @Test
    void whatIsCancelledLeavesTheOldFileAndNoOther() throws IOException {
        Files.writeString(out.resolve("a.odd"), "old");
        odd.then = new Failing(session::cancel);
        assertThatThrownBy(() -> session.query("export \"a.odd\"")).isInstanceOf(CancelledException.class);
        assertThat(out.resolve("a.odd")).hasContent("old");
        assertThat(files()).containsExactly("a.odd");
    }

    @Test
    void aFileThatIsReplacedKeepsItsPermissions() throws IOException {
        Path file = Files.writeString(out.resolve("a.csv"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        session.query("export \"a.csv\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    /** Does something, and writes on. */
    private record Failing(Runnable deed) implements Exporter {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public boolean writes(String fileName) {
            return false;
        }

        @Override
        public void write(Result result, OutputStream to) throws IOException {
            deed.run();
            to.write(new byte[1 << 20]);
        }
    }
}
