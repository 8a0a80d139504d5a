package dev.parallax.spec.oracle;

import dev.parallax.grammar.Statement.JoinKind;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.data.TinyModel;
import dev.parallax.spec.data.TinyRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Joins the rows of labels and models by nested loops. The labels' rows come first, in the file's order; then those that
 * only models have: by id in the order of import, by another key in the order of the comparison and then of the ids.
 */
final class Merge {
    private final TinyDataset dataset;
    private final Comparison comparison;
    private final List<Seat> seats = new ArrayList<>();

    private Merge(TinyDataset dataset, Comparison comparison) {
        this.dataset = dataset;
        this.comparison = comparison;
    }

    /** A row of the labels, or the first row of a model with a key that the labels lack. */
    private static final class Seat {
        final @Nullable TinyRow label;
        final TinyRow first;
        final @Nullable TinyRow[] models;

        Seat(@Nullable TinyRow label, TinyRow first, int models) {
            this.label = label;
            this.first = first;
            this.models = new TinyRow[models];
        }

        Unit unit() {
            return new Unit(first.id(), label, Arrays.asList(models));
        }
    }

    static List<Unit> units(TinyDataset dataset, Comparison comparison) {
        return new Merge(dataset, comparison).merge();
    }

    private List<Unit> merge() {
        int count = comparison.models().size();
        dataset.labels().rows().forEach(row -> seats.add(new Seat(row, row, count)));
        boolean byId = comparison.on().equals("id") && comparison.orElse() == null;
        if (byId) {
            dataset.models().forEach(model -> model.table().rows().forEach(row -> seat(model, row)));
        } else {
            Ordinals ordinals = new Ordinals(dataset);
            for (Comparison.Compared compared : comparison.models()) {
                ordinals.sorted(compared.model()).forEach(row -> seat(compared.model(), row));
            }
        }
        return seats.stream().filter(this::kept).map(Seat::unit).toList();
    }

    private void seat(TinyModel model, TinyRow row) {
        Seat seat = seatOf(row);
        for (int i = 0; i < comparison.models().size(); i++) {
            if (comparison.models().get(i).model() == model) {
                seat.models[i] = row;
            }
        }
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

    private Seat seatOf(TinyRow row) {
        Object key = row.value(comparison.on());
        String column = comparison.on();
        if (key == null && comparison.orElse() != null) {
            column = comparison.orElse();
            key = row.value(column);
        }
        if (key != null) {
            for (Seat seat : seats) {
                if (key.equals(seat.first.value(column))) {
                    return seat;
                }
            }
        }
        Seat seat = new Seat(null, row, comparison.models().size());
        seats.add(seat);
        return seat;
    }
}
