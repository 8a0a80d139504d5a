package dev.parallax.engine.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.engine.Histogram;
import dev.parallax.engine.Type;
import dev.parallax.engine.ValueList;
import dev.parallax.engine.internal.function.AggregateFunction.Numbering;
import dev.parallax.engine.internal.function.AggregateFunction.Spec;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Every aggregate that is not of guesses, over every type and form of its arguments, agrees with a reference of one group, however the rows were
 * split among accumulators and batches.
 */
class AggregateFunctionsTest {
    private static final double[] EDGES = {-30, -3, 0, 0.1, 0.3, 1, 7, 64, 3000};

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void agreesWithTheReferenceHoweverTheRowsWereSplit(@ForAll long seed) {
        Random random = new Random(seed);
        for (AggregateFunction function : AggregateFunctions.all()) {
            if (function instanceof GuessFunction
                    || function instanceof MetricFunction
                    || function instanceof ConfusionFunction
                    || function instanceof IntervalFunction
                    || !function.outcomes().isEmpty()) {
                continue;
            }
            for (List<Type> types : accepted(function)) {
                Spec spec = spec(function, types);
                check(function, spec, random);
            }
        }
    }

    private static List<List<Type>> accepted(AggregateFunction function) {
        List<List<Type>> candidates = new ArrayList<>();
        candidates.add(List.of());
        for (Type type : Cells.TYPES) {
            candidates.add(Collections.singletonList(type));
            candidates.add(Arrays.asList(type, Type.BOOLEAN));
            candidates.add(Arrays.asList(type, Type.INTEGER));
            candidates.add(Arrays.asList(type, Type.DECIMAL));
        }
        List<List<Type>> accepted = new ArrayList<>();
        for (List<Type> types : candidates) {
            Spec spec = spec(function, types);
            try {
                function.type(spec.arguments(), spec.constants(), spec.options());
                accepted.add(types);
            } catch (TypeMismatch refused) {
                assertThat(refused.getMessage())
                        .doesNotContain("INTEGER", "TEXT")
                        .isNotBlank();
            }
        }
        assertThat(accepted).as(function.entry().name()).isNotEmpty();
        return accepted;
    }

    /** A second argument that is a number is a constant. */
    private static Spec spec(AggregateFunction function, List<Type> types) {
        List<Object> constants = new ArrayList<>(Collections.nCopies(types.size(), null));
        if (types.size() == 2) {
            Object whole = function.numbering() == Numbering.NONE ? 1L : 3L;
            constants.set(1, types.get(1) == Type.INTEGER ? whole : types.get(1) == Type.DECIMAL ? 0.3 : null);
        }
        boolean edges = function.needsEdges(types);
        double[] wide = EDGES.clone();
        if (edges && types.get(0) == Type.DATE) {
            Arrays.setAll(wide, i -> -1000 + 3000 * i);
        }
        return new Spec(types, constants, Map.of(), edges ? wide : null);
    }

