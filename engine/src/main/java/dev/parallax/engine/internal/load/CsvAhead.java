package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportOptions;
import dev.parallax.storage.Ahead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a CSV file whose rows are split by other threads, some blocks of lines ahead; a block that none of them has
 * begun when its rows are asked for is split by who asks. As long as lines are plain, blocks are split independently of each
 * other; from the first that is not, the whole parser reads the rest, one block ahead.
 */
final class CsvAhead implements Fields {
    private static final int BLOCK = 1 << 18;
    private static final int AHEAD = 4;
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** A block that is being split, or waits for it. */
    private record Begun(RowBlock block, Ahead<Boolean> whetherPlain) {}

    private final Path file;
    private final char delimiter;
    private final ImportOptions how;
    private final List<String> columns;
    private final Executor others;
    private final int size;
    private final InputFile in;
    private final LineChunks chunks;
    private final PlainLines plain;
    private final boolean[] numbers;
    private final Deque<Begun> begun = new ArrayDeque<>();
    private final Deque<RowBlock> free = new ArrayDeque<>();
    private @Nullable CsvTable rest;
    private RowBlock block;
    private int row;
    private long lines;
    private boolean ended;

    /**
     * @param columns the names in the file's first record
     */
    CsvAhead(Path file, char delimiter, ImportOptions how, List<String> columns, Executor others) throws IOException {
        this(file, delimiter, how, columns, others, BLOCK);
    }

    CsvAhead(Path file, char delimiter, ImportOptions how, List<String> columns, Executor others, int size)
            throws IOException {
        this.size = size;
        this.file = file;
        this.delimiter = delimiter;
        this.how = how;
        this.columns = columns;
        this.others = others;
        this.numbers = new boolean[columns.size()];
        this.block = new RowBlock(columns.size(), size);
        this.plain = new PlainLines(columns.size(), delimiter, how.decimal());
        this.in = InputFile.open(file, how.encoding());
        this.chunks = new LineChunks(in, size);
        try {
            if (how.encoding().equals(StandardCharsets.UTF_8) && PlainLines.knows(delimiter)) {
                turn();
            } else {
                readWhole();
            }
            row = rest == null ? 0 : -1;
        } catch (RuntimeException | IOException e) {
            close();
            throw e;
        }
    }

    private void readWhole() throws IOException {
        in.close();
        rest = new CsvTable(file, delimiter, how);
    }

    @Override
    public boolean next() throws IOException {
        while (++row >= block.rows()) {
            if (!turn()) {
                return false;
            }
            row = -1;
        }
        return true;
    }

    /** Goes on to the next block; false at the end. The first row of the first block of lines is the header. */
    private boolean turn() throws IOException {
        @Nullable Throwable failure = block.failure();
        if (failure != null) {
            throw failed(failure);
        }
        free.add(block);
        begin();
        Begun next = begun.poll();
        if (next == null) {
            return false;
        }
        block = next.block;
        if (next.whetherPlain.result()) {
            ended |= block.isLast();
            if (rest == null) {
                block.firstLine(lines + 1);
                lines += block.rows();
            }
            begin();
            return true;
        }
        leaveToParser();
        return turn();
    }

    private static IOException failed(Throwable failure) {
        if (failure instanceof RuntimeException fault) {
            throw fault;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof IOException disk ? disk : new IOException(failure);
    }

    private void begin() throws IOException {
        while (!ended && begun.size() < (rest == null ? AHEAD : 1)) {
            RowBlock next = free.poll();
            if (next == null) {
                next = new RowBlock(columns.size(), size);
            }
            next.clear();
            if (rest == null && !chunks.fill(next)) {
                ended = true;
                return;
            }
            begun.add(new Begun(next, work(next)));
        }
    }

    private Ahead<Boolean> work(RowBlock next) {
        boolean first = lines == 0 && begun.isEmpty();
        next.parsed(numbers);
        CsvTable parser = rest;
        return new Ahead<>(others, () -> {
            if (parser == null) {
                return split(next, first);
            }
            read(next, parser);
            for (int c = 0; c < columns.size(); c++) {
                if (next.isParsed(c)) {
                    next.parse(c, how.decimal());
                }
            }
            return true;
        });
    }

    private boolean split(RowBlock next, boolean first) {
        byte[] bytes = next.bytes();
        int limit = next.length();
        if (bytes[limit - 1] != '\n') {
            if (!next.isLast()) {
                return false;
            }
            bytes[limit++] = '\n';
        }
        return plain.split(next, first && startsWithMark(bytes) ? MARK.length : 0, limit);
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2];
    }

    /** Lets the whole parser fill a block with rows; what it refuses comes after the rows before it. */
    private void read(RowBlock next, CsvTable parser) {
        try {
            while (next.length() < size) {
                if (!parser.next()) {
                    next.last(true);
                    break;
                }
                if (next.rows() == 0) {
                    next.firstLine(parser.line());
                }
                parser.copy(next);
                next.endRow((int) (parser.line() - next.line()));
            }
        } catch (IOException | RuntimeException | Error e) {
            next.failure(e);
            next.last(true);
        }
        next.position(parser.position());
    }

    /** From the current block on. */
    private void leaveToParser() throws IOException {
        if (lines == 0) {
            stop();
            readWhole();
        } else {
            List<RowBlock> again = new ArrayList<>(List.of(block));
            begun.forEach(each -> again.add(each.block));
            stop();
            chunks.giveBack(again);
            rest = new CsvTable(file, delimiter, how, in, lines, columns);
        }
        block = new RowBlock(columns.size(), size);
        ended = false;
    }

    /** Nobody wants the rows of blocks that were begun any more. */
    private void stop() {
        begun.forEach(each -> each.whetherPlain.stop());
        begun.clear();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public long line() {
        return block.line(row);
    }

    @Override
    public @Nullable String text(int column) {
        int end = column < columns.size() ? block.end(row, column) : -1;
        int start = end < 0 ? 0 : block.start(row, column);
        return end < 0 ? null : new String(block.bytes(), start, end - start, StandardCharsets.UTF_8);
    }

    @Override
    public boolean utf8(int column, Utf8 into) {
        int end = column < columns.size() ? block.end(row, column) : -1;
        if (end >= 0) {
            into.set(block.bytes(), block.start(row, column), end);
        }
        return end >= 0;
    }

    @Override
    public double decimal(int column) {
        if (column >= columns.size()) {
            return Double.NaN;
        }
        if (!block.isParsed(column)) {
            numbers[column] = true;
            block.parse(column, how.decimal());
        }
        return block.number(row, column);
    }

    @Override
    public void decimals(int[] wanted, double[] into) {
        for (int i = 0; i < wanted.length; i++) {
            into[i] = block.isParsed(wanted[i]) ? block.number(row, wanted[i]) : decimal(wanted[i]);
        }
    }

    @Override
    public long position() {
        return block.position();
    }

    @Override
    public long size() {
        return in.size();
    }

    @Override
    public void close() throws IOException {
        stop();
        try (in) {
            if (rest != null) {
                rest.close();
            }
        }
    }
}
