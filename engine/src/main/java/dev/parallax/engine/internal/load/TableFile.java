package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.Importer;
import dev.parallax.engine.internal.bind.FileExpression;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A file as a table: the columns of its format, and what the options put beside them.
 *
 * @param how how it is read
 * @param importer its format
 * @param kept the columns that are seen, by name; the others are not there; null for all
 */
record TableFile(
        Path file,
        ImportOptions how,
        Importer importer,
        @Nullable Predicate<String> kept) {
    /** A file of a format that is known by its name. */
    static TableFile of(Path file, ImportOptions how, List<Importer> formats) {
        return new TableFile(file, how, Importers.of(file, formats), null);
    }

    /** The same file, read in another way, with some of its columns. */
    TableFile with(ImportOptions others, @Nullable Predicate<String> columns) {
        return new TableFile(file, others, importer, columns);
    }

    /** How its numbers and null are written. */
    Notation notation() {
        return new Notation(importer instanceof CsvImporter ? how.decimal() : '.', how.nullTexts());
    }

    /** Starts one pass over its rows. */
    Fields open() throws IOException {
        return open(null);
    }

    /**
     * Starts one pass over its rows.
     *
     * @param others threads that read ahead; null for none
     */
    Fields open(@Nullable Executor others) throws IOException {
        Fields fields = plain(others);
        try {
            fields = withScores(fields);
            fields = withId(fields, others);
            return kept == null ? fields : new SomeColumns(fields, kept);
        } catch (RuntimeException | IOException e) {
            fields.close();
            throw e;
        }
    }

    private Fields plain(@Nullable Executor others) throws IOException {
        Fields fields = Fields.of(importer.open(file, how));
        try {
            return others == null ? fields : fields.ahead(others);
        } catch (RuntimeException | IOException e) {
            fields.close();
            throw e;
        }
    }

    private Fields withScores(Fields fields) throws IOException {
        String scores = how.scores();
        if (scores == null || scores.contains(ScoreColumns.CLASS)) {
            return fields;
        }
        if (isMatrix(scores)) {
            return new NpyScores(file, fields, file.resolveSibling(scores));
        }
        int cell = fields.columns().indexOf(scores);
        return cell < 0 ? fields : new JsonCells(file, fields, cell, how.firstClass());
    }

    private Fields withId(Fields fields, @Nullable Executor others) throws IOException {
        String id = how.id();
        if (id == null || id.indexOf('(') < 0 || fields.columns().contains(id)) {
            return fields;
        }
        FileExpression expression = FileExpression.parse(file + ": id", id);
        Fields ahead = plain(others);
        try {
            return new ComputedId(file, id, expression, fields, ahead, notation());
        } catch (RuntimeException e) {
            ahead.close();
            throw e;
        }
    }

    private static boolean isMatrix(String scores) {
        return scores.toLowerCase(Locale.ROOT).endsWith(ScoreColumns.MATRIX);
    }
}
