package dev.parallax.grammar;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may stand at a place of a text, for a completer. Nothing is expected where the text before is wrong already.
 *
 * @param typed the beginning of a word or a quoted text right before the place, which a completion replaces; empty where
 *     there is none
 * @param kinds what sorts of things may be named here
 * @param words the words of the language that may stand here, in lower case, such as {@code group by}
 * @param subject for {@link Kind#MEMBER} and {@link Kind#KEY} the expression before the dot or the bracket, for
 *     {@link Kind#VALUE} the one that is compared; its spans are those of its own text
 */
public record Expectation(
        Span typed,
        Set<Kind> kinds,
        List<String> words,
        @Nullable Expression subject) {
    /** A sort of thing that a name may be of. */
    public enum Kind {
        /** A column, a function, a compared model, a literal. */
        EXPRESSION,
        /** A value of the subject, with which it is compared. */
        VALUE,
        /** A column of the subject, after its dot. */
        MEMBER,
        /** A column or a class of the subject, in its brackets. */
        KEY,
        /** A model of the dataset. */
        MODEL,
        /** A model that is compared, between brackets. */
        COMPARED_MODEL,
        DATASET,
        /** A column of the labels. */
        COLUMN,
        /** A tag of the dataset, bare or in quotes. */
        TAG,
        /** A chart that {@code render} draws. */
        CHART,
        /** An option of the chart that is drawn. */
        CHART_OPTION,
        /** A name that is made here. */
        NEW_NAME,
        /** A file, in quotes. */
        FILE,
        /** An option of an import. */
        OPTION,
        /** A whole number. */
        COUNT,
        /** A thing that {@code describe} describes. */
        DESCRIBED
    }

    public Expectation {
        kinds = Set.copyOf(kinds);
        words = List.copyOf(words);
    }

    /** What may stand at an offset; what comes after it is not looked at. */
    public static Expectation at(Source source, int offset) {
        return new Expectant(source, offset).expectation();
    }
}
