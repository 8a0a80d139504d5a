package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.HistogramEdges;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The edges of numeric histograms, set once over all groups and all models of a {@code show}, so that its cells can be compared:
 * scores from 0 to 1, whole numbers and dates in bins of whole width, the rest from the smallest value to the largest.
 */
final class Edges {
    private Edges() {}

    /** By the number that calls have of them; over the rows of all parts. */
    static Map<Integer, double[]> of(Run run, List<RowSet> parts, List<Plan.Call> calls) {
        Map<Integer, double[]> edges = new HashMap<>(2);
        for (Plan.Call call : calls) {
            if (call.edges() >= 0 && !edges.containsKey(call.edges())) {
                edges.put(call.edges(), of(run, parts, calls, call.edges()));
            }
        }
        return edges;
    }

    private static double[] of(Run run, List<RowSet> parts, List<Plan.Call> calls, int id) {
        List<Plan.Call> sharing =
                calls.stream().filter(call -> call.edges() == id).toList();
        List<Bound> values =
                sharing.stream().map(call -> call.arguments().get(0)).toList();
        Map<String, Object> options = sharing.get(0).options();
        if (run.options().indexes() && !options.containsKey("width") && areFromZeroToOne(run, parts, values)) {
            return HistogramEdges.of(0, 1, options);
        }
        double[] range = range(run, parts, values);
        if (Double.isNaN(range[0]) || options.containsKey("width")) {
            return HistogramEdges.of(range[0], range[1], options);
        }
        if (values.stream().allMatch(value -> value.type() != Type.DECIMAL)) {
            return wholeBins(range[0], range[1], options);
        }
        boolean scores = values.stream().allMatch(Edges::isScore) && range[0] >= 0 && range[1] <= 1;
        return scores ? HistogramEdges.of(0, 1, options) : HistogramEdges.of(range[0], range[1], options);
    }

    private static boolean areFromZeroToOne(Run run, List<RowSet> parts, List<Bound> values) {
        FromZeroToOne known = new FromZeroToOne(run);
        return values.stream()
                .allMatch(value -> isScore(value) && parts.stream().allMatch(rows -> known.holds(value, rows)));
    }

    /** Bins of one whole width, so that each holds as many whole numbers as the next. */
    private static double[] wholeBins(double low, double high, Map<String, Object> options) {
        double bins = options.get("bins") instanceof Long asked ? asked : HistogramEdges.DEFAULT_BINS;
        double width = Math.ceil((high - low + 1) / bins);
        int count = (int) Math.ceil((high - low + 1) / width);
        double[] edges = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            edges[i] = low + i * width;
        }
        return edges;
    }

    private static boolean isScore(Bound value) {
        return value instanceof Bound.ClassScore
                || value instanceof Bound.ScoreOf
                || value instanceof Bound.Stored stored
                        && stored.column().name().equals("score")
                || value instanceof Bound.Stacked stacked
                        && stacked.models().stream().anyMatch(Edges::isScore)
                        && stacked.models().stream()
                                .allMatch(model -> model instanceof Bound.Constant || isScore(model));
    }

    private static double[] range(Run run, List<RowSet> parts, List<Bound> values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (RowSet input : parts) {
            List<RangeWorker> workers =
                    run.share(input.tasks(run.options()), input.reach(), () -> new RangeWorker(run, input, values));
            for (RangeWorker worker : workers) {
                low = Math.min(low, worker.low);
                high = Math.max(high, worker.high);
            }
        }
        return low > high ? new double[] {Double.NaN, Double.NaN} : new double[] {low, high};
    }

    /** One thread's smallest and largest value. */
    private static final class RangeWorker implements Workers.Worker {
        private final Run run;
        private final RowSet input;
        private final Evaluator[] values;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;

        RangeWorker(Run run, RowSet input, List<Bound> values) {
            this.run = run;
            this.input = input;
            this.values = new EvaluatorCompiler(input.relation(), input.windows()).compile(values);
        }

        @Override
        public void work(int task) {
            input.batches(task, run.options(), batch -> Arrays.stream(values).forEach(v -> add(v.evaluate(batch))));
        }

        private void add(Vector vector) {
            for (int i = 0; i < vector.size(); i++) {
                double value = Double.NaN;
                if (vector instanceof Vector.Doubles doubles) {
                    value = doubles.values()[i];
                } else if (vector instanceof Vector.Floats floats) {
                    value = floats.values()[i];
                } else if (vector instanceof Vector.Longs longs) {
                    value = longs.values()[i] == Vector.NULL_LONG ? Double.NaN : longs.values()[i];
                } else if (Values.object(vector, i) instanceof Number number) {
                    value = number.doubleValue();
                }
                if (value < low) {
                    low = value;
                }
                if (value > high) {
                    high = value;
                }
            }
        }
    }
}
