package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportOptions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** One pass over the rows of a W&amp;B table. */
final class WandbTable extends JsonRows {
    private static final String CURE = "a W&B table is {\"columns\": [\"id\"], \"data\": [[\"a\"]]}";

    private final List<String> header = new ArrayList<>();

    WandbTable(Path file, ImportOptions how) throws IOException {
        super(file, how, false);
        try {
            json().read(this::start);
        } catch (RuntimeException | IOException e) {
            close();
            throw e;
        }
    }

    /** Whether a file is such a table by what it begins with: its columns, then a list of rows. */
    static boolean isOne(Path file, Charset encoding) throws IOException {
        try (TextReader in = new TextReader(InputFile.open(file, encoding), encoding);
                JsonParser parser = JsonText.FACTORY.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            boolean columns = false;
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken token = parser.nextToken();
                if (name.equals("data")) {
                    return columns && token == JsonToken.START_ARRAY;
                }
                columns |= name.equals("columns") && token == JsonToken.START_ARRAY;
                if (!name.equals("columns") && !token.isScalarValue()) {
                    return false;
                }
                parser.skipChildren();
            }
            return false;
        } catch (JacksonException e) {
            return false;
        }
    }

    private boolean start(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw json().unexpected("the table should start", CURE);
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (name.equals("columns") && token == JsonToken.START_ARRAY) {
                header(parser);
            } else if (name.equals("data") && token == JsonToken.START_ARRAY) {
                if (header.isEmpty()) {
                    throw Refusal.at(json().file(), json().line(), "found \"data\" before \"columns\"", CURE);
                }
                return true;
            } else {
                parser.skipChildren();
            }
        }
        throw Refusal.of(json().file(), "found no list \"data\"", CURE);
    }

    private void header(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.currentToken().isScalarValue()) {
                throw json().unexpected("the name of a column should be", CURE);
            }
            String name = parser.getString();
            if (header.contains(name)) {
                throw json().refuse(name, "stands twice among the columns", "rename one of the two");
            }
            header.add(name);
        }
    }

    @Override
    boolean advance() {
        JsonParser parser = json().parser();
        if (parser.currentToken() == null) {
            return false;
        }
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            while (token != null) {
                token = parser.nextToken();
            }
            return false;
        }
        if (token != JsonToken.START_ARRAY) {
            throw json().unexpected("a row should be", CURE);
        }
        begin();
        int fields = 0;
        for (; parser.nextToken() != JsonToken.END_ARRAY; fields++) {
            if (fields < header.size()) {
                laidOut().value(parser, header.get(fields));
            } else {
                parser.skipChildren();
            }
        }
        if (fields != header.size()) {
            throw Refusal.at(
                    json().file(),
                    line(),
                    "found " + fields + (fields == 1 ? " field" : " fields") + " where \"columns\" has "
                            + header.size(),
                    "write null for what is missing");
        }
        return true;
    }
}
