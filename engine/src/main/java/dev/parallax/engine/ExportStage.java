package dev.parallax.engine;

import dev.parallax.engine.internal.export.Exporters;
import dev.parallax.engine.internal.export.WholeFile;
import dev.parallax.grammar.Diagnostic;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Stage;
import dev.parallax.grammar.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stage {@code export} at the end of a query: into the folders that the program gave, links resolved, and into no others.
 * What can be refused is refused before the query runs.
 *
 * @param written the file as the query names it
 * @param target where it is
 * @param exporter its format
 */
record ExportStage(String written, Path target, Exporter exporter) {
    /** The export that a query ends with, or null. */
    static @Nullable ExportStage of(Statement.Query query, EngineOptions options) {
        if (!isExport(query)) {
            return null;
        }
        Stage.Export stage = (Stage.Export) query.stages().get(query.stages().size() - 1);
        Expression.TextLiteral file = stage.file();
        Exporter exporter = exporter(file, options.exporters());
        return new ExportStage(file.value(), target(file, options.exportRoots()), exporter);
    }

    /** The query without the export that it ends with. */
    static Statement.Query without(Statement.Query query) {
        List<Stage> stages = query.stages();
        return isExport(query)
                ? new Statement.Query(query.from(), stages.subList(0, stages.size() - 1), query.span())
                : query;
    }

    private static boolean isExport(Statement.Query query) {
        List<Stage> stages = query.stages();
        return !stages.isEmpty() && stages.get(stages.size() - 1) instanceof Stage.Export;
    }

    /** Writes a result, and says so. */
    String write(Result result, Runnable check) {
        boolean replaced = Files.exists(target);
        try {
            WholeFile.write(target, Exporters.isPacked(written), check, out -> exporter.write(result, out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long rows = result.rowCount();
        return String.format(
                "exported %,d %s to %s%s",
                rows, rows == 1 ? "row" : "rows", written, replaced ? ", replacing what was there" : "");
    }

    private static Exporter exporter(Expression.TextLiteral file, List<Exporter> others) {
        Exporter exporter = Exporters.of(file.value(), others);
        if (exporter == null) {
            throw refused(
                    file,
                    "no format is known by the ending of \"" + file.value() + "\"",
                    "give it the ending of its format: " + Exporters.names(others));
        }
        if (Exporters.isPacked(file.value()) && !exporter.packs()) {
            throw refused(
                    file,
                    "\"" + file.value() + "\" would be packed twice: " + exporter.name() + " packs its pages",
                    "leave .gz away");
        }
        return exporter;
    }

    private static Path target(Expression.TextLiteral file, List<Path> roots) {
        if (roots.isEmpty()) {
            throw refused(
                    file,
                    "export may write no files here",
                    "the program that embeds the engine gives the folders: EngineOptions.exportRoots");
        }
        for (Path root : roots) {
            try {
                Path real = root.toRealPath();
                Path target = resolved(file, real);
                if (target.startsWith(real)) {
                    return checked(file, target);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw refused(
                file,
                "\"" + file.value() + "\" is outside of the folders that export may write to",
                "name a file below " + roots.stream().map(Path::toString).collect(Collectors.joining(" or ")));
    }

    /** Where a file is or would be; a folder on the way or a file that is a link is followed. */
    private static Path resolved(Expression.TextLiteral file, Path root) throws IOException {
        Path path;
        try {
            path = root.resolve(file.value());
        } catch (InvalidPathException e) {
            throw refused(file, "\"" + file.value() + "\" is no file name", "name a file such as \"regressed.csv\"");
        }
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        Path name = path.getFileName();
        Path folder = path.getParent();
        if (Files.isSymbolicLink(path) || name == null || folder == null) {
            throw refused(file, "\"" + file.value() + "\" is a link to nothing", "name another file");
        }
        if (!Files.isDirectory(folder)) {
            Path asked = Path.of(file.value()).getParent();
            throw refused(file, "there is no folder \"" + asked + "\"", "make it, or name one that is there");
        }
        return folder.toRealPath().resolve(name);
    }

    private static Path checked(Expression.TextLiteral file, Path target) {
        if (Files.isDirectory(target)) {
            throw refused(file, "\"" + file.value() + "\" is a folder", "name a file in it");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw refused(file, "\"" + file.value() + "\" is no ordinary file", "name another");
        }
        return target;
    }

    private static QueryException refused(Expression.TextLiteral file, String fact, String cure) {
        return new QueryException(new Diagnostic(fact, cure, file.span()));
    }
}
