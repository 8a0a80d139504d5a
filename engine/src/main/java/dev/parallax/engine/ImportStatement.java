package dev.parallax.engine;

import dev.parallax.engine.internal.bind.Definitions;
import dev.parallax.engine.internal.bind.LiteralBinder;
import dev.parallax.grammar.Diagnostic;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Span;
import dev.parallax.grammar.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@code import} statements: of files below the folders that the program gave, links resolved, and of no others.
 *
 * @param definitions the parameters that options may name
 */
record ImportStatement(List<Path> roots, Definitions definitions) {
    private static final String NAME = "{name}";

    List<ImportSummary> run(
            Parallax parallax, Statement.Import statement, @Nullable String dataset, ImportProgress progress) {
        String written = statement.file().value();
        Span where = statement.file().span();
        boolean models = statement.kind() == Statement.Import.Kind.MODELS;
        Path file = models ? pattern(written, where) : allowed(written, where);
        ImportOptions how = ImportOptions.defaults();
        if (dataset != null) {
            how = how.with("dataset", dataset);
        }
        for (Expression.Argument option : statement.options()) {
            how = with(how, option, file);
        }
        return switch (statement.kind()) {
            case LABELS -> List.of(parallax.importLabels(file, how, progress));
            case MODEL -> List.of(parallax.importModel(name(statement), file, how, progress));
            case TABLE -> parallax.importTable(file, how, progress);
            case MODELS -> parallax.importModels(file, how, progress, this::isBelow);
            case COLUMNS -> List.of(parallax.importColumns(file, how, progress));
        };
    }

    private static String name(Statement.Import statement) {
        return statement.model() == null ? "" : statement.model().name();
    }

    private ImportOptions with(ImportOptions how, Expression.Argument option, Path file) {
        if (option.name() == null) {
            throw new QueryException(new Diagnostic(
                    "an option of an import has a name",
                    "write `id: \"column\"`; there are " + String.join(", ", ImportOptions.names()),
                    option.value().span()));
        }
        String name = option.name().name();
        Object value = value(name, option.value());
        Span where = option.value().span();
        if (value instanceof String text) {
            if (name.equals("classes")) {
                value = allowed(text, where).toString();
            } else if (name.equals("attributes") && text.contains(NAME)) {
                value = pattern(text, where).toString();
            } else if (name.equals("scores")
                    && text.endsWith(".npy")
                    && !file.toString().contains(NAME)) {
                below(file.resolveSibling(text), text, where);
            }
        }
        return how.with(name, value);
    }

    /** A column's name or an expression stands as it is written, as does a number that means null; the rest are literals. */
    private Object value(String option, Expression value) {
        boolean literal = value instanceof Expression.TextLiteral
                || value instanceof Expression.Parameter
                || value instanceof Expression.BooleanLiteral
                || value instanceof Expression.NumberLiteral && !option.equals("null");
        if (literal) {
            return LiteralBinder.value(value, definitions);
        }
        return value instanceof Expression.Name name
                ? name.name()
                : value.span().text();
    }

    private Path allowed(String written, Span where) {
        for (Path root : roots) {
            Path file = root.resolve(written);
            if (isBelow(file)) {
                return real(root).resolve(written);
            }
        }
        throw refused(written, where);
    }

    private void below(Path file, String written, Span where) {
        if (!isBelow(file)) {
            throw refused(written, where);
        }
    }

    /** A path in which a name is still to be put; the files that are found are looked at again. */
    private Path pattern(String written, Span where) {
        for (Path root : roots) {
            Path real = real(root);
            Path file = real.resolve(written).normalize();
            Path before = file;
            while (before != null && before.toString().contains(NAME)) {
                before = before.getParent();
            }
            if (before != null && isBelow(before)) {
                return file;
            }
        }
        throw refused(written, where);
    }

    private boolean isBelow(Path file) {
        try {
            for (Path root : roots) {
                if (Files.exists(file) && file.toRealPath().startsWith(root.toRealPath())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RuntimeException refused(String written, Span where) {
        return new QueryException(new Diagnostic(
                roots.isEmpty()
                        ? "import statements may read no files here"
                        : "there is no file \"" + written + "\" below "
                                + String.join(
                                        ", ", roots.stream().map(Path::toString).toList()),
                roots.isEmpty()
                        ? "the program that embeds the engine gives the folders: EngineOptions.importRoots"
                        : "import statements read only below the folders they are given",
                where));
    }
}
