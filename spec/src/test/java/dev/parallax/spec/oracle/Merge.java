package dev.parallax.spec.oracle;

import dev.parallax.grammar.Statement.JoinKind;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.data.TinyModel;
import dev.parallax.spec.data.TinyRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Joins the rows of labels and models. The labels' rows come first, in the file's order; then those that only models have: by
 * id in the order of import, by another key in the order of the comparison and then of the ids. A {@code concat} is the join,
 * once for each model, of what that model has.
 */
final class Merge {
    private final TinyDataset dataset;
    private final Comparison comparison;
    private final Ordinals ordinals;
    private final List<Seat> seats = new ArrayList<>();

    /** The first seat with a value of a column. */
    private final Map<String, Map<Object, Seat>> seatOf = new HashMap<>();

    private Merge(TinyDataset dataset, Comparison comparison) {
        this.dataset = dataset;
        this.comparison = comparison;
        this.ordinals = new Ordinals(dataset);
    }

    /** A row of the labels, or the first row of a model with a key that the labels lack. */
    private record Seat(
            @Nullable TinyRow label,
            TinyRow first,
            @Nullable TinyRow[] models) {}

    static List<Unit> units(TinyDataset dataset, Comparison comparison) {
        Merge merge = new Merge(dataset, comparison);
        merge.seat();
        return comparison.stacked() ? merge.stacked() : merge.joined();
    }

    private void seat() {
        dataset.labels().rows().forEach(row -> add(row, row));
        boolean byId = comparison.on().equals("id") && comparison.orElse() == null;
        if (byId) {
            dataset.models().forEach(model -> model.table().rows().forEach(row -> seat(model, row)));
        } else {
            for (Comparison.Compared compared : comparison.models()) {
                ordinals.sorted(compared.model()).forEach(row -> seat(compared.model(), row));
            }
        }
    }

    private Seat add(@Nullable TinyRow label, TinyRow first) {
        Seat seat = new Seat(label, first, new TinyRow[comparison.models().size()]);
        seats.add(seat);
        for (String column : keys()) {
            Object key = first.value(column);
            if (key != null) {
                seatOf.computeIfAbsent(column, c -> new HashMap<>()).putIfAbsent(key, seat);
            }
        }
        return seat;
    }

    private List<String> keys() {
        return comparison.orElse() == null ? List.of(comparison.on()) : List.of(comparison.on(), comparison.orElse());
    }

    private void seat(TinyModel model, TinyRow row) {
        Seat seat = seatOf(model, row);
        for (int i = 0; i < comparison.models().size(); i++) {
            if (comparison.models().get(i).model() == model) {
                seat.models[i] = row;
            }
        }
    }

    private Seat seatOf(TinyModel model, TinyRow row) {
        String column = comparison.on();
        Object key = key(model, row, column);
        if (key == null && comparison.orElse() != null) {
            column = comparison.orElse();
            key = key(model, row, column);
        }
        Seat seat = key == null ? null : seatOf.getOrDefault(column, Map.of()).get(key);
        return seat == null ? add(null, row) : seat;
    }

    /** A model without the column has the labels' value of the row with its id. */
    private @Nullable Object key(TinyModel model, TinyRow row, String column) {
        if (column.equals("id") || model.table().column(column) != null || row.id() == null) {
            return row.value(column);
        }
        return dataset.labels().rows().stream()
                .filter(label -> row.id().equals(label.id()))
                .findFirst()
                .map(label -> label.value(column))
                .orElse(null);
    }

    private List<Unit> joined() {
        List<Unit> units = new ArrayList<>();
        for (Seat seat : seats) {
            if (kept(seat)) {
                units.add(unit(seat, Arrays.asList(seat.models), -1));
            }
        }
        return units;
    }

    private boolean kept(Seat seat) {
        boolean all = Arrays.stream(seat.models).allMatch(Objects::nonNull);
        boolean any = Arrays.stream(seat.models).anyMatch(Objects::nonNull);
        JoinKind kind = comparison.kind();
        return switch (kind) {
            case INNER -> seat.label != null && all;
            case LEFT -> seat.label != null;
            case OUTER -> seat.label != null || any;
        };
    }

    private List<Unit> stacked() {
        List<Unit> units = new ArrayList<>();
        int models = comparison.models().size();
        for (int own = 0; own < models; own++) {
            for (Seat seat : seats) {
                if (seat.models[own] != null && kept(seat)) {
                    int model = own;
                    List<@Nullable TinyRow> alone = new ArrayList<>();
                    IntStream.range(0, models).forEach(m -> alone.add(m == model ? seat.models[m] : null));
                    units.add(unit(seat, alone, own));
                }
            }
        }
        return units;
    }

    private Unit unit(Seat seat, List<@Nullable TinyRow> models, int own) {
        return new Unit(seat.first.id(), seat.label, models, own, ordinals.of(seat.first));
    }
}
