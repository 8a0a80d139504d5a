package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.drill.RowOrigin;
import dev.parallax.engine.internal.function.ListFunction;
import dev.parallax.engine.internal.function.ScalarFunction;
import dev.parallax.engine.internal.function.TypeMismatch;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Origin;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.plan.Plan.Output;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Identifier;
import dev.parallax.grammar.Span;
import dev.parallax.grammar.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Binds expressions over the units of a comparison: {@code row}, the models, lists of models, pair columns, derived names. An
 * aggregate has no meaning here but over the compared models of one row, or with {@code per}.
 */
final class UnitBinder extends SourceBinder {
    private final Comparison comparison;
    private final @Nullable Identifier from;
    private final ModelColumns columns;
    private final PairColumns pairs;
    private final CellPredicates cells;
    private final Windows windows;
    private final Notes notes;
    private final Columns derived = new Columns();

    /**
     * @param from the tag of the rows; null for all
     */
    UnitBinder(
            Comparison comparison, @Nullable Identifier from, Definitions definitions, Windows windows, Notes notes) {
        super(definitions);
        this.comparison = comparison;
        this.from = from;
        this.columns = new ModelColumns(comparison, notes);
        this.pairs = new PairColumns(comparison, columns);
        this.cells = new CellPredicates(columns, notes);
        this.windows = windows;
        this.notes = notes;
    }

    Comparison comparison() {
        return comparison;
    }

    ModelColumns columns() {
        return columns;
    }

    PairColumns pairs() {
        return pairs;
    }

    Notes notes() {
        return notes;
    }

    /** The names that {@code derive} and {@code show} have given so far. */
    @Override
    Columns named() {
        return derived;
    }

    @Override
    Plan plan() {
        return new Plan.Scan(comparison, from == null ? null : Tags.find(comparison, from.name(), from.span()));
    }

    @Override
    Origin origin(Span span) {
        RowOrigin.Column id = new RowOrigin.Column("id", columns.row("id", span));
        return new RowOrigin(
                comparison.stacked()
                        ? List.of(id, new RowOrigin.Column("model", columns.row("model", span)))
                        : List.of(id));
    }

    @Override
    List<Output> defaults(List<Output> derived) {
        return DefaultColumns.of(this, derived);
    }

    @Override
    List<Stage.Item> defaultsOfGroups() {
        return DefaultColumns.ofGroups(comparison);
    }

    @Override
    AggregateUse.Found use(Expression item) {
        return AggregateUse.find(item, this::isColumn, definitions());
    }

    @Override
    public Binding visitName(Expression.Name name) {
        Binding defined = defined(name);
        if (defined != null) {
            return defined;
        }
        if (PairColumns.NAMES.contains(name.name())) {
            return new Binding.One(pair(name.name(), List.of(), name.span()));
        }
        Participant model = model(name.name(), name.span());
        if (model != null) {
            return new Binding.Models(List.of(model), false);
        }
        if (Functions.isBareAggregate(name.name())) {
            throw misplacedAggregate(name.name(), name.span());
        }
        return new Binding.One(column(name));
    }

    /** A column by its name alone, where only one can be meant. */
    private Bound column(Expression.Name name) {
        if (comparison.stacked()) {
            return stackedColumn(name);
        }
        List<String> candidates = new ArrayList<>();
        Bound found = null;
        if (comparison.labels().column(name.name()) != null) {
            candidates.add("row." + name.name());
            found = columns.row(name.name(), name.span());
        }
        if (found == null || comparison.models().size() > 1) {
            for (Participant model : comparison.models()) {
                Bound own = name.name().equals("id") ? null : columns.find(model, name.name(), name.span());
                if (own != null) {
                    candidates.add(model.name() + "." + name.name());
                    found = own;
                }
            }
        }
        if (candidates.size() > 1) {
            throw Errors.at(
                    name.span(),
                    "`" + name.name() + "` could be " + String.join(", ", candidates),
                    "say which" + (comparison.models().size() > 1 ? ", or `[*]." + name.name() + "` for all" : ""));
        }
        if (found == null) {
            throw new UnknownName(comparison, columns)
                    .of(name, derived.names(), definitions().lets().keySet());
        }
        return found;
    }

