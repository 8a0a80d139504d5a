package dev.parallax.grammar;

import dev.parallax.grammar.Expression.Argument;
import dev.parallax.grammar.Expression.Arithmetic;
import dev.parallax.grammar.Expression.ArithmeticOperator;
import dev.parallax.grammar.Expression.Name;
import dev.parallax.grammar.Expression.NumberLiteral;
import dev.parallax.grammar.Expression.TextLiteral;
import dev.parallax.grammar.Statement.ComparedModel;
import dev.parallax.grammar.Statement.Concat;
import dev.parallax.grammar.Statement.Join;
import dev.parallax.grammar.Statement.JoinKind;
import dev.parallax.grammar.Statement.Merge;
import dev.parallax.grammar.internal.antlr.ParallaxParser.AssertionContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.CheckContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.ColumnContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.CompareContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.ComparedModelContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.DescribeContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.DrillContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.DropContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.FindContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.FollowingStageContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.ImportingContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.JoinContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.LetContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.ParamContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.QueryContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.RelationContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.ScriptContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.StagesContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.StatementContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.TitleContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.UseContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.VersionContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** Makes statements out of the parser's tree. */
final class StatementBuilder {
    private static final Set<String> COUNTING = Set.of("limit", "top", "sample");
    private static final Set<String> LATER_RELATIONS = Set.of("objects", "pixels");

    private final Spans spans;
    private final ExpressionBuilder expressions;
    private final StageBuilder stages;

    StatementBuilder(Spans spans) {
        this.spans = spans;
        this.expressions = new ExpressionBuilder(spans);
        this.stages = new StageBuilder(spans, expressions);
    }

    Script build(ScriptContext node) {
        return new Script(
                spans.source(), node.statement().stream().map(this::build).toList());
    }

    private Statement build(StatementContext node) {
        ParseTree only = node.getChild(0);
        if (only instanceof QueryContext query) {
            return query(query);
        }
        if (only instanceof CompareContext compare) {
            return compare(compare);
        }
        if (only instanceof UseContext use) {
            return new Statement.Use(identifier(use.dataset()), version(use.version()), spans.of(use));
        }
        if (only instanceof LetContext let) {
            return new Statement.Let(identifier(let.newName()), expressions.build(let.expression()), spans.of(let));
        }
        if (only instanceof ParamContext param) {
            Expression value =
                    param.literal() == null ? null : expressions.atoms().build(param.literal());
            return new Statement.Param(identifier(param.newName()), value, spans.of(param));
        }
        if (only instanceof DescribeContext describe) {
            Identifier what = describe.described() == null ? null : identifier(describe.described());
            return new Statement.Describe(what, spans.of(describe));
        }
        if (only instanceof dev.parallax.grammar.internal.antlr.ParallaxParser.ExplainContext explain) {
            Statement explained = explain.query() == null ? find(explain.find()) : query(explain.query());
            return new Statement.Explain(explain.ANALYZE() != null, explained, spans.of(explain));
        }
        return change(only);
    }

    /** Statements about what is stored, about the last result, and those that judge. */
    private Statement change(ParseTree only) {
        if (only instanceof ImportingContext importing) {
            return importing(importing);
        }
        if (only instanceof DropContext drop) {
            return drop(drop);
        }
        if (only instanceof DrillContext drill) {
            return new Statement.Drill(CellAddress.read(spans.of(drill.cell())), spans.of(drill));
        }
        if (only instanceof CheckContext check) {
            return check(check);
        }
        if (only instanceof FindContext find) {
            return find(find);
        }
        throw new AssertionError(only.getClass());
    }

    private Statement.Find find(FindContext node) {
        return new FindBuilder(spans, expressions, stages).build(node);
    }

    private Statement.Query query(QueryContext node) {
        Relation from = node.relation() == null ? Relation.ROWS : relation(node.relation());
        List<Stage> built = node.stages() == null ? List.of() : stages(node.stages());
        return new Statement.Query(from, built, spans.of(node));
    }

    private Relation relation(RelationContext node) {
        if (node.tag() == null) {
            return node.ROWS() != null ? Relation.ROWS : node.MODELS() != null ? Relation.MODELS : Relation.PAIRS;
        }
        Identifier tag = identifier(node.tag());
        String written = node.getText().toLowerCase(Locale.ROOT);
        if (LATER_RELATIONS.contains(written)) {
            throw new SyntaxException(new Diagnostic(
                    "unknown relation `" + written + "`",
                    "there are `rows`, `models`, `pairs`, and tags; a tag of that name stands in quotes",
                    tag.span()));
        }
        return new Relation.Tagged(tag);
    }

