package dev.parallax.spec.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of an oracle. After a {@code split} the first column is its key.
 *
 * @param columns the shown columns' names; where nothing was shown, the ids of the rows alone, as {@code row.id}
 * @param rows a value for each column: Boolean, Long, Double, String, LocalDate, {@link Bag} or null
 * @param shown whether the query said what to show
 */
public record OracleTable(List<String> columns, List<List<@Nullable Object>> rows, boolean shown) {}
