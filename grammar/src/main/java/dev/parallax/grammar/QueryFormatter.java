package dev.parallax.grammar;

import dev.parallax.grammar.Expression.Argument;
import dev.parallax.grammar.Stage.Definition;
import dev.parallax.grammar.Stage.Item;
import dev.parallax.grammar.Stage.SortKey;
import dev.parallax.grammar.Statement.ComparedModel;
import dev.parallax.grammar.Statement.Concat;
import dev.parallax.grammar.Statement.Join;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Syntax tree to text, in one canonical spelling: parsing the text gives the same tree again, spans aside. A statement is
 * one line without its semicolon.
 */
public final class QueryFormatter implements Statement.Visitor<Void>, Stage.Visitor<Void> {
    private static final List<String> COUNTING = List.of("limit", "top", "sample");

    private final StringBuilder out = new StringBuilder();
    private final ExpressionFormatter expressions = new ExpressionFormatter(out);

    private QueryFormatter() {}

    /** Every statement on a line of its own, ended by a semicolon. */
    public static String format(Script script) {
        StringBuilder text = new StringBuilder();
        script.statements().forEach(statement -> text.append(format(statement)).append(";\n"));
        return text.toString();
    }

    public static String format(Statement statement) {
        QueryFormatter formatter = new QueryFormatter();
        statement.accept(formatter);
        return formatter.out.toString();
    }

    public static String format(Stage stage) {
        QueryFormatter formatter = new QueryFormatter();
        stage.accept(formatter);
        return formatter.out.toString();
    }

    public static String format(Expression expression) {
        QueryFormatter formatter = new QueryFormatter();
        formatter.expressions.write(expression);
        return formatter.out.toString();
    }

    @Override
    public Void visitUse(Statement.Use use) {
        write("use ").name(use.dataset());
        writeVersion(use.version());
        return null;
    }

    @Override
    public Void visitCompare(Statement.Compare compare) {
        write("compare ");
        writeList(compare.models(), this::writeModel);
        if (compare.merge() instanceof Join join) {
            writeJoin(join);
        } else if (compare.merge() instanceof Concat concat) {
            write(concat.inner() ? " concat inner" : " concat");
        }
        return null;
    }

    private void writeVersion(int version) {
        if (version > 0) {
            write("@" + version);
        }
    }

    private void writeModel(ComparedModel model) {
        name(model.model());
        writeVersion(model.version());
        writeAlias(model.alias());
    }

    private void writeJoin(Join join) {
        write(" join ").write(lower(join.kind()));
        if (join.on() != null) {
            write(" on ").name(join.on());
        }
        if (join.orElse() != null) {
            write(" else ").name(join.orElse());
        }
    }

    @Override
    public Void visitQuery(Statement.Query query) {
        if (query.from().equals(Relation.ROWS) && query.stages().isEmpty()) {
            write("from rows");
        }
        writeQuery("", query);
        return null;
    }

    private void writeQuery(String start, Statement.Query query) {
        String before = start;
        if (!query.from().equals(Relation.ROWS)) {
            write(before).write("from ");
            writeRelation(query.from());
            before = " ";
        }
        for (Stage stage : query.stages()) {
            write(before);
            stage.accept(this);
            before = " ";
        }
    }

    private void writeRelation(Relation from) {
        if (from instanceof Relation.Tagged tagged) {
            tag(tagged.tag());
        } else {
            write(lower((Relation.Whole) from));
        }
    }

    @Override
    public Void visitLet(Statement.Let let) {
        write("let ").name(let.name());
        write(" = ");
        expressions.write(let.value());
        return null;
    }

    @Override
    public Void visitParam(Statement.Param param) {
        write("param ").name(param.name());
        if (param.value() != null) {
            write(" = ");
            expressions.write(param.value());
        }
        return null;
    }

    @Override
    public Void visitDescribe(Statement.Describe describe) {
        write("describe");
        if (describe.what() != null) {
            write(" ").name(describe.what());
        }
        return null;
    }

    @Override
    public Void visitExplain(Statement.Explain explain) {
        write(explain.analyze() ? "explain analyze " : "explain ");
        String query = format(explain.statement());
        write(explain.analyze() ? query : withoutAnalyze(query));
        return null;
    }

    /** A query that starts with a column called {@code analyze} must not become {@code explain analyze}. */
    private static String withoutAnalyze(String query) {
        return query.replaceFirst("(?i)^(analyze)(?![\\p{L}\\p{M}\\p{Nd}_])", "`$1`");
    }

    @Override
    public Void visitImport(Statement.Import statement) {
        write("import ").write(lower(statement.kind()));
        if (statement.model() != null) {
            write(" ").name(statement.model());
        }
        write(" from ");
        expressions.write(statement.file());
        writeOptions(statement.options());
        return null;
    }

    private void writeOptions(List<Argument> options) {
        if (!options.isEmpty()) {
            write(" (");
            expressions.writeArguments(options);
            write(")");
        }
    }

    @Override
    public Void visitDrill(Statement.Drill drill) {
        write("drill ").write(drill.address().stream().map(String::valueOf).collect(Collectors.joining(".")));
        return null;
    }

