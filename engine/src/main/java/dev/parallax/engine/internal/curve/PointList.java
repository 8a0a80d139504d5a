package dev.parallax.engine.internal.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Thresholds and the rows that are not below them, twelve bytes a point, in pieces that are never copied once they are full. */
final class PointList {
    private static final int BITS = 14;
    private static final int PIECE = 1 << BITS;
    private static final int FEW = 16;

    private final PointRoom room;
    private final List<Piece> pieces = new ArrayList<>();
    private int size;

    PointList(PointRoom room) {
        this.room = room;
    }

    private static final class Piece {
        float[] scores = new float[FEW];
        int[] positives = new int[FEW];
        int[] negatives = new int[FEW];

        void grow(int length) {
            scores = Arrays.copyOf(scores, length);
            positives = Arrays.copyOf(positives, length);
            negatives = Arrays.copyOf(negatives, length);
        }
    }

    void add(float score, long positives, long negatives) {
        int at = size & PIECE - 1;
        if (at == 0) {
            room.take(FEW);
            pieces.add(new Piece());
        }
        Piece last = pieces.get(pieces.size() - 1);
        if (at == last.scores.length) {
            room.take(at);
            last.grow(2 * at);
        }
        last.scores[at] = score;
        last.positives[at] = (int) positives;
        last.negatives[at] = (int) negatives;
        size++;
    }

    int size() {
        return size;
    }

    private Piece piece(int point) {
        return pieces.get(point >>> BITS);
    }

    float score(int point) {
        return piece(point).scores[point & PIECE - 1];
    }

    int positives(int point) {
        return piece(point).positives[point & PIECE - 1];
    }

    int negatives(int point) {
        return piece(point).negatives[point & PIECE - 1];
    }
}
