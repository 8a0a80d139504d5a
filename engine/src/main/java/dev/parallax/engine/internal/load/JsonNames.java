package dev.parallax.engine.internal.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Class names in JSON: a list of names, a map of indices to names, a map of names to indices, or a map of indices to lists
 * whose first text names the class (as ImageNet's {@code {"0": ["n01440764", "tench"]}}, where the second comes more than once).
 */
record JsonNames(Path file, NamedIndices names) {
    private static final String CURE =
            "give [\"cat\", \"dog\"], {\"0\": \"cat\", \"1\": \"dog\"} or {\"cat\": 0, \"dog\": 1}";

    void read() throws IOException {
        JsonText text = new JsonText(file, StandardCharsets.UTF_8, false);
        try {
            text.read(parser -> {
                JsonToken token = parser.nextToken();
                if (token == JsonToken.START_ARRAY) {
                    list(text, parser);
                } else if (token == JsonToken.START_OBJECT) {
                    map(text, parser);
                } else {
                    throw text.unexpected("class names should be", CURE);
                }
                return true;
            });
        } finally {
            text.close();
        }
    }

    private void list(JsonText text, JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.currentToken().isScalarValue()) {
                throw text.unexpected("a class name should be", CURE);
            }
            names.add(parser.getString(), null, text.line());
        }
    }

    private void map(JsonText text, JsonParser parser) {
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            JsonToken token = parser.nextToken();
            long line = text.line();
            if (token == JsonToken.VALUE_NUMBER_INT) {
                names.add(key, index(text, parser.getString()), line);
                continue;
            }
            String name = token == JsonToken.START_ARRAY ? first(text, parser) : parser.getString();
            if (token != JsonToken.START_ARRAY && token != JsonToken.VALUE_STRING) {
                throw text.unexpected("a class name should be", CURE);
            }
            names.add(name, index(text, key), line);
        }
    }

    private String first(JsonText text, JsonParser parser) {
        if (parser.nextToken() != JsonToken.VALUE_STRING) {
            throw text.unexpected("a class name should be", CURE);
        }
        String name = parser.getString();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
        }
        return name;
    }

    private long index(JsonText text, String written) {
        long index = Texts.integer(written);
        if (index == Texts.NONE) {
            throw Refusal.at(file, text.line(), "found " + Refusal.quote(written) + " where an index should be", CURE);
        }
        return index;
    }
}
