package dev.parallax.spec.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A file of examples, as {@code spec/README.md} describes it.
 *
 * @param header the lines before the first block: comments, and the statements that each block starts from
 */
record SpecFile(Path path, List<String> header, List<Block> blocks) {
    private static final String ANSWER = "----";
    private static final String TITLE = "-- ";

    /** All files of a folder, by name. */
    static List<SpecFile> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".spec"))
                    .sorted()
                    .map(SpecFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SpecFile read(Path path) {
        try {
            return parse(path, Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpecFile parse(Path path, List<String> lines) {
        int end = lines.indexOf("");
        List<String> header = lines.subList(0, end);
        List<Block> blocks = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : lines.subList(end, lines.size())) {
            if (!line.isEmpty()) {
                block.add(line);
            } else if (!block.isEmpty()) {
                blocks.add(block(path, block));
                block.clear();
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block(path, block));
        }
        return new SpecFile(path, List.copyOf(header), blocks);
    }

    private static Block block(Path path, List<String> lines) {
        int answer = lines.indexOf(ANSWER);
        if (!lines.get(0).startsWith(TITLE) || lines.size() < 3 || answer < 2 && answer >= 0) {
            throw new IllegalStateException(path + ": not a block: " + lines.get(0));
        }
        Block.Kind kind = Block.Kind.valueOf(lines.get(1).toUpperCase(Locale.ROOT));
        int end = answer < 0 ? lines.size() : answer;
        List<String> expected = answer < 0 ? List.of() : List.copyOf(lines.subList(answer + 1, lines.size()));
        return new Block(
                lines.get(0).substring(TITLE.length()), kind, String.join("\n", lines.subList(2, end)), expected);
    }

    /** The statements that each block starts from. */
    String setting() {
        return String.join("\n", header);
    }

    /** Writes the file anew, with these blocks. */
    void write(List<Block> updated) {
        List<String> lines = new ArrayList<>(header);
        for (Block block : updated) {
            lines.add("");
            lines.add(TITLE + block.title());
            lines.add(block.kind().name().toLowerCase(Locale.ROOT));
            block.text().lines().forEach(lines::add);
            lines.add(ANSWER);
            lines.addAll(block.expected());
        }
        try {
            Files.write(path, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
