package dev.parallax.engine.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import org.junit.jupiter.api.Test;

class GroupValuesTest {
    /** A batch is read whole where many of its rows are asked for, and the others may be of another part of a split. */
    @Test
    void rowsOfAnotherPartAreGivenAGroupThatIsThere() {
        Vector sums = new Vector.Longs(Type.INTEGER, new long[] {10, 20, 0, 0}, 2);
        GroupValues values = new GroupValues(new int[] {0, 64, 1}, sums);
        assertThat(values.groups(Batch.range(0, 3))).containsExactly(0, 1, 1);
    }
}
