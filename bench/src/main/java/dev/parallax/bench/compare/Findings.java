package dev.parallax.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one process measured, handed to the process that prints it as a file.
 *
 * @param figures milliseconds of imports by what was imported, and bytes of memory
 * @param answers by question
 * @param failures by question: the message
 * @param notes what else there is to say, such as versions
 */
public record Findings(
        Map<String, Double> figures,
        Map<String, Measurement> answers,
        Map<String, String> failures,
        Map<String, String> notes) {
    Findings() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** A figure, or NaN where it was not taken. */
    public double figure(String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    /** Times something that is done once, and adds its processor time to the figure {@code cpu} of its first word. */
    void time(String name, Step step) throws Exception {
        long begin = System.nanoTime();
        long cpu = Usage.cpuNanos();
        step.run();
        figures.put(name, (System.nanoTime() - begin) / 1e6);
        figures.merge(name.split(" ")[0] + " cpu", (Usage.cpuNanos() - cpu) / 1e6, Double::sum);
    }

    /** Something that is done once. */
    interface Step {
        void run() throws Exception;
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        figures.forEach((name, value) -> lines.add("figure\t" + name + '\t' + value));
        failures.forEach((name, message) -> lines.add("failure\t" + name + '\t' + message.replaceAll("\\s+", " ")));
        notes.forEach((name, text) -> lines.add("note\t" + name + '\t' + text));
        answers.forEach((name, measurement) -> {
            lines.add("answer\t" + name);
            lines.addAll(measurement.lines());
        });
        Files.write(file, lines);
    }

    static Findings read(Path file) throws IOException {
        Findings found = new Findings();
        List<String> lines = Files.readAllLines(file);
        int at = 0;
        while (at < lines.size()) {
            String[] fields = lines.get(at++).split("\t", 3);
            switch (fields[0]) {
                case "figure" -> found.figures.put(fields[1], Double.valueOf(fields[2]));
                case "failure" -> found.failures.put(fields[1], fields[2]);
                case "note" -> found.notes.put(fields[1], fields[2]);
                default -> {
                    Measurement measurement = Measurement.parse(lines, at);
                    found.answers.put(fields[1], measurement);
                    at += 1 + measurement.answer().size();
                }
            }
        }
        return found;
    }
}
