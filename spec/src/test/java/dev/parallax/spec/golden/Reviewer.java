package dev.parallax.spec.golden;

import dev.parallax.grammar.Expression;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Relation;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Statement;
import dev.parallax.spec.data.Kind;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.data.TinyModel;
import dev.parallax.spec.data.TinyReader;
import dev.parallax.spec.data.TinyTable;
import dev.parallax.spec.oracle.Interpreter;
import dev.parallax.spec.oracle.OracleException;
import dev.parallax.spec.oracle.OracleTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks the reference interpreter what a block asks the engine. */
final class Reviewer {
    /** What others judge: predicates the matrices, published figures the intervals, scikit-learn's points the curves. */
    private static final Pattern BEYOND =
            Pattern.compile("\\b(confusion|class|mcnemar_q|ci|ci_low|ci_high|\\w+_curve|calibration)\\b");

    private final Map<String, TinyTable> labels = new LinkedHashMap<>();
    private final Map<String, List<TinyModel>> models = new LinkedHashMap<>();

    /** Reads the datasets of the specification. */
    Reviewer() {
        try {
            String text = Files.readString(Library.IMPORTS);
            for (Statement statement :
                    QueryParser.parse(new Source("import.plx", text)).statements()) {
                read((Statement.Import) statement);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Statement.Import statement) throws IOException {
        String dataset = statement.options().stream()
                .filter(o -> Objects.requireNonNull(o.name()).name().equals("dataset"))
                .map(o -> ((Expression.TextLiteral) o.value()).value())
                .findFirst()
                .orElseThrow();
        boolean numbers = statement.options().stream()
                .anyMatch(o -> Objects.requireNonNull(o.name()).name().equals("types"));
        Kind judged = numbers ? Kind.DECIMAL : Kind.CLASS;
        var file = Library.DATA.resolve(statement.file().value());
        if (statement.model() == null) {
            labels.put(dataset, TinyReader.labels(file, judged));
            models.put(dataset, new ArrayList<>());
        } else {
            Objects.requireNonNull(models.get(dataset))
                    .add(TinyReader.model(statement.model().name(), file, judged));
        }
    }

    private TinyDataset dataset(String name) {
        return new TinyDataset(
                Objects.requireNonNull(labels.get(name)), Objects.requireNonNull(models.get(name)), List.of());
    }

    /** What a text answers after the statements of its file; null if its last statement is no query. */
    @Nullable
    OracleTable answer(String setting, String text) {
        Question question = BEYOND.matcher(text).find() ? null : question(setting, text);
        return question == null || question.query().from() instanceof Relation.Whole whole && whole != Relation.ROWS
                ? null
                : question.interpreter().answer(question.query());
    }

    /** The last query of a text, and the interpreter that read all before it. */
    record Question(Interpreter interpreter, Statement.Query query) {}

    /** The question that a text ends with after the statements of its file; null if its last statement is no query. */
    @Nullable
    Question question(String setting, String text) {
        List<Statement> statements = new ArrayList<>();
        statements.addAll(QueryParser.parse(new Source("header", setting)).statements());
        statements.addAll(QueryParser.parse(new Source("query", text)).statements());
        Interpreter interpreter =
                new Interpreter(dataset(labels.keySet().iterator().next()));
        for (Statement statement : statements.subList(0, statements.size() - 1)) {
            if (statement instanceof Statement.Use use) {
                interpreter = new Interpreter(dataset(use.dataset().name()));
            } else if (!reads(interpreter, statement)) {
                return null;
            }
        }
        return statements.get(statements.size() - 1) instanceof Statement.Query query
                ? new Question(interpreter, query)
                : null;
    }

    private static boolean reads(Interpreter interpreter, Statement statement) {
        if (statement instanceof Statement.Compare compare) {
            interpreter.compare(compare);
        } else if (statement instanceof Statement.Let let) {
            interpreter.define(let);
        } else if (statement instanceof Statement.Param param && param.value() != null) {
            interpreter.set(param.name().name(), literal(param.value()));
        } else if (statement instanceof Statement.Query query) {
            interpreter.answer(query);
        } else {
            return false;
        }
        return true;
    }

    private static Object literal(Expression value) {
        if (value instanceof Expression.TextLiteral text) {
            return text.value();
        }
        if (value instanceof Expression.NumberLiteral number) {
            return number.isInteger() ? (Object) Long.parseLong(number.text()) : Double.parseDouble(number.text());
        }
        throw new OracleException("a parameter that this reviewer does not read");
    }
}
