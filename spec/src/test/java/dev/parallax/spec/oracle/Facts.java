package dev.parallax.spec.oracle;

import dev.parallax.spec.data.TinyRow;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be said of one model's inference, or of a guess and its truth. */
final class Facts {
    private Facts() {}

    /** A guess and whether there is one to be judged. */
    record Guess(boolean present, @Nullable Object guess) {}

    static boolean correct(Guess guess, @Nullable Object truth) {
        return guess.present() && truth != null && truth.equals(guess.guess());
    }

    static boolean wrong(Guess guess, @Nullable Object truth) {
        return guess.present() && truth != null && !truth.equals(guess.guess());
    }

    static String outcome(Guess base, Guess other, @Nullable Object truth) {
        if (truth == null) {
            return "unlabelled";
        }
        if (!base.present() || !other.present()) {
            return "missing";
        }
        if (correct(base, truth)) {
            return correct(other, truth) ? "both_right" : "regressed";
        }
        return correct(other, truth) ? "fixed" : "both_wrong";
    }

    /** What became of a row whose truth is that of the cell, where a class is guessed by one of two and not by the other. */
    static boolean inCell(String function, Guess base, Guess other, @Nullable Object truth, @Nullable Object guess) {
        boolean before = base.present() && Objects.equals(base.guess(), guess);
        boolean after = other.present() && Objects.equals(other.guess(), guess);
        boolean gone = before && !after;
        boolean added = after && !before;
        return switch (function) {
            case "gone" -> gone;
            case "new" -> added;
            case "fixed" -> gone && correct(other, truth);
            case "regressed" -> added && correct(base, truth);
            default -> gone && !correct(other, truth) || added && !correct(base, truth);
        };
    }

    static boolean flipped(Guess base, Guess other) {
        return base.present() && other.present() && !Objects.equals(base.guess(), other.guess());
    }

    /** The place of the truth among the scores: among equals the guess comes first, then class order. */
    static @Nullable Long rank(TinyRow row, @Nullable Object truth, Comparator<Object> classOrder) {
        Double own = truth == null ? null : row.scores().get(truth.toString());
        if (own == null) {
            return null;
        }
        Object guess = row.value("guess");
        long before = 0;
        for (Map.Entry<String, Double> entry : row.scores().entrySet()) {
            if (entry.getKey().equals(truth)) {
                continue;
            }
            boolean tie = entry.getValue().equals(own);
            boolean first = entry.getKey().equals(guess)
                    || !truth.equals(guess) && classOrder.compare(entry.getKey(), truth) < 0;
            if (entry.getValue() > own || tie && first) {
                before++;
            }
        }
        return before + 1;
    }

    /** The best score minus the second; null with fewer than two. */
    static @Nullable Double margin(Collection<Double> scores) {
        List<Double> sorted = scores.stream().sorted(Comparator.reverseOrder()).toList();
        return sorted.size() < 2 ? null : sorted.get(0) - sorted.get(1);
    }

    /** In nats; null where a score is missing. */
    static @Nullable Double entropy(Collection<Double> scores, int classes) {
        if (classes == 0 || scores.size() < classes) {
            return null;
        }
        return scores.stream().mapToDouble(p -> p == 0 ? 0 : -p * Math.log(p)).sum();
    }
}
