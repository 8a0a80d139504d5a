package dev.parallax.bench.compare;

import java.util.ArrayList;
import java.util.Arrays;
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

    private static final double PATIENCE = 12_000;
    private static final int FEWEST_RUNS = 3;

    /**
     * Runs a question once, then to warm up until 1.5 s are over, then as often as asked; runs that take so long that
     * all of them would need more than 12 s are fewer, but three.
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
        int count = Math.max(Math.min(FEWEST_RUNS, runs), (int) Math.min(runs, PATIENCE / each));
        double[] times = new double[count];
        long cpu = Usage.cpuNanos();
        for (int k = 0; k < count; k++) {
            long at = System.nanoTime();
            List<List<String>> again = run.call();
            times[k] = since(at);
            if (again.size() != answer.size()) {
                throw new IllegalStateException(
                        "a later run has " + again.size() + " rows, the first " + answer.size());
            }
        }
        double cpuEach = (Usage.cpuNanos() - cpu) / 1e6 / count;
        Arrays.sort(times);
        return new Measurement(first, (times[(count - 1) / 2] + times[count / 2]) / 2, cpuEach, count, answer);
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
