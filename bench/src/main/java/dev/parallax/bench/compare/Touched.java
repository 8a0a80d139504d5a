package dev.parallax.bench.compare;

/**
 * What a scan must at least read to answer a question, for each row: each column the question is about once, at the width it is
 * stored in; a bitmap instead of the columns where a predicate is answered by an index, or by where two columns agree, which is
 * made once and kept. What is read only for the few rows that the bitmaps leave is not counted.
 *
 * @param codes columns of class codes, in one byte, or in two for 255 classes and more
 * @param bytes columns of other codes, in one byte
 * @param scores columns of scores, in four bytes
 * @param bitmaps of one bit
 */
record Touched(int codes, int bytes, int scores, int bitmaps) {
    private static final int MOST_IN_A_BYTE = 254;

    /** Where a question ends as soon as it has enough rows, there is no such measure. */
    static final Touched NOTHING = new Touched(0, 0, 0, 0);

    static Touched codes(int columns) {
        return new Touched(columns, 0, 0, 0);
    }

    static Touched bytes(int columns) {
        return new Touched(0, columns, 0, 0);
    }

    static Touched scores(int columns) {
        return new Touched(0, 0, columns, 0);
    }

    static Touched bitmaps(int number) {
        return new Touched(0, 0, 0, number);
    }

    Touched and(Touched more) {
        return new Touched(codes + more.codes, bytes + more.bytes, scores + more.scores, bitmaps + more.bitmaps);
    }

    /** The bytes of so many rows. */
    double of(long rows, int classes) {
        int code = classes > MOST_IN_A_BYTE ? 2 : 1;
        return rows * (codes * code + bytes + scores * 4 + bitmaps / 8.0);
    }
}
