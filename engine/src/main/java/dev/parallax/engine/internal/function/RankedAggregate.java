package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.curve.Sweep;
import dev.parallax.engine.internal.vector.Vector;
import java.util.List;

/**
 * An aggregate that meets the rows of a group in the falling order of their scores. Rows are not accumulated as they come:
 * {@code RankedStep} puts them in order, and sweeps them.
 */
public interface RankedAggregate extends AggregateFunction {
    /** The orders that it meets of every group. */
    List<Order> orders(Spec spec);

    /**
     * An order of rows.
     *
     * @param counted the position of the argument that says which rows count
     * @param scores the positions of scores that stand in this order together, each followed by what says which rows are positive
     */
    record Order(int counted, List<Integer> scores) {}

    /** What meets one order of one group, or a part of it. */
    Sweep sweep(Spec spec);

    /**
     * The results of groups.
     *
     * @param swept of each group its orders, which have met all rows
     */
    Vector finish(Spec spec, Sweep[][] swept);

    @Override
    default Accumulator accumulator(Spec spec) {
        throw new IllegalStateException(entry().name() + " meets rows in the order of their scores");
    }
}
