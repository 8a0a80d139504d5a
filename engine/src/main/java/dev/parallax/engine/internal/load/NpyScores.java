package dev.parallax.engine.internal.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** A table with the rows of an {@code .npy} matrix beside its own: row by row, in the order of the file. */
final class NpyScores extends FieldsOver {
    private final Path file;
    private final Path matrix;
    private final InputFile in;
    private final NpyHeader header;
    private final byte[] bytes;
    private final ByteBuffer numbers;
    private final float[] row;
    private long read;

    NpyScores(Path file, Fields table, Path matrix) throws IOException {
        super(table);
        this.file = file;
        this.matrix = matrix;
        this.in = InputFile.open(matrix);
        try {
            this.header = NpyHeader.read(matrix, in);
        } catch (RuntimeException | IOException e) {
            in.close();
            throw e;
        }
        this.bytes = new byte[header.columns() * header.width()];
        this.numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.row = new float[header.columns()];
    }

    @Override
    public boolean next() throws IOException {
        boolean more = super.next();
        if (more == (read < header.rows())) {
            if (more) {
                readRow();
            }
            return more;
        }
        String rows = matrix + " has " + rows(header.rows());
        throw more
                ? Refusal.at(
                        file, line(), "there is no row of scores for this row: " + rows, "write both from one list")
                : Refusal.of(file, "the file has " + rows(read) + ", and " + rows, "write both from one list");
    }

    private static String rows(long count) {
        return count + (count == 1 ? " row" : " rows");
    }

    private void readRow() throws IOException {
        if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
            throw Refusal.of(
                    matrix, "the file ends in row " + (read + 1) + " of " + header.rows(), "copy the file again");
        }
        for (int i = 0; i < row.length; i++) {
            row[i] = header.width() == 4 ? numbers.getFloat(4 * i) : (float) numbers.getDouble(8 * i);
        }
        read++;
    }

    @Override
    public int beside() {
        return row.length;
    }

    @Override
    public float beside(int position) {
        return row[position];
    }

    @Override
    public void close() throws IOException {
        try (in) {
            super.close();
        }
    }
}
