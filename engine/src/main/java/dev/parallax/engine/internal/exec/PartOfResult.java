package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Result;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Type;
import org.jspecify.annotations.Nullable;

/** A result that may be one of several beside each other. */
sealed interface PartOfResult extends Result permits QueryResult, MatrixResult {
    /** The query of a whole row. */
    String query(int row);

    /** A column that has the same value in all rows. */
    ResultColumn constant(String name, Type type, @Nullable Object value);
}
