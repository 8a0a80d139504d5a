package dev.parallax.engine;

import dev.parallax.engine.internal.bind.QueryBinder;
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

/** Runs {@code import} statements: of files below the folders that the program gave, links resolved, and of no others. */
record ImportStatement(List<Path> roots) {
    ImportSummary run(
            Parallax parallax, Statement.Import statement, @Nullable String dataset, ImportProgress progress) {
        if (statement.kind() != Statement.Import.Kind.LABELS && statement.kind() != Statement.Import.Kind.MODEL) {
            throw new QueryException(new Diagnostic("this import is not there yet", null, statement.span()));
        }
        Path file = allowed(statement.file().value(), statement.file().span());
        ImportOptions how = ImportOptions.defaults();
        if (dataset != null) {
            how = how.with("dataset", dataset);
        }
        for (Expression.Argument option : statement.options()) {
            if (option.name() == null) {
                throw new QueryException(new Diagnostic(
                        "an option of an import has a name",
                        "write `id: \"column\"`; there are " + String.join(", ", ImportOptions.names()),
                        option.value().span()));
            }
            Object value = QueryBinder.literal(option.value());
            boolean names = option.name().name().equals("classes") && value instanceof String;
            how = how.with(
                    option.name().name(),
                    names ? allowed((String) value, option.value().span()).toString() : value);
        }
        return statement.model() == null
                ? parallax.importLabels(file, how, progress)
                : parallax.importModel(statement.model().name(), file, how, progress);
    }

    private Path allowed(String written, Span where) {
        for (Path root : roots) {
            try {
                Path real = root.toRealPath();
                Path file = real.resolve(written);
                if (Files.exists(file) && file.toRealPath().startsWith(real)) {
                    return file;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new QueryException(new Diagnostic(
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
