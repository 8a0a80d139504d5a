package dev.parallax.storage;

/**
 * Smallest and largest value and whether there are nulls, for each morsel of {@link #MORSEL} ordinals. A morsel without a
 * value has a minimum above its maximum. Codes count as longs. Immutable; safe for many threads.
 */
public interface ZoneMap {
    /** Rows of a morsel: one container of a Roaring bitmap. */
    int MORSEL = 65_536;

    /** The smallest value of a column that is read as longs or codes. */
    long minLong(int morsel);

    /** The largest value of a column that is read as longs or codes. */
    long maxLong(int morsel);

    /** The smallest value of a column that is read as doubles or floats. */
    double minDouble(int morsel);

    /** The largest value of a column that is read as doubles or floats. */
    double maxDouble(int morsel);

    /** Whether a row of the morsel is null or absent. */
    boolean hasNull(int morsel);
}
