package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.storage.ZoneMap;
import org.jspecify.annotations.Nullable;

/** Tells by zone maps and bands, without going through the rows, that scores are from 0 to 1 or null. */
final class FromZeroToOne {
    private final Run run;

    FromZeroToOne(Run run) {
        this.run = run;
    }

    /** Whether all that an expression has in some rows is; false where that is not known. */
    boolean holds(Bound value, RowSet rows) {
        if (value instanceof Bound.Derived derived) {
            return holds(derived.value(), rows);
        } else if (value instanceof Bound.Stored stored && rows.relation() instanceof Units units) {
            return byZones(stored.column().zones(), units.comparison().dataset().size());
        } else if (value instanceof Bound.Stacked stacked) {
            return stacked.models().stream().allMatch(model -> model instanceof Bound.Constant || holds(model, rows));
        }
        Bands bands = ColumnScan.dense(rows.size(), rows.relation().size()) ? Bands.of(rows.relation(), value) : null;
        if (bands == null) {
            return false;
        }
        bands.complete(run);
        return bands.met().stream().noneMatch(BandEdges::isOutside);
    }

    private static boolean byZones(@Nullable ZoneMap zones, int size) {
        if (zones == null) {
            return false;
        }
        boolean within = true;
        for (int morsel = 0; within && (long) morsel * ZoneMap.MORSEL < size; morsel++) {
            // a morsel without a value has no smaller and no larger one either
            within = zones.minDouble(morsel) >= 0 && zones.maxDouble(morsel) <= 1;
        }
        return within;
    }
}
