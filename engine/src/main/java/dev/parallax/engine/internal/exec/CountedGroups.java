package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups of which only rows are counted, without going from row to row. For one thread, morsels in rising order. */
interface CountedGroups {
    /**
     * The way that costs less for these keys; null where there is none.
     *
     * @param whole whether morsels are whole containers
     */
    static @Nullable CountedGroups of(
            List<Bound> keys,
            RowSet input,
            EvaluatorCompiler compiler,
            CountedRows counted,
            Grouper grouper,
            boolean whole) {
        CountedGroups bitmaps = BitmapGroups.of(keys, input, compiler, counted, grouper);
        if (bitmaps != null) {
            return bitmaps;
        }
        List<PackedCodes> codes = KeyCodes.of(keys, input.relation(), compiler);
        return codes == null ? null : CodeGroups.of(codes, List.of(counted), grouper, input, whole);
    }

    /**
     * Counts rows of a morsel.
     *
     * @param rows the set they are in
     */
    void add(int from, int size, RowSet rows);

    /** Of how many of a morsel's rows on counting costs less than seeing each of them. */
    int leastRows(int size);

    /** Makes groups of what was counted, where this was not done yet. */
    void finish();

    /** What is counted, for {@code explain analyze}: "bitmaps". */
    String means();

    /** The bytes read so far. */
    long bytes();
}
