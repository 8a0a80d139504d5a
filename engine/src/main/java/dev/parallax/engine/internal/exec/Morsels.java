package dev.parallax.engine.internal.exec;

/**
 * Cuts the rows of a relation into morsels, none of which crosses a container of 65,536 rows of its block.
 *
 * @param rows of a block; a multiple of 64 where there are several blocks
 * @param blocks one after the other, with the same columns' containers each
 */
record Morsels(int rows, int blocks, int morselRows) {
    /** The number of morsels. */
    int count() {
        return blocks * perBlock();
    }

    private int perBlock() {
        int full = rows / ExecutionOptions.MORSEL;
        int rest = rows % ExecutionOptions.MORSEL;
        return full * perContainer() + (rest + morselRows - 1) / morselRows;
    }

    /** The first row of a morsel. */
    int from(int morsel) {
        int perBlock = perBlock();
        return morsel / perBlock * rows + fromInBlock(morsel % perBlock);
    }

    private int fromInBlock(int morsel) {
        int perContainer = perContainer();
        return morsel / perContainer * ExecutionOptions.MORSEL + morsel % perContainer * morselRows;
    }

    /** The number of rows of a morsel. */
    int size(int morsel) {
        int from = fromInBlock(morsel % perBlock());
        int containerEnd = (from / ExecutionOptions.MORSEL + 1) * ExecutionOptions.MORSEL;
        return Math.min(morselRows, Math.min(containerEnd < 0 ? rows : containerEnd, rows) - from);
    }

    private int perContainer() {
        return (ExecutionOptions.MORSEL + morselRows - 1) / morselRows;
    }
}
