package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;

/** The values of an aggregate by group, and the group of each row of the relation (for rows that entered it). */
record GroupValues(int[] groupOf, Vector values) {
    /**
     * The group of each row of a batch. A batch may hold rows that nobody asks for, and those of another part of a split have
     * that part's groups: they are given a group that is there.
     */
    int[] groups(Batch batch) {
        int last = values.size() - 1;
        int[] groups = new int[batch.size()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = Math.min(groupOf[batch.row(i)], last);
        }
        return groups;
    }
}
