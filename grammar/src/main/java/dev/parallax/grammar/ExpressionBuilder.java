package dev.parallax.grammar;

import dev.parallax.grammar.Expression.Arithmetic;
import dev.parallax.grammar.Expression.ArithmeticOperator;
import dev.parallax.grammar.internal.antlr.LimitedParser;
import dev.parallax.grammar.internal.antlr.ParallaxParser;
import dev.parallax.grammar.internal.antlr.ParallaxParser.ConjunctionContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.ExpressionContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.NegationContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.PostfixContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.ProductContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.SignedContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.SuffixContext;
import dev.parallax.grammar.internal.antlr.ParallaxParser.SumContext;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Makes expressions out of the parser's tree, operators here, what stands between them in {@link AtomBuilder}, what a
 * predicate adds in {@link PredicateBuilder}. The tree it makes is never deeper than {@link #MAX_HEIGHT}, so that a walk
 * over it may be recursive.
 */
final class ExpressionBuilder {
    /** The longest way from the root of an expression to a leaf; long chains of operators lean to the left. */
    static final int MAX_HEIGHT = 1000;

    private final Spans spans;
    private final AtomBuilder atoms;
    private final PredicateBuilder predicates;
    private int depth;

    ExpressionBuilder(Spans spans) {
        this.spans = spans;
        this.atoms = new AtomBuilder(spans, this);
        this.predicates = new PredicateBuilder(spans, this);
    }

    AtomBuilder atoms() {
        return atoms;
    }

    List<Expression> buildAll(List<ExpressionContext> nodes) {
        return nodes.stream().map(this::build).toList();
    }

    Expression build(ExpressionContext node) {
        List<ConjunctionContext> operands = node.conjunction();
        if (operands.size() == 1) {
            return conjunction(operands.get(0));
        }
        enter(1, node);
        Expression or =
                new Expression.Or(operands.stream().map(this::conjunction).toList(), spans.of(node));
        leave(1);
        return or;
    }

    private Expression conjunction(ConjunctionContext node) {
        List<NegationContext> operands = node.negation();
        if (operands.size() == 1) {
            return negation(operands.get(0));
        }
        enter(1, node);
        Expression and =
                new Expression.And(operands.stream().map(this::negation).toList(), spans.of(node));
        leave(1);
        return and;
    }

    private Expression negation(NegationContext node) {
        if (node.predicate() != null) {
            enter(1, node);
            Expression predicate = predicates.build(node.predicate());
            leave(1);
            return predicate;
        }
        enter(1, node);
        Expression not = new Expression.Not(negation(node.negation()), spans.of(node));
        leave(1);
        return not;
    }

    Expression sum(SumContext node) {
        List<ProductContext> operands = node.product();
        int operators = operands.size() - 1;
        enter(operators, node);
        Expression result = product(operands.get(0));
        for (int i = 1; i <= operators; i++) {
            result = arithmetic(node, i, result, product(operands.get(i)), operands.get(i));
        }
        leave(operators);
        return result;
    }

    private Expression product(ProductContext node) {
        List<SignedContext> operands = node.signed();
        int operators = operands.size() - 1;
        enter(operators, node);
        Expression result = signed(operands.get(0));
        for (int i = 1; i <= operators; i++) {
            result = arithmetic(node, i, result, signed(operands.get(i)), operands.get(i));
        }
        leave(operators);
        return result;
    }

    private Arithmetic arithmetic(
            ParserRuleContext chain, int operator, Expression left, Expression right, ParserRuleContext last) {
        ArithmeticOperator symbol = operator(
                ((TerminalNode) chain.getChild(2 * operator - 1)).getSymbol().getType());
        return new Arithmetic(symbol, left, right, spans.of(chain.getStart(), last.getStop()));
    }

    private static ArithmeticOperator operator(int type) {
        return switch (type) {
            case ParallaxParser.PLUS -> ArithmeticOperator.ADD;
            case ParallaxParser.MINUS -> ArithmeticOperator.SUBTRACT;
            case ParallaxParser.STAR -> ArithmeticOperator.MULTIPLY;
            case ParallaxParser.SLASH -> ArithmeticOperator.DIVIDE;
            case ParallaxParser.PERCENT -> ArithmeticOperator.REMAINDER;
            default -> throw new AssertionError(type);
        };
    }

    private Expression signed(SignedContext node) {
        if (node.postfix() != null) {
            return postfix(node.postfix());
        }
        enter(1, node);
        Expression negate = new Expression.Negate(signed(node.signed()), spans.of(node));
        leave(1);
        return negate;
    }

    private Expression postfix(PostfixContext node) {
        if (node.operand() != null) {
            return atoms.build(node.operand());
        }
        enter(node.suffix().size(), node);
        Expression target = build(node.expression());
        leave(node.suffix().size());
        return suffixed(target, node, node.suffix());
    }

    /** The target with every member and subscript after it. */
    Expression suffixed(Expression target, ParserRuleContext first, List<SuffixContext> suffixes) {
        enter(suffixes.size(), first);
        Expression result = target;
        for (SuffixContext suffix : suffixes) {
            Span span = spans.of(first.getStart(), suffix.getStop());
            result = suffix.member() != null
                    ? new Expression.Member(result, atoms.identifier(suffix.member()), span)
                    : new Expression.Subscript(result, build(suffix.expression()), span);
        }
        leave(suffixes.size());
        return result;
    }

    void enter(int levels, ParserRuleContext node) {
        depth += levels;
        if (depth > MAX_HEIGHT) {
            throw SyntaxException.limit(new Diagnostic(
                    "more than " + MAX_HEIGHT + " operations stand inside one another here",
                    "name a part of it with `derive`",
                    spans.of(node.getStart())));
        }
    }

    void leave(int levels) {
        depth -= levels;
    }

    /** What the parser says when it gave up before the tree was built. */
    static SyntaxException tooDeep(Span span) {
        return SyntaxException.limit(new Diagnostic(
                "expressions are nested more than " + LimitedParser.MAX_DEPTH + " deep here",
                "name a part of it with `derive`",
                span));
    }
}
