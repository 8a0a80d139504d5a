package dev.parallax.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FindingsTest {
    @TempDir
    Path folder;

    @Test
    void whatOneProcessWritesAnotherReads() throws IOException {
        Findings findings = new Findings();
        findings.figures().put("open", 1.5);
        findings.notes().put("version", "v2.0.0");
        findings.failures().put("fetch", "no\tsuch\nthing");
        List<List<String>> answer = List.of(List.of("Aves", "12"), List.of("", "0.25"));
        findings.answers().put("sites", new Measurement(30, 2.5, 5, 9, answer));
        findings.answers().put("none", new Measurement(1, 0.5, 1, 9, List.of()));
        Path file = folder.resolve("found");
        findings.write(file);
        Findings read = Findings.read(file);
        assertThat(read.figures()).isEqualTo(findings.figures());
        assertThat(read.notes()).isEqualTo(findings.notes());
        assertThat(read.failures()).containsEntry("fetch", "no such thing");
        assertThat(read.answers()).isEqualTo(findings.answers());
        assertThat(read.figure("heap")).isNaN();
    }
}