    private Bound stackedColumn(Expression.Name name) {
        Bound found = columns.findRow(name.name(), name.span());
        if (found == null) {
            throw new UnknownName(comparison, columns)
                    .of(name, derived.names(), definitions().lets().keySet());
        }
        return found;
    }

    /** Whether a name alone would be bound as a column or a derived name and not as an aggregate. */
    boolean isColumn(String name) {
        if (derived.get(name) != null || PairColumns.NAMES.contains(name)) {
            return true;
        }
        return !Functions.isBareAggregate(name) && comparison.model(name) == null;
    }

    private @Nullable Participant model(String name, Span span) {
        Participant model = comparison.model(name);
        if (comparison.stacked() && (model != null || name.equals("base") || name.equals("other"))) {
            throw Stacking.refused(comparison, name, false, span);
        }
        if (model != null) {
            notes.meant(comparison, name);
            return model;
        }
        if (name.equals("base") || name.equals("other")) {
            throw noSuchSide(name, span);
        }
        return null;
    }

    private RuntimeException noSuchSide(String name, Span span) {
        int models = comparison.models().size();
        if (models > 2) {
            return Errors.at(
                    span,
                    "`" + name + "` could be any of " + models + " models",
                    "say which: `compare " + comparison.models().get(0).name() + " as base, "
                            + comparison.models().get(1).name() + " as other`");
        }
        String there = models == 0
                ? "no model is compared"
                : "only " + comparison.models().get(0).name() + " is compared";
        return Errors.at(
                span, "there is no `" + name + "`: " + there, "import a model, or `compare a as base, b as other`");
    }

    @Override
    public Binding visitComparison(Expression.Comparison comparison) {
        Binding bound = super.visitComparison(comparison);
        notes.unknownTexts(bound);
        return bound;
    }

    @Override
    public Binding visitIn(Expression.In in) {
        Binding bound = super.visitIn(in);
        notes.unknownTexts(bound);
        return bound;
    }

    @Override
    public Binding visitMember(Expression.Member member) {
        return member(member.target(), member.member().name(), member.member().span());
    }

    private Binding member(Expression target, String member, Span span) {
        if (isRow(target)) {
            return new Binding.One(columns.row(member, span));
        }
        Binding of = target instanceof Expression.Name name && derived.get(name.name()) == null
                ? modelNamed(name)
                : bind(target);
        if (of instanceof Binding.Models models) {
            List<Bound> elements = new ArrayList<>(models.models().size());
            for (Participant model : models.models()) {
                elements.add(columns.of(model, target.span().text(), member, span));
            }
            return models.list() ? new Binding.Many(elements, models.models()) : new Binding.One(elements.get(0));
        }
        boolean score = target instanceof Expression.Member inner
                && inner.member().name().equals("score");
        throw Errors.at(
                target.span(),
                "`" + target.span().text() + "` has no columns",
                score
                        ? "the score of a class is `" + target.span().text() + "[\"" + member + "\"]`"
                        : "columns are of row, base, other, a compared model, or `[*]`");
    }

    /** Whether it is {@code row}, and no model that is called so. */
    boolean isRow(Expression target) {
        return target instanceof Expression.Name name
                && name.name().equals(Participant.ROW)
                && comparison.model(Participant.ROW) == null;
    }

    private Binding modelNamed(Expression.Name name) {
        Participant model = model(name.name(), name.span());
        if (model != null) {
            return new Binding.Models(List.of(model), false);
        }
        throw new UnknownModel(comparison).of(name, name.name());
    }

