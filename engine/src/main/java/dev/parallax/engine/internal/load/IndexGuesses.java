package dev.parallax.engine.internal.load;

import dev.parallax.storage.Dictionary;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Refuses guesses that are indices where the dataset's classes are names: each would be wrong, and a class of its own. */
final class IndexGuesses {
    private static final int NAMED = 3;

    private IndexGuesses() {}

    /** Looks at scores by position: a dataset whose classes are names has none of them. */
    static void refusePositions(Path file, ScoreColumns scores, Dictionary classes) {
        List<String> known =
                IntStream.range(0, classes.size()).mapToObj(classes::text).toList();
        if (!known.isEmpty() && known.stream().noneMatch(IndexGuesses::isIndex)) {
            throw Refusal.of(
                    file,
                    "the scores are by position, but the classes of the dataset are names (" + some(known) + ")",
                    "give the names in the order of the scores with --classes FILE");
        }
    }

    /** Looks at the distinct guesses of a file without a names file. */
    static void refuse(Path file, String column, Collection<String> guesses, Dictionary classes) {
        List<String> known =
                IntStream.range(0, classes.size()).mapToObj(classes::text).toList();
        if (guesses.isEmpty()
                || known.isEmpty()
                || !guesses.stream().allMatch(IndexGuesses::isIndex)
                || known.stream().anyMatch(IndexGuesses::isIndex)) {
            return;
        }
        throw Refusal.at(
                file,
                0,
                column,
                "the guesses are numbers (" + some(guesses) + "), but the classes of the dataset are names ("
                        + some(known) + ")",
                "give the names in class order, one a line, with --classes FILE (and --base 1 if the first is 1)");
    }

    private static boolean isIndex(String text) {
        return Texts.integer(text) != Texts.NONE;
    }

    private static String some(Collection<String> texts) {
        return texts.stream().limit(NAMED).map(Refusal::quote).collect(Collectors.joining(", "))
                + (texts.size() > NAMED ? ", …" : "");
    }
}
