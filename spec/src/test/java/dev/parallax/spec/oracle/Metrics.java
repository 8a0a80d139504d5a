package dev.parallax.spec.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The metrics of guesses, each as its definition reads, over the rows that count. */
final class Metrics {
    /** A metric of rows and what stands behind the guess: a class, an average, a number; null where nothing does. */
    private static final Map<String, BiFunction<List<Judged>, @Nullable Object, @Nullable Double>> ALL =
            new LinkedHashMap<>();

    static {
        ALL.put("accuracy", (rows, focus) -> share(rows, Judged::right));
        List.of("precision", "recall", "f1")
                .forEach(name -> ALL.put(name, (rows, focus) -> ofClasses(name, rows, String.valueOf(focus))));
        ALL.put("topk", (rows, k) -> share(rows, row -> row.rank() != null && row.rank() <= number(k)));
        ALL.put("kappa", (rows, focus) -> kappa(rows));
        ALL.put("mcc", (rows, focus) -> correlation(rows));
        ALL.put("logloss", (rows, focus) -> mean(rows, row -> loss(row.scoreOfTruth())));
        ALL.put("brier", (rows, half) -> mean(rows, row -> distance(row, half == null ? 1 : 0.5)));
        ALL.put("ece", (rows, bins) -> calibration(rows, bins == null ? 15 : (int) number(bins)));
        ALL.put("mae", (rows, focus) -> mean(rows, row -> Math.abs(error(row))));
        ALL.put("bias", (rows, focus) -> mean(rows, Metrics::error));
        ALL.put("rmse", (rows, focus) -> root(mean(rows, row -> error(row) * error(row))));
        ALL.put("r2", (rows, focus) -> determination(rows));
    }

    static final Set<String> OF_NUMBERS = Set.of("mae", "rmse", "r2", "bias");

    static final Set<String> NAMES = Set.copyOf(ALL.keySet());

    private Metrics() {}

    static @Nullable Double of(String metric, List<Judged> rows, @Nullable Object focus) {
        return Objects.requireNonNull(ALL.get(metric)).apply(rows, focus);
    }

