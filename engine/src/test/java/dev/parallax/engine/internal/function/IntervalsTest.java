package dev.parallax.engine.internal.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.AggregateFunction.Spec;
import dev.parallax.engine.internal.function.IntervalAggregate.Method;
import dev.parallax.engine.internal.vector.Vector;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalsTest {
    private static final Spec SPEC = new Spec(List.of(), List.of(), Map.of(), null);
    private static final AggregateFunction ACCURACY = AggregateFunctions.find("accuracy");

    private static IntervalAggregate interval(Method method) {
        return new IntervalAggregate((IntervalFunction) AggregateFunctions.find("ci_low"), ACCURACY, method, 0.95);
    }

    /** Rows that are right with a probability of their cluster's. */
    private record Rows(boolean[] right, int[] clusters) {
        static Rows random(Random random, int clusters, int each, double mean, double spread) {
            Rows rows = new Rows(new boolean[clusters * each], new int[clusters * each]);
            for (int c = 0; c < clusters; c++) {
                double p = mean + (random.nextBoolean() ? spread : -spread);
                for (int i = c * each; i < (c + 1) * each; i++) {
                    rows.right[i] = random.nextDouble() < p;
                    rows.clusters[i] = c;
                }
            }
            return rows;
        }

        void addTo(Accumulator accumulator, int from, int to, boolean clustered) {
            int size = to - from;
            long[] right = new long[(size + 63) / 64];
            long[] all = new long[right.length];
            long[] keys = new long[size];
            for (int i = 0; i < size; i++) {
                right[i >> 6] |= (this.right[from + i] ? 1L : 0) << i;
                all[i >> 6] |= 1L << i;
                keys[i] = clustered ? clusters[from + i] : from + i;
            }
            accumulator.add(
                    new int[size],
                    new Vector[] {
                        new Vector.Bits(right, size),
                        new Vector.Bits(all, size),
                        new Vector.Longs(Type.INTEGER, keys, size)
                    },
                    size);
        }

        BootstrapIntervals in(int parts, Method method) {
            BootstrapIntervals whole = (BootstrapIntervals) interval(method).accumulator(SPEC);
            whole.grow(1);
            for (int part = parts - 1; part >= 0; part--) {
                Accumulator one = interval(method).accumulator(SPEC);
                one.grow(1);
                addTo(one, right.length * part / parts, right.length * (part + 1) / parts, method == Method.CLUSTERS);
                whole.merge(one, new int[] {0}, 1);
            }
            return whole;
        }
    }

    /** How often an interval of 95% holds the true share. */
    private static int covered(Method method, int clusters, int each, double spread) {
        int covered = 0;
        for (int seed = 0; seed < 200; seed++) {
            Rows rows = Rows.random(new Random(seed), clusters, each, 0.7, spread);
            var interval = rows.in(1, method).interval(0, 0.95);
            covered += interval.low() <= 0.7 && 0.7 <= interval.high() ? 1 : 0;
        }
        return covered;
    }

    /** Of 200 intervals of 95%, 190 are expected to hold the truth; 181 to 198 is where chance puts 99.9% of such counts. */
    @Test
    void theBootstrapOfRowsCoversAtItsLevel() {
        assertThat(covered(Method.ROWS, 400, 1, 0)).isBetween(181, 198);
    }

    /** Rows of a cluster are alike: drawn as rows their interval is far too narrow, drawn as clusters it holds. */
    @Test
    void theBootstrapOfClustersCoversAtItsLevel() {
        assertThat(covered(Method.CLUSTERS, 100, 20, 0.25)).isBetween(181, 198);
        assertThat(covered(Method.ROWS, 100, 20, 0.25)).isLessThan(160);
    }

    @Test
    void theIntervalIsTheSameHoweverRowsWereSplit() {
        Rows rows = Rows.random(new Random(3), 40, 10, 0.6, 0.1);
        for (Method method : List.of(Method.ROWS, Method.CLUSTERS)) {
            assertThat(rows.in(3, method).interval(0, 0.9))
                    .isEqualTo(rows.in(1, method).interval(0, 0.9));
        }
    }
}
