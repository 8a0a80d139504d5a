package dev.parallax.engine.internal.metric;

/** Figures of all classes of a group together. */
public final class ClassAverages {
    private ClassAverages() {}

    /**
     * The average of a figure over classes; NaN for no units.
     *
     * @param order of classes, in which the sum is taken, so that it is the same however the units came
     */
    public static double of(ClassFigure figure, Average average, ClassCounts counts, Order order) {
        if (counts.units() == 0) {
            return Double.NaN;
        }
        if (average == Average.MICRO) {
            return figure.of(counts.units(), counts.guesses(), counts.rights());
        }
        double sum = 0;
        int[] classes = order.sorted(counts.classes());
        for (int each : classes) {
            double value = figure.of(counts.truths(each), counts.guesses(each), counts.rights(each));
            double weight = average == Average.WEIGHTED ? counts.truths(each) : 1;
            sum += Double.isNaN(value) ? 0 : weight * value;
        }
        return sum / (average == Average.WEIGHTED ? counts.units() : classes.length);
    }

    /** The order of classes. */
    @FunctionalInterface
    public interface Order {
        /** The classes in order. */
        int[] sorted(int[] classes);
    }

    /**
     * Cohen's kappa: how far agreement exceeds that of chance. Cohen, A coefficient of agreement for nominal scales, 1960. NaN
     * where chance agrees always.
     */
    public static double kappa(ClassCounts counts) {
        double units = counts.units();
        double chance = counts.chance();
        double most = units * units - chance;
        return most == 0 ? Double.NaN : (units * counts.rights() - chance) / most;
    }

    /**
     * The correlation of truth and guess. Gorodkin, Comparing two K-category assignments by a K-category correlation coefficient,
     * 2004. Not to guess is a guess of its own. NaN where all units have one truth, or one guess.
     */
    public static double correlation(ClassCounts counts) {
        double units = counts.units();
        double all = units * units;
        double spread = (all - counts.truthSquares()) * (all - counts.guessSquares());
        return spread == 0 ? Double.NaN : (units * counts.rights() - counts.chance()) / Math.sqrt(spread);
    }
}
