package dev.parallax.spec.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation. */
record Page(Path path, String text) {
    static final Path ROOT =
            Path.of(System.getProperty("parallax.root", "..")).toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

    /** The pages of the project: those at the root, and those of modules and examples. */
    static List<Page> all() {
        try (Stream<Path> files = Files.find(ROOT, 4, (p, a) -> p.toString().endsWith(".md"))) {
            return files.filter(p -> !ROOT.relativize(p).toString().matches("(.*/)?(target|src|\\..*)/.*"))
                    .sorted()
                    .map(Page::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page of(Path path) {
        try {
            return new Page(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the root. */
    String name() {
        return ROOT.relativize(path).toString();
    }

    /** The blocks of a language, in order. */
    List<String> blocks(String language) {
        return matches(Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```"), text);
    }

    /** The targets of links within the project. */
    List<String> links() {
        return matches(LINK, text).stream().filter(l -> !l.contains("://")).toList();
    }

    /** What stands in backquotes in the running text. */
    List<String> code() {
        return matches(CODE, text.replaceAll("(?ms)^```.*?^```", ""));
    }

    /** The queries of a table whose head says so. */
    List<String> tabled() {
        return matches(Pattern.compile("(?m)^\\| question \\| query \\|\\n(?:\\|.*\\n)+"), text, 0).stream()
                .flatMap(table -> matches(CODE, table).stream())
                .toList();
    }

    private static List<String> matches(Pattern pattern, String text) {
        return matches(pattern, text, 1);
    }

    private static List<String> matches(Pattern pattern, String text, int group) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }
}
