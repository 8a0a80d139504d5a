package dev.parallax.bench.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The runs of a question on one side: in rounds, between which the other questions have theirs, so that what else a machine does for some
 * seconds is not all that a question sees.
 */
final class Timing {
    /** How often each question has its turn. */
    static final int ROUNDS = 3;

    /** Milliseconds after which a virtual machine has compiled what a question of a millisecond runs through. */
    private static final double WARM_UP = 1500;

    /** Milliseconds after which a question that had to wait for its turn finds the caches as it left them. */
    private static final double WARM_AGAIN = 200;

    /** Milliseconds of a round's timed runs. */
    private static final double TIMED = 500;

    private static final double PATIENCE = 9_000;
    private static final int FEWEST_RUNS = 3;

    private final Callable<List<List<String>>> run;
    private final int runs;
    private final List<Double> times = new ArrayList<>();
    private List<List<String>> answer = List.of();
    private double first;
    private double each;
    private double cpu;

    /**
     * Of a question.
     *
     * @param runs that are timed at least, in all rounds
     */
    Timing(Callable<List<List<String>>> run, int runs) {
        this.run = run;
        this.runs = runs;
    }

    /**
     * Has its turn: at first it runs once, and for 1.5 s to warm up; then half a second is timed, and at least a round's part of the runs
     * asked for. Those that take so long that all would need more than 9 s are fewer, but three.
     */
    void round() throws Exception {
        boolean isFirst = times.isEmpty();
        if (isFirst) {
            long begin = System.nanoTime();
            answer = run.call();
            first = since(begin);
        }
        if (isFirst || each < TIMED) {
            warmUp(isFirst ? WARM_UP : WARM_AGAIN);
        }
        int all = Math.max(Math.min(FEWEST_RUNS, runs), (int) Math.min(runs, PATIENCE / each));
        int least = times.size() + (all + ROUNDS - 1) / ROUNDS;
        long before = Usage.cpuNanos();
        long begin = System.nanoTime();
        while (times.size() < least || since(begin) < TIMED) {
            time();
        }
        cpu += (Usage.cpuNanos() - before) / 1e6;
    }

    private void warmUp(double millis) throws Exception {
        long begin = System.nanoTime();
        int warmed = 0;
        do {
            run.call();
            warmed++;
        } while (since(begin) < millis);
        each = since(begin) / warmed;
    }

    private void time() throws Exception {
        long at = System.nanoTime();
        List<List<String>> again = run.call();
        times.add(since(at));
        if (again.size() != answer.size()) {
            throw new IllegalStateException("a later run has " + again.size() + " rows, the first " + answer.size());
        }
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    /** What became of it in all rounds. */
    Measurement measurement() {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        int count = sorted.size();
        double median = (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2;
        return new Measurement(first, median, cpu / count, count, answer);
    }
}
