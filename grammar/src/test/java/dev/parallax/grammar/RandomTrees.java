package dev.parallax.grammar;

import dev.parallax.grammar.Expression.Argument;
import dev.parallax.grammar.Expression.ArithmeticOperator;
import dev.parallax.grammar.Expression.Branch;
import dev.parallax.grammar.Expression.ComparisonOperator;
import dev.parallax.grammar.Expression.TextOperator;
import dev.parallax.grammar.Stage.Definition;
import dev.parallax.grammar.Stage.Item;
import dev.parallax.grammar.Stage.SortKey;
import dev.parallax.grammar.Statement.ComparedModel;
import dev.parallax.grammar.Statement.Concat;
import dev.parallax.grammar.Statement.Join;
import dev.parallax.grammar.Statement.JoinKind;
import dev.parallax.grammar.Statement.Merge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Statements that the language can say, at random: every node, names that need backquotes, texts with quotes. */
final class RandomTrees {
    private static final Span NOWHERE = new Span(new Source("random", ""), 0, 0);
    private static final List<String> NAMES = List.of(
            "row",
            "base",
            "truth",
            "guess",
            "a",
            "b1",
            "_x",
            "größe",
            "日本",
            "count",
            "top",
            "limit",
            "group",
            "by",
            "per",
            "sort",
            "desc",
            "asc",
            "as",
            "sample",
            "seed",
            "date",
            "ends",
            "with",
            "left",
            "join",
            "on",
            "derive",
            "analyze",
            "labels",
            "model",
            "rows",
            "split",
            "render",
            "tag",
            "export",
            "over",
            "depth",
            "min",
            "fdr",
            "slices",
            "weak",
            "regressed",
            "concat",
            "inner",
            "dataset",
            "table",
            "models",
            "columns",
            "objects",
            "offset",
            "Split",
            "two words",
            "1st",
            "fc-256",
            "min",
            "for",
            "each",
            "back`tick",
            "tab\there",
            "'quoted'",
            "and",
            "not",
            "null",
            "Where",
            "end",
            "from",
            "is",
            "--",
            ";",
            "😀");
    private static final List<String> WORDS = List.of("a", "limit", "end", "größe", "Per");
    private static final List<String> TEXTS =
            List.of("", "cat", "it's", "say \"hi\"", "\"", "'", "\\d+", "a\nb", "-- no comment", "`", "😀 ☃");
    private static final List<String> NUMBERS = List.of("0", "7", "12", "0.25", ".5", "1e-3", "3.0E+7", "007");

    private final Random random;

    RandomTrees(long seed) {
        this.random = new Random(seed);
    }

    Statement statement() {
        return switch (random.nextInt(21)) {
            case 0 -> new Statement.Use(name(), random.nextInt(3), NOWHERE);
            case 1 -> new Statement.Compare(some(this::comparedModel), maybe(this::merge), NOWHERE);
            case 2 -> new Statement.Let(name(), expression(4), NOWHERE);
            case 3 -> new Statement.Param(name(), maybe(this::literal), NOWHERE);
            case 4 -> new Statement.Describe(maybe(this::name), NOWHERE);
            case 5 -> new Statement.Explain(random.nextBoolean(), query(), NOWHERE);
            case 6 -> new Statement.Explain(random.nextBoolean(), find(), NOWHERE);
            case 7 -> importing();
            case 8 -> new Statement.Drill(list(2 + random.nextInt(2), () -> 1 + random.nextInt(20)), NOWHERE);
            case 9 -> drop();
            case 10, 11 -> check();
            case 12 -> find();
            default -> query();
        };
    }

    private Statement find() {
        return new Statement.Find(
                pick(List.of(Statement.Find.Goal.values())),
                maybe(() -> expression(3)),
                any(() -> expression(3)),
                maybe(this::quantity),
                maybe(this::quantity),
                maybe(this::quantity),
                maybe(() -> new Identifier(pick(List.of("z", "effect", "sliceline")), NOWHERE)),
                maybe(() -> new Expression.NumberLiteral("0.05", NOWHERE)),
                NOWHERE);
    }

    private Statement importing() {
        Statement.Import.Kind kind = pick(List.of(Statement.Import.Kind.values()));
        Identifier model = kind == Statement.Import.Kind.MODEL ? name() : null;
        return new Statement.Import(kind, model, text(), any(this::option), NOWHERE);
    }

