package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a table of models, or of pairs: the calls of all its rows are worked out in one pass over the dataset's rows, as if they
 * were the columns of one row.
 */
final class MeasureStep {
    private final Run run;
    private final RowSet input;
    private final Plan.Measure measure;

    MeasureStep(Run run, RowSet input, Plan.Measure measure) {
        this.run = run;
        this.input = input;
        this.measure = measure;
    }

    /** The table, and what the footer says of each call that lost rows. */
    record Outcome(Table table, List<Account.Step> losses) {}

    Outcome execute() {
        int rows = measure.calls().size();
        List<Plan.Call> calls = measure.calls().stream().flatMap(List::stream).toList();
        List<Vector> slots = new ArrayList<>();
        for (Plan.Known column : measure.known()) {
            slots.add(vector(column.type(), column.values()));
        }
        if (calls.isEmpty()) {
            return new Outcome(new Table(slots, rows), List.of());
        }
        Map<Integer, double[]> edges = Edges.of(run, List.of(input), calls);
        AggregateStep.Outcome measured = new AggregateStep(run, input, List.of(), calls, edges).execute();
        int each = calls.size() / rows;
        for (int c = 0; c < each; c++) {
            Type type = measured.table().slots().get(c).type();
            VectorBuilder column = new VectorBuilder(type, rows);
            for (int row = 0; row < rows; row++) {
                column.add(measured.table().slots().get(row * each + c));
            }
            slots.add(column.build());
        }
        return new Outcome(new Table(slots, rows), measured.losses());
    }

    private static Vector vector(Type type, List<@Nullable Object> values) {
        VectorBuilder column = new VectorBuilder(type, values.size());
        values.forEach(value -> column.add(new Vector.Constant(type, value, 1)));
        return column.build();
    }
}
