package dev.parallax.bench.kernels;

import dev.parallax.storage.Column;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Model;
import dev.parallax.storage.ScoreMatrix;
import dev.parallax.storage.Snapshot;
import dev.parallax.storage.Store;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Columns of the small store as arrays: what a loop written for one question would start from. */
@State(Scope.Benchmark)
public class Plain {
    /** A code for each row. */
    final byte[] truth;

    final byte[] baseGuess;
    final byte[] otherGuess;

    /** The base's score of its guess. */
    final float[] score;

    /** The scores of the most frequent class, of both models. */
    final float[] baseFirst;

    final float[] otherFirst;

    /** A bit for each row: whether the truth is the most frequent class, and whether the models differ. */
    final long[] isFirst;

    final long[] differs;

    /** Reads the columns. */
    public Plain() {
        int first;
        try (Store store = Store.open(Path.of(System.getProperty(Kernels.STORE)));
                Snapshot snapshot = store.snapshot()) {
            Dataset dataset = snapshot.datasets().get(0);
            Model base = dataset.models().get(0);
            Model other = dataset.models().get(1);
            first = dataset.classes().code(Kernels.FIRST);
            truth = codes(Objects.requireNonNull(dataset.labels()).column("truth"));
            baseGuess = codes(base.column("guess"));
            otherGuess = codes(other.column("guess"));
            score = new float[Kernels.ROWS];
            Objects.requireNonNull(base.column("score")).floats(0, Kernels.ROWS, score);
            baseFirst = scores(base, first);
            otherFirst = scores(other, first);
        }
        isFirst = new long[(Kernels.ROWS + 63) / 64];
        differs = new long[isFirst.length];
        for (int row = 0; row < Kernels.ROWS; row++) {
            isFirst[row >> 6] |= (truth[row] == first ? 1L : 0L) << row;
            differs[row >> 6] |= (baseGuess[row] != otherGuess[row] ? 1L : 0L) << row;
        }
    }

    private static byte[] codes(@Nullable Column column) {
        int[] codes = new int[Kernels.ROWS];
        Objects.requireNonNull(column).codes(0, Kernels.ROWS, codes);
        byte[] bytes = new byte[Kernels.ROWS];
        for (int row = 0; row < bytes.length; row++) {
            bytes[row] = (byte) codes[row];
        }
        return bytes;
    }

    private static float[] scores(Model model, int code) {
        ScoreMatrix scores = Objects.requireNonNull(model.scores());
        float[] values = new float[Kernels.ROWS];
        scores.floats(scores.plane(code), 0, Kernels.ROWS, values);
        return values;
    }
}