    @Override
    public Void visitDrop(Statement.Drop drop) {
        write("drop ").write(lower(drop.kind())).write(" ");
        if (drop.kind() == Statement.Drop.Kind.TAG) {
            tag(drop.name());
        } else {
            name(drop.name());
        }
        writeVersion(drop.version());
        return null;
    }

    @Override
    public Void visitCheck(Statement.Check check) {
        write("check ");
        expressions.write(check.name());
        writeQuery(" ", check.rows());
        write(" { ");
        String before = "";
        for (Statement.Assertion assertion : check.assertions()) {
            write(before);
            writeAssertion(assertion);
            before = "; ";
        }
        write(" }");
        return null;
    }

    private void writeAssertion(Statement.Assertion assertion) {
        expressions.write(assertion.predicate());
        if (!assertion.each().isEmpty()) {
            write(" for each ");
            expressions.writeAll(assertion.each());
        }
        if (assertion.min() != null) {
            write(" min ");
            expressions.write(assertion.min());
        }
    }

    @Override
    public Void visitFind(Statement.Find find) {
        write("find ").write(lower(find.goal())).write(" slices");
        writeOption(" where ", find.where());
        if (!find.over().isEmpty()) {
            write(" over ");
            expressions.writeAll(find.over());
        }
        writeOption(" depth ", find.depth());
        writeOption(" min ", find.min());
        writeOption(" top ", find.top());
        if (find.by() != null) {
            write(" by ").name(find.by());
        }
        writeOption(" fdr ", find.fdr());
        return null;
    }

    private void writeOption(String word, @Nullable Expression value) {
        if (value != null) {
            write(word);
            expressions.write(value);
        }
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Void visitWhere(Stage.Where where) {
        write(where.bare() ? "" : "where ");
        int start = out.length();
        expressions.write(where.predicate());
        if (where.bare()) {
            quoteCounting(start);
        }
        return null;
    }

    /** A query must not begin with {@code limit -5} where a column of that name is meant. */
    private void quoteCounting(int start) {
        int end = out.indexOf(" - ", start);
        if (end > start && COUNTING.contains(out.substring(start, end).toLowerCase(Locale.ROOT))) {
            out.insert(end, '`').insert(start, '`');
        }
    }

    @Override
    public Void visitDerive(Stage.Derive derive) {
        write("derive ");
        writeList(derive.definitions(), this::writeDefinition);
        return null;
    }

    private void writeDefinition(Definition definition) {
        name(definition.name());
        write(" = ");
        expressions.write(definition.value());
    }

    @Override
    public Void visitGroup(Stage.Group group) {
        write("group by ");
        writeList(group.keys(), this::writeItem);
        return null;
    }

    @Override
    public Void visitShow(Stage.Show show) {
        write("show ");
        writeList(show.items(), this::writeItem);
        return null;
    }

    private void writeItem(Item item) {
        expressions.write(item.value());
        writeAlias(item.alias());
    }

    @Override
    public Void visitSort(Stage.Sort sort) {
        write("sort by ");
        writeList(sort.keys(), this::writeSortKey);
        return null;
    }

    private void writeSortKey(SortKey key) {
        expressions.write(key.value());
        write(key.descending() ? " desc" : "");
    }

    @Override
    public Void visitLimit(Stage.Limit limit) {
        write("limit ");
        expressions.write(limit.count());
        if (limit.offset() != null) {
            write(" offset ");
            expressions.write(limit.offset());
        }
        return null;
    }

    @Override
    public Void visitTop(Stage.Top top) {
        write("top ");
        expressions.write(top.count());
        write(" by ");
        expressions.writeTopKey(top.by());
        writePer(top.per());
        return null;
    }

    @Override
    public Void visitSample(Stage.Sample sample) {
        write("sample ");
        expressions.write(sample.count());
        writePer(sample.per());
        if (sample.seed() != null) {
            write(" seed ");
            expressions.write(sample.seed());
        }
        return null;
    }

    @Override
    public Void visitSplit(Stage.Split split) {
        write("split by ");
        expressions.write(split.by());
        return null;
    }

    @Override
    public Void visitRender(Stage.Render render) {
        write("render ").name(render.chart());
        writeOptions(render.options());
        return null;
    }

    @Override
    public Void visitTag(Stage.Tag tag) {
        write("tag ");
        expressions.write(tag.name());
        return null;
    }

    @Override
    public Void visitExport(Stage.Export export) {
        write("export ");
        expressions.write(export.file());
        return null;
    }

    private void writePer(List<Expression> keys) {
        if (!keys.isEmpty()) {
            write(" per ");
            expressions.writeAll(keys);
        }
    }

    private void writeAlias(@Nullable Identifier alias) {
        if (alias != null) {
            write(" as ").write(Names.writtenAsWord(alias.name()));
        }
    }

    private <T> void writeList(List<T> items, Consumer<T> writer) {
        String before = "";
        for (T item : items) {
            write(before);
            writer.accept(item);
            before = ", ";
        }
    }

    private QueryFormatter write(String text) {
        out.append(text);
        return this;
    }

    /** A tag's name stands in quotes, so that none is taken for a relation of the language. */
    private void tag(Identifier tag) {
        write(Names.quote(tag.name(), '"'));
    }

    private void name(Identifier identifier) {
        write(Names.written(identifier.name()));
    }
}
