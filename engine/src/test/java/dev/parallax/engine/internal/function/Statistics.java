package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Statistics of boxed values once more, the numeric ones exact until the last step. */
final class Statistics {
    private Statistics() {}

    /** A statistic that lists and aggregates share; the order is that of texts. */
    static Object of(String name, Type type, List<Object> values, Comparator<String> texts) {
        List<Object> present =
                new ArrayList<>(values.stream().filter(Objects::nonNull).toList());
        if (name.equals("distinct")) {
            return (long) counts(present).size();
        } else if (present.isEmpty()) {
            return null;
        }
        Comparator<Object> order = order(texts);
        return switch (name) {
            case "min" -> present.stream().min(order).orElseThrow();
            case "max" -> present.stream().max(order).orElseThrow();
            case "mode" -> mode(present, order);
            case "spread" -> spread(type, present, order);
            default -> numeric(name, type, present);
        };
    }

    static Comparator<Object> order(Comparator<String> texts) {
        return (a, b) -> a instanceof String text ? texts.compare(text, (String) b) : OperatorReference.compare(a, b);
    }

    /** How often each value occurs; the two zeros are one. */
    static Map<Object, Long> counts(List<Object> present) {
        Map<Object, Long> counts = new LinkedHashMap<>();
        Cells.oneZero(present).forEach(value -> counts.merge(value, 1L, Long::sum));
        return counts;
    }

    private static Object mode(List<Object> present, Comparator<Object> order) {
        Map<Object, Long> counts = counts(present);
        long most = Collections.max(counts.values());
        return counts.keySet().stream()
                .filter(value -> counts.get(value) == most)
                .min(order)
                .orElseThrow();
    }

    private static Object spread(Type type, List<Object> present, Comparator<Object> order) {
        Object least = present.stream().min(order).orElseThrow();
        Object most = present.stream().max(order).orElseThrow();
        if (type == Type.DATE) {
            return ((LocalDate) most).toEpochDay() - ((LocalDate) least).toEpochDay();
        } else if (type == Type.INTEGER) {
            return exact(most).subtract(exact(least)).longValueExact();
        }
        return Cells.decimal((Double) most - (Double) least);
    }

    private static Object numeric(String name, Type type, List<Object> present) {
        BigDecimal sum = present.stream().map(Statistics::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal count = BigDecimal.valueOf(present.size());
        BigDecimal mean = sum.divide(count, MathContext.DECIMAL128);
        BigDecimal squares = present.stream()
                .map(value -> exact(value).subtract(mean).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean sample = name.equals("stddev") || name.equals("var");
        int divisor = present.size() - (sample ? 1 : 0);
        return switch (name) {
            case "sum" -> type == Type.INTEGER ? (Object) sum.longValueExact() : Cells.decimal(sum.doubleValue());
            case "avg" -> Cells.decimal(mean.doubleValue());
            case "median" -> quantile(present, 0.5);
            case "var", "var_pop" -> divisor == 0 ? null : Cells.decimal(squares.doubleValue() / divisor);
            case "stddev", "stddev_pop" ->
                divisor == 0 ? null : Cells.decimal(Math.sqrt(squares.doubleValue() / divisor));
            default -> throw new AssertionError("no reference for " + name);
        };
    }

    static Object quantile(List<Object> present, double part) {
        double[] sorted = present.stream().mapToDouble(Cells::number).sorted().toArray();
        double place = part * (sorted.length - 1);
        int below = (int) Math.floor(place);
        BigDecimal low = new BigDecimal(sorted[below]);
        BigDecimal high = new BigDecimal(sorted[Math.min(sorted.length - 1, below + 1)]);
        return Cells.decimal(high.subtract(low)
                .multiply(new BigDecimal(place - below))
                .add(low)
                .doubleValue());
    }

    private static BigDecimal exact(Object value) {
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : new BigDecimal((Double) value);
    }
}
