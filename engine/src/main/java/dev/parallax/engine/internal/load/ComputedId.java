package dev.parallax.engine.internal.load;

import dev.parallax.engine.internal.bind.FileExpression;
import dev.parallax.engine.internal.exec.FileEvaluator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table whose first column is the id that an expression makes of the others. The expression is worked out some thousand rows
 * ahead, over a second reading of the file, so that rows need not be kept.
 */
final class ComputedId extends FieldsOver {
    private static final int AHEAD = 4096;

    private final Path file;
    private final FileExpression expression;
    private final Fields ahead;
    private final Notation notation;
    private final List<String> columns = new ArrayList<>();
    private final List<String> seen = Collections.unmodifiableList(columns);
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private int known;
    private @Nullable String[] ids = new String[0];
    private int rows;
    private int row;

    /**
     * @param name what the column is called: the expression as it was written
     * @param ahead a pass of its own over the same rows
     */
    ComputedId(Path file, String name, FileExpression expression, Fields table, Fields ahead, Notation notation) {
        super(table);
        this.file = file;
        this.expression = expression;
        this.ahead = ahead;
        this.notation = notation;
        columns.add(name);
        columns.addAll(table.columns());
        if (!table.ownNames()) {
            look();
            refuseUnknown();
        }
    }

    /** Finds the expression's columns among those that came since. */
    private void look() {
        List<String> names = ahead.columns();
        for (; known < names.size(); known++) {
            places.put(names.get(known), known);
        }
    }

    private void refuseUnknown() {
        for (String column : expression.columns()) {
            if (!places.containsKey(column)) {
                throw expression.unknown(column, places.keySet());
            }
        }
    }

    @Override
    public boolean next() throws IOException {
        if (!super.next()) {
            return false;
        }
        for (int c = columns.size() - 1; c < super.columns().size(); c++) {
            columns.add(super.columns().get(c));
        }
        if (++row >= rows) {
            evaluate();
            row = 0;
        }
        return true;
    }

    private void evaluate() throws IOException {
        List<String> names = expression.columns();
        List<@Nullable String[]> texts = new ArrayList<>();
        names.forEach(name -> texts.add(new String[AHEAD]));
        for (rows = 0; rows < AHEAD; rows++) {
            if (!ahead.next()) {
                refuseUnknown();
                break;
            }
            look();
            for (int c = 0; c < texts.size(); c++) {
                Integer place = places.get(names.get(c));
                String text = place == null ? null : ahead.text(place);
                texts.get(c)[rows] = text == null || notation.isNull(text) ? null : text;
            }
        }
        if (rows == 0) {
            throw Refusal.of(file, "the file changed while it was read", "import it again");
        }
        ids = FileEvaluator.texts(expression.bound(), texts, rows);
    }

    @Override
    public List<String> columns() {
        return seen;
    }

    @Override
    public @Nullable String text(int column) {
        return column == 0 ? ids[row] : super.text(column - 1);
    }

    @Override
    public boolean utf8(int column, Utf8 into) {
        return column > 0 && super.utf8(column - 1, into);
    }

    @Override
    public boolean quoted(int column) {
        return column == 0 || super.quoted(column - 1);
    }

    @Override
    public double decimal(int column) {
        return column == 0 ? Double.NaN : super.decimal(column - 1);
    }

    @Override
    public boolean scored(int column) {
        return column > 0 && super.scored(column - 1);
    }

    @Override
    public void close() throws IOException {
        try (ahead) {
            super.close();
        }
    }
}
