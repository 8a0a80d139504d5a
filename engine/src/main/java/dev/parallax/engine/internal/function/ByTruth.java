package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Accumulates each group by the truth, which is the first argument; rows without one are left out. */
final class ByTruth implements Accumulator, EachClass {
    private final Accumulator inner;
    private final TextDomain domain = new TextDomain();
    private final List<int[]> places = new ArrayList<>();
    private int used;
    private int[] ofRows = Room.NO_INTS;

    ByTruth(Accumulator inner) {
        this.inner = inner;
    }

    @Override
    public void grow(int groups) {
        while (places.size() < groups) {
            places.add(Room.NO_INTS);
        }
    }

    /** The group of the inner accumulator for a class of a group; the first of them takes the rows of no class. */
    private int place(int group, int ofClass) {
        int[] own = places.get(group);
        if (ofClass >= own.length) {
            own = Arrays.copyOf(own, Math.max(ofClass + 1, Math.max(domain.coded(), 2 * own.length)));
            places.set(group, own);
        }
        own[ofClass] = own[ofClass] == 0 ? ++used : own[ofClass];
        return own[ofClass];
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int size) {
        ofRows = Room.ints(ofRows, size);
        int[] truths = domain.ids(arguments[0], size);
        for (int i = 0; i < size; i++) {
            ofRows[i] = truths[i] < 0 ? 0 : place(groups[i], truths[i]);
        }
        inner.grow(used + 1);
        inner.add(ofRows, Arrays.copyOfRange(arguments, 1, arguments.length), size);
    }

    @Override
    public void merge(Accumulator other, int[] groupOf, int groups) {
        ByTruth that = (ByTruth) other;
        domain.adopt(that.domain);
        int[] mine = new int[that.used + 1];
        for (int group = 0; group < groups; group++) {
            int[] theirs = that.places.get(group);
            for (int each = 0; each < theirs.length; each++) {
                if (theirs[each] > 0) {
                    mine[theirs[each]] = place(groupOf[group], domain.translate(that.domain, each));
                }
            }
        }
        inner.grow(used + 1);
        that.inner.grow(that.used + 1);
        inner.merge(that.inner, mine, that.used + 1);
    }

    @Override
    public void classes(int group, Collection<String> into) {
        int[] own = places.get(group);
        for (int each = 0; each < own.length; each++) {
            if (own[each] > 0) {
                into.add(domain.text(each));
            }
        }
    }

    @Override
    public Vector finish(int[] groups, String[] classes) {
        int[] wanted = new int[groups.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = place(groups[i], domain.id(classes[i]));
        }
        inner.grow(used + 1);
        long[] counts = ((Vector.Longs) inner.finish(used + 1, 0)).values();
        long[] result = Arrays.stream(wanted).mapToLong(place -> counts[place]).toArray();
        return new Vector.Longs(Type.INTEGER, result, result.length);
    }

    @Override
    public Vector finish(int groups, long total) {
        throw new IllegalStateException("a count of a class is of a class");
    }
}
