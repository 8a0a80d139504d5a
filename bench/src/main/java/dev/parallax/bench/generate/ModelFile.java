package dev.parallax.bench.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes what one model infers: {@code id,guess,score} and {@code p_CLASS} for each class. The scores have five digits and sum
 * to exactly one; the guess is the best of them, and score its value.
 */
record ModelFile(Population population, List<String> classes, int model) {
    private static final int DIGITS = 5;
    private static final int ONE = 100_000;

    void write(Path file, long rows) throws IOException {
        byte[][] names = LabelsFile.bytes(classes);
        int[] scores = new int[names.length];
        try (CsvBytes csv = new CsvBytes(file)) {
            header(csv);
            for (long number = 0; number < rows; number++) {
                long row = population.row(number);
                long inference = population.inference(model, number);
                int guess = population.guess(model, row, inference);
                score(scores, guess, population.truth(row), inference);
                csv.id(row, number);
                csv.comma();
                csv.text(names[guess]);
                csv.comma();
                csv.fraction(scores[guess], DIGITS);
                for (int score : scores) {
                    csv.comma();
                    csv.fraction(score, DIGITS);
                    csv.field();
                }
                csv.line();
            }
        }
    }

    private void header(CsvBytes csv) throws IOException {
        csv.text("id,guess,score");
        for (String name : classes) {
            csv.text(",p_" + name);
        }
        csv.line();
    }

    /** The guess takes the most, what it could be taken for half of the rest or more, and the others share what is left. */
    private void score(int[] scores, int guess, int truth, long inference) {
        long bits = Randomness.next(inference);
        long unsure = bits & 0xFFFF;
        boolean correct = guess == truth;
        int least = scores.length == 2 ? 51_000 : 40_000;
        int best = correct
                ? ONE - 1 - (int) (unsure * unsure * (ONE - least - 1) >>> 32)
                : least + (int) (unsure * 45_000 >>> 16);
        int second = correct ? population.neighbour(guess, bits >>> 16) : truth;
        int left = ONE - best;
        int shared = shares(scores, guess, second, left - left / 2, bits);
        scores[guess] = best;
        scores[second] = left - shared;
    }

    private static int shares(int[] scores, int guess, int second, int units, long seed) {
        int weights = 0;
        long bits = seed;
        for (int k = 0; k < scores.length; k++) {
            if ((k & 7) == 0) {
                bits = Randomness.next(bits);
            }
            int weight = k == guess || k == second ? 0 : 1 + (int) (bits >>> (8 * (k & 7)) & 0xFF);
            scores[k] = weight;
            weights += weight;
        }
        int given = 0;
        for (int k = 0; weights > 0 && k < scores.length; k++) {
            scores[k] = (int) ((long) units * scores[k] / weights);
            given += scores[k];
        }
        return given;
    }
}
