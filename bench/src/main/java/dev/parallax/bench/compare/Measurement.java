package dev.parallax.bench.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What became of a question on one side.
 *
 * @param first milliseconds of the first run
 * @param median milliseconds of the timed runs
 * @param cpu milliseconds of processor time of a timed run, of all threads of the process, on average
 * @param runs timed
 * @param answer rows of cells as text: numbers in full, texts as they are
 */
public record Measurement(double first, double median, double cpu, int runs, List<List<String>> answer) {
    /** Milliseconds after which a virtual machine has compiled what a question of a millisecond runs through. */
    private static final double WARM_UP = 1500;

    /** Milliseconds over which the runs of a short question are spread, so that a moment's noise is not all that they see. */
    private static final double MEASURED = 1000;

    private static final double PATIENCE = 12_000;
    private static final int FEWEST_RUNS = 3;

    /**
     * Runs a question once, then to warm up until 1.5 s are over, then at least as often as asked and until a second is over; runs
     * that take so long that all of them would need more than 12 s are fewer, but three.
     */
    static Measurement of(Callable<List<List<String>>> run, int runs) throws Exception {
        long begin = System.nanoTime();
        List<List<String>> answer = run.call();
        double first = since(begin);
        long warmUp = System.nanoTime();
        int warmed = 0;
        do {
            run.call();
            warmed++;
        } while (since(warmUp) < WARM_UP);
        double each = since(warmUp) / warmed;
        int least = Math.max(Math.min(FEWEST_RUNS, runs), (int) Math.min(runs, PATIENCE / each));
        List<Double> times = new ArrayList<>();
        long cpu = Usage.cpuNanos();
        long measured = System.nanoTime();
        while (times.size() < least || since(measured) < MEASURED) {
            long at = System.nanoTime();
            List<List<String>> again = run.call();
            times.add(since(at));
            if (again.size() != answer.size()) {
                throw new IllegalStateException(
                        "a later run has " + again.size() + " rows, the first " + answer.size());
            }
        }
        int count = times.size();
        double cpuEach = (Usage.cpuNanos() - cpu) / 1e6 / count;
        Collections.sort(times);
        double median = (times.get((count - 1) / 2) + times.get(count / 2)) / 2;
        return new Measurement(first, median, cpuEach, count, answer);
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    /** As lines of tab-separated fields: one of figures, then one for each row of the answer. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(first + "\t" + median + "\t" + cpu + "\t" + runs + "\t" + answer.size());
        answer.forEach(row -> lines.add(String.join("\t", row)));
        return lines;
    }

    /** Undoes {@link #lines}, from a position on. */
    static Measurement parse(List<String> lines, int at) {
        String[] figures = lines.get(at).split("\t", -1);
        int rows = Integer.parseInt(figures[4]);
        List<List<String>> answer = lines.subList(at + 1, at + 1 + rows).stream()
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
        return new Measurement(
                Double.parseDouble(figures[0]),
                Double.parseDouble(figures[1]),
                Double.parseDouble(figures[2]),
                Integer.parseInt(figures[3]),
                answer);
    }
}
