package dev.parallax.engine.internal.exec;

/** Any expression, evaluated for whole batches where many rows are in question, for those rows alone where few are. */
final class MatchesNarrower implements Narrower {
    private final Evaluator expression;
    private int[] rows = new int[0];
    private long[] part = new long[0];

    MatchesNarrower(Evaluator expression) {
        this.expression = expression;
    }

    @Override
    public void narrow(int from, int size, long[] words) {
        int longest = Bits.words(Math.min(ExecutionOptions.BATCH, size));
        part = part.length < longest ? new long[longest] : part;
        for (int at = 0; at < size; at += ExecutionOptions.BATCH) {
            int count = Math.min(ExecutionOptions.BATCH, size - at);
            Bits.slice(words, at, count, part);
            int wanted = Bits.cardinality(part, Bits.words(count));
            if (ColumnScan.dense(wanted, count)) {
                long[] matching = Words.of(expression.evaluate(Batch.range(from + at, count)))
                        .words();
                Bits.and(part, matching, Bits.words(count));
                Bits.put(words, at, count, part);
            } else if (wanted > 0) {
                rows = rows.length < wanted ? new int[wanted] : rows;
                Bits.positions(part, 0, count, from + at, rows);
                long[] matching =
                        Words.of(expression.evaluate(Batch.of(rows, wanted))).words();
                for (int i = 0; i < wanted; i++) {
                    if (!Bits.get(matching, i)) {
                        int bit = rows[i] - from;
                        words[bit >> 6] &= ~(1L << bit);
                    }
                }
            }
        }
    }
}
