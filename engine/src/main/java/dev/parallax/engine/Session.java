package dev.parallax.engine;

import dev.parallax.engine.internal.bind.ComparisonBinder;
import dev.parallax.engine.internal.bind.Declared;
import dev.parallax.engine.internal.bind.Definitions;
import dev.parallax.engine.internal.bind.FindBinder;
import dev.parallax.engine.internal.bind.LiteralBinder;
import dev.parallax.engine.internal.bind.QueryBinder;
import dev.parallax.engine.internal.chart.ChartKind;
import dev.parallax.engine.internal.chart.Charts;
import dev.parallax.engine.internal.check.Checking;
import dev.parallax.engine.internal.describe.Descriptions;
import dev.parallax.engine.internal.exec.Deadline;
import dev.parallax.engine.internal.exec.QueryRunner;
import dev.parallax.engine.internal.exec.Tagging;
import dev.parallax.engine.internal.function.AggregateFunction;
import dev.parallax.engine.internal.function.AggregateFunctions;
import dev.parallax.engine.internal.function.ListFunction;
import dev.parallax.engine.internal.function.ListFunctions;
import dev.parallax.engine.internal.function.ScalarFunction;
import dev.parallax.engine.internal.function.ScalarFunctions;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.engine.internal.plan.Query;
import dev.parallax.grammar.Diagnostic;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Span;
import dev.parallax.grammar.Statement;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * A conversation with the engine: the dataset in use, the models compared, definitions and parameters. It sees one generation
 * of the store until a statement changes it or {@link #refresh} is called. One thread, but for {@link #cancel}.
 */
public final class Session implements AutoCloseable {
    private final Parallax parallax;
    private final QueryRunner runner;
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final Map<String, Expression> lets = new HashMap<>();
    private final Map<String, Object> given = new HashMap<>();
    private final Map<String, Object> defaults = new HashMap<>();
    private final Set<String> declared = new HashSet<>();
    private final Runner statements = new Runner();
    private final KnownQueries queries = new KnownQueries();
    private volatile @Nullable String datasetName;
    private int labelsVersion;
    private Statement.@Nullable Compare compare;
    private @Nullable Comparison comparison;
    private @Nullable LastResult last;
    private @Nullable Definitions definitions;
    private @Nullable Duration timeout;
    private volatile Deadline deadline = new Deadline(null);

    Session(Parallax parallax, QueryRunner runner, @Nullable Duration timeout) {
        this.parallax = parallax;
        this.runner = runner;
        this.timeout = timeout;
        snapshots.add(parallax.snapshot());
    }

    private Snapshot snapshot() {
        return snapshots.get(snapshots.size() - 1);
    }

    /** What queries made of columns beside their answers and kept for later ones: its bytes, and how long that took. */
    public Derived derived() {
        return runner.derived();
    }

    /** As the statement {@code use}. */
    public void use(String dataset) {
        find(dataset, null);
        use(dataset, 0);
    }

    private void use(@Nullable String dataset, int version) {
        datasetName = dataset;
        labelsVersion = version;
        compare = null;
        comparison = null;
    }

    /** The dataset that {@code use} named; null if none did. From any thread. */
    @Nullable
    String named() {
        return datasetName;
    }

    private Dataset find(String name, @Nullable Span where) {
        Dataset found = snapshot().dataset(name);
        if (found != null) {
            return found;
        }
        List<String> names = snapshot().datasets().stream().map(Dataset::name).toList();
        String cure = names.isEmpty()
                ? "the store is empty: `parallax import labels FILE`"
                : "there " + (names.size() == 1 ? "is " : "are ") + String.join(", ", names);
        String fact = "unknown dataset `" + name + "`";
        throw where == null
                ? new QueryException(fact + "\n  " + cure)
                : new QueryException(new Diagnostic(fact, cure, where));
    }

    /** As the statement {@code compare}, without its first word: {@code "a as base, b as other join left"}. */
    public void compare(String models) {
        run(new Source("compare", "compare " + models));
    }

    /** Sets a parameter ({@code $name}): a String, Long, Integer, Double, Boolean, LocalDate, or a List of these. */
    public void set(String parameter, Object value) {
        given.put(parameter, value);
        definitions = null;
    }

    /**
     * Answers one query, or another statement that a table answers: {@code find}, {@code describe}, {@code drill}. Where it ends with an
     * {@code export}, the file is written as well.
     *
     * @throws QueryException also of a text that is another statement, or several: {@link #run(Source)} takes those
     */
    public Result query(String text) {
        return query(text, Map.of());
    }

    /** Answers one query, or other statement that a table answers, with parameters, which are set for it alone. */
    public Result query(String text, Map<String, ?> parameters) {
        if (parameters.isEmpty()) {
            return table(text);
        }
        Map<String, Object> before = new HashMap<>(given);
        given.putAll(parameters);
        definitions = null;
        try {
            return table(text);
        } finally {
            given.clear();
            given.putAll(before);
            definitions = null;
        }
    }

    private Result table(String text) {
        if (run(queries.read(text)) instanceof Answer.WithResult answer) {
            return answer.result();
        }
        throw new IllegalStateException("no table answers what was read as a query");
    }

    /**
     * Runs one check: {@code check "gate" { accuracy(other) >= accuracy(base) }}. One that fails is an answer and no exception.
     *
     * @throws QueryException if an assertion means nothing, or the text is no check
     */
    public CheckResult check(String text) {
        List<Answer> answers = run(new Source("check", text));
        if (answers.size() == 1 && answers.get(0) instanceof Answer.Checked checked) {
            return checked.check();
        }
        throw new QueryException("one check is expected\n  use run for scripts and other statements");
    }

    /** Runs one statement, of any kind. */
    public Answer run(Statement statement) {
        return statement.accept(statements);
    }

    /** Runs the statements of a text one after the other and returns their answers. */
    public List<Answer> run(Source script) {
        List<Answer> answers = new ArrayList<>();
        for (Statement statement : QueryParser.parse(script).statements()) {
            answers.add(run(statement));
        }
        return answers;
    }

    private Result answer(Statement.Query query) {
        return answer(query, comparison(), definitions());
    }

    private Result answer(Statement.Query query, Comparison compared, Definitions definitions) {
        Query planned = queries.plan(
                query, compared, definitions, () -> runner.plan(QueryBinder.bind(query, compared, definitions)));
        Map<String, RoaringBitmap> tagged = new LinkedHashMap<>();
        Result result = runner.run(planned, start(timeout), tagged::put);
        if (!tagged.isEmpty()) {
            String text = query.span().text();
            parallax.changes().tag(compared.dataset(), tagged, text, Declared.statements(compared));
            refresh();
        }
        last = new LastResult(result, planned.comparison());
        return result;
    }

    private Answer.WithResult answered(Statement.Query query) {
        ExportStage export = parallax.export(query);
        Result result = answer(ExportStage.without(query));
        return export == null
                ? new Answer.Table(result)
                : new Answer.Exported(result, export.write(result, deadline::check));
    }

    private Query bind(Statement.Query query) {
        return QueryBinder.bind(query, comparison(), definitions());
    }

    private Deadline start(@Nullable Duration limit) {
        Deadline started = new Deadline(limit);
        deadline = started;
        return started;
    }

    private Definitions definitions() {
        Definitions known = definitions;
        if (known == null) {
            Map<String, Object> parameters = new HashMap<>(defaults);
            parameters.putAll(given);
            known = new Definitions(Map.copyOf(lets), parameters, Set.copyOf(declared));
            definitions = known;
        }
        return known;
    }

    private Comparison comparison() {
        Comparison known = comparison;
        if (known == null) {
            Dataset dataset = dataset();
            if (dataset == null) {
                throw new QueryException(
                        snapshot().datasets().isEmpty()
                                ? "the store is empty\n  import labels first: `parallax import labels FILE`"
                                : "the store has several datasets\n  say which: `use "
                                        + String.join("`, `use ", datasetNames()) + "`");
            }
            known = compare == null ? ComparisonBinder.all(dataset) : ComparisonBinder.bind(compare, dataset);
            comparison = known;
        }
        return known;
    }

    private List<String> datasetNames() {
        return snapshot().datasets().stream().map(Dataset::name).toList();
    }

    /**
     * Stops the statement that is running, within some 200 ms; it ends with {@link CancelledException}. An import
     * stops at the next step that it tells of, with nothing written; once it commits it goes on to its end. From any thread.
     */
    public void cancel() {
        deadline.cancel();
    }

    /** The time a query may take; null for no limit. */
    public void timeout(@Nullable Duration timeout) {
        this.timeout = timeout;
    }

    /** Goes on to the newest generation of the store; results of before stay readable until the session is closed. */
    public void refresh() {
        Snapshot newest = parallax.snapshot();
        if (newest.generation() == snapshot().generation()) {
            newest.close();
            return;
        }
        snapshots.add(newest);
        comparison = null;
    }

    /** The dataset in use: the one named by {@code use}, or the store's only one; null if there is none yet. */
    public @Nullable Dataset dataset() {
        String name = datasetName;
        if (name != null) {
            Dataset found = find(name, null);
            return labelsVersion == 0 ? found : found.withLabels(labelsVersion);
        }
        List<Dataset> all = snapshot().datasets();
        return all.size() == 1 ? all.get(0) : null;
    }

    /** The compared models' names in queries, in order: those after {@code as}, else the models' own. */
    public List<String> models() {
        if (dataset() == null || lacksModels()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (Participant model : comparison().models()) {
            names.add(model.name());
        }
        return List.copyOf(names);
    }

    /** Whether a model that is compared was dropped since: queries say so until the next {@code compare}. */
    private boolean lacksModels() {
        try {
            comparison();
            return false;
        } catch (QueryException e) {
            return true;
        }
    }

    /** The charts, for completion and help, in the order of the reference. */
    public static List<ChartEntry> charts() {
        return Charts.ALL.stream().map(ChartKind::entry).toList();
    }

    /** The functions, for completion and help: scalars, aggregates and functions of lists, in the order of the reference. */
    public static List<FunctionEntry> functions() {
        return Stream.of(
                        ScalarFunctions.all().stream().map(ScalarFunction::entry),
                        AggregateFunctions.all().stream().map(AggregateFunction::entry),
                        ListFunctions.all().stream().map(ListFunction::entry))
                .flatMap(entries -> entries)
                .toList();
    }

    @Override
    public void close() {
        parallax.closed(this);
        snapshots.forEach(Snapshot::close);
    }

    /** Runs each kind of statement. */
    private final class Runner implements Statement.Visitor<Answer> {
        @Override
        public Answer visitUse(Statement.Use use) {
            Dataset newest = find(use.dataset().name(), use.dataset().span());
            Dataset found = use.version() == 0 ? newest : Changes.withLabels(newest, use);
            Session.this.use(found.name(), use.version());
            return new Answer.Done(String.format(
                    "using %s%s: %,d labelled rows, %s",
                    found.name(),
                    use.version() == 0 ? "" : "@" + use.version(),
                    found.labels() == null ? 0 : found.labels().rows(),
                    Descriptions.count(found.models().size(), "model")));
        }

        @Override
        public Answer visitCompare(Statement.Compare statement) {
            Statement.Compare before = compare;
            compare = statement;
            comparison = null;
            try {
                Footer joined = runner.join(comparison());
                StringBuilder done = new StringBuilder("comparing ")
                        .append(String.join(", ", models()))
                        .append(": ")
                        .append(joined.line());
                for (String note : joined.notes()) {
                    done.append('\n').append(note);
                }
                return new Answer.Done(done.toString());
            } catch (RuntimeException e) {
                compare = before;
                comparison = null;
                throw e;
            }
        }

        @Override
        public Answer visitQuery(Statement.Query query) {
            return answered(query);
        }

        @Override
        public Answer visitLet(Statement.Let let) {
            lets.put(let.name().name(), let.value());
            definitions = null;
            return new Answer.Done(
                    let.name().name() + " is " + let.value().span().text());
        }

        @Override
        public Answer visitParam(Statement.Param param) {
            String name = param.name().name();
            declared.add(name);
            definitions = null;
            if (param.value() != null) {
                defaults.put(name, LiteralBinder.value(param.value()));
            } else if (!given.containsKey(name)) {
                throw new QueryException(new Diagnostic(
                        "the parameter `" + name + "` has no value",
                        "set it: `--set " + name + "=…`, or give it one here: `param " + name + " = …`",
                        param.name().span()));
            }
            return new Answer.Done(name + " is " + given.getOrDefault(name, defaults.get(name)));
        }

        @Override
        public Answer visitDescribe(Statement.Describe describe) {
            return new Answer.Table(Descriptions.of(describe.what(), snapshot(), dataset(), start(timeout)::check));
        }

        @Override
        public Answer visitCheck(Statement.Check check) {
            Deadline started = start(timeout);
            return new Answer.Checked(Checking.run(
                    check,
                    comparison(),
                    definitions(),
                    query -> runner.run(runner.plan(query), started, Tagging.NONE)));
        }

        @Override
        public Answer visitExplain(Statement.Explain explain) {
            Query query = explain.statement() instanceof Statement.Query asked
                    ? bind(ExportStage.without(asked))
                    : FindBinder.bind((Statement.Find) explain.statement(), comparison(), definitions());
            return new Answer.Text(explain.analyze() ? runner.analyze(query, start(timeout)) : runner.explain(query));
        }

        @Override
        public Answer visitDrill(Statement.Drill drill) {
            LastResult from = last;
            if (from == null) {
                throw LastResult.refused(
                        drill, "there is no result yet", "ask a query first: `group by row.truth show count`");
            }
            String text = from.cell(drill).query();
            Statement.Query query = (Statement.Query)
                    QueryParser.parse(new Source("drill", text)).statements().get(0);
            return new Answer.Table(answer(query, from.comparison(), Definitions.NONE), text);
        }

        @Override
        public Answer visitFind(Statement.Find find) {
            Comparison compared = comparison();
            Query query = runner.plan(FindBinder.bind(find, compared, definitions()));
            Result result = runner.run(query, start(timeout), Tagging.NONE);
            last = new LastResult(result, compared);
            return new Answer.Table(result);
        }

        @Override
        public Answer visitDrop(Statement.Drop drop) {
            Dataset inUse = dataset();
            String dropped = parallax.changes()
                    .drop(drop, inUse == null ? null : inUse.name(), name -> parallax.usesAnother(Session.this, name));
            refresh();
            return new Answer.Done("dropped " + dropped + withoutWhatIsGone());
        }

        /** Forgets the use and the comparison of what is no longer there, and says so. */
        private String withoutWhatIsGone() {
            String name = datasetName;
            Dataset used = name == null ? null : snapshot().dataset(name);
            if (name != null && (used == null || labelsVersion > 0 && used.labels(labelsVersion) == null)) {
                use(null, 0);
                return "\nit was in use: say `use` again";
            }
            Dataset dataset = dataset();
            try {
                if (compare != null && dataset != null) {
                    comparison();
                }
            } catch (QueryException e) {
                return "\nit was compared: say `compare` again";
            }
            return "";
        }

        @Override
        public Answer visitImport(Statement.Import statement) {
            Deadline started = start(null);
            List<ImportSummary> summaries =
                    parallax.run(statement, datasetName, definitions(), (what, done, total) -> started.check());
            refresh();
            return new Answer.Done(summaries.stream()
                    .map(summary -> String.format(
                            "imported %s: %,d rows, %,d matched, %,d missing, %,d unknown",
                            summary.subject(), summary.rows(), summary.matched(), summary.missing(), summary.unknown()))
                    .collect(Collectors.joining("\n")));
        }
    }
}