    private Statement drop() {
        Statement.Drop.Kind kind = pick(List.of(Statement.Drop.Kind.values()));
        return new Statement.Drop(kind, name(), kind == Statement.Drop.Kind.TAG ? 0 : random.nextInt(3), NOWHERE);
    }

    private Statement check() {
        List<Stage> where = random.nextBoolean() ? List.of() : List.of(new Stage.Where(expression(3), false, NOWHERE));
        Expression.TextLiteral title = new Expression.TextLiteral("gate " + random.nextInt(9) + " \"a\"", NOWHERE);
        return new Statement.Check(
                title, new Statement.Query(relation(), where, NOWHERE), some(this::assertion), NOWHERE);
    }

    private Statement.Assertion assertion() {
        return new Statement.Assertion(
                expression(4),
                any(() -> expression(2)),
                maybe(() -> new Expression.NumberLiteral("50", NOWHERE)),
                NOWHERE);
    }

    private Argument option() {
        return new Argument(name(), expression(2));
    }

    private ComparedModel comparedModel() {
        return new ComparedModel(name(), random.nextInt(3), maybe(this::name));
    }

    private Merge merge() {
        return random.nextBoolean() ? join() : new Concat(random.nextBoolean(), NOWHERE);
    }

    private Join join() {
        Identifier on = maybe(this::name);
        return new Join(pick(List.of(JoinKind.values())), on, on == null ? null : maybe(this::name), NOWHERE);
    }

    private Expression literal() {
        return switch (random.nextInt(6)) {
            case 0 -> number();
            case 1 -> new Expression.Negate(number(), NOWHERE);
            case 2 -> new Expression.BooleanLiteral(random.nextBoolean(), NOWHERE);
            case 3 -> new Expression.NullLiteral(NOWHERE);
            case 4 -> date();
            default -> text();
        };
    }

