package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.drill.Nullness;
import dev.parallax.engine.internal.function.Kernel;
import dev.parallax.engine.internal.function.Operators;
import dev.parallax.engine.internal.function.Patterns;
import dev.parallax.engine.internal.function.ScalarFunction;
import dev.parallax.engine.internal.function.TypeMismatch;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Binds what means the same everywhere: literals, operators, functions of one row. An operator over a list of models works on
 * each. What names and calls mean depends on the place, and is left to subclasses.
 */
abstract class ExpressionBinder implements Expression.Visitor<Binding> {
    private final Definitions definitions;
    private final List<String> expanding = new ArrayList<>(0);

    ExpressionBinder(Definitions definitions) {
        this.definitions = definitions;
    }

    Definitions definitions() {
        return definitions;
    }

    /** The columns that the query has named so far. */
    Columns named() {
        return new Columns();
    }

    /** Whether a value certainly is never null. */
    boolean neverNull(Bound value) {
        return Nullness.never(value);
    }

    /** What the stages before, or else a {@code let}, have called by this name; null if nothing has it. */
    final @Nullable Binding defined(Expression.Name name) {
        Binding column = named().get(name.name());
        Expression let = definitions().lets().get(name.name());
        return column == null && let != null ? expand(name, let) : column;
    }

    /** What a name that {@code let} defined stands for, bound in this place. */
    private Binding expand(Expression.Name name, Expression let) {
        if (expanding.contains(name.name())) {
            throw Errors.at(name.span(), "`" + name.name() + "` is defined by itself", "change its `let`");
        }
        expanding.add(name.name());
        try {
            return bind(let);
        } finally {
            expanding.remove(name.name());
        }
    }

    /** Binds an expression of any kind. */
    final Binding bind(Expression expression) {
        return expression.accept(this);
    }

    /** Binds an expression that must have one value a row. */
    final Bound one(Expression expression) {
        Binding binding = bind(expression);
        if (binding instanceof Binding.One one) {
            return one.value();
        }
        String text = expression.span().text();
        if (binding instanceof Binding.Models) {
            throw Errors.at(
                    expression.span(),
                    "`" + text + "` is a model and no value",
                    "name a column of it: `" + text + ".guess`");
        }
        throw Errors.at(
                expression.span(),
                "`" + text + "` is a list, with a value for each compared model",
                "reduce it: any, all, none of a predicate; agree, mode, distinct, avg, min, max, spread, stddev of a"
                        + " value");
    }

