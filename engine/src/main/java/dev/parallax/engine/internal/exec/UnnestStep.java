package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes one table of the tables in the cells of groups: each row has the keys of its group, and the name of its cell. */
final class UnnestStep {
    private final Plan.Unnest unnest;
    private final Table groups;
    private final List<List<Vector>> cells = new ArrayList<>();
    private final List<Integer> sources = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    UnnestStep(Plan.Unnest unnest, RowSet input) {
        this.unnest = unnest;
        this.groups = (Table) input.relation();
        int calls = Math.max(1, unnest.names().size());
        for (int group : input.rows()) {
            for (int c = 0; c < calls; c++) {
                Vector.Objects objects = (Vector.Objects) groups.slots().get(unnest.keys() + c);
                cells.add(columns(objects.values()[group]));
                sources.add(group);
                names.add(unnest.names().isEmpty() ? "" : unnest.names().get(c));
            }
        }
    }

    private static List<Vector> columns(Object cell) {
        return ((List<?>) cell).stream().map(Vector.class::cast).toList();
    }

    RowSet execute() {
        int rows = cells.stream().mapToInt(cell -> cell.get(0).size()).reduce(0, Math::addExact);
        List<Vector> slots = new ArrayList<>();
        int[] group = new int[rows];
        String[] name = new String[rows];
        int at = 0;
        for (int c = 0; c < cells.size(); c++) {
            int end = at + cells.get(c).get(0).size();
            Arrays.fill(group, at, end, sources.get(c));
            Arrays.fill(name, at, end, names.get(c));
            at = end;
        }
        Batch repeated = Batch.of(group, rows);
        for (int k = 0; k < unnest.keys(); k++) {
            slots.add(Vectors.take(groups.slots().get(k), repeated));
        }
        if (!unnest.names().isEmpty()) {
            slots.add(new Vector.Texts(name, rows));
        }
        for (int column = 0; column < unnest.columns(); column++) {
            slots.add(together(column, rows));
        }
        return RowSet.all(new Table(slots, rows));
    }

    private Vector together(int column, int rows) {
        if (cells.size() == 1) {
            return cells.get(0).get(column);
        }
        boolean counts = !cells.isEmpty() && cells.get(0).get(column).type() == Type.INTEGER;
        long[] longs = new long[counts ? rows : 0];
        double[] doubles = new double[counts ? 0 : rows];
        int at = 0;
        for (List<Vector> cell : cells) {
            Vector own = cell.get(column);
            if (own instanceof Vector.Longs whole) {
                System.arraycopy(whole.values(), 0, longs, at, own.size());
            } else {
                System.arraycopy(((Vector.Doubles) own).values(), 0, doubles, at, own.size());
            }
            at += own.size();
        }
        return counts ? new Vector.Longs(Type.INTEGER, longs, rows) : new Vector.Doubles(doubles, rows);
    }
}
