package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.EachClass;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes of groups by all keys but the class one group for each class that they have: as the truth of a row, or as a guess that a
 * metric has met.
 */
final class ClassGroups {
    private final List<Bound> keys;
    private final int classKey;

    /**
     * @param keys all of them
     * @param classKey the one that is the class
     */
    ClassGroups(List<Bound> keys, int classKey) {
        this.keys = keys;
        this.classKey = classKey;
    }

    /** The keys that rows are grouped by. */
    List<Bound> others() {
        List<Bound> others = new ArrayList<>(keys);
        others.remove(classKey);
        return others;
    }

    /** The table of groups in class order: keys, then the results. */
    Table table(Grouper grouper, List<EachClass> results) {
        List<Integer> groups = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        for (int group = 0; group < grouper.size(); group++) {
            Set<String> own = new LinkedHashSet<>();
            for (EachClass result : results) {
                result.classes(group, own);
            }
            for (String each : own) {
                groups.add(group);
                classes.add(each);
            }
        }
        int[] ofRows = groups.stream().mapToInt(Integer::intValue).toArray();
        String[] names = classes.toArray(String[]::new);
        List<Vector> slots = keys(grouper, ofRows, names);
        Batch order = order(slots, names.length);
        for (EachClass result : results) {
            slots.add(result.finish(ofRows, names));
        }
        slots.replaceAll(slot -> Vectors.take(slot, order));
        return new Table(slots, names.length);
    }

    private List<Vector> keys(Grouper grouper, int[] ofRows, String[] names) {
        List<Vector> slots = new ArrayList<>();
        Batch rows = Batch.of(ofRows, ofRows.length);
        for (int k = 0; k < keys.size(); k++) {
            slots.add(k == classKey ? classes(names) : Vectors.take(grouper.key(k < classKey ? k : k - 1), rows));
        }
        return slots;
    }

    /** In the truth's dictionary where all of them are, so that they have its order. */
    private Vector classes(String[] names) {
        if (keys.get(classKey) instanceof Bound.Stored truth && truth.column().dictionary() != null) {
            var dictionary = truth.column().dictionary();
            int[] codes = Arrays.stream(names).mapToInt(dictionary::code).toArray();
            if (dictionary.coded() && Arrays.stream(codes).allMatch(code -> code >= 0)) {
                return new Vector.Codes(codes, dictionary, codes.length);
            }
        }
        return new Vector.Texts(names, names.length);
    }

    private Batch order(List<Vector> slots, int size) {
        int[][] ranks = new int[slots.size()][];
        for (int k = 0; k < ranks.length; k++) {
            KeyCoder coder =
                    new KeyCoder(k == classKey ? Type.TEXT : keys.get(k).type());
            int[] numbers = new int[size];
            coder.number(slots.get(k), numbers);
            int[] rankOf = coder.ranks();
            ranks[k] = Arrays.stream(numbers).map(number -> rankOf[number]).toArray();
        }
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        Sorting.sort(order, size, (a, b) -> {
            int difference = 0;
            for (int k = 0; k < ranks.length && difference == 0; k++) {
                difference = Integer.compare(ranks[k][a], ranks[k][b]);
            }
            return difference;
        });
        return Batch.of(order, size);
    }
}
