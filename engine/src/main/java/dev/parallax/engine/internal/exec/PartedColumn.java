package dev.parallax.engine.internal.exec;

import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Plan.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A column of a split: those of the parts, one after the other, read when they are asked for. */
record PartedColumn(String name, Type type, boolean single, List<ResultColumn> parts) implements ResultColumn {
    static PartedColumn of(Output output, List<ResultColumn> parts) {
        return new PartedColumn(
                output.name(), output.value().type(), output.value().single(), parts);
    }

    /** Each part's value, once for every row that the part has. */
    static PartedColumn ofKey(SplitResult.Key key, List<? extends PartOfResult> parts) {
        List<ResultColumn> columns = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            columns.add(parts.get(i).constant(key.name(), key.values().type(), Values.object(key.values(), i)));
        }
        return new PartedColumn(key.name(), key.values().type(), key.single(), columns);
    }

    @Override
    public long[] longs() {
        demand(type == Type.INTEGER || type == Type.DATE || type == Type.BOOLEAN);
        return parts.stream().flatMapToLong(part -> LongStream.of(part.longs())).toArray();
    }

    @Override
    public double[] doubles() {
        demand(type.isNumeric());
        return parts.stream()
                .flatMapToDouble(part -> DoubleStream.of(part.doubles()))
                .toArray();
    }

    @Override
    public @Nullable String[] texts() {
        demand(type == Type.TEXT);
        return all(ResultColumn::texts).toArray(String[]::new);
    }

    @Override
    public @Nullable Object[] values() {
        return all(ResultColumn::values).toArray();
    }

    private List<@Nullable Object> all(Function<ResultColumn, @Nullable Object[]> read) {
        List<@Nullable Object> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(Arrays.asList(read.apply(part))));
        return all;
    }

    private void demand(boolean fits) {
        if (!fits) {
            throw new IllegalStateException("column \"" + name + "\" holds " + type.words());
        }
    }
}
