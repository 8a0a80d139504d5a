package dev.parallax.engine.internal.metric;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the figures of several classes become one; scikit-learn's definitions. */
public enum Average {
    /** The mean over the classes that occur as truth or as guess, each counting the same; null counts as 0. */
    MACRO,
    /** Of the counts of all classes together. */
    MICRO,
    /** The mean over the classes, each counting by its support; null counts as 0. */
    WEIGHTED;

    /** As it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is written so, or null. */
    public static @Nullable Average find(String word) {
        for (Average average : values()) {
            if (average.word().equals(word.toLowerCase(Locale.ROOT))) {
                return average;
            }
        }
        return null;
    }
}
