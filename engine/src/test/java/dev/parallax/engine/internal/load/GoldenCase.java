package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportException;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportSummary;
import dev.parallax.engine.QueryException;
import dev.parallax.grammar.SyntaxException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * One case of a golden file: files and an import of the last of them, and what came of it.
 *
 * <pre>
 * == title
 * file a.csv
 * |id,truth
 * import labels a.csv truth=truth
 * &gt; what the import says
 * </pre>
 *
 * In the lines of a file, {@code \xE9} is a byte and a {@code \} at the end joins the next line; names that end with {@code .gz}
 * are packed.
 */
record GoldenCase(String title, List<String> script, List<String> expected) {
    private static final RecordedDataset DATASET =
            new RecordedDataset(Set.of("1", "2", "3"), List.of("cat", "dog", "owl"));

    static List<GoldenCase> parse(String text) {
        List<GoldenCase> cases = new ArrayList<>();
        for (String block : text.split("(?m)^== ")) {
            if (block.isBlank() || block.startsWith("#")) {
                continue;
            }
            List<String> lines = block.stripTrailing().lines().toList();
            cases.add(new GoldenCase(
                    lines.get(0),
                    lines.stream()
                            .skip(1)
                            .filter(line -> !line.startsWith("> "))
                            .toList(),
                    lines.stream()
                            .filter(line -> line.startsWith("> "))
                            .map(line -> line.substring(2))
                            .toList()));
        }
        return cases;
    }

    String print(List<String> said) {
        return "== " + title + "\n" + String.join("\n", script) + "\n"
                + said.stream().map(line -> "> " + line + "\n").collect(Collectors.joining());
    }

    List<String> run(Path folder) throws IOException {
        List<String> said = new ArrayList<>();
        Path file = null;
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (String line : script) {
            if (line.startsWith("|")) {
                content.writeBytes(bytes(line.substring(1)));
                continue;
            }
            write(file, content);
            if (line.startsWith("file ")) {
                file = folder.resolve(line.substring(5));
                Files.createDirectories(file.getParent());
            } else if (line.startsWith("import ")) {
                said.addAll(load(folder, line));
            }
        }
        return said.stream().map(line -> line.replace(folder + "/", "")).toList();
    }

    private static void write(Path file, ByteArrayOutputStream content) throws IOException {
        if (file != null) {
            try (OutputStream raw = Files.newOutputStream(file);
                    OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
                content.writeTo(out);
            }
        }
        content.reset();
    }

    private static byte[] bytes(String line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String text = line + "\n";
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\x", i)) {
                bytes.write(Integer.parseInt(text.substring(i + 2, i + 4), 16));
                i += 3;
            } else if (text.startsWith("\\\n", i)) {
                i++;
            } else {
                int point = text.codePointAt(i);
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point) - 1;
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> load(Path folder, String line) {
        String[] words = line.split(" ");
        RecordedStore store = new RecordedStore(words[1].equals("orphan") ? null : DATASET);
        try {
            ImportOptions how = ImportOptions.defaults();
            for (int i = 3; i < words.length; i++) {
                String[] option = words[i].split("=", 2);
                how = how.with(
                        option[0],
                        option[0].equals("classes") || option[1].contains("{name}")
                                ? folder.resolve(option[1]).toString()
                                : option[1]);
            }
            Path file = folder.resolve(words[2]);
            return tell(
                    switch (words[1]) {
                        case "labels" -> List.of(store.labels(file, how));
                        case "table" -> store.table(file, how);
                        case "models" -> store.models(file, how);
                        default -> List.of(store.model(file, how));
                    },
                    store);
        } catch (ImportException | QueryException | SyntaxException e) {
            List<String> said =
                    new ArrayList<>(("refused: " + e.getMessage()).lines().toList());
            if (store.committed()) {
                said.add("yet committed");
            }
            return said;
        }
    }

    private static List<String> tell(List<ImportSummary> summaries, RecordedStore store) {
        List<String> said = new ArrayList<>();
        summaries.forEach(summary -> tell(summary, store, said));
        store.rows().forEach(row -> said.add("row: " + GoldenCase.row(row)));
        return said;
    }

    private static void tell(ImportSummary summary, RecordedStore store, List<String> said) {
        said.add(summary.subject() + ": rows " + summary.rows() + ", matched " + summary.matched() + ", missing "
                + summary.missing() + ", unknown " + summary.unknown() + ", keyless " + summary.keyless()
                + (store.committed() ? "" : ", not committed"));
        said.add("columns: " + String.join(", ", summary.columns()));
        summary.guessed().forEach(guess -> said.add("guessed: " + guess));
        summary.notes().forEach(note -> said.add("note: " + note));
        summary.sample().forEach(row -> said.add("sample: " + row));
    }

    private static String row(java.util.Map<String, Object> row) {
        return row.entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + (entry.getValue() instanceof float[] scores
                                ? java.util.Arrays.toString(scores)
                                : String.valueOf(entry.getValue())))
                .collect(Collectors.joining(" "));
    }
}