    @Override
    public Binding visitModels(Expression.Models models) {
        if (comparison.stacked()) {
            throw Stacking.refused(comparison, models.span().text(), true, models.span());
        }
        if (models.all()) {
            if (comparison.models().isEmpty()) {
                throw Errors.at(models.span(), "no model is compared", "import one: `parallax import model NAME FILE`");
            }
            return new Binding.Models(comparison.models(), true);
        }
        List<Participant> chosen = new ArrayList<>();
        for (Expression item : models.items()) {
            chosen.add(chosen(item));
        }
        boolean position = models.items().size() == 1 && models.items().get(0) instanceof Expression.NumberLiteral;
        return new Binding.Models(chosen, !position);
    }

    private Participant chosen(Expression item) {
        if (item instanceof Expression.NumberLiteral number) {
            long position = Literals.number(number).value() instanceof Long whole ? whole : -1;
            if (position < 0 || position >= comparison.models().size()) {
                throw Errors.at(
                        item.span(),
                        "there is no model " + number.text() + ": "
                                + comparison.models().size() + " are compared",
                        "positions count from 0");
            }
            return comparison.models().get((int) position);
        }
        String name = item instanceof Expression.TextLiteral text ? text.value() : ((Expression.Name) item).name();
        Participant model = model(name, item.span());
        if (model == null) {
            throw new UnknownModel(comparison).of(item, name);
        }
        return model;
    }

    @Override
    public Binding visitSubscript(Expression.Subscript subscript) {
        Expression target = subscript.target();
        String column = constantText(subscript.index());
        boolean scores = target instanceof Expression.Member member
                        && member.member().name().equals("score")
                || target instanceof Expression.Name name && name.name().equals("score");
        if (!scores) {
            if (column == null) {
                throw UnknownModel.subscript(subscript);
            }
            return member(target, column, subscript.index().span());
        }
        return new ClassScores(this).bind(subscript, column);
    }

    private @Nullable String constantText(Expression index) {
        if (index instanceof Expression.TextLiteral text) {
            return text.value();
        }
        return index instanceof Expression.Parameter
                        && one(index) instanceof Bound.Constant constant
                        && constant.value() instanceof String text
                ? text
                : null;
    }

    @Override
    public Binding visitCall(Expression.Call call) {
        String name = call.function().name();
        if (!call.per().isEmpty()) {
            return new Binding.One(windows.of(this, call));
        }
        if (name.equals(Tags.FUNCTION)) {
            return new Binding.One(Tags.tagged(comparison, call, this));
        }
        Expression.Arrow cell = CellPredicates.cell(call.arguments());
        if (cell != null && CellPredicates.NAMES.contains(name)) {
            return new Binding.One(ofCell(name, cell, call));
        }
        if (PairColumns.NAMES.contains(name)) {
            return new Binding.One(pair(name, call.arguments(), call.span()));
        }
        if (CellPredicates.NAMES.contains(name)) {
            throw CellPredicates.refused(name, call.span());
        }
        ListFunction list = Functions.list(name);
        if (list != null) {
            boolean one = call.arguments().size() == 1;
            if (one && bind(call.arguments().get(0).value()) instanceof Binding.Many many) {
                return reduce(list, many, call.span());
            }
            if (Functions.scalar(name) == null && Functions.aggregate(name) == null) {
                throw Errors.at(
                        call.span(),
                        "`" + name + "` reduces a list of models, and "
                                + (one ? "this is one value" : "takes one list"),
                        "write `" + name + "([*].guess …)`" + (one ? "" : "; one of several values is `x in (a, b)`"));
            }
        }
        ScalarFunction scalar = Functions.scalar(name);
        if (scalar != null) {
            return scalar(scalar, call);
        }
        if (ModelColumns.DERIVED.contains(name)) {
            return derivedOf(name, call);
        }
        if (Functions.aggregate(name) != null) {
            throw misplacedAggregate(name, call.span());
        }
        throw Errors.unknownFunction(call.function(), Functions.names());
    }

