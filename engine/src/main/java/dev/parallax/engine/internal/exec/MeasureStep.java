package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Thousands;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes a table of models, or of pairs: the calls of all its rows are worked out in one pass over the dataset's rows, as if they
 * were the columns of one row.
 */
final class MeasureStep {
    private static final int MOST_NAMES = 4;

    private final Run run;
    private final RowSet input;
    private final Plan.Measure measure;

    MeasureStep(Run run, RowSet input, Plan.Measure measure) {
        this.run = run;
        this.input = input;
        this.measure = measure;
    }

    /** The table, and of how many rows each measure is where that is not all. */
    record Outcome(Table table, List<String> notes) {}

    Outcome execute() {
        int[] rows = measured();
        List<Plan.Call> calls = Arrays.stream(rows)
                .mapToObj(measure.calls()::get)
                .flatMap(List::stream)
                .toList();
        List<Vector> slots = known(rows);
        if (calls.isEmpty()) {
            return new Outcome(new Table(slots, rows.length), List.of());
        }
        Map<Integer, double[]> edges = Edges.of(run, List.of(input), calls);
        AggregateStep.Outcome measured = new AggregateStep(run, input, List.of(), calls, edges).execute();
        int each = calls.size() / rows.length;
        for (int c = 0; c < each; c++) {
            Type type = measured.table().slots().get(c).type();
            VectorBuilder column = new VectorBuilder(type, rows.length);
            for (int row = 0; row < rows.length; row++) {
                column.add(measured.table().slots().get(row * each + c));
            }
            slots.add(calls.get(c).function().together(column.build()));
        }
        List<String> notes = new ArrayList<>();
        for (int c = 0; c < each; c++) {
            Map<Long, List<String>> names = new TreeMap<>(Comparator.reverseOrder());
            for (int row = 0; row < rows.length; row++) {
                long used = measured.losses().get(row * each + c).get().rows();
                names.computeIfAbsent(used, n -> new ArrayList<>()).add(name(rows[row]));
            }
            if (names.size() > 1 || !names.containsKey((long) input.size())) {
                notes.add(note(measure.measures().get(c), names));
            }
        }
        return new Outcome(new Table(slots, rows.length), notes);
    }

    /** The rows that filters behind keep; all, where they keep none and there is nothing to save. */
    private int[] measured() {
        int[] all = IntStream.range(0, measure.calls().size()).toArray();
        if (measure.only() == null) {
            return all;
        }
        RowSet known = RowSet.all(new Table(known(all), all.length));
        int[] kept = new FilterStep(run, known, measure.only()).execute().rows();
        return kept.length == 0 ? all : kept;
    }

    private List<Vector> known(int[] rows) {
        List<Vector> slots = new ArrayList<>();
        for (Plan.Known column : measure.known()) {
            VectorBuilder values = new VectorBuilder(column.type(), rows.length);
            for (int row : rows) {
                values.add(new Vector.Constant(column.type(), column.values().get(row), 1));
            }
            slots.add(values.build());
        }
        return slots;
    }

    /** {@code accuracy is of 18 rows, of b, m3 of 16}: the most frequent number first, then whose is another. */
    private static String note(String measure, Map<Long, List<String>> names) {
        long most = names.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .orElseThrow()
                .getKey();
        StringBuilder note = new StringBuilder(measure + " is of " + Thousands.of(most, "row"));
        names.forEach((used, of) -> {
            if (used != most) {
                String whose = of.size() > MOST_NAMES ? of.size() + " others" : String.join(", ", of);
                note.append(", of ").append(whose).append(" of ").append(Thousands.of(used));
            }
        });
        return note.toString();
    }

    private String name(int row) {
        return IntStream.range(0, measure.names())
                .mapToObj(k -> String.valueOf(measure.known().get(k).values().get(row)))
                .collect(Collectors.joining(" and "));
    }
}
