package dev.parallax.engine.internal.load;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One pass over objects, which may stand in one list. */
final class JsonLinesTable extends JsonRows {
    private boolean started;
    private boolean listed;

    JsonLinesTable(Path file, @Nullable String scores) throws IOException {
        super(file, scores);
    }

    @Override
    boolean advance() {
        JsonParser parser = json().parser();
        JsonToken token = parser.nextToken();
        if (!started && token == JsonToken.START_ARRAY) {
            listed = true;
            token = parser.nextToken();
        }
        started = true;
        if (listed && token == JsonToken.END_ARRAY) {
            listed = false;
            token = parser.nextToken();
            if (token != null) {
                throw json().unexpected("the file should end", "put all rows into one list, or none");
            }
        }
        if (token == null) {
            return false;
        }
        if (token != JsonToken.START_OBJECT) {
            throw json().unexpected("a row should be", "each row is an object such as {\"id\": \"a\"}");
        }
        begin();
        laidOut().object(parser);
        return true;
    }
}
