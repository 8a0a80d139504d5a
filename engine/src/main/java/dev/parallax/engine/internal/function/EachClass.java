package dev.parallax.engine.internal.function;

import dev.parallax.engine.internal.vector.Vector;
import java.util.Collection;

/**
 * Results of groups that are seen as each of their classes against the rest: {@code group by class(row.truth)}. Rows are grouped by
 * the other keys; a result is of a group and a class.
 */
public interface EachClass {
    /** Adds the classes that a group has, among which a null is no class. */
    void classes(int group, Collection<String> into);

    /**
     * The results of a class of a group each.
     *
     * @param groups may stand there more than once
     * @param classes as many; those that the group does not have are counted 0 times
     */
    Vector finish(int[] groups, String[] classes);
}
