package dev.parallax.spec.oracle;

import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.data.TinyModel;
import dev.parallax.spec.data.TinyRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The place of every row in the one order of ids: labels first, then what each import added. */
final class Ordinals {
    private final Map<String, Integer> ofId = new HashMap<>();
    private final Map<TinyRow, Integer> ofRow = new IdentityHashMap<>();
    private int next;

    Ordinals(TinyDataset dataset) {
        dataset.labels().rows().forEach(this::add);
        dataset.models().forEach(m -> m.table().rows().forEach(this::add));
    }

    private void add(TinyRow row) {
        Integer known = row.id() == null ? null : ofId.get(row.id());
        int ordinal = known == null ? next++ : known;
        ofRow.put(row, ordinal);
        if (row.id() != null) {
            ofId.put(row.id(), ordinal);
        }
    }

    /** The place of a row. */
    int of(TinyRow row) {
        return ofRow.getOrDefault(row, -1);
    }

    /** A model's rows in that order. */
    List<TinyRow> sorted(TinyModel model) {
        return model.table().rows().stream()
                .sorted(Comparator.comparing(ofRow::get))
                .toList();
    }
}
