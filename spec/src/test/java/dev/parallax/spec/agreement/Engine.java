package dev.parallax.spec.agreement;

import dev.parallax.engine.Result;
import dev.parallax.engine.Row;
import dev.parallax.engine.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the engine answers, as the oracles' answers are compared with. */
final class Engine {
    private Engine() {}

    /** Rows of values; where nothing was shown, the ids alone. */
    static List<List<@Nullable Object>> answer(Session session, String text, boolean shown) {
        Result result = session.query(text);
        int width = result.columns().size();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Row row : result.rows()) {
            rows.add(shown ? values(row, width) : Collections.singletonList(row.get("row.id")));
        }
        if (rows.size() != result.rowCount()) {
            throw new AssertionError("rowCount " + result.rowCount() + " but " + rows.size() + " rows");
        }
        return rows;
    }

    private static List<@Nullable Object> values(Row row, int width) {
        List<@Nullable Object> values = new ArrayList<>();
        IntStream.range(0, width).forEach(i -> values.add(row.get(i)));
        return values;
    }

    /** The selected rows: those in the answer, or in its groups. */
    static int selected(Session session, String text) {
        return session.query(text).selection().getCardinality();
    }
}
