package dev.parallax.engine.internal.load;

import dev.parallax.engine.Importer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A table as the loader reads it: a format of another module without a fast way to its numbers gets the slow one. */
interface Fields extends Importer.Table {
    /**
     * The number in a field; NaN where it is null or no number, infinite where it is too large. A field with leading zeros may
     * be NaN: whoever takes those for numbers reads the text.
     */
    @Override
    double decimal(int column);

    /** The numbers in some fields, as {@link #decimal} has them. */
    default void decimals(int[] columns, double[] into) {
        for (int i = 0; i < columns.length; i++) {
            into[i] = decimal(columns[i]);
        }
    }

    /** Whether the rows bring their own names, so that further columns may come. */
    default boolean ownNames() {
        return columns().isEmpty();
    }

    /** How many scores a row has beside its columns, by position: those of a matrix. */
    default int beside() {
        return 0;
    }

    /** A score beside the columns, counted from 0; NaN and infinities are as the file has them. */
    default float beside(int position) {
        throw new IndexOutOfBoundsException(position);
    }

    /** Whether a column holds nothing but scores, so that its values say nothing of its type. */
    default boolean scored(int column) {
        return false;
    }

    /**
     * Points at the text of a field as the table itself holds it, which spares making a string. False where the field is null
     * or the table has no such bytes: then {@link #text} tells.
     */
    default boolean utf8(int column, Utf8 into) {
        return false;
    }

    /**
     * The same rows, of which some may be read by other threads before they are asked for. Asked instead of {@link #next} and
     * in place of this table, which is then closed with the other.
     *
     * @param others runs tasks, or forgets them where there is no other thread
     */
    default Fields ahead(Executor others) throws IOException {
        return this;
    }

    /** The fields of a table. */
    static Fields of(Importer.Table table) {
        return table instanceof Fields fields ? fields : new Foreign(table);
    }

    /** A table of another module. */
    record Foreign(Importer.Table table) implements Fields {
        @Override
        public double decimal(int column) {
            double number = table.decimal(column);
            if (!Double.isNaN(number)) {
                return number;
            }
            String text = table.text(column);
            return text == null || Texts.hasLeadingZero(text) ? Double.NaN : Decimals.parse(text);
        }

        @Override
        public List<String> columns() {
            return table.columns();
        }

        @Override
        public boolean next() throws IOException {
            return table.next();
        }

        @Override
        public long line() {
            return table.line();
        }

        @Override
        public @Nullable String text(int column) {
            return table.text(column);
        }

        @Override
        public boolean quoted(int column) {
            return table.quoted(column);
        }

        @Override
        public long position() {
            return table.position();
        }

        @Override
        public long size() {
            return table.size();
        }

        @Override
        public void close() throws IOException {
            table.close();
        }
    }
}
