package dev.parallax.engine.internal.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The attributes of a model out of a JSON object: texts, numbers, true and false; objects within it are named with dots. Nulls
 * are left out, lists are left out and said.
 */
record JsonAttributes(Path file, List<String> notes) {
    Map<String, Object> read() throws IOException {
        Map<String, Object> read = new LinkedHashMap<>();
        JsonText text = new JsonText(file, StandardCharsets.UTF_8, false);
        try {
            text.read(parser -> {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    throw text.unexpected("attributes should be", "give an object such as {\"lr\": 0.001}");
                }
                object(text, parser, "", read);
                return true;
            });
        } finally {
            text.close();
        }
        return read;
    }

    private void object(JsonText text, JsonParser parser, String path, Map<String, Object> into) {
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            String name = path + key;
            JsonToken token = parser.nextToken();
            switch (token) {
                case START_OBJECT -> object(text, parser, name + ".", into);
                case START_ARRAY -> {
                    parser.skipChildren();
                    notes.add(file + ": the attribute " + Refusal.quote(name) + " is a list, and left out");
                }
                case VALUE_NULL -> {}
                default -> {
                    if (into.put(name, value(text, parser, token, name)) != null) {
                        throw Refusal.at(
                                file,
                                text.line(),
                                "the attribute " + Refusal.quote(name) + " stands twice",
                                "remove one of the two");
                    }
                }
            }
        }
    }

    private static Object value(JsonText text, JsonParser parser, JsonToken token, String name) {
        String written = parser.getString();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        if (token == JsonToken.VALUE_STRING) {
            return written;
        }
        long whole = token == JsonToken.VALUE_NUMBER_INT ? Texts.integer(written) : Texts.NONE;
        if (whole != Texts.NONE) {
            return whole;
        }
        double number = Decimals.parse(written);
        if (!Double.isFinite(number)) {
            throw Refusal.at(
                    text.file(),
                    text.line(),
                    "the attribute " + Refusal.quote(name) + " is " + written + ", which is no finite number",
                    "correct it, or write null");
        }
        return number;
    }
}
