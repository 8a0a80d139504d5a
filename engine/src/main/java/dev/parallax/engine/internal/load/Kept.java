package dev.parallax.engine.internal.load;

import dev.parallax.storage.ColumnSpec;
import org.jspecify.annotations.Nullable;

/**
 * A column of the store and where its values come from.
 *
 * @param spec its name and type
 * @param from the file's column, or -1 where the values are computed from the scores
 * @param name the file's name of it
 * @param told whether the type is certain, so that what does not fit is an error and no reason to look again
 * @param known false where no value was seen yet, so that any value is a reason to look again
 * @param cure what to do about a value that does not fit
 * @param classes the names of the values, where they are classes and may be indices
 */
record Kept(
        ColumnSpec spec,
        int from,
        String name,
        boolean told,
        boolean known,
        String cure,
        @Nullable ClassNames classes) {}
