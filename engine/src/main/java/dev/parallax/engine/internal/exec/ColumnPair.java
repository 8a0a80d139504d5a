package dev.parallax.engine.internal.exec;

import dev.parallax.storage.Column;
import org.jspecify.annotations.Nullable;

/**
 * Keys what is kept of two columns.
 *
 * @param kept what it is
 */
record ColumnPair(Class<? extends Kept.Item> kept, Column left, Column right) {
    // Written out, as what a record has of itself is woven when first called: some milliseconds of every start.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ColumnPair that
                && kept == that.kept
                && left.equals(that.left)
                && right.equals(that.right);
    }

    @Override
    public int hashCode() {
        return 31 * left.hashCode() + right.hashCode();
    }
}
