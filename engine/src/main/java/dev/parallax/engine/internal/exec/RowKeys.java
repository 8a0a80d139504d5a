package dev.parallax.engine.internal.exec;

import dev.parallax.engine.QueryException;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.storage.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of a participant's rows, as text: the values of the columns of a join. */
final class RowKeys {
    private final List<Column> columns;
    private final int[] ordinal = new int[1];
    private final int[] codes = new int[1];
    private final long[] longs = new long[1];
    private final double[] doubles = new double[1];

    private RowKeys(List<Column> columns) {
        this.columns = columns;
    }

    /** The columns are the participant's own, or, where it has none of that name, the labels' of the row with its id. */
    static RowKeys of(Comparison comparison, Participant of) {
        List<Column> columns = new ArrayList<>();
        for (String name : comparison.keys()) {
            Column own = of.column(name);
            Column column = own == null ? comparison.labels().column(name) : own;
            if (column == null) {
                throw new QueryException("neither " + of.name() + " nor the labels have a column \"" + name
                        + "\" to join on\n  name a column that both have");
            }
            columns.add(column);
        }
        return new RowKeys(columns);
    }

    /** The value of a key of the row at an ordinal; null where it has none, or the join has no such key. */
    @Nullable
    String key(int key, int row) {
        if (key >= columns.size()) {
            return null;
        }
        Column column = columns.get(key);
        ordinal[0] = row;
        switch (column.type()) {
            case CLASS, TEXT -> {
                column.codes(ordinal, 1, codes);
                return codes[0] < 0 || column.dictionary() == null
                        ? null
                        : column.dictionary().text(codes[0]);
            }
            case INTEGER, BOOLEAN, DATE -> {
                column.longs(ordinal, 1, longs);
                if (longs[0] == Long.MIN_VALUE) {
                    return null;
                }
                return switch (column.type()) {
                    case BOOLEAN -> longs[0] == 1 ? "true" : "false";
                    case DATE -> LocalDate.ofEpochDay(longs[0]).toString();
                    default -> Long.toString(longs[0]);
                };
            }
            case DECIMAL, SCORE -> {
                column.doubles(ordinal, 1, doubles);
                return Double.isNaN(doubles[0]) ? null : Double.toString(doubles[0]);
            }
        }
        throw new IllegalStateException("no such type: " + column.type());
    }
}
