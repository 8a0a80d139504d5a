package dev.parallax.bench.generate;

/**
 * Rows with a truth and metadata, and models that guess it. Each value is a pure function of the seed and the row's number, so
 * the files agree whoever writes them in whatever order. Immutable, for any number of threads.
 *
 * <p>What is hard for one model is mostly hard for the next; later models are a little better, but the second is worse where
 * the source is {@link #PLANTED_SOURCE}.
 */
final class Population {
    static final int SPLITS = 3;
    static final int SOURCES = 50;
    static final int SITES = 5_000;

    /** The source, from 0, whose rows the second model guesses worse than the first. */
    static final int PLANTED_SOURCE = 16;

    private static final int UNIT = 1 << 16;
    private static final int ROW = 0;
    private static final int FIRST_MODEL = 16;

    private final long seed;
    private final int classes;
    private final Skew truths;
    private final Skew splits = new Skew(SPLITS, 1.2);
    private final Skew sources = new Skew(SOURCES, 0.5);
    private final Skew sites = new Skew(SITES, 0.3);

    /** A population of two classes or more. */
    Population(long seed, int classes) {
        this.seed = seed;
        this.classes = classes;
        this.truths = new Skew(classes, 0.8);
    }

    /** The bits from which everything about a row is taken, but for its models. */
    long row(long number) {
        return Randomness.bits(seed, ROW, number);
    }

    /** The bits from which a model's guess and scores of a row are taken. */
    long inference(int model, long number) {
        return Randomness.bits(seed, FIRST_MODEL + model, number);
    }

    int truth(long row) {
        return truths.choose(row);
    }

    int source(long row) {
        return sources.choose(row >>> 16);
    }

    int split(long row) {
        return splits.choose(row >>> 32);
    }

    int site(long row) {
        return sites.choose(Randomness.next(row));
    }

    /** In thousandths, from 0 to 999, bell-shaped. */
    int brightness(long row) {
        long bits = Randomness.next(row) >>> 16;
        return (int) (((bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF)) * 1000 / (3L * UNIT));
    }

    /** What a model guesses; what it takes for the truth is mostly a neighbour of it. */
    int guess(int model, long row, long inference) {
        int truth = truth(row);
        long difficulty = (row >>> 48) * 3 + (inference & 0xFFFF);
        if (difficulty < accuracy(model, truth, source(row)) * 4L) {
            return truth;
        }
        long how = inference >>> 16 & 0xFFFF;
        return how < UNIT * 7 / 10
                ? neighbour(truth, how)
                : (int) ((truth + 1 + (inference >>> 32 & 0xFFFF) % (classes - 1)) % classes);
    }

    /** A class that is easily taken for another: one of the next two. */
    int neighbour(int of, long bits) {
        return (int) ((of + 1 + Math.min(bits & 1, classes - 2)) % classes);
    }

    /** In 65,536ths: from 78 % for the first model to 94 % for the ninth and later, up to a seventh less by class. */
    private int accuracy(int model, int truth, int source) {
        if (model == 1 && source == PLANTED_SOURCE) {
            return UNIT * 55 / 100;
        }
        int best = UNIT * (78 + 2 * Math.min(model, 8)) / 100;
        return best - best / 7 * ((truth * 5 + model) % 8) / 8;
    }
}
