package dev.parallax.engine.internal.exec;

import dev.parallax.engine.QueryException;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Statement.JoinKind;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Merges by a key other than the id, or by a second key where one side has no first: the labelled rows are the units, each model
 * is aligned with them, and where the join is outer, rows that only models have follow. A row without a key matches nothing.
 */
final class KeyJoin {
    private final Comparison comparison;
    private final Dataset dataset;
    private final KeyUnits first = new KeyUnits();
    private final KeyUnits second = new KeyUnits();
    private final KeyUnits secondWithoutFirst = new KeyUnits();
    private final List<int[]> alignments = new ArrayList<>();
    private final JoinCounts counts;
    private int labelUnits;
    private int units;
    private int[] ids = new int[0];

    private KeyJoin(Comparison comparison) {
        this.comparison = comparison;
        this.dataset = comparison.dataset();
        this.counts = new JoinCounts(comparison);
    }

    static JoinedUnits join(Comparison comparison, Kept kept) {
        return new KeyJoin(comparison).join(kept);
    }

    private JoinedUnits join(Kept kept) {
        placeLabels();
        comparison.models().forEach(this::place);
        ids = Arrays.copyOf(ids, units);
        List<int @Nullable []> full = new ArrayList<>();
        List<long[]> presence = new ArrayList<>();
        for (int[] alignment : alignments) {
            int[] padded = Arrays.copyOf(alignment, units);
            Arrays.fill(padded, Math.min(alignment.length, units), units, -1);
            long[] words = new long[Bits.words(units)];
            for (int unit = 0; unit < units; unit++) {
                if (padded[unit] >= 0) {
                    Bits.set(words, unit);
                    ids[unit] = ids[unit] < 0 ? padded[unit] : ids[unit];
                }
            }
            full.add(padded);
            presence.add(words);
        }
        for (int p = 1; p < presence.size(); p++) {
            for (int unit = 0; unit < labelUnits; unit++) {
                counts.missing[p] += Bits.get(presence.get(p), unit) ? 0 : 1;
            }
        }
        long[] selected = JoinKinds.select(comparison, presence, Bits.words(units));
        counts.joined = Bits.cardinality(selected, selected.length);
        return new JoinedUnits(
                comparison,
                units,
                full,
                ids,
                presence,
                selected,
                null,
                JoinKinds.steps(counts),
                JoinKinds.warnings(counts),
                kept);
    }

    private void placeLabels() {
        if (!(comparison.labels().rows() instanceof Labels labels)) {
            alignments.add(new int[0]);
            return;
        }
        int[] ordinals = labels.order() == null
                ? labels.presence().toArray()
                : labels.order().clone();
        RowKeys keys = RowKeys.of(comparison, comparison.labels());
        for (int unit = 0; unit < ordinals.length; unit++) {
            String one = keys.key(0, ordinals[unit]);
            String two = keys.key(1, ordinals[unit]);
            remember(unit, one, two);
            counts.keyless[0] += one == null && two == null ? 1 : 0;
        }
        counts.rows[0] = ordinals.length;
        units = ordinals.length;
        labelUnits = units;
        ids = ordinals.clone();
        alignments.add(ordinals);
    }

    private void remember(int unit, @Nullable String one, @Nullable String two) {
        first.add(one, unit);
        second.add(two, unit);
        if (one == null) {
            secondWithoutFirst.add(two, unit);
        }
    }

    private void place(Participant model) {
        int p = model.position() + 1;
        int[] alignment = new int[units];
        Arrays.fill(alignment, -1);
        RowKeys keys = RowKeys.of(comparison, model);
        for (int ordinal : model.model().presence().toArray()) {
            counts.rows[p]++;
            String one = keys.key(0, ordinal);
            String two = keys.key(1, ordinal);
            KeyUnits by = one != null && first.unit(one) >= 0 ? first : one != null ? secondWithoutFirst : second;
            String key = by == first ? one : two;
            int unit = key == null ? -1 : by.unit(key);
            if (unit < 0 || unit >= labelUnits) {
                (one == null && two == null ? counts.keyless : counts.unknown)[p]++;
                if (comparison.join() != JoinKind.OUTER && labelUnits > 0) {
                    continue;
                }
                unit = unit < 0 ? newUnit(one, two) : unit;
            } else {
                (by == first ? counts.byFirst : counts.bySecond)[p]++;
            }
            if (unit >= alignment.length) {
                int before = alignment.length;
                alignment = Arrays.copyOf(alignment, Math.max(unit + 1, before + before / 2));
                Arrays.fill(alignment, before, alignment.length, -1);
            }
            if (key != null && (alignment[unit] >= 0 || by.twin(key) >= 0)) {
                throw duplicate(model, key, alignment[unit], ordinal, unit, by.twin(key));
            }
            alignment[unit] = ordinal;
        }
        alignments.add(alignment);
    }

    /** A unit behind those of the labels. */
    private int newUnit(@Nullable String one, @Nullable String two) {
        if (units == ids.length) {
            ids = Arrays.copyOf(ids, units + units / 2 + 16);
        }
        ids[units] = -1;
        remember(units, one, two);
        return units++;
    }

    private QueryException duplicate(Participant model, String key, int placed, int ordinal, int unit, int twin) {
        boolean inModel = placed >= 0;
        int one = inModel ? placed : ids[unit];
        int other = inModel ? ordinal : ids[twin];
        return new QueryException("the key \"" + key + "\" stands in two rows of "
                + (inModel ? model.name() : "the labels") + " (ids " + id(one) + " and " + id(other)
                + "), and a join on " + String.join(" else ", comparison.keys())
                + " would multiply them\n  join on a column that tells the rows apart");
    }

    private String id(int ordinal) {
        String id = ordinal < 0 ? null : dataset.keys().id(ordinal);
        return id == null ? "null" : '"' + id + '"';
    }
}
