package dev.parallax.engine.internal.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A table of which only some columns are seen. */
final class SomeColumns extends FieldsOver {
    private final Predicate<String> kept;
    private final List<String> columns = new ArrayList<>();
    private final List<String> seen = Collections.unmodifiableList(columns);
    private final boolean ownNames;
    private int[] places = new int[16];
    private int known;

    SomeColumns(Fields table, Predicate<String> kept) {
        super(table);
        this.kept = kept;
        this.ownNames = table.ownNames();
        look();
    }

    private void look() {
        List<String> names = super.columns();
        for (; known < names.size(); known++) {
            if (kept.test(names.get(known))) {
                if (columns.size() == places.length) {
                    places = Arrays.copyOf(places, 2 * places.length);
                }
                places[columns.size()] = known;
                columns.add(names.get(known));
            }
        }
    }

    @Override
    public boolean next() throws IOException {
        boolean more = super.next();
        look();
        return more;
    }

    @Override
    public List<String> columns() {
        return seen;
    }

    @Override
    public boolean ownNames() {
        return ownNames;
    }

    @Override
    public @Nullable String text(int column) {
        return column < columns.size() ? super.text(places[column]) : null;
    }

    @Override
    public boolean utf8(int column, Utf8 into) {
        return column < columns.size() && super.utf8(places[column], into);
    }

    @Override
    public boolean quoted(int column) {
        return column < columns.size() && super.quoted(places[column]);
    }

    @Override
    public double decimal(int column) {
        return column < columns.size() ? super.decimal(places[column]) : Double.NaN;
    }

    @Override
    public boolean scored(int column) {
        return column < columns.size() && super.scored(places[column]);
    }
}
