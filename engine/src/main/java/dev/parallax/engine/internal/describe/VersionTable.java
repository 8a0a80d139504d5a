package dev.parallax.engine.internal.describe;

import dev.parallax.engine.Result;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Labels;
import dev.parallax.storage.Model;
import dev.parallax.storage.Rows;
import dev.parallax.storage.ScoreMatrix;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** The versions of the labels, or of all models, one a row. */
final class VersionTable {
    private static final int DIGEST = 12;

    private VersionTable() {}

    static Result ofLabels(Dataset dataset) {
        TableBuilder table = new TableBuilder("labels", "version", "rows", "imported", "file", "bytes", "digest");
        for (Labels labels : dataset.labelVersions()) {
            table.row(
                    dataset.name(),
                    (long) labels.version(),
                    (long) labels.rows(),
                    time(labels.time()),
                    labels.source(),
                    labels.bytes(),
                    digest(labels));
        }
        return table.build();
    }

    static Result ofModels(Dataset dataset) {
        TableBuilder table = new TableBuilder(
                "model", "version", "rows", "scored classes", "imported", "file", "bytes", "digest", "attributes");
        for (Model newest : dataset.models()) {
            for (Model model : dataset.versions(newest.name())) {
                ScoreMatrix scores = model.scores();
                table.row(
                        model.name(),
                        (long) model.version(),
                        (long) model.rows(),
                        scores == null ? 0L : (long) scores.classes().length,
                        time(model.time()),
                        model.source(),
                        model.bytes(),
                        digest(model),
                        model.attributes().entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining(", ")));
            }
        }
        return table.build();
    }

    static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String digest(Rows rows) {
        return rows.digest().substring(0, Math.min(DIGEST, rows.digest().length()));
    }
}
