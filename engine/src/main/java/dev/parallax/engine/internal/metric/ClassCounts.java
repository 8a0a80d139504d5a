package dev.parallax.engine.internal.metric;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * How many units of one group have each class as truth, as guess, and as both: the margins and the diagonal of its confusion
 * matrix, of which all figures but the confusions themselves are made. Classes are numbers from 0; a unit counts by its weight.
 * Mutable; for one thread.
 */
public final class ClassCounts {
    /** Classes below this are places of the arrays; beyond, many classes of which a group has few are hashed. */
    private static final int DIRECT = 256;

    private boolean hashed;
    private int[] classes = {};
    private int used;
    private long[] truths = {};
    private long[] guesses = {};
    private long[] rights = {};
    private long units;

    /**
     * Adds units.
     *
     * @param truth their class
     * @param guess what they were guessed to be; negative for nothing
     * @param weight how often they count
     */
    public void add(int truth, int guess, long weight) {
        int at = place(truth);
        truths[at] += weight;
        units += weight;
        if (guess == truth) {
            guesses[at] += weight;
            rights[at] += weight;
        } else if (guess >= 0) {
            // its place may make other arrays
            int other = place(guess);
            guesses[other] += weight;
        }
    }

    /** Adds what another counted, so many times; {@code classOf} gives the class here of each class there. */
    public void add(ClassCounts other, IntUnaryOperator classOf, long times) {
        for (int i = 0; i < other.truths.length; i++) {
            if (other.truths[i] != 0 || other.guesses[i] != 0) {
                int at = place(classOf.applyAsInt(other.hashed ? other.classes[i] : i));
                truths[at] += other.truths[i] * times;
                guesses[at] += other.guesses[i] * times;
                rights[at] += other.rights[i] * times;
            }
        }
        units += other.units * times;
    }

    /** Forgets everything. */
    public void clear() {
        Arrays.fill(truths, 0);
        Arrays.fill(guesses, 0);
        Arrays.fill(rights, 0);
        units = 0;
    }

    private int place(int ofClass) {
        if (!hashed) {
            if (ofClass < truths.length) {
                return ofClass;
            } else if (ofClass < DIRECT) {
                widen(Math.min(DIRECT, Math.max(ofClass + 1, 2 * truths.length)));
                return ofClass;
            }
            hash();
        }
        int at = slot(ofClass);
        if (classes[at] < 0) {
            classes[at] = ofClass;
            if (2 * ++used > classes.length) {
                rehash(2 * classes.length);
                at = slot(ofClass);
            }
        }
        return at;
    }

    private void widen(int size) {
        truths = Arrays.copyOf(truths, size);
        guesses = Arrays.copyOf(guesses, size);
        rights = Arrays.copyOf(rights, size);
    }

    private void hash() {
        classes = new int[truths.length];
        Arrays.setAll(classes, i -> i);
        used = classes.length;
        hashed = true;
        rehash(Math.max(16, Integer.highestOneBit(Math.max(1, 4 * classes.length))));
    }

    private void rehash(int size) {
        int[] oldClasses = classes;
        long[] oldTruths = truths;
        long[] oldGuesses = guesses;
        long[] oldRights = rights;
        classes = new int[size];
        Arrays.fill(classes, -1);
        truths = new long[size];
        guesses = new long[size];
        rights = new long[size];
        for (int i = 0; i < oldClasses.length; i++) {
            if (oldClasses[i] >= 0) {
                int at = slot(oldClasses[i]);
                classes[at] = oldClasses[i];
                truths[at] = oldTruths[i];
                guesses[at] = oldGuesses[i];
                rights[at] = oldRights[i];
            }
        }
    }

    private int slot(int ofClass) {
        int mask = classes.length - 1;
        int at = ofClass * 0x9E3779B9 >>> 7 & mask;
        while (classes[at] >= 0 && classes[at] != ofClass) {
            at = at + 1 & mask;
        }
        return at;
    }

    /** The units, those without a guess among them. */
    public long units() {
        return units;
    }

    /** The units that were guessed right. */
    public long rights() {
        return Arrays.stream(rights).sum();
    }

    /** The units that have a guess. */
    public long guesses() {
        return Arrays.stream(guesses).sum();
    }

    /** The classes that occur as truth or as guess, in no order. */
    public int[] classes() {
        int[] found = new int[truths.length];
        int count = 0;
        for (int i = 0; i < truths.length; i++) {
            if (truths[i] != 0 || guesses[i] != 0) {
                found[count++] = hashed ? classes[i] : i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The units of a class. */
    public long truths(int ofClass) {
        return at(truths, ofClass);
    }

    /** The units guessed to be of a class. */
    public long guesses(int ofClass) {
        return at(guesses, ofClass);
    }

    /** The units of a class that were guessed to be. */
    public long rights(int ofClass) {
        return at(rights, ofClass);
    }

    private long at(long[] counts, int ofClass) {
        if (!hashed) {
            return ofClass < counts.length ? counts[ofClass] : 0;
        }
        int at = slot(ofClass);
        return classes[at] < 0 ? 0 : counts[at];
    }

    /** The sum over classes of truths times guesses: what agreement by chance is made of. */
    double chance() {
        double sum = 0;
        for (int i = 0; i < truths.length; i++) {
            sum += (double) truths[i] * guesses[i];
        }
        return sum;
    }

    /** The sum over classes of the squares of their truths. */
    double truthSquares() {
        return squares(truths);
    }

    /** The sum over classes of the squares of their guesses, and the square of the units without one. */
    double guessSquares() {
        double without = units - guesses();
        return squares(guesses) + without * without;
    }

    private static double squares(long[] counts) {
        double sum = 0;
        for (long count : counts) {
            sum += (double) count * count;
        }
        return sum;
    }
}
