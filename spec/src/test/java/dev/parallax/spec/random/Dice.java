package dev.parallax.spec.random;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Random choices that a seed repeats. */
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from the first to the last, both included. */
    public int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** True so many times in a hundred. */
    public boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    public long seed() {
        return random.nextLong();
    }

    /** One of these. */
    public <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of these. */
    @SafeVarargs
    public final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** What one of these makes. */
    @SafeVarargs
    public final <T> T made(Supplier<T>... makers) {
        return makers[random.nextInt(makers.length)].get();
    }

    /** Some of these, at least one, in a random order. */
    public <T> List<T> some(List<T> choices, int most) {
        List<T> shuffled = shuffled(choices);
        return shuffled.subList(0, Math.min(shuffled.size(), between(1, most)));
    }

    public <T> List<T> shuffled(List<T> items) {
        List<T> shuffled = new ArrayList<>(items);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            java.util.Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        return shuffled;
    }
}
