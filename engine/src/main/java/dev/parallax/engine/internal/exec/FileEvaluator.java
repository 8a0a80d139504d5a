package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.vector.Vector;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works an expression over the columns of a file out, for some rows at a time; its columns are slots. */
public final class FileEvaluator {
    private FileEvaluator() {}

    /**
     * The texts of some rows; null where the expression is.
     *
     * @param columns the texts of each column of the expression, null for null
     */
    public static @Nullable String[] texts(Bound expression, List<@Nullable String[]> columns, int rows) {
        List<Vector> slots = columns.stream()
                .<Vector>map(texts -> new Vector.Texts(texts, rows))
                .toList();
        Vector result = new EvaluatorCompiler(new Table(slots, rows), Map.of())
                .compile(expression)
                .evaluate(Batch.range(0, rows));
        @Nullable String[] texts = new String[rows];
        for (int i = 0; i < rows; i++) {
            texts[i] = Values.text(result, i);
        }
        return texts;
    }
}
