package dev.parallax.storage;

import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/** All that a snapshot holds, read through the public interfaces, as text. */
final class StoreText {
    private final StringBuilder out = new StringBuilder();

    private StoreText() {}

    static String of(Snapshot snapshot) {
        StoreText text = new StoreText();
        for (Dataset dataset : snapshot.datasets()) {
            text.dataset(dataset);
        }
        return text.out.toString();
    }

    private void dataset(Dataset dataset) {
        out.append("dataset ")
                .append(dataset.name())
                .append(' ')
                .append(dataset.size())
                .append('\n');
        for (int ordinal = 0; ordinal < dataset.size(); ordinal++) {
            String id = dataset.keys().id(ordinal);
            out.append(id)
                    .append(id == null ? "" : "@" + dataset.keys().ordinal(id))
                    .append(' ');
        }
        Dictionary classes = dataset.classes();
        for (int code = 0; code < classes.size(); code++) {
            out.append(classes.text(code))
                    .append('=')
                    .append(classes.rank(code))
                    .append(' ');
        }
        out.append('\n');
        for (Labels labels : dataset.labelVersions()) {
            out.append("labels ").append(labels.version()).append(Arrays.toString(labels.order()));
            rows(labels, dataset.size());
        }
        for (Model newest : dataset.models()) {
            for (Model model : dataset.versions(newest.name())) {
                out.append("model ")
                        .append(model.name())
                        .append(model.version())
                        .append(model.attributes());
                rows(model, dataset.size());
                scores(model, dataset.size());
            }
        }
        for (Tag tag : dataset.tags()) {
            out.append("tag ")
                    .append(List.of(tag.name(), tag.query(), tag.origin(), tag.rows()))
                    .append(Arrays.toString(tag.ordinals().toArray()))
                    .append('\n');
        }
    }

    private void rows(Rows rows, int size) {
        out.append(rows.rows())
                .append(Arrays.toString(rows.presence().toArray()))
                .append('\n');
        for (Column column : rows.columns()) {
            out.append(column.name())
                    .append(' ')
                    .append(column.type())
                    .append(' ')
                    .append(column.nulls());
            values(column, size);
            BitmapIndex index = column.index();
            for (int code = 0; index != null && code < column.dictionary().size(); code++) {
                ImmutableRoaringBitmap bitmap = index.rows(code);
                out.append(code).append(':').append(Arrays.toString(bitmap.toArray()));
            }
            out.append('\n');
        }
    }

    private void values(Column column, int size) {
        switch (column.type()) {
            case CLASS, TEXT -> {
                int[] codes = new int[size];
                column.codes(0, size, codes);
                for (int code : codes) {
                    out.append(' ').append(code < 0 ? null : column.dictionary().text(code));
                }
            }
            case INTEGER, BOOLEAN, DATE -> {
                long[] longs = new long[size];
                column.longs(0, size, longs);
                out.append(Arrays.toString(longs));
            }
            case DECIMAL, SCORE -> {
                double[] doubles = new double[size];
                column.doubles(0, size, doubles);
                out.append(Arrays.toString(doubles));
            }
        }
    }

    private void scores(Model model, int size) {
        ScoreMatrix scores = model.scores();
        for (int plane = 0; scores != null && plane < scores.classes().length; plane++) {
            float[] floats = new float[size];
            scores.floats(plane, 0, size, floats);
            out.append(scores.classes()[plane]).append(Arrays.toString(floats)).append('\n');
        }
    }
}
