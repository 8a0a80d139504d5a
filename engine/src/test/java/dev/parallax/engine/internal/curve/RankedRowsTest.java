package dev.parallax.engine.internal.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Rows are swept in the falling order of their scores, however they are cut, and areas are what counting pairs gives. */
class RankedRowsTest {
    private record Row(int group, float score, boolean counted, boolean positive) {}

    /** Writes down what it meets. */
    private static final class Written implements Sweep {
        final List<String> met = new ArrayList<>();
        private Totals all = new Totals(0, 0, 0);

        @Override
        public void begin(Totals rows, long positivesAbove, long negativesAbove) {
            all = rows;
            met.add(positivesAbove + "+" + negativesAbove);
        }

        @Override
        public Totals all() {
            return all;
        }

        @Override
        public void at(float score, long positives, long negatives) {
            met.add(score + ":" + positives + "/" + negatives);
        }

        @Override
        public void append(Sweep next) {
            met.addAll(((Written) next).met);
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void groupsAreSweptFromTheHighestScoreDown(@ForAll long seed) {
        Random random = new Random(seed);
        List<Row> rows = rows(random, random.nextInt(4) == 0 ? 12_000 : 200, 3);
        RankedRows ranked = new RankedRows();
        int[] room = new int[2];
        for (int g = 0; g < 2; g++) {
            room[g] = of(rows, g + 1).size();
        }
        ranked.begin(1, room, Integer.MIN_VALUE, Integer.MAX_VALUE);
        Arrays all = new Arrays(rows);
        ranked.add(all.groups, all.scores, all.counted, all.positive, rows.size());
        for (int g = 0; g < 2; g++) {
            List<Row> own = of(rows, g + 1);
            Written written = new Written();
            written.begin(ranked.totals(g), 0, 0);
            ranked.sweep(g, written);
            assertThat(written.met).isEqualTo(expected(own, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY));
            assertThat(written.all()).isEqualTo(totals(own));
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void whatIsReadOffPartsIsReadOffTheWhole(@ForAll long seed) {
        Random random = new Random(seed);
        List<Row> rows = of(rows(random, 3_000, 1), 0);
        Arrays all = new Arrays(rows);
        Sweep.Totals totals = totals(rows);
        float cut = random.nextInt(3) == 0 ? 0.5f : random.nextFloat();
        AreaUnderRoc area = new AreaUnderRoc();
        AveragePrecision precision = new AveragePrecision();
        long positives = 0;
        long negatives = 0;
        for (int part = 0; part < 2; part++) {
            int low = part == 0 ? Integer.MIN_VALUE : FallingOrder.of(cut) + 1;
            int high = part == 0 ? FallingOrder.of(cut) : Integer.MAX_VALUE;
            RankedRows ranked = new RankedRows();
            ranked.begin(0, new int[] {rows.size()}, low, high);
            ranked.add(all.scores, all.counted, all.positive, rows.size());
            AreaUnderRoc ownArea = new AreaUnderRoc();
            AveragePrecision ownPrecision = new AveragePrecision();
            ownArea.begin(totals, positives, negatives);
            ownPrecision.begin(totals, positives, negatives);
            ranked.sweep(0, ownArea);
            ranked.sweep(0, ownPrecision);
            positives += ranked.totals(0).positives() - unscored(rows, true);
            negatives += ranked.totals(0).negatives() - unscored(rows, false);
            if (part == 0) {
                area = ownArea;
                precision = ownPrecision;
            } else {
                area.append(ownArea);
                precision.append(ownPrecision);
            }
        }
        assertThat(area.area()).isEqualTo(pairs(rows), within(1e-12));
        assertThat(precision.value()).isEqualTo(precision(rows), within(1e-12));
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void countsOfHalvesAreThoseOfTheRows(@ForAll long seed) {
        Random random = new Random(seed);
        List<Row> rows = rows(random, 2_000, 2);
        Arrays all = new Arrays(rows);
        ScoreCounts upper = ScoreCounts.byUpperHalf(1);
        upper.add(all.groups, all.scores, all.counted, all.positive, rows.size());
        List<Row> own = of(rows, 1);
        assertThat(upper.totals()).isEqualTo(totals(own));
        Written written = new Written();
        written.begin(totals(own), 0, 0);
        for (int half = 0; half < ScoreCounts.HALVES; half++) {
            if (upper.positives(half) + upper.negatives(half) > 0) {
                ScoreCounts lower = ScoreCounts.byLowerHalf(1, half);
                lower.add(all.groups, all.scores, all.counted, all.positive, rows.size());
                lower.sweep(written);
            }
        }
        assertThat(written.met).isEqualTo(expected(own, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY));
    }

    private static List<Row> rows(Random random, int size, int groups) {
        int kinds = random.nextInt(3);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            float score =
                    switch (kinds) {
                        case 0 -> random.nextInt(5) / 4f - 0.5f;
                        case 1 -> random.nextFloat();
                        default -> (float) random.nextGaussian() * 100;
                    };
            boolean none = random.nextInt(50) == 0;
            score = random.nextInt(40) == 0 ? -0.0f : score;
            rows.add(new Row(
                    random.nextInt(groups),
                    none && kinds == 1 ? Float.NaN : score,
                    random.nextInt(10) > 0,
                    random.nextInt(4) == 0));
        }
        return rows;
    }

    private static List<Row> of(List<Row> rows, int group) {
        return rows.stream()
                .filter(row -> row.group() == group && row.counted())
                .toList();
    }

    private static long unscored(List<Row> rows, boolean positive) {
        return rows.stream()
                .filter(row -> Float.isNaN(row.score()) && row.positive() == positive)
                .count();
    }

    private static Sweep.Totals totals(List<Row> rows) {
        long positives = rows.stream().filter(Row::positive).count();
        return new Sweep.Totals(positives, rows.size() - positives, unscored(rows, true) + unscored(rows, false));
    }

    private static List<String> expected(List<Row> rows, float high, float low) {
        List<String> met = new ArrayList<>(List.of("0+0"));
        rows.stream()
                .map(row -> row.score() + 0.0f)
                .filter(score -> score <= high && score >= low)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(score -> {
                    long positives = rows.stream()
                            .filter(row -> row.score() == score && row.positive())
                            .count();
                    long negatives = rows.stream()
                            .filter(row -> row.score() == score && !row.positive())
                            .count();
                    met.add(score + ":" + positives + "/" + negatives);
                });
        return met;
    }

    private static double pairs(List<Row> rows) {
        double won = 0;
        double pairs = 0;
        for (Row positive : rows) {
            for (Row negative : rows) {
                if (positive.positive() && !negative.positive()) {
                    pairs++;
                    won += positive.score() > negative.score() ? 1 : positive.score() == negative.score() ? 0.5 : 0;
                }
            }
        }
        return rows.stream().anyMatch(row -> Float.isNaN(row.score())) ? Double.NaN : won / pairs;
    }

    private static double precision(List<Row> rows) {
        List<Row> sorted = rows.stream()
                .filter(row -> !Float.isNaN(row.score()))
                .sorted((a, b) -> Float.compare(b.score() + 0.0f, a.score() + 0.0f))
                .toList();
        double sum = 0;
        double found = 0;
        double before = 0;
        for (int i = 0; i < sorted.size(); i++) {
            found += sorted.get(i).positive() ? 1 : 0;
            boolean last = i + 1 == sorted.size()
                    || sorted.get(i + 1).score() != sorted.get(i).score();
            if (last) {
                sum += (found - before) * found / (i + 1);
                before = found;
            }
        }
        return sum / totals(rows).positives();
    }

    /** Rows as the columns of a batch. */
    private static final class Arrays {
        final int[] groups;
        final float[] scores;
        final long[] counted;
        final long[] positive;

        Arrays(List<Row> rows) {
            groups = rows.stream().mapToInt(Row::group).toArray();
            scores = new float[rows.size()];
            counted = new long[rows.size() / 64 + 1];
            positive = new long[rows.size() / 64 + 1];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = rows.get(i).score();
                counted[i >> 6] |= (rows.get(i).counted() ? 1L : 0) << i;
                positive[i >> 6] |= (rows.get(i).positive() ? 1L : 0) << i;
            }
        }
    }
}
