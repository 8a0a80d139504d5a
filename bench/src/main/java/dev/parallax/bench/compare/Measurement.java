package dev.parallax.bench.compare;

import java.util.ArrayList;
import java.util.List;

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