    /**
     * {@code entropy(base)}: the derived column, even where the file has one of that name. Right and wrong may be any guess:
     * {@code wrong(mode([*].guess))}.
     */
    private Binding derivedOf(String name, Expression.Call call) {
        Binding argument = call.arguments().size() == 1
                ? bind(call.arguments().get(0).value())
                : new Binding.Models(List.of(), false);
        if (argument instanceof Binding.One guess && PairColumns.JUDGED.contains(name)) {
            PairColumns.Guess judged = PairColumns.guess(guess.value(), call.span());
            return new Binding.One(pairs.judged(name, judged, call.span()));
        }
        if (argument instanceof Binding.Models models && !models.models().isEmpty()) {
            List<Bound> elements = new ArrayList<>();
            for (Participant model : models.models()) {
                Bound value = columns.derived(model, name, call.span());
                if (value != null) {
                    elements.add(value);
                }
            }
            return models.list() ? new Binding.Many(elements, models.models()) : new Binding.One(elements.get(0));
        }
        throw Errors.at(call.span(), "`" + name + "` takes one model", "write `" + name + "(base)`");
    }

    private static Binding reduce(ListFunction function, Binding.Many many, Span span) {
        try {
            Type element = many.elements().get(0).type();
            List<Bound> presences = new ArrayList<>();
            for (Participant model : many.models()) {
                presences.add(new Bound.Presence(model));
            }
            return new Binding.One(new Bound.Reduce(
                    function.entry().name(),
                    () -> function.reduction(element),
                    many.elements(),
                    presences,
                    function.type(element)));
        } catch (TypeMismatch mismatch) {
            throw mismatch(mismatch, span);
        }
    }

    private Bound pair(String name, List<Expression.Argument> arguments, Span span) {
        List<Expression> written = new ArrayList<>(arguments.size());
        for (Expression.Argument argument : arguments) {
            written.add(argument.value());
        }
        List<PairColumns.Guess> pair = pair(name, written, "", span);
        return pairs.of(name, pair.get(0), pair.get(1), span);
    }

    private Bound ofCell(String name, Expression.Arrow cell, Expression.Call call) {
        List<Expression> guesses = new ArrayList<>(2);
        for (Expression.Argument argument : call.arguments()) {
            if (argument.value() != cell) {
                guesses.add(argument.value());
            }
        }
        String written = cell.span().text();
        List<PairColumns.Guess> pair = pair(name, guesses, ", " + written, call.span());
        Bound truth = CellPredicates.className(one(cell.truth()), cell.truth().span());
        Bound guess = CellPredicates.className(one(cell.guess()), cell.guess().span());
        return cells.of(name, pair.get(0), pair.get(1), truth, guess, cell);
    }

    /**
     * The two guesses that a function of a pair is of.
     *
     * @param rest what stands behind them in a call
     */
    List<PairColumns.Guess> pair(String name, List<Expression> guesses, String rest, Span span) {
        if (guesses.isEmpty()) {
            List<PairColumns.Guess> pair = pairs.pair(name, span);
            notes.pair(comparison);
            return pair;
        }
        if (guesses.size() != 2) {
            throw Errors.at(
                    span,
                    "`" + name + "` takes two guesses, or none for base and other",
                    "write `" + name + "(base, other" + rest + ")`");
        }
        return List.of(guess(guesses.get(0)), guess(guesses.get(1)));
    }

    /** A model, or any expression that yields a class, as a guess. */
    PairColumns.Guess guess(Expression expression) {
        Binding binding = bind(expression);
        if (binding instanceof Binding.Models models && !models.list()) {
            return pairs.guess(models.models().get(0), expression.span());
        }
        return PairColumns.guess(one(expression), expression.span());
    }

    private RuntimeException misplacedAggregate(String name, Span span) {
        String projected = projected();
        if (projected != null) {
            return Errors.at(
                    span,
                    "`" + name + "` is of many rows, and this show is of rows, since it names `" + projected + "`",
                    "leave `" + projected + "` out, or `group by " + projected + "` before the show");
        }
        return Errors.at(
                span,
                "`" + name + "` is of many rows, and here is one",
                "put it in a `show`, or say of which rows: `" + name + (name.equals("count") ? "(*)" : "(…)")
                        + " per row.truth`");
    }
}
