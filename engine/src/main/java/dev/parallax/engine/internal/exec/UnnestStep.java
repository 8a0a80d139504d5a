package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.curve.CurveTable;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes of the curves in the cells of groups one relation: each point has the keys of its group, and the name of its cell. */
final class UnnestStep {
    private final Plan.Unnest unnest;
    private final RowSet input;

    UnnestStep(Plan.Unnest unnest, RowSet input) {
        this.unnest = unnest;
        this.input = input;
    }

    RowSet execute() {
        Table groups = (Table) input.relation();
        List<String> names = unnest.names().isEmpty() ? List.of("") : unnest.names();
        int size = input.size() * names.size();
        List<CurveTable> curves = new ArrayList<>(size);
        int[] groupOf = new int[size];
        String[] nameOf = new String[size];
        for (int group : input.rows()) {
            for (int c = 0; c < names.size(); c++) {
                groupOf[curves.size()] = group;
                nameOf[curves.size()] = names.get(c);
                Vector.Objects cells = (Vector.Objects) groups.slots().get(unnest.keys() + c);
                curves.add((CurveTable) cells.values()[group]);
            }
        }
        Batch ofGroups = Batch.of(groupOf, size);
        List<Vector> known = new ArrayList<>();
        for (int key = 0; key < unnest.keys(); key++) {
            known.add(Vectors.take(groups.slots().get(key), ofGroups));
        }
        if (!unnest.names().isEmpty()) {
            known.add(new Vector.Texts(nameOf, size));
        }
        CurveRows rows = CurveRows.of(known, curves);
        long[] all = new long[Bits.words(rows.size())];
        Bits.fill(all, rows.size());
        return RowSet.of(rows, Map.of(), all);
    }
}
