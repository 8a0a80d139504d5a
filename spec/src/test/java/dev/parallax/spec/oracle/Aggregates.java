package dev.parallax.spec.oracle;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The functions of many values, or of the models of a row. Null is skipped; of nothing, most are null. */
final class Aggregates {
    private final ValueOrder order;

    Aggregates(ValueOrder order) {
        this.order = order;
    }

    @Nullable
    Object call(String function, List<@Nullable Object> all, double parameter) {
        List<Object> values =
                all.stream().filter(Objects::nonNull).map(Object.class::cast).toList();
        return switch (function) {
            case "sum" -> sum(values);
            case "avg" -> values.isEmpty() ? null : (Object) (decimalSum(values) / values.size());
            case "min" -> values.stream().min(order.of(values)).orElse(null);
            case "max" -> values.stream().max(order.of(values)).orElse(null);
            case "var" -> variance(values, 1);
            case "var_pop" -> variance(values, 0);
            case "stddev" -> root(variance(values, 1));
            case "stddev_pop" -> root(variance(values, 0));
            case "median" -> quantile(values, 0.5);
            case "quantile" -> quantile(values, parameter);
            case "distinct" -> values.stream().distinct().count();
            case "mode" -> mode(values);
            case "first" -> values.isEmpty() ? null : values.get(0);
            case "spread" -> spread(values);
            default -> throw new OracleException("no aggregate " + function);
        };
    }

    private static @Nullable Object sum(List<Object> values) {
        if (values.isEmpty()) {
            return null;
        }
        if (values.get(0) instanceof Long) {
            return Sums.fitting(
                    values.stream().map(v -> BigInteger.valueOf((Long) v)).reduce(BigInteger.ZERO, BigInteger::add));
        }
        return decimalSum(values);
    }

    private static double decimalSum(List<Object> values) {
        return values.stream().mapToDouble(v -> ((Number) v).doubleValue()).sum();
    }

    private static @Nullable Double variance(List<Object> values, int lost) {
        if (values.size() - lost < 1) {
            return null;
        }
        double mean = decimalSum(values) / values.size();
        double squares = values.stream()
                .mapToDouble(v -> ((Number) v).doubleValue() - mean)
                .map(d -> d * d)
                .sum();
        return squares / (values.size() - lost);
    }

    private static @Nullable Double root(@Nullable Double variance) {
        return variance == null ? null : (Double) Math.sqrt(variance);
    }

    private static @Nullable Double quantile(List<Object> values, double q) {
        if (values.isEmpty()) {
            return null;
        }
        double[] sorted = values.stream()
                .mapToDouble(v -> ((Number) v).doubleValue())
                .sorted()
                .toArray();
        double place = q * (sorted.length - 1);
        int low = (int) Math.floor(place);
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (sorted[high] - sorted[low]) * (place - low);
    }

    private @Nullable Object mode(List<Object> values) {
        Comparator<Object> inOrder = order.of(values);
        Map<Object, Long> counts = counts(values);
        return counts.entrySet().stream()
                .min(Map.Entry.<Object, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey, inOrder))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static @Nullable Object spread(List<Object> values) {
        if (values.isEmpty()) {
            return null;
        }
        Object least = values.stream().min(ValueOrder::natural).orElseThrow();
        Object largest = values.stream().max(ValueOrder::natural).orElseThrow();
        if (least instanceof Long low && largest instanceof Long high) {
            return Sums.fitting(BigInteger.valueOf(high).subtract(BigInteger.valueOf(low)));
        }
        return ((Number) largest).doubleValue() - ((Number) least).doubleValue();
    }

    private static Map<Object, Long> counts(List<Object> values) {
        Map<Object, Long> counts = new LinkedHashMap<>();
        values.forEach(v -> counts.merge(v, 1L, Long::sum));
        return counts;
    }
}
