package dev.parallax.spec.many;

import dev.parallax.spec.random.Dice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Labels and many models in CSV files. Things have an id and a hash, one of which may be missing in any file; every model lacks
 * some of the labelled things and has some of its own. Models differ in their columns: every fourth has no scores by class, every
 * third says its time in fractions, every second has notes.
 */
final class Crowd {
    static final List<String> CLASSES = List.of("bird", "cat", "dog", "owl");

    private final Path folder;
    private final Dice dice;
    private final int things;
    private final boolean keyless;

    private Crowd(Path folder, Dice dice, int things, boolean keyless) {
        this.folder = folder;
        this.dice = dice;
        this.things = things;
        this.keyless = keyless;
    }

    /**
     * Writes labels.csv, m0.csv, m1.csv ….
     *
     * @param keyless whether ids and hashes may be missing
     */
    static void write(Path folder, int models, int things, boolean keyless, Dice dice) throws IOException {
        Crowd crowd = new Crowd(Files.createDirectories(folder), dice, things, keyless);
        crowd.labels();
        for (int model = 0; model < models; model++) {
            crowd.model(model);
        }
    }

    static boolean hasScores(int model) {
        return model % 4 != 3;
    }

    static boolean hasFractions(int model) {
        return model % 3 == 1;
    }

    static boolean hasNotes(int model) {
        return model % 2 == 1;
    }

    private void labels() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int thing : shuffled(things * 9 / 10, 0)) {
            lines.add(keys(thing) + "," + blank(8, dice.one(CLASSES)) + "," + dice.of("front", "rear") + ","
                    + blank(10, String.valueOf(dice.below(9))));
        }
        write("labels", "id,hash,truth,camera,size", lines);
    }

    private void model(int model) throws IOException {
        String header = "id,hash,guess,score,ms" + (hasNotes(model) ? ",note" : "")
                + (hasScores(model) ? ",p_bird,p_cat,p_dog,p_owl" : "");
        List<String> lines = new ArrayList<>();
        for (int thing : shuffled(things * 4 / 5, things / 10)) {
            StringBuilder line = new StringBuilder(keys(thing))
                    .append(',')
                    .append(blank(4, dice.one(CLASSES)))
                    .append(',')
                    .append(blank(4, eighths()))
                    .append(',')
                    .append(blank(6, dice.below(40) + (hasFractions(model) ? ".5" : "")));
            if (hasNotes(model)) {
                line.append(',').append(blank(30, "n" + dice.below(3) * (model + 1)));
            }
            if (hasScores(model)) {
                CLASSES.forEach(name -> line.append(',').append(eighths()));
            }
            lines.add(line.toString());
        }
        write("m" + model, header, lines);
    }

    /** Some of the things from a first one on, in a random order. */
    private List<Integer> shuffled(int count, int first) {
        List<Integer> all = IntStream.range(first, things).boxed().toList();
        return dice.shuffled(all).subList(0, Math.min(count, all.size()));
    }

    private String keys(int thing) {
        int missing = keyless ? dice.below(12) : 12;
        return (missing == 0 ? "" : "t" + thing) + "," + (missing == 1 ? "" : "h" + thing);
    }

    private String blank(int percent, String value) {
        return dice.percent(percent) ? "" : value;
    }

    /** Numbers that 32 bits hold exactly. */
    private String eighths() {
        return String.valueOf(dice.below(257) / 256.0);
    }

    private void write(String name, String header, List<String> lines) throws IOException {
        Files.writeString(
                folder.resolve(name + ".csv"),
                header + "\n" + String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
    }
}
