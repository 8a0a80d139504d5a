package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.curve.PointRoom;
import dev.parallax.engine.internal.curve.Sweep;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
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
     * @param scores the positions of scores that stand in this order together, each followed by what says which rows are positive,
     *     and, where that is a class, by its name
     */
    record Order(int counted, List<Integer> scores) {}

    /**
     * What meets one order of one group, or a part of it.
     *
     * @param room for the points that it keeps
     */
    Sweep sweep(Spec spec, PointRoom room);

    /**
     * The results of groups.
     *
     * @param swept of each group its orders, which have met all rows
     */
    Vector finish(Spec spec, Sweep[][] swept);

    /** The same where each order is of a class against the rest. */
    EachClass finishEach(Spec spec, Sweep[][] swept);

    /** The orders of some of the arguments: one for each score. */
    static List<Order> each(int from, int end) {
        List<Order> orders = new ArrayList<>();
        for (int score = from + 1; score < end; score += 3) {
            orders.add(new Order(from, List.of(score)));
        }
        return orders;
    }

    /** All of these arguments' scores in one order. */
    static Order together(int from, int end) {
        return new Order(
                from,
                each(from, end).stream().map(order -> order.scores().get(0)).toList());
    }

    @Override
    default Accumulator accumulator(Spec spec) {
        throw new IllegalStateException(entry().name() + " meets rows in the order of their scores");
    }
}
