package dev.parallax.spec.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.Result;
import dev.parallax.engine.Session;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What a file says of each class of a model, asked for as a report, as counts and as a matrix. */
final class ClassFigures {
    private ClassFigures() {}

    static void agree(ReferenceStore store, Figures byModel) {
        for (String model : byModel.names()) {
            try (Session session = store.session()) {
                session.compare(model);
                reportAgrees(session, byModel.in(model));
                matrixAgrees(session, byModel.in(model));
            }
            Map<Object, Object> right = store.pairs(model, "base.correct group by row.truth show count");
            Map<Object, Object> guessed = store.pairs(model, "group by base.guess show count");
            for (String name : byModel.in(model).names()) {
                byModel.in(model).in(name).agree("tp", right.get(name));
                byModel.in(model).in(name).agree("guessed", guessed.get(name));
            }
        }
    }

    private static void reportAgrees(Session session, Figures classes) {
        Result report = session.query(
                "group by class(row.truth) as c show support, precision(base) as precision, recall(base) as recall");
        assertThat(report.rowCount()).isEqualTo(classes.names().size());
        for (int row = 0; row < report.rowCount(); row++) {
            Figures figures = classes.in(String.valueOf(report.cell(row, 0).value()));
            for (int column = 1; column < report.columns().size(); column++) {
                figures.agree(
                        report.columns().get(column).name(),
                        report.cell(row, column).value());
            }
        }
    }

    /** Of each class the rows that are it, that are guessed to be it, and that are both. */
    private static void matrixAgrees(Session session, Figures classes) {
        Result matrix = session.query("show confusion(base)");
        @Nullable String[] truths = matrix.columns().get(0).texts();
        for (int row = 0; row < truths.length; row++) {
            String name = String.valueOf(truths[row]);
            long[] guessed = matrix.column(name).longs();
            long support = 0;
            for (int column = 1; column < matrix.columns().size(); column++) {
                support += matrix.columns().get(column).longs()[row];
            }
            classes.in(name).agree("tp", guessed[row]);
            classes.in(name).agree("guessed", LongStream.of(guessed).sum());
            classes.in(name).agree("support", support);
        }
    }
}