    private Relation relation() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Relation.Tagged(name());
            case 2 -> random.nextBoolean() ? Relation.MODELS : Relation.PAIRS;
            default -> Relation.ROWS;
        };
    }

    Statement.Query query() {
        List<Stage> stages = new ArrayList<>();
        if (random.nextBoolean()) {
            stages.add(new Stage.Where(expression(4), true, NOWHERE));
        }
        Relation from = relation();
        boolean needed = stages.isEmpty() && from.equals(Relation.ROWS) && random.nextInt(8) > 0;
        stages.addAll(needed ? some(this::stage) : any(this::stage));
        return new Statement.Query(from, stages, NOWHERE);
    }

    private Stage stage() {
        return switch (random.nextInt(12)) {
            case 0 -> new Stage.Where(expression(4), false, NOWHERE);
            case 1 -> new Stage.Derive(some(() -> new Definition(name(), expression(3))), NOWHERE);
            case 2 -> new Stage.Group(some(this::item), NOWHERE);
            case 3 -> new Stage.Show(some(this::item), NOWHERE);
            case 4 -> new Stage.Sort(some(() -> new SortKey(expression(3), random.nextBoolean())), NOWHERE);
            case 5 -> new Stage.Limit(quantity(), maybe(this::quantity), NOWHERE);
            case 6 -> new Stage.Split(expression(3), NOWHERE);
            case 7 -> new Stage.Render(name(), any(this::option), NOWHERE);
            case 8 -> new Stage.Tag(new Expression.TextLiteral(pick(NAMES), NOWHERE), NOWHERE);
            case 9 -> new Stage.Export(text(), NOWHERE);
            case 10 -> new Stage.Top(quantity(), expression(4), any(() -> expression(2)), NOWHERE);
            default -> new Stage.Sample(quantity(), any(() -> expression(2)), maybe(this::quantity), NOWHERE);
        };
    }

    private Item item() {
        return new Item(expression(3), maybe(this::name));
    }

    private Expression quantity() {
        return random.nextBoolean()
                ? new Expression.NumberLiteral(String.valueOf(random.nextInt(100)), NOWHERE)
                : parameter();
    }

    Expression expression(int depth) {
        if (depth == 0) {
            return atom(0);
        }
        Supplier<Expression> deeper = () -> expression(depth - 1);
        boolean negated = random.nextBoolean();
        return switch (random.nextInt(15)) {
            case 0 -> new Expression.Negate(deeper.get(), NOWHERE);
            case 1, 2 ->
                new Expression.Arithmetic(
                        pick(List.of(ArithmeticOperator.values())), deeper.get(), deeper.get(), NOWHERE);
            case 3, 4 ->
                new Expression.Comparison(
                        pick(List.of(ComparisonOperator.values())), deeper.get(), deeper.get(), NOWHERE);
            case 5 -> new Expression.In(deeper.get(), some(deeper), negated, NOWHERE);
            case 6 -> new Expression.InList(deeper.get(), suffixed(atom(depth - 1), depth - 1), negated, NOWHERE);
            case 7 -> new Expression.Between(deeper.get(), deeper.get(), deeper.get(), negated, NOWHERE);
            case 8 ->
                new Expression.TextMatch(
                        pick(List.of(TextOperator.values())), deeper.get(), deeper.get(), negated, NOWHERE);
            case 9 -> new Expression.IsNull(deeper.get(), negated, NOWHERE);
            case 10 -> new Expression.Not(deeper.get(), NOWHERE);
            case 11 -> new Expression.And(several(deeper), NOWHERE);
            case 12 -> new Expression.Or(several(deeper), NOWHERE);
            case 13 -> suffixed(deeper.get(), depth - 1);
            default -> suffixed(atom(depth - 1), depth - 1);
        };
    }

    private Expression suffixed(Expression target, int depth) {
        Expression result = target;
        for (int i = random.nextInt(3); i > 0; i--) {
            result = random.nextBoolean()
                    ? new Expression.Member(result, name(), NOWHERE)
                    : new Expression.Subscript(result, expression(Math.max(0, depth - 1)), NOWHERE);
        }
        return result;
    }

    /** What needs no parentheses anywhere. */
    private Expression atom(int depth) {
        return switch (random.nextInt(depth == 0 ? 9 : 12)) {
            case 0 -> number();
            case 1 -> text();
            case 2 -> new Expression.BooleanLiteral(random.nextBoolean(), NOWHERE);
            case 3 -> new Expression.NullLiteral(NOWHERE);
            case 4 -> date();
            case 5 -> parameter();
            case 6 -> models();
            case 7, 8 -> new Expression.Name(pick(NAMES), NOWHERE);
            case 9 ->
                new Expression.Case(
                        some(() -> new Branch(expression(depth - 1), expression(depth - 1))),
                        maybe(() -> expression(depth - 1)),
                        NOWHERE);
            default ->
                new Expression.Call(name(), any(() -> argument(depth - 1)), any(() -> expression(depth - 1)), NOWHERE);
        };
    }

    private Argument argument(int depth) {
        if (random.nextInt(8) == 0) {
            return new Argument(null, new Expression.Arrow(className(), className(), NOWHERE));
        }
        return new Argument(maybe(this::name), expression(depth));
    }

    private Expression className() {
        return random.nextBoolean() ? text() : parameter();
    }

    private Expression models() {
        if (random.nextBoolean()) {
            return new Expression.Models(true, List.of(), NOWHERE);
        }
        return new Expression.Models(false, some(this::choice), NOWHERE);
    }

    private Expression choice() {
        return switch (random.nextInt(3)) {
            case 0 -> new Expression.NumberLiteral(String.valueOf(random.nextInt(9)), NOWHERE);
            case 1 -> text();
            default -> new Expression.Name(pick(NAMES), NOWHERE);
        };
    }

    private Expression number() {
        return new Expression.NumberLiteral(pick(NUMBERS), NOWHERE);
    }

    private Expression.TextLiteral text() {
        return new Expression.TextLiteral(pick(TEXTS), NOWHERE);
    }

    private Expression date() {
        return new Expression.DateLiteral(LocalDate.ofEpochDay(random.nextInt(40_000)), NOWHERE);
    }

    private Expression parameter() {
        return new Expression.Parameter(pick(WORDS), NOWHERE);
    }

    private Identifier name() {
        return new Identifier(pick(NAMES), NOWHERE);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> T maybe(Supplier<T> supplier) {
        return random.nextBoolean() ? supplier.get() : null;
    }

    private <T> List<T> any(Supplier<T> supplier) {
        return list(random.nextInt(3), supplier);
    }

    private <T> List<T> some(Supplier<T> supplier) {
        return list(1 + random.nextInt(2), supplier);
    }

    private <T> List<T> several(Supplier<T> supplier) {
        return list(2 + random.nextInt(2), supplier);
    }

    private <T> List<T> list(int size, Supplier<T> supplier) {
        List<T> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(supplier.get());
        }
        return list;
    }
}