    private static double number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).doubleValue();
    }

    private static long count(List<Judged> rows, Predicate<Judged> which) {
        return rows.stream().filter(which).count();
    }

    private static @Nullable Double share(List<Judged> rows, Predicate<Judged> which) {
        return ratio(count(rows, which), rows.size());
    }

    private static @Nullable Double ratio(double above, double below) {
        return below == 0 ? null : (Double) (above / below);
    }

    private static @Nullable Double ofClasses(String metric, List<Judged> rows, String focus) {
        if (rows.isEmpty() && Set.of("macro", "micro", "weighted").contains(focus)) {
            return null;
        }
        return switch (focus) {
            case "micro" ->
                figure(metric, count(rows, Judged::right), rows.size(), count(rows, r -> r.guess() != null));
            case "macro" -> average(metric, rows, c -> 1L);
            case "weighted" ->
                average(metric, rows, c -> count(rows, r -> r.truth().equals(c)));
            default -> ofClass(metric, rows, focus);
        };
    }

    private static @Nullable Double average(String metric, List<Judged> rows, Function<Object, Long> weight) {
        double sum = 0;
        double weights = 0;
        for (Object each : classes(rows)) {
            Double value = ofClass(metric, rows, each);
            sum += value == null ? 0 : value * weight.apply(each);
            weights += weight.apply(each);
        }
        return ratio(sum, weights);
    }

    /** The classes that occur as truth or as guess. */
    static Set<Object> classes(List<Judged> rows) {
        Set<Object> classes = new LinkedHashSet<>();
        for (Judged row : rows) {
            classes.add(row.truth());
            if (row.guess() != null) {
                classes.add(row.guess());
            }
        }
        return classes;
    }

    private static @Nullable Double ofClass(String metric, List<Judged> rows, Object label) {
        return figure(
                metric,
                count(rows, r -> r.truth().equals(label) && r.right()),
                count(rows, r -> r.truth().equals(label)),
                count(rows, r -> label.equals(r.guess())));
    }

    private static @Nullable Double figure(String metric, long both, long truths, long guesses) {
        return switch (metric) {
            case "precision" -> ratio(both, guesses);
            case "recall" -> ratio(both, truths);
            default -> ratio(2.0 * both, (double) truths + guesses);
        };
    }

    /** How often two rows drawn apart from each other have these in common. */
    private static double alike(
            List<Judged> rows, Function<Judged, @Nullable Object> of, Function<Judged, @Nullable Object> and) {
        Map<@Nullable Object, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(of.apply(row), 1L, Long::sum));
        double n = rows.size();
        return rows.stream()
                        .mapToDouble(row -> counts.getOrDefault(and.apply(row), 0L))
                        .sum()
                / (n * n);
    }

    /** Agreement beyond that of truths and guesses shuffled. */
    private static @Nullable Double kappa(List<Judged> rows) {
        double chance = alike(rows, Judged::truth, Judged::guess);
        Double right = share(rows, Judged::right);
        return right == null || chance == 1 ? null : (Double) ((right - chance) / (1 - chance));
    }

    /** The correlation of two rows' being alike in truth and in guess; a null guess is alike another. */
    private static @Nullable Double correlation(List<Judged> rows) {
        Double right = share(rows, Judged::right);
        double truths = 1 - alike(rows, Judged::truth, Judged::truth);
        double guesses = 1 - alike(rows, Judged::guess, Judged::guess);
        return right == null || truths == 0 || guesses == 0
                ? null
                : (Double) ((right - alike(rows, Judged::truth, Judged::guess)) / Math.sqrt(truths * guesses));
    }

    /** The mean of a value of each row; null where a row has none. */
    private static @Nullable Double mean(List<Judged> rows, Function<Judged, @Nullable Double> of) {
        List<@Nullable Double> values = new ArrayList<>();
        rows.forEach(row -> values.add(of.apply(row)));
        return values.contains(null)
                ? null
                : ratio(values.stream().mapToDouble(Double::doubleValue).sum(), values.size());
    }

    private static @Nullable Double loss(@Nullable Double score) {
        double least = Math.pow(2, -52);
        return score == null ? null : (Double) (-Math.log(Math.min(1 - least, Math.max(least, score))));
    }

    private static @Nullable Double distance(Judged row, double times) {
        if (!row.classes().contains(row.truth().toString())
                || row.scores().size() < row.classes().size()) {
            return null;
        }
        double sum = 0;
        for (String each : row.classes()) {
            double d = number(row.scores().get(each)) - (row.truth().equals(each) ? 1 : 0);
            sum += d * d;
        }
        return times * sum;
    }

    private static @Nullable Double calibration(List<Judged> rows, int bins) {
        if (rows.isEmpty() || rows.stream().anyMatch(r -> r.confidence() == null)) {
            return null;
        }
        double sum = 0;
        for (int bin = 0; bin < bins; bin++) {
            double low = bin == 0 ? Double.NEGATIVE_INFINITY : (double) bin / bins;
            double high = bin == bins - 1 ? Double.POSITIVE_INFINITY : (double) (bin + 1) / bins;
            List<Judged> inside = rows.stream()
                    .filter(r -> number(r.confidence()) >= low && number(r.confidence()) < high)
                    .toList();
            double scores =
                    inside.stream().mapToDouble(r -> number(r.confidence())).sum();
            sum += Math.abs(count(inside, Judged::right) - scores);
        }
        return sum / rows.size();
    }

    private static double error(Judged row) {
        return number(row.guess()) - number(row.truth());
    }

    private static @Nullable Double root(@Nullable Double square) {
        return square == null ? null : (Double) Math.sqrt(square);
    }

    /** One minus the squares of the errors over those of the truths about their mean. */
    private static @Nullable Double determination(List<Judged> rows) {
        double mean =
                rows.stream().mapToDouble(r -> number(r.truth())).average().orElse(0);
        double spread = rows.stream()
                .mapToDouble(r -> number(r.truth()) - mean)
                .map(d -> d * d)
                .sum();
        double errors =
                rows.stream().mapToDouble(Metrics::error).map(d -> d * d).sum();
        return spread == 0 ? null : (Double) (1 - errors / spread);
    }
}
