package dev.parallax.engine.internal.function;

/**
 * An accumulator of values at certain ranks. Where it is known how many values lie in each of some bands, which are numbered from
 * 0 to 255 in the order of their values, it needs to be given only the values of the bands that it wants.
 */
public interface RankAccumulator extends Accumulator {
    /** Counts values of one group that lie in a band. */
    void count(int group, int band, long values);

    /** The first band whose values are wanted, when all values were counted; -1 where a group has none. */
    int firstWanted(int group);

    /** The last band whose values are wanted; -1 where a group has none. */
    int lastWanted(int group);
}
