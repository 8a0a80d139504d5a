package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The edges of numeric histograms, set once over all groups and all models of a {@code show}, so that its cells can be compared:
 * scores from 0 to 1, whole numbers and dates in bins of whole width, the rest from the smallest value to the largest.
 */
final class Edges {
    private static final int DEFAULT_BINS = 10;
    private static final int MOST_BINS = 1_000;

    private Edges() {}

    static double[] of(Run run, RowSet input, List<Plan.Call> calls, int id) {
        List<Plan.Call> sharing =
                calls.stream().filter(call -> call.edges() == id).toList();
        List<Bound> values = sharing.stream().map(call -> call.arguments().get(0)).toList();
        double[] range = range(run, input, values);
        Plan.Call call = sharing.get(0);
        boolean whole = values.stream().allMatch(value -> value.type() != Type.DECIMAL);
        if (call.options().get("width") instanceof Number width) {
            return byWidth(range[0], range[1], width.doubleValue());
        }
        int bins = call.options().get("bins") instanceof Number number ? number.intValue() : DEFAULT_BINS;
        if (range[0] > range[1]) {
            return new double[] {0, 1};
        }
        if (whole) {
            return byWidth(range[0], range[1] + 1, Math.ceil((range[1] - range[0] + 1) / bins));
        }
        boolean scores = values.stream().allMatch(Edges::isScore) && range[0] >= 0 && range[1] <= 1;
        double low = scores ? 0 : range[0];
        double high = scores ? 1 : range[1];
        double[] edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = i == bins ? high : (low * (bins - i) + high * i) / bins;
        }
        return low == high ? new double[] {low, low + 1} : edges;
    }

    private static boolean isScore(Bound value) {
        return value instanceof Bound.ClassScore
                || value instanceof Bound.ScoreOf
                || value instanceof Bound.Stored stored && stored.column().name().equals("score");
    }

    private static double[] byWidth(double low, double high, double width) {
        if (low > high) {
            return new double[] {0, width};
        }
        double first = Math.floor(low / width);
        int bins = (int) Math.min(MOST_BINS, Math.max(1, Math.ceil(high / width - first)));
        double[] edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = tidy((first + i) * width);
        }
        return edges;
    }

    /** {@code 3 * 0.05} is printed as 0.15. */
    private static double tidy(double edge) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.12g", edge));
    }

    private static double[] range(Run run, RowSet input, List<Bound> values) {
        List<RangeWorker> workers = run.workers().share(
                input.tasks(run.options()), run.deadline(), () -> new RangeWorker(run, input, values));
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (RangeWorker worker : workers) {
            low = Math.min(low, worker.low);
            high = Math.max(high, worker.high);
        }
        return new double[] {low, high};
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
