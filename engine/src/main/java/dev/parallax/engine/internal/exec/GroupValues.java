package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;

/** The values of an aggregate by group, and the group of each row of the relation (for rows that entered it). */
record GroupValues(int[] groupOf, Vector values) {
    /** The group of each row of a batch. */
    int[] groups(Batch batch) {
        int[] groups = new int[batch.size()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = groupOf[batch.row(i)];
        }
        return groups;
    }
}