    private List<Stage> stages(StagesContext node) {
        List<Stage> built = new ArrayList<>();
        if (node.expression() != null) {
            Expression predicate = expressions.build(node.expression());
            refuseNegativeCount(predicate);
            built.add(new Stage.Where(predicate, true, predicate.span()));
        } else {
            built.add(stages.build(node.stage()));
        }
        for (FollowingStageContext following : node.followingStage()) {
            built.add(stages.build(following.stage()));
        }
        return List.copyOf(built);
    }

    /** {@code limit -5} would be a column called limit, less five. */
    private void refuseNegativeCount(Expression predicate) {
        if (predicate instanceof Arithmetic difference
                && difference.operator() == ArithmeticOperator.SUBTRACT
                && difference.left() instanceof Name name
                && difference.right() instanceof NumberLiteral number
                && COUNTING.contains(name.span().text().toLowerCase(Locale.ROOT))) {
            throw new SyntaxException(new Diagnostic(
                    "`" + name.name() + "` takes a whole number from 0",
                    "a column of that name stands in backquotes",
                    number.span()));
        }
    }

    private Statement compare(CompareContext node) {
        List<ComparedModel> models =
                node.comparedModel().stream().map(this::comparedModel).toList();
        Merge merge = null;
        if (node.join() != null) {
            merge = join(node.join());
        } else if (node.concat() != null) {
            merge = new Concat(node.concat().INNER() != null, spans.of(node.concat()));
        }
        return new Statement.Compare(models, merge, spans.of(node));
    }

    private ComparedModel comparedModel(ComparedModelContext node) {
        Identifier alias = node.alias() == null ? null : identifier(node.alias());
        return new ComparedModel(identifier(node.model()), version(node.version()), alias);
    }

    /** The version of a model or a dataset to read; 0 for the newest. */
    private int version(@Nullable VersionContext node) {
        return version(node, "leave it out for the newest");
    }

    private int version(@Nullable VersionContext node, String cure) {
        if (node == null) {
            return 0;
        }
        String digits = node.getText();
        if (!digits.matches("0*[1-9][0-9]{0,8}")) {
            throw new SyntaxException(new Diagnostic("a version is a whole number from 1", cure, spans.of(node)));
        }
        return Integer.parseInt(digits);
    }

    private Join join(JoinContext node) {
        JoinKind kind = node.INNER() != null ? JoinKind.INNER : node.LEFT() != null ? JoinKind.LEFT : JoinKind.OUTER;
        List<ColumnContext> columns = node.column();
        return new Join(kind, column(columns, 0), column(columns, 1), spans.of(node));
    }

    private @Nullable Identifier column(List<ColumnContext> columns, int index) {
        return index < columns.size() ? identifier(columns.get(index)) : null;
    }

    private Statement importing(ImportingContext node) {
        Identifier model = node.model() == null ? null : identifier(node.model());
        Statement.Import.Kind kind = Statement.Import.Kind.valueOf(word(node, 1));
        List<Argument> options = node.option().stream()
                .map(option -> expressions.atoms().option(option.optionName(), option.expression()))
                .toList();
        return new Statement.Import(kind, model, expressions.atoms().text(node.text()), options, spans.of(node));
    }

    private Statement drop(DropContext node) {
        Identifier name = identifier((ParserRuleContext) node.getChild(2));
        Statement.Drop.Kind kind = Statement.Drop.Kind.valueOf(word(node, 1));
        return new Statement.Drop(
                kind, name, version(node.version(), "`describe` shows which there are"), spans.of(node));
    }

    private Statement check(CheckContext node) {
        Relation from = node.relation() == null ? Relation.ROWS : relation(node.relation());
        List<Stage> where = new ArrayList<>();
        if (node.expression() != null) {
            Expression predicate = expressions.build(node.expression());
            where.add(new Stage.Where(predicate, false, predicate.span()));
        }
        Span span = spans.of(node);
        return new Statement.Check(
                title(node.title()),
                new Statement.Query(from, List.copyOf(where), span),
                node.assertion().stream().map(this::assertion).toList(),
                span);
    }

    private Statement.Assertion assertion(AssertionContext node) {
        List<Expression> parts = expressions.buildAll(node.expression());
        return new Statement.Assertion(
                parts.get(0),
                parts.subList(1, parts.size()),
                node.quantity() == null ? null : stages.quantity(node.quantity()),
                spans.of(node));
    }

    private TextLiteral title(TitleContext node) {
        TextLiteral title = new TextLiteral(Names.unquote(node.getText()), spans.of(node));
        if (title.value().isBlank()) {
            throw new SyntaxException(new Diagnostic(
                    "a check has a name", "write it between the quotes: `check \"release gate\"`", title.span()));
        }
        return title;
    }

    private static String word(ParserRuleContext node, int child) {
        return node.getChild(child).getText().toUpperCase(Locale.ROOT);
    }

    private Identifier identifier(ParserRuleContext node) {
        return expressions.atoms().identifier(node);
    }
}
