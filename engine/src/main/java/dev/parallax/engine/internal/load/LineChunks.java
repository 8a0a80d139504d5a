package dev.parallax.engine.internal.load;

import java.io.IOException;
import java.util.Arrays;

/** Takes the bytes of a file in blocks of whole lines. A block without a line break, or of a longer line, is not whole. */
final class LineChunks {
    /** A line longer than this is left to the whole parser. */
    private static final int LONGEST_LINE = 1 << 23;

    private final InputFile in;
    private final int size;
    private byte[] carried = new byte[0];
    private boolean ended;

    /**
     * @param size bytes of a block, unless a line is longer
     */
    LineChunks(InputFile in, int size) {
        this.in = in;
        this.size = size;
    }

    /** Fills an empty block with the lines that come next; false at the end of the file. */
    boolean fill(RowBlock block) throws IOException {
        if (ended) {
            return false;
        }
        block.room(Math.max(size, carried.length + 1));
        System.arraycopy(carried, 0, block.bytes(), 0, carried.length);
        int length = carried.length;
        int end = 0;
        while (end == 0 && length < LONGEST_LINE) {
            block.room(Math.max(size, length + (size >> 1)));
            int room = block.bytes().length - 1 - length;
            int read = in.readNBytes(block.bytes(), length, room);
            length += read;
            if (read < room) {
                ended = true;
                break;
            }
            end = afterLastLine(block.bytes(), length);
        }
        if (ended) {
            end = length;
        }
        int whole = end == 0 ? length : end;
        carried = Arrays.copyOfRange(block.bytes(), whole, length);
        block.length(whole);
        block.last(ended);
        block.position(in.position());
        return whole > 0;
    }

    /** Reads on from where a block began: with its bytes, those of the blocks after it, and what was taken of a line since. */
    void giveBack(Iterable<RowBlock> blocks) {
        int length = carried.length;
        for (RowBlock block : blocks) {
            length += block.length();
        }
        byte[] bytes = new byte[length];
        int at = 0;
        for (RowBlock block : blocks) {
            System.arraycopy(block.bytes(), 0, bytes, at, block.length());
            at += block.length();
        }
        System.arraycopy(carried, 0, bytes, at, carried.length);
        in.giveBack(bytes);
    }

    private static int afterLastLine(byte[] bytes, int length) {
        int end = length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }
}
