package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Comparison;

/** What a join did with the rows of each participant, labels first: collected while it runs. */
final class JoinCounts {
    final Comparison comparison;
    /** Rows there are. */
    final int[] rows;
    /** Labelled rows that a model has none for. */
    final int[] missing;
    /** Rows of a model that the labels do not have. */
    final int[] unknown;
    /** Rows without a key. */
    final int[] keyless;
    /** Rows of a model that met a labelled row by the first key. */
    final int[] byFirst;
    /** Rows of a model that met a labelled row by the second key. */
    final int[] bySecond;
    /** Units that the join keeps. */
    int joined;

    JoinCounts(Comparison comparison) {
        this.comparison = comparison;
        int participants = comparison.models().size() + 1;
        rows = new int[participants];
        missing = new int[participants];
        unknown = new int[participants];
        keyless = new int[participants];
        byFirst = new int[participants];
        bySecond = new int[participants];
    }
}
