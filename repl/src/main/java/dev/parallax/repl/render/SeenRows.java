package dev.parallax.repl.render;

import dev.parallax.engine.Result;
import dev.parallax.engine.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of a result, of which the first have been looked at. Read once, from the first row on. */
final class SeenRows {
    private final Iterator<Row> rest;
    private final List<List<@Nullable Object>> seen = new ArrayList<>();
    private int next;

    /** Looks at so many rows. */
    SeenRows(Result result, int ahead) {
        rest = result.rows().iterator();
        int columns = result.columns().size();
        IntStream.range(0, columns).forEach(i -> seen.add(new ArrayList<>()));
        for (int row = 0; row < ahead && rest.hasNext(); row++) {
            Row values = rest.next();
            for (int i = 0; i < columns; i++) {
                seen.get(i).add(values.get(i));
            }
        }
    }

    /** The values looked at, by column. */
    List<List<@Nullable Object>> seen() {
        return seen;
    }

    boolean hasNext() {
        return !seen.isEmpty() && next < seen.get(0).size() || rest.hasNext();
    }

    TableText.Values next() {
        int row = next++;
        return !seen.isEmpty() && row < seen.get(0).size()
                ? column -> seen.get(column).get(row)
                : rest.next()::get;
    }
}