    /** Binds expressions that must each have one value a row. */
    final List<Bound> all(List<Expression> expressions) {
        List<Bound> all = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            all.add(one(expression));
        }
        return all;
    }

    /** Binds a predicate. */
    final Bound predicate(Expression expression, String place) {
        Bound bound = one(expression);
        try {
            Operators.predicateType(place, Operands.type(bound));
        } catch (TypeMismatch mismatch) {
            throw mismatch(mismatch, expression.span());
        }
        return bound;
    }

    static RuntimeException mismatch(TypeMismatch mismatch, Span span) {
        return Errors.at(span, String.valueOf(mismatch.getMessage()), mismatch.cure());
    }

    /** Applies an operator to values, or to each element where some of them are lists of the same models. */
    final Binding lift(List<Expression> operands, Span span, Function<List<Bound>, Bound> operator) {
        List<Binding> bindings = new ArrayList<>(operands.size());
        for (Expression operand : operands) {
            bindings.add(bind(operand));
        }
        List<Participant> models = null;
        for (int i = 0; i < bindings.size(); i++) {
            if (bindings.get(i) instanceof Binding.Many many) {
                if (models != null && !models.equals(many.models())) {
                    throw Errors.at(span, "these lists are of different models", "use the same list on both sides");
                }
                models = many.models();
            } else if (bindings.get(i) instanceof Binding.Models) {
                one(operands.get(i));
            }
        }
        try {
            if (models == null) {
                return new Binding.One(operator.apply(ofModel(bindings, 0)));
            }
            List<Bound> elements = new ArrayList<>(models.size());
            for (int m = 0; m < models.size(); m++) {
                elements.add(operator.apply(ofModel(bindings, m)));
            }
            return new Binding.Many(elements, models);
        } catch (TypeMismatch mismatch) {
            throw mismatch(mismatch, span);
        }
    }

    /** Single values, and of lists the element of a model. */
    private static List<Bound> ofModel(List<Binding> bindings, int model) {
        Bound[] values = new Bound[bindings.size()];
        for (int i = 0; i < values.length; i++) {
            Binding binding = bindings.get(i);
            values[i] =
                    binding instanceof Binding.Many many ? many.elements().get(model) : ((Binding.One) binding).value();
        }
        return List.of(values);
    }

    private static Bound apply(String name, Supplier<Kernel> kernel, Type type, List<Bound> arguments) {
        return new Bound.Apply(name, kernel, arguments, type);
    }

    /** A function of values of one row, over arguments that are bound here. */
    final Binding scalar(ScalarFunction function, Expression.Call call) {
        refuseOptions(call, List.of());
        List<Expression> arguments = call.unnamed();
        return lift(arguments, call.span(), bound -> {
            List<@Nullable Type> types = Plan.Call.types(bound);
            Type type = function.type(types);
            if (function.entry().name().startsWith("regexp_")) {
                refuseBadPattern(bound.get(1), arguments.get(1).span());
            }
            if (function.entry().name().equals("regexp_replace")) {
                refuseBadReplacement(
                        bound.get(1), bound.get(2), arguments.get(2).span());
            }
            return apply(function.entry().name(), () -> function.kernel(types), type, bound);
        });
    }

    /** A regular expression that is a constant is looked at before it meets a row. */
    private static void refuseBadPattern(Bound pattern, Span span) {
        if (pattern instanceof Bound.Constant constant && constant.value() instanceof String text) {
            try {
                Patterns.compile(text);
            } catch (TypeMismatch mismatch) {
                throw mismatch(mismatch, span);
            }
        }
    }

    private static void refuseBadReplacement(Bound pattern, Bound replacement, Span span) {
        if (pattern instanceof Bound.Constant regex
                && regex.value() instanceof String expression
                && replacement instanceof Bound.Constant by
                && by.value() instanceof String text) {
            try {
                Patterns.checkReplacement(expression, text);
            } catch (TypeMismatch mismatch) {
                throw mismatch(mismatch, span);
            }
        }
    }

    static void refuseOptions(Expression.Call call, List<String> known) {
        for (Expression.Argument argument : call.arguments()) {
            if (argument.name() != null && !known.contains(argument.name().name())) {
                throw Errors.at(
                        argument.name().span(),
                        "`" + call.function().name() + "` has no option `"
                                + argument.name().name() + "`",
                        known.isEmpty() ? "give its arguments without names" : "it has " + String.join(", ", known));
            }
        }
    }

    @Override
    public Binding visitNumber(Expression.NumberLiteral literal) {
        return new Binding.One(Literals.number(literal));
    }

    @Override
    public Binding visitText(Expression.TextLiteral literal) {
        return new Binding.One(Literals.text(literal.value()));
    }

    @Override
    public Binding visitBoolean(Expression.BooleanLiteral literal) {
        return new Binding.One(new Bound.Constant(Type.BOOLEAN, literal.value()));
    }

    @Override
    public Binding visitNull(Expression.NullLiteral literal) {
        return new Binding.One(Literals.NULL);
    }

    @Override
    public Binding visitDate(Expression.DateLiteral literal) {
        return new Binding.One(new Bound.Constant(Type.DATE, literal.value()));
    }

    @Override
    public Binding visitParameter(Expression.Parameter parameter) {
        return new Binding.One(Literals.constant(parameterValue(parameter), parameter.span(), parameter.name()));
    }

    private Object parameterValue(Expression.Parameter parameter) {
        Map<String, Object> parameters = definitions.parameters();
        Object value = parameters.get(parameter.name());
        if (value != null) {
            return value;
        }
        String name = parameter.name();
        String cure = "set it: `--set " + name + "=…` on the command line, `param " + name + " = …` in a file";
        throw Errors.at(
                parameter.span(),
                definitions.declared().contains(name)
                        ? "the parameter `$" + name + "` has no value"
                        : "there is no parameter `$" + name + "`",
                cure);
    }

    @Override
    public Binding visitNegate(Expression.Negate negate) {
        return lift(List.of(negate.operand()), negate.span(), bound -> {
            if (bound.get(0) instanceof Bound.Constant constant && constant.value() instanceof Number number) {
                return new Bound.Constant(
                        constant.type(),
                        number instanceof Long whole ? (Object) (-whole) : (Object) (-number.doubleValue()));
            }
            Type operand = Operands.type(bound.get(0));
            return apply("-", () -> Operators.negate(operand), Operators.negateType(operand), bound);
        });
    }

    @Override
    public Binding visitArithmetic(Expression.Arithmetic arithmetic) {
        return lift(List.of(arithmetic.left(), arithmetic.right()), arithmetic.span(), bound -> {
            List<@Nullable Type> types = Plan.Call.types(bound);
            Type type = Operators.arithmeticType(arithmetic.operator(), types.get(0), types.get(1));
            return apply(
                    arithmetic.operator().symbol(),
                    () -> Operators.arithmetic(arithmetic.operator(), types.get(0), types.get(1)),
                    type,
                    bound);
        });
    }

    @Override
    public Binding visitComparison(Expression.Comparison comparison) {
        List<Expression> operands = List.of(comparison.left(), comparison.right());
        return lift(
                operands,
                comparison.span(),
                bound -> ComparedTypes.compared(
                        operands, bound, () -> Operands.compare(comparison.operator(), bound.get(0), bound.get(1))));
    }

    @Override
    public Binding visitIn(Expression.In in) {
        List<Expression> operands = new ArrayList<>();
        operands.add(in.value());
        operands.addAll(in.candidates());
        return lift(
                operands,
                in.span(),
                bound -> negated(
                        in.negated(),
                        ComparedTypes.compared(
                                operands, bound, () -> Operands.in(bound.get(0), bound.subList(1, bound.size())))));
    }

    @Override
    public Binding visitInList(Expression.InList in) {
        if (in.list() instanceof Expression.Parameter parameter
                && parameterValue(parameter) instanceof List<?> values) {
            List<Bound> candidates = new ArrayList<>();
            for (Object value : values) {
                candidates.add(Literals.constant(value, parameter.span(), parameter.name()));
            }
            return lift(
                    List.of(in.value()),
                    in.span(),
                    bound -> negated(in.negated(), Operands.in(bound.get(0), candidates)));
        }
        Binding list = bind(in.list());
        if (list instanceof Binding.Many many) {
            Bound value = one(in.value());
            try {
                List<Bound> equal = new ArrayList<>();
                for (int i = 0; i < many.elements().size(); i++) {
                    equal.add(Operands.and(
                            new Bound.Presence(many.models().get(i)),
                            Operands.equal(value, many.elements().get(i))));
                }
                return new Binding.One(negated(in.negated(), Operands.or(equal)));
            } catch (TypeMismatch mismatch) {
                throw mismatch(mismatch, in.span());
            }
        }
        return lift(
                List.of(in.value(), in.list()),
                in.span(),
                bound -> negated(in.negated(), Operands.in(bound.get(0), bound.subList(1, 2))));
    }

    @Override
    public Binding visitBetween(Expression.Between between) {
        List<Expression> operands = List.of(between.value(), between.low(), between.high());
        return lift(
                operands,
                between.span(),
                bound -> negated(
                        between.negated(), ComparedTypes.compared(operands, bound, () -> Operands.between(bound))));
    }

    @Override
    public Binding visitTextMatch(Expression.TextMatch match) {
        return lift(List.of(match.value(), match.pattern()), match.span(), bound -> {
            Operators.textMatchType(match.operator(), Operands.type(bound.get(0)), Operands.type(bound.get(1)));
            if (match.operator() == Expression.TextOperator.MATCHES) {
                refuseBadPattern(bound.get(1), match.pattern().span());
            }
            return negated(
                    match.negated(),
                    apply(match.operator().symbol(), () -> Operators.textMatch(match.operator()), Type.BOOLEAN, bound));
        });
    }

    @Override
    public Binding visitIsNull(Expression.IsNull isNull) {
        return lift(
                List.of(isNull.value()),
                isNull.span(),
                bound -> negated(isNull.negated(), Operands.isNull(bound.get(0))));
    }

    @Override
    public Binding visitNot(Expression.Not not) {
        return lift(List.of(not.operand()), not.span(), bound -> Operands.not(bound.get(0)));
    }

    @Override
    public Binding visitAnd(Expression.And and) {
        return lift(and.operands(), and.span(), Operands::and);
    }

    @Override
    public Binding visitOr(Expression.Or or) {
        return lift(or.operands(), or.span(), Operands::or);
    }

    @Override
    public Binding visitCase(Expression.Case expression) {
        List<Expression> operands = new ArrayList<>();
        for (Expression.Branch branch : expression.branches()) {
            operands.add(branch.condition());
            operands.add(branch.value());
        }
        if (expression.otherwise() != null) {
            operands.add(expression.otherwise());
        }
        return lift(operands, expression.span(), bound -> {
            List<@Nullable Type> types = Plan.Call.types(bound);
            return apply("case", () -> Operators.caseOf(types), Operators.caseType(types), bound);
        });
    }

    @Override
    public Binding visitArrow(Expression.Arrow arrow) {
        throw Errors.at(
                arrow.span(),
                "a cell of the confusion matrix is no value",
                "ask for its rows: `gone(" + arrow.span().text() + ")`; new, moved, fixed and regressed take it too");
    }

    private static Bound negated(boolean negated, Bound predicate) {
        return negated ? Operands.not(predicate) : predicate;
    }
}
