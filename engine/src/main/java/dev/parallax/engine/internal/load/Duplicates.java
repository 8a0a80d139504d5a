package dev.parallax.engine.internal.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds, by a reading of its own, the rows that are left out because another of the same id is kept: the first, the last, or
 * the one with the largest score (the first of equal ones; null is the smallest). Rows without an id are all kept. An id is known
 * by 128 bits of its digest, in 28 bytes a row.
 */
final class Duplicates {
    private final Path file;
    private final Plan plan;
    private final Notation notation;
    private final String which;
    private final MessageDigest digest;
    private final @Nullable ScoreCells scores;
    private final int scoreFrom;
    private long[] high = new long[1 << 12];
    private long[] low = new long[1 << 12];
    private int[] rows = new int[1 << 12];
    private double[] best = new double[0];
    private int used;

    /**
     * @param which {@code first}, {@code last} or {@code max_score}
     */
    Duplicates(Path file, Plan plan, Notation notation, String which) {
        this.file = file;
        this.plan = plan;
        this.notation = notation;
        this.which = which;
        this.scoreFrom = plan.from("score");
        ScoreColumns source = plan.scores();
        this.scores = source == null || scoreFrom >= 0 ? null : new ScoreCells(file, source, plan.logits(), notation);
        if (which.equals("max_score")) {
            if (scoreFrom < 0 && source == null) {
                throw Refusal.of(file, "--dedupe max_score is said of rows that have no score", "say first or last");
            }
            best = new double[rows.length];
        }
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** The numbers of the rows, from 0, that are left out. */
    BitSet dropped(Fields fields) throws IOException {
        Arrays.fill(rows, -1);
        BitSet dropped = new BitSet();
        for (int row = 0; fields.next(); row++) {
            String id = fields.text(plan.id());
            if (id != null && !id.isEmpty() && !notation.isNull(id)) {
                int loser = meet(fields, id, row);
                if (loser >= 0) {
                    dropped.set(loser);
                }
            }
        }
        return dropped;
    }

    /** The row that loses against the other of this id; -1 for none. */
    private int meet(Fields fields, String id, int row) {
        byte[] hash = digest.digest(id.getBytes(StandardCharsets.UTF_8));
        long h = word(hash, 0);
        long l = word(hash, 8);
        double score = best.length == 0 ? 0 : score(fields);
        int slot = slot(h, l);
        if (rows[slot] < 0) {
            put(slot, h, l, row, score);
            if (++used * 3L > rows.length * 2L) {
                grow();
            }
            return -1;
        }
        boolean wins = which.equals("last") || best.length > 0 && score > best[slot];
        int loser = wins ? rows[slot] : row;
        if (wins) {
            put(slot, h, l, row, score);
        }
        return loser;
    }

    private double score(Fields fields) {
        double score = Double.NaN;
        if (scoreFrom >= 0) {
            score = fields.decimal(scoreFrom);
        } else if (scores != null) {
            scores.read(fields);
            score = scores.best() < 0 ? Double.NaN : scores.score(scores.best());
        }
        return Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score;
    }

    private static long word(byte[] hash, int from) {
        long word = 0;
        for (int i = from; i < from + 8; i++) {
            word = word << 8 | hash[i] & 0xff;
        }
        return word;
    }

    private int slot(long h, long l) {
        int slot = (int) h & rows.length - 1;
        while (rows[slot] >= 0 && (high[slot] != h || low[slot] != l)) {
            slot = slot + 1 & rows.length - 1;
        }
        return slot;
    }

    private void put(int slot, long h, long l, int row, double score) {
        high[slot] = h;
        low[slot] = l;
        rows[slot] = row;
        if (best.length > 0) {
            best[slot] = score;
        }
    }

    private void grow() {
        if (rows.length >= 1 << 30) {
            throw Refusal.of(file, "the file has too many rows for --dedupe", "remove the duplicates beforehand");
        }
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldRows = rows;
        double[] oldBest = best;
        high = new long[2 * oldHigh.length];
        low = new long[high.length];
        rows = new int[high.length];
        best = new double[oldBest.length == 0 ? 0 : high.length];
        Arrays.fill(rows, -1);
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] >= 0) {
                put(
                        slot(oldHigh[i], oldLow[i]),
                        oldHigh[i],
                        oldLow[i],
                        oldRows[i],
                        oldBest.length == 0 ? 0 : oldBest[i]);
            }
        }
    }
}
