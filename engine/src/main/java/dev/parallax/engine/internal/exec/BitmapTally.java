package dev.parallax.engine.internal.exec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many rows there are of each combination of several keys' values, and among these how many where predicates hold. For one thread.
 */
final class BitmapTally {
    private final int[] sizes;
    private final HeldRows[] predicates;
    private final List<int[]> pairs;
    private final RowWords[] holding;
    /** By combination: the rows, those of each predicate, those of each pair of them. */
    private final long[][] tallies;

    private final int[] numbers;
    private final long[][] sets;
    private final int[] cardinalities;
    private final int[] counted = new int[3];
    private int gathered;

    /** Of keys of so many values each, the last of which changes fastest in the number of a combination. */
    BitmapTally(int[] sizes, CountedRows calls) {
        this.sizes = sizes;
        this.predicates = calls.held();
        this.pairs = calls.pairs();
        this.holding = new RowWords[predicates.length];
        int combinations = 1;
        for (int size : sizes) {
            combinations *= size;
        }
        this.tallies = new long[combinations][1 + predicates.length + pairs.size()];
        int most = sizes.length == 0 ? 0 : sizes[sizes.length - 1];
        this.numbers = new int[most];
        this.sets = new long[most][];
        this.cardinalities = new int[most];
    }

    /** The number of combinations. */
    int size() {
        return tallies.length;
    }

    /** The number of predicates. */
    int predicates() {
        return predicates.length;
    }

    /** Goes on to the rows of a morsel. */
    void load(int from, int size) {
        for (int p = 0; p < predicates.length; p++) {
            holding[p] = predicates[p].load(from, size);
        }
    }

    /** Whether rows of single values need not be brought together with some before they are counted; null for all of a morsel. */
    boolean needsNone(long @Nullable [] rows) {
        return rows == null ? pairs.isEmpty() : predicates.length == 0;
    }

    /** Notes the rows of a combination for {@link #addGathered}. */
    void gather(int number, long[] rows, int cardinality) {
        numbers[gathered] = number;
        sets[gathered] = rows;
        cardinalities[gathered++] = cardinality;
    }

    /** Adds what was gathered, or those of some rows that were; null for all of the morsel. */
    void addGathered(long @Nullable [] rows, int words) {
        if (rows != null) {
            addGathered(rows, 0, words);
        } else {
            for (int i = 0; i < gathered; i++) {
                tallies[numbers[i]][0] += cardinalities[i];
            }
            for (int p = 0; p < predicates.length; p++) {
                addGathered(holding[p].words(), 1 + p, words);
            }
        }
        gathered = 0;
    }

    /** Three at a time, so that the beginnings of three are waited for at once. */
    private void addGathered(long[] among, int figure, int words) {
        int i = 0;
        for (; i + 3 <= gathered; i += 3) {
            Bits.inEach(among, sets[i], sets[i + 1], sets[i + 2], words, counted);
            for (int j = 0; j < 3; j++) {
                tallies[numbers[i + j]][figure] += counted[j];
            }
        }
        for (; i < gathered; i++) {
            tallies[numbers[i]][figure] += Bits.inBoth(among, sets[i], words);
        }
    }

    /**
     * Adds rows of the morsel.
     *
     * @param rows of which there are so many; null for all of the morsel
     */
    void add(int number, long @Nullable [] rows, int cardinality, int words) {
        long[] into = tallies[number];
        into[0] += cardinality;
        for (int p = 0; p < predicates.length; p++) {
            into[1 + p] += rows == null ? holding[p].cardinality() : Bits.inBoth(rows, holding[p].words(), words);
        }
        for (int i = 0; i < pairs.size(); i++) {
            long[] one = holding[pairs.get(i)[0]].words();
            long[] two = holding[pairs.get(i)[1]].words();
            into[1 + predicates.length + i] +=
                    rows == null ? Bits.inBoth(one, two, words) : Bits.inAll(rows, one, two, words);
        }
    }

    /** Where all rows were added for the last value of a key, takes those of its other values from them. */
    void takeOthersFromLast() {
        int below = 1;
        for (int k = sizes.length - 1; k >= 0; k--) {
            int last = sizes[k] - 1;
            for (int number = 0; number < tallies.length; number++) {
                for (int other = 1; other <= last && number / below % sizes[k] == last; other++) {
                    take(tallies[number - other * below], tallies[number]);
                }
            }
            below *= sizes[k];
        }
    }

    private static void take(long[] some, long[] from) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= some[i];
        }
    }

    /** The rows of a combination. */
    long rows(int number) {
        return tallies[number][0];
    }

    /** Of the rows of a combination those where predicates hold. */
    CountedRows.Among among(int number) {
        long[] of = tallies[number];
        return new CountedRows.Among() {
            @Override
            public long where(int predicate) {
                return of[1 + predicate];
            }

            @Override
            public long where(int predicate, int other) {
                int i = 0;
                while (pairs.get(i)[0] != predicate || pairs.get(i)[1] != other) {
                    i++;
                }
                return of[1 + predicates.length + i];
            }
        };
    }
}
