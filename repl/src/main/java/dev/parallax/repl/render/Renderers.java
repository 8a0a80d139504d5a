package dev.parallax.repl.render;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The formats there are. */
public final class Renderers {
    /** In the order of help; the first is for terminals. */
    public static final List<Renderer> ALL = List.of(
            new TableRenderer(),
            new CsvRenderer(),
            new JsonRenderer(),
            new JsonLinesRenderer(),
            new MarkdownRenderer());

    private Renderers() {}

    /** The renderer of this name, or null. */
    public static @Nullable Renderer named(String name) {
        for (Renderer each : ALL) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    /** The names, for messages: {@code table, csv, …}. */
    public static String names() {
        return ALL.stream().map(Renderer::name).collect(Collectors.joining(", "));
    }
}
