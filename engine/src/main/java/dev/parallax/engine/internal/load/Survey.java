package dev.parallax.engine.internal.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a file's columns: from its first rows, or from all of them once it was {@link #finish finished}. */
final class Survey {
    private static final int ROWS = 10_000;
    private static final long FIELDS = 1_000_000;

    /** Rows that a dry run shows. */
    static final int SHOWN = 3;

    private final Notation notation;
    private final List<String> columns = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<List<@Nullable String>> first = new ArrayList<>();
    private final boolean ownNames;
    private final int beside;
    private long rows;
    private boolean whole;

    private Survey(Notation notation, boolean ownNames, int beside) {
        this.beside = beside;
        this.notation = notation;
        this.ownNames = ownNames;
    }

    /** Looks at the first rows. */
    static Survey of(Fields fields, Notation notation) throws IOException {
        Survey survey = new Survey(notation, fields.ownNames(), fields.beside());
        survey.grow(fields);
        long read = 0;
        while (survey.rows < ROWS && read < FIELDS) {
            if (!fields.next()) {
                survey.whole = true;
                return survey;
            }
            survey.look(fields);
            read += survey.columns.size();
        }
        return survey;
    }

    /** Looks at the current row and all that follow; those before must have fitted what was known. */
    void finish(Fields fields) throws IOException {
        do {
            look(fields);
        } while (fields.next());
        whole = true;
    }

    /** Looks at all rows after the current one. */
    void finishAfter(Fields fields) throws IOException {
        while (fields.next()) {
            look(fields);
        }
        whole = true;
    }

    private void look(Fields fields) {
        if (fields.columns().size() > columns.size()) {
            grow(fields);
        }
        for (int c = 0; c < columns.size(); c++) {
            String text = fields.scored(c) ? null : fields.text(c);
            if (text != null && !notation.isNull(text)) {
                evidence.get(c).add(text, fields.quoted(c), fields.line());
            }
        }
        if (rows < SHOWN) {
            List<@Nullable String> row = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                row.add(fields.text(c));
            }
            first.add(row);
        }
        rows++;
    }

    private void grow(Fields fields) {
        for (String name :
                fields.columns().subList(columns.size(), fields.columns().size())) {
            columns.add(name);
            evidence.add(new Evidence(notation));
        }
    }

    /** The columns met so far. */
    List<String> columns() {
        return columns;
    }

    Evidence evidence(int column) {
        return evidence.get(column);
    }

    /** The text of a column in one of the first rows, or null. */
    @Nullable
    String shown(int row, int column) {
        List<@Nullable String> texts = first.get(row);
        return column < texts.size() ? texts.get(column) : null;
    }

    /** The number of first rows kept. */
    int shownRows() {
        return first.size();
    }

    /** Whether every row was looked at. */
    boolean whole() {
        return whole;
    }

    /** Whether rows bring their own names, so that further columns may come. */
    boolean ownNames() {
        return ownNames;
    }

    /** How many scores a row has beside the columns. */
    int beside() {
        return beside;
    }

    boolean isEmpty() {
        return rows == 0;
    }
}
