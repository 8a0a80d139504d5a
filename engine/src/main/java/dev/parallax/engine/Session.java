package dev.parallax.engine;

import dev.parallax.grammar.Source;
import dev.parallax.grammar.Statement;
import dev.parallax.storage.Dataset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the engine: the dataset in use, the models compared, definitions and parameters. It sees one generation
 * of the store until a statement changes it or {@link #refresh} is called. One thread, but for {@link #cancel}.
 */
public final class Session implements AutoCloseable {
    Session() {}

    /** As the statement {@code use}. */
    public void use(String dataset) {
        throw new AssertionError();
    }

    /** As the statement {@code compare}, without its first word: {@code "a as base, b as other join left"}. */
    public void compare(String models) {
        throw new AssertionError();
    }

    /** Sets a parameter ({@code $name}): a String, Long, Integer, Double, Boolean, LocalDate, or a List of these. */
    public void set(String parameter, Object value) {
        throw new AssertionError();
    }

    /** Answers one query. */
    public Result query(String text) {
        return query(text, Map.of());
    }

    /** Answers one query with parameters, which are set for this query alone. */
    public Result query(String text, Map<String, ?> parameters) {
        throw new AssertionError();
    }

    /** Runs one statement, of any kind. */
    public Answer run(Statement statement) {
        throw new AssertionError();
    }

    /** Runs the statements of a text one after the other and returns their answers. */
    public List<Answer> run(Source script) {
        throw new AssertionError();
    }

    /** Stops the statement that is running, within some 200 ms; it ends with {@link CancelledException}. From any thread. */
    public void cancel() {
        throw new AssertionError();
    }

    /** The time a query may take; null for no limit. */
    public void timeout(@Nullable Duration timeout) {
        throw new AssertionError();
    }

    /** Goes on to the newest generation of the store. */
    public void refresh() {
        throw new AssertionError();
    }

    /** The dataset in use: the one named by {@code use}, or the store's only one; null if there is none yet. */
    public @Nullable Dataset dataset() {
        throw new AssertionError();
    }

    /** The compared models' names in queries, in order: {@code base}, {@code other}, or the names after {@code as}. */
    public List<String> models() {
        throw new AssertionError();
    }

    /** The functions, for completion and help: scalars, aggregates and functions of lists, in the order of the reference. */
    public static List<FunctionEntry> functions() {
        throw new AssertionError();
    }

    @Override
    public void close() {
        throw new AssertionError();
    }
}
