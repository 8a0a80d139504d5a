package dev.parallax.engine.internal.function;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Type;
import dev.parallax.engine.ValueList;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code values}: the most frequent values of each group with their counts. */
final class ValuesAggregate implements AggregateFunction {
    private static final Long DEFAULT = 10L;
    private static final long MOST = 100_000;
    private static final FunctionEntry ENTRY = Aggregate.entry(
            List.of("values(x)", "values(x, n: 10)"),
            "The n most frequent values with their counts, 10 if n is not given; ties in class order.",
            "group by base.guess show count, values(row.truth, n: 3)",
            "nulls are skipped");

    @Override
    public FunctionEntry entry() {
        return ENTRY;
    }

    @Override
    public List<String> options() {
        return List.of("n");
    }

    @Override
    public Type type(List<@Nullable Type> arguments, List<@Nullable Object> constants, Map<String, Object> options) {
        new Arguments("values", arguments)
                .count(1, 2, "values(x) or values(x, n: 10)")
                .plain(0);
        if (arguments.size() == 2 && options.containsKey("n")) {
            throw new TypeMismatch("values takes n once", "write values(x, n: 10)");
        }
        limit(constants, options);
        return Type.VALUES;
    }

    private static int limit(List<@Nullable Object> constants, Map<String, Object> options) {
        Object positional = constants.size() > 1 ? constants.get(1) : DEFAULT;
        Object asked = options.getOrDefault("n", positional == null ? "an expression" : positional);
        if (!(asked instanceof Long n && n >= 1 && n <= MOST)) {
            throw new TypeMismatch(
                    "n must be a whole number from 1 to " + MOST + ", not " + asked, "write values(x, n: 10)");
        }
        return n.intValue();
    }

    @Override
    public Accumulator accumulator(Spec spec) {
        return new Lists(ValueAggregates.known(spec.arguments().get(0)), limit(spec.constants(), spec.options()));
    }

    private static final class Lists implements Accumulator {
        private final CountedValues values;
        private final int limit;

        Lists(Type type, int limit) {
            this.values = new CountedValues(type);
            this.limit = limit;
        }

        @Override
        public void grow(int groups) {
            values.grow(groups);
        }

        @Override
        public void add(int[] groups, Vector[] arguments, int size) {
            values.add(groups, arguments[0], size);
        }

        @Override
        public void merge(Accumulator other, int[] groupOf, int groups) {
            values.merge(((Lists) other).values, groupOf);
        }

        @Override
        public Vector finish(int groups, long total) {
            List<List<long[]>> lists = new ArrayList<>();
            for (int g = 0; g < groups; g++) {
                lists.add(new ArrayList<>());
            }
            values.forEach((group, value, count) -> lists.get(group).add(new long[] {value, count}));
            IdOrder order = values.order();
            Object[] results = new Object[groups];
            for (int g = 0; g < groups; g++) {
                List<long[]> list = lists.get(g);
                list.sort((a, b) -> a[1] != b[1] ? Long.compare(b[1], a[1]) : order.compare(a[0], b[0]));
                List<ValueList.Entry> entries = list.stream()
                        .limit(limit)
                        .map(pair -> new ValueList.Entry(values.object(pair[0]), pair[1]))
                        .toList();
                results[g] = new ValueList(entries, list.size() - entries.size());
            }
            return new Vector.Objects(Type.VALUES, results, groups);
        }
    }
}
