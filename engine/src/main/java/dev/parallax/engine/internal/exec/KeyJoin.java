package dev.parallax.engine.internal.exec;

import dev.parallax.engine.QueryException;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Statement.JoinKind;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Merges by a key other than the id: the labelled rows are the units, each model is aligned with them by its key, and where the
 * join is outer, keys that only models have follow. A row without a key matches nothing.
 */
final class KeyJoin {
    private final Comparison comparison;
    private final Dataset dataset;
    private final Map<String, Integer> unitOf = new HashMap<>();
    private final Map<Integer, Integer> labelDuplicates = new HashMap<>();
    private final List<int[]> alignments = new ArrayList<>();
    private final int[] missing;
    private final int[] unknown;
    private final int[] keyless;
    private int units;
    private int[] ids = new int[0];

    private KeyJoin(Comparison comparison) {
        this.comparison = comparison;
        this.dataset = comparison.dataset();
        int participants = comparison.models().size() + 1;
        this.missing = new int[participants];
        this.unknown = new int[participants];
        this.keyless = new int[participants];
    }

    static Units join(Comparison comparison) {
        return new KeyJoin(comparison).join();
    }

    private Units join() {
        placeLabels();
        int labelUnits = units;
        for (Participant model : comparison.models()) {
            place(model, labelUnits);
        }
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
                missing[p] += Bits.get(presence.get(p), unit) ? 0 : 1;
            }
        }
        long[] selected = JoinKinds.select(comparison, presence, Bits.words(units));
        return new Units(
                comparison,
                units,
                full,
                ids,
                presence,
                selected,
                null,
                JoinKinds.steps(
                        comparison,
                        labelUnits,
                        Bits.cardinality(selected, selected.length),
                        missing,
                        unknown,
                        keyless));
    }

    private void placeLabels() {
        if (!(comparison.labels().rows() instanceof Labels labels)) {
            alignments.add(new int[0]);
            return;
        }
        int[] ordinals = labels.order() == null ? labels.presence().toArray() : labels.order();
        RowKeys keys = RowKeys.of(comparison, comparison.labels());
        for (int unit = 0; unit < ordinals.length; unit++) {
            String key = keys.key(ordinals[unit]);
            if (key == null) {
                keyless[0]++;
                continue;
            }
            Integer before = unitOf.putIfAbsent(key, unit);
            if (before != null) {
                labelDuplicates.putIfAbsent(before, unit);
            }
        }
        units = ordinals.length;
        ids = ordinals.clone();
        alignments.add(ordinals);
    }

    private void place(Participant model, int labelUnits) {
        int[] alignment = new int[units];
        Arrays.fill(alignment, -1);
        RowKeys keys = RowKeys.of(comparison, model);
        for (int ordinal : model.model().presence().toArray()) {
            String key = keys.key(ordinal);
            Integer unit = key == null ? null : unitOf.get(key);
            if (unit == null || unit >= labelUnits) {
                (key == null ? keyless : unknown)[model.position() + 1]++;
                if (comparison.join() != JoinKind.OUTER && labelUnits > 0) {
                    continue;
                }
                if (unit == null) {
                    unit = newUnit(key);
                }
            }
            if (unit >= alignment.length) {
                int before = alignment.length;
                alignment = Arrays.copyOf(alignment, Math.max(unit + 1, before + before / 2));
                Arrays.fill(alignment, before, alignment.length, -1);
            }
            refuseDuplicate(model, key, unit, alignment[unit], ordinal);
            alignment[unit] = ordinal;
        }
        alignments.add(alignment);
    }

    /** A unit behind those of the labels; without a key no other row finds it. */
    private int newUnit(@Nullable String key) {
        if (units == ids.length) {
            ids = Arrays.copyOf(ids, units + units / 2 + 16);
        }
        ids[units] = -1;
        if (key != null) {
            unitOf.put(key, units);
        }
        return units++;
    }

    private void refuseDuplicate(Participant model, @Nullable String key, int unit, int placed, int ordinal) {
        Integer labelTwin = labelDuplicates.get(unit);
        if (placed < 0 && labelTwin == null) {
            return;
        }
        boolean inModel = placed >= 0;
        int first = inModel ? placed : ids[unit];
        int second = inModel ? ordinal : ids[labelTwin == null ? unit : labelTwin];
        throw new QueryException("the key \"" + key + "\" stands in two rows of "
                + (inModel ? model.name() : "the labels") + " (ids " + id(first) + " and " + id(second)
                + "), and a join on " + String.join(" else ", comparison.keys())
                + " would multiply them\n  join on a column that tells the rows apart");
    }

    private String id(int ordinal) {
        String id = dataset.keys().id(ordinal);
        return id == null ? "null" : '"' + id + '"';
    }
}