    private static void check(AggregateFunction function, Spec spec, Random random) {
        String name = function.entry().name();
        int groups = 1 + random.nextInt(5);
        boolean coded = random.nextBoolean();
        List<String> classOrder = new ArrayList<>(Cells.TEXTS);
        Collections.shuffle(classOrder, random);
        Dictionary dictionary = FixedDictionary.coded(Cells.TEXTS, classOrder);
        List<List<List<Object>>> rows = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            rows.add(new ArrayList<>());
        }
        List<Accumulator> accumulators = new ArrayList<>();
        long total = 0;
        for (int thread = 0; thread < 1 + random.nextInt(3); thread++) {
            Accumulator accumulator = function.accumulator(spec);
            // each thread numbers the groups as it meets them; here it is the same groups in another order
            for (int batch = random.nextInt(4); batch >= 0; batch--) {
                accumulator.grow(groups);
                int size = random.nextInt(3) == 0 ? random.nextInt(200) : random.nextInt(10);
                total += size;
                add(accumulator, function, spec, size, groups, thread, rows, coded ? dictionary : null, random);
            }
            accumulator.grow(groups);
            accumulators.add(accumulator);
        }
        // whatever the batches were, the dictionary was met once
        add(accumulators.get(0), function, spec, 0, groups, 0, rows, coded ? dictionary : null, random);
        Accumulator whole = function.accumulator(spec);
        whole.grow(groups);
        for (int thread = 0; thread < accumulators.size(); thread++) {
            int shift = thread;
            int[] groupOf = new int[groups];
            Arrays.setAll(groupOf, g -> (g + shift) % groups);
            whole.merge(accumulators.get(thread), groupOf, groups);
        }
        Vector result = whole.finish(groups, total);
        assertThat(result.type()).as(name).isEqualTo(function.type(spec.arguments(), spec.constants(), spec.options()));
        List<Object> values = Cells.values(result);
        Comparator<String> order = order(spec, rows, coded ? dictionary : null);
        for (int g = 0; g < groups; g++) {
            same(
                    name + spec.arguments() + " of " + rows.get(g),
                    values.get(g),
                    expected(name, spec, rows.get(g), total, order));
        }
    }

    private static void add(
            Accumulator accumulator,
            AggregateFunction function,
            Spec spec,
            int size,
            int groups,
            int shift,
            List<List<List<Object>>> rows,
            Dictionary dictionary,
            Random random) {
        List<List<Object>> columns = new ArrayList<>();
        Vector[] arguments = new Vector[spec.arguments().size()];
        for (int k = 0; k < arguments.length; k++) {
            Type type = spec.arguments().get(k);
            Object constant = spec.constants().get(k);
            columns.add(
                    constant == null
                            ? Cells.modest(type, size, random)
                            : new ArrayList<>(Collections.nCopies(size, constant)));
            arguments[k] = vector(type, columns.get(k), dictionary, random);
        }
        if (function.numbering() != Numbering.NONE) {
            arguments = numbered(arguments, function.numbering(), columns, size, random);
        }
        int[] groupOfRow = new int[size + 2];
        for (int i = 0; i < size; i++) {
            groupOfRow[i] = random.nextInt(groups);
            rows.get((groupOfRow[i] + shift) % groups).add(cells(columns, i));
        }
        accumulator.add(groupOfRow, arguments, size);
    }

    /** Hashes that often are the same, and places that never are. */
    private static Vector[] numbered(
            Vector[] arguments, Numbering numbering, List<List<Object>> columns, int size, Random random) {
        List<Vector> all = new ArrayList<>(List.of(arguments));
        for (int added = numbering == Numbering.HASH ? 2 : 1; added > 0; added--) {
            long most = added == 2 ? 20 : Long.MAX_VALUE;
            long[] numbers = random.longs(size, 0, most).toArray();
            columns.add(Arrays.stream(numbers).<Object>mapToObj(n -> n).toList());
            all.add(new Vector.Longs(Type.INTEGER, numbers, size));
        }
        return all.toArray(Vector[]::new);
    }

    private static List<Object> cells(List<List<Object>> columns, int row) {
        List<Object> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(column.get(row)));
        return cells;
    }

    private static Vector vector(Type type, List<Object> values, Dictionary dictionary, Random random) {
        if (type == Type.TEXT && dictionary == null) {
            return new Vector.Texts(values.toArray(String[]::new), values.size());
        } else if (type == Type.TEXT && !isConstant(values, random)) {
            int[] codes = values.stream()
                    .mapToInt(text -> text == null ? Vector.NULL_CODE : dictionary.code((String) text))
                    .toArray();
            return new Vector.Codes(codes, dictionary, codes.length);
        }
        return type == Type.TEXT
                ? new Vector.Constant(type, values.get(0), values.size())
                : Cells.vector(type, values, dictionary, random);
    }

    private static boolean isConstant(List<Object> values, Random random) {
        return values.stream().distinct().count() == 1 && random.nextBoolean();
    }

    /** The dictionary's order, or for computed texts that of all that were met. */
    private static Comparator<String> order(Spec spec, List<List<List<Object>>> rows, Dictionary dictionary) {
        if (dictionary != null) {
            return dictionary::compare;
        } else if (spec.arguments().isEmpty() || spec.arguments().get(0) != Type.TEXT) {
            return FixedDictionary.coded(Cells.TEXTS)::compare;
        }
        return ClassOrder.of(rows.stream()
                .flatMap(List::stream)
                .map(row -> (String) row.get(0))
                .filter(Objects::nonNull)
                .toList());
    }

    private static Object expected(
            String name, Spec spec, List<List<Object>> rows, long total, Comparator<String> order) {
        Type type = spec.arguments().isEmpty() ? null : spec.arguments().get(0);
        List<Object> values = rows.stream()
                .filter(row -> !row.isEmpty())
                .collect(ArrayList::new, (list, row) -> list.add(row.get(0)), List::addAll);
        List<Object> present = values.stream().filter(Objects::nonNull).toList();
        long count = spec.arguments().isEmpty()
                ? rows.size()
                : type == Type.BOOLEAN ? Collections.frequency(values, true) : present.size();
        return switch (name) {
            case "count", "support" -> count;
            case "rate" -> ratio(count, rows.size());
            case "share" -> ratio(count, total);
            case "quantile" ->
                present.isEmpty()
                        ? null
                        : Statistics.quantile(
                                present, Cells.number(spec.constants().get(1)));
            case "btc", "bec", "bec_base" ->
                ratio(
                        rows.stream()
                                .filter(row -> isTrue(row, 0) && isTrue(row, 1))
                                .count(),
                        rows.stream().filter(row -> isTrue(row, 1)).count());
            case "values" -> list(present, spec, order);
            case "hist" -> histogram(values, spec, order);
            case "first", "sample" -> picked(name, rows);
            default -> Statistics.of(name, type, values, order);
        };
    }

    private static boolean isTrue(List<Object> row, int cell) {
        return Boolean.TRUE.equals(row.get(cell));
    }

    /** The last cells of a row are its place, and before that the hash. */
    private static Object picked(String name, List<List<Object>> rows) {
        Comparator<List<Object>> byPlace = Comparator.comparing(row -> (Long) row.get(row.size() - 1));
        Comparator<List<Object>> byHash = Comparator.comparing(row -> (Long) row.get(row.size() - 2));
        List<List<Object>> present =
                rows.stream().filter(row -> row.get(0) != null).toList();
        return name.equals("first")
                ? present.stream()
                        .min(byPlace)
                        .map(row -> withoutSign(row.get(0)))
                        .orElse(null)
                : ValueList.ofRows(present.stream()
                        .sorted(byHash.thenComparing(byPlace))
                        .limit(3)
                        .sorted(byPlace)
                        .map(row -> withoutSign(row.get(0)))
                        .toList());
    }

    /** Minus zero comes out as zero, as of every aggregate. */
    private static Object withoutSign(Object value) {
        return value instanceof Double number ? (Object) (number + 0.0) : value;
    }

    private static Object ratio(long count, long of) {
        return of == 0 ? null : (Object) ((double) count / of);
    }

    private static Object list(List<Object> present, Spec spec, Comparator<String> order) {
        int limit = spec.constants().size() == 2 ? 1 : 10;
        List<ValueList.Entry> entries = Statistics.counts(present).entrySet().stream()
                .map(entry -> new ValueList.Entry(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong((ValueList.Entry entry) -> -entry.count())
                        .thenComparing(ValueList.Entry::value, Statistics.order(order)))
                .toList();
        int shown = Math.min(limit, entries.size());
        return new ValueList(entries.subList(0, shown), entries.size() - shown);
    }

    /** The counts of the bins that are not empty, by label; the rest is tested with examples. */
    private static Object histogram(List<Object> values, Spec spec, Comparator<String> order) {
        List<String> labels = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        double[] edges = spec.edges();
        if (edges == null) {
            Statistics.counts(values.stream().filter(Objects::nonNull).toList()).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Statistics.order(order)))
                    .forEach(entry -> {
                        labels.add(String.valueOf(entry.getKey()));
                        counts.add(entry.getValue());
                    });
            return new Histogram(labels, List.of(), counts, Collections.frequency(values, null));
        }
        for (int b = 0; b + 1 < edges.length; b++) {
            boolean last = b + 2 == edges.length;
            long count = 0;
            for (Object value : values) {
                double number = value == null ? Double.NaN : Constants.asDouble(value);
                count += number >= edges[b] && (number < edges[b + 1] || last && number == edges[b + 1]) ? 1 : 0;
            }
            if (count > 0) {
                labels.add(Integer.toString(b));
                counts.add(count);
            }
        }
        return new Histogram(labels, List.of(), counts, Collections.frequency(values, null));
    }

    private static void same(String what, Object actual, Object expected) {
        if (expected instanceof Double number && actual instanceof Double) {
            assertThat((Double) actual).as(what).isCloseTo(number, within(1e-12 * Math.max(1, Math.abs(number))));
        } else if (actual instanceof Histogram histogram) {
            assertThat(filled(histogram)).as(what).isEqualTo(expected);
        } else {
            assertThat(actual).as(what).isEqualTo(expected);
        }
    }

    private static Histogram filled(Histogram histogram) {
        List<String> labels = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (int b = 0; b < histogram.counts().size(); b++) {
            if (histogram.counts().get(b) > 0) {
                labels.add(histogram.edges().isEmpty() ? histogram.labels().get(b) : Integer.toString(b));
                counts.add(histogram.counts().get(b));
            }
        }
        return new Histogram(labels, List.of(), counts, histogram.nulls());
    }
}
