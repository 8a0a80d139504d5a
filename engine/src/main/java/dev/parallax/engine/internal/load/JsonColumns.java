package dev.parallax.engine.internal.load;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;

/**
 * Lays values of JSON out in columns, named by their path with dots: {@code {"a": {"b": 1}}} is the column {@code a.b}. A list
 * of scores has the columns {@code scores.0}, {@code scores.1} …, or from 1 under {@code base: 1}; any other list is kept as its text.
 */
final class JsonColumns {
    private static final int MOST = 20_000;
    private static final List<String> SCORE_LISTS =
            List.of("scores", "score", "probs", "probabilities", "probability", "logits");

    private final @Nullable String scores;
    private final int firstPosition;
    private final Place place;
    private final Map<String, Integer> byPath = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> seen = Collections.unmodifiableList(names);
    private final FieldBuffer buffer = new FieldBuffer();
    private final Node root = new Node("");

    /**
     * @param scores the column that holds a list of scores, or null to know it by its name
     * @param firstPosition what the first of a list of scores is numbered
     * @param place where the reading stands, for refusals
     */
    JsonColumns(@Nullable String scores, int firstPosition, Place place) {
        this.scores = scores;
        this.firstPosition = firstPosition;
        this.place = place;
    }

    List<String> names() {
        return seen;
    }

    FieldBuffer buffer() {
        return buffer;
    }

    /** Lays out the fields of the object that the parser stands on. */
    void object(JsonParser parser) {
        object(parser, root);
    }

    /** Lays out one value under a name. */
    void value(JsonParser parser, String name) {
        value(parser, root.child(name));
    }

    private void object(JsonParser parser, Node node) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            value(parser, node.child(name));
        }
    }

    private void value(JsonParser parser, Node node) {
        JsonToken token = parser.currentToken();
        switch (token) {
            case START_OBJECT -> object(parser, node);
            case START_ARRAY -> list(parser, node);
            case VALUE_NULL -> {
                if (node.children.isEmpty()) {
                    column(node);
                }
            }
            default ->
                put(
                        node,
                        parser.getStringCharacters(),
                        parser.getStringOffset(),
                        parser.getStringLength(),
                        token == JsonToken.VALUE_STRING);
        }
    }

    private void list(JsonParser parser, Node node) {
        if (scores == null ? SCORE_LISTS.contains(node.path) : scores.equals(node.path)) {
            for (int i = firstPosition; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                value(parser, node.child(Integer.toString(i)));
            }
            return;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JsonText.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            generator.copyCurrentStructure(parser);
        }
        char[] chars = text.toString().toCharArray();
        put(node, chars, 0, chars.length, true);
    }

    private void put(Node node, char[] chars, int offset, int length, boolean quoted) {
        int column = column(node);
        if (!buffer.isNull(column)) {
            throw place.refuse(node.path, "stands twice in one row", "remove one of the two");
        }
        buffer.put(column, chars, offset, length, quoted);
    }

    private int column(Node node) {
        if (node.column < 0) {
            node.column = byPath.computeIfAbsent(node.path, this::added);
        }
        return node.column;
    }

    private int added(String path) {
        if (names.size() == MOST) {
            throw place.refuse(
                    path,
                    "the file has more than " + MOST + " columns, the limit",
                    "keep what varies by row in values");
        }
        names.add(path);
        buffer.columns(names.size());
        return names.size() - 1;
    }

    /** Where the reading stands. */
    @FunctionalInterface
    interface Place {
        /** A refusal with file and line. */
        RuntimeException refuse(String column, String fact, String cure);
    }

    /** A place in the rows. */
    private static final class Node {
        private final String path;
        private final Map<String, Node> children = new HashMap<>();
        private int column = -1;

        Node(String path) {
            this.path = path;
        }

        Node child(String name) {
            Node child = children.get(name);
            if (child == null) {
                child = new Node(path.isEmpty() ? name : path + "." + name);
                children.put(name, child);
            }
            return child;
        }
    }
}
