package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One pass over objects: one a line, or all in one list. */
final class JsonLinesTable extends JsonRows {
    private static final String ROW = "each row is an object such as {\"id\": \"a\"}";

    private final boolean listed;
    private boolean started;
    private boolean ended;

    JsonLinesTable(Path file, ImportOptions how) throws IOException {
        this(file, how, JsonLines.isList(file, how.encoding()));
    }

    private JsonLinesTable(Path file, ImportOptions how, boolean listed) throws IOException {
        super(file, how, !listed);
        this.listed = listed;
    }

    @Override
    boolean advance() throws IOException {
        return listed ? element() : json().nextLine() && line(json().parser());
    }

    private boolean line(JsonParser parser) {
        row(parser.nextToken());
        if (parser.nextToken() != null) {
            throw json().unexpected("the line should end", "write one row a line");
        }
        return true;
    }

    private boolean element() {
        JsonParser parser = json().parser();
        if (!started) {
            started = true;
            parser.nextToken();
        }
        if (ended) {
            return false;
        }
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            ended = true;
            if (parser.nextToken() != null) {
                throw json().unexpected("the file should end", "put all rows into one list, or none");
            }
            return false;
        }
        row(token);
        return true;
    }

    private void row(@Nullable JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            throw json().unexpected("a row should be", ROW);
        }
        begin();
        laidOut().object(json().parser());
    }
}
