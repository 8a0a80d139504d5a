package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.vector.Vector;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rises with the score of a column, such as its bucket, by bands: it is the same for all scores of each that rows have. */
record BandCodes(Bands bands, Vector values) implements PackedCodes {
    private static final Set<String> RISING = Set.of("bucket", "round", "floor", "ceil", "trunc");

    /** The column whose coarser values a key is; null where it is none. */
    static @Nullable Bound column(Bound key) {
        if (key instanceof Bound.Derived derived) {
            return column(derived.value());
        }
        boolean rises = key instanceof Bound.Apply apply
                && RISING.contains(apply.name())
                && apply.type() == Type.DECIMAL
                && constants(apply).stream().allMatch(Bound.Constant.class::isInstance);
        return rises ? ((Bound.Apply) key).arguments().get(0) : null;
    }

    private static List<Bound> constants(Bound.Apply apply) {
        return apply.arguments().subList(1, apply.arguments().size());
    }

    /** The codes of such a key over bands of its column; null where scores of a band that rows have differ in it. */
    static @Nullable BandCodes of(Bound key, Bands bands) {
        if (key instanceof Bound.Derived derived) {
            return of(derived.value(), bands);
        }
        Bound.Apply apply = (Bound.Apply) key;
        double[] lowest = new double[BandEdges.SIZE];
        double[] highest = new double[BandEdges.SIZE];
        lowest[0] = Double.NaN;
        highest[0] = Double.NaN;
        for (int band = 1; band < BandEdges.SIZE; band++) {
            lowest[band] = BandEdges.smallest(band);
            highest[band] = BandEdges.largest(band);
        }
        double[] low = values(apply, lowest);
        double[] high = values(apply, highest);
        boolean same = bands.met().stream().allMatch(band -> Double.compare(low[band], high[band]) == 0);
        return same ? new BandCodes(bands, new Vector.Doubles(low, low.length)) : null;
    }

    private static double[] values(Bound.Apply apply, double[] scores) {
        List<Bound> constants = constants(apply);
        Vector[] arguments = new Vector[constants.size() + 1];
        arguments[0] = new Vector.Doubles(scores, scores.length);
        for (int i = 1; i < arguments.length; i++) {
            Bound.Constant constant = (Bound.Constant) constants.get(i - 1);
            arguments[i] = new Vector.Constant(constant.type(), constant.value(), scores.length);
        }
        return ((Vector.Doubles) apply.kernel().get().apply(arguments, scores.length)).values();
    }

    @Override
    public int size() {
        return BandEdges.SIZE;
    }

    @Override
    public void read(int from, int count, long[] into) {
        bands.read(from, count, into);
    }

    @Override
    public long @Nullable [] array(int from, int count) {
        return (from & 0xFFFF) == 0 ? bands.rows(from >>> 16) : null;
    }
}
