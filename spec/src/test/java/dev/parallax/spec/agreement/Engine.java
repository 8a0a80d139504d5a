package dev.parallax.spec.agreement;

import dev.parallax.engine.Result;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Row;
import dev.parallax.engine.Session;
import dev.parallax.spec.oracle.OracleTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the engine answers, as the oracles' answers are compared with. */
final class Engine {
    private Engine() {}

    /** The answer; where nothing was shown, the ids of the rows alone, and before them the key of a split. */
    static OracleTable answer(Session session, String text, boolean shown) {
        Result result = session.query(text);
        int width = result.columns().size();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Row row : result.rows()) {
            if (shown) {
                rows.add(values(row, width));
            } else if (result.parts().isEmpty()) {
                rows.add(Collections.singletonList(row.get("row.id")));
            } else {
                rows.add(Arrays.asList(row.get(0), row.get("row.id")));
            }
        }
        if (rows.size() != result.rowCount()) {
            throw new AssertionError("rowCount " + result.rowCount() + " but " + rows.size() + " rows");
        }
        List<String> columns = result.columns().stream().map(ResultColumn::name).toList();
        return new OracleTable(columns, rows, shown);
    }

    private static List<@Nullable Object> values(Row row, int width) {
        List<@Nullable Object> values = new ArrayList<>();
        IntStream.range(0, width).forEach(i -> values.add(row.get(i)));
        return values;
    }
}
