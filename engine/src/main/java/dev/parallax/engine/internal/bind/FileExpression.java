package dev.parallax.engine.internal.bind;

import dev.parallax.engine.QueryException;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.ScalarFunction;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An expression over the columns of a file, each of which is text: {@code stem(path)}. Its columns are known by name alone;
 * whoever reads the file asks {@link #unknown} for the refusal of one that it does not have.
 */
public final class FileExpression {
    private final Map<String, Span> columns;
    private final Bound bound;

    private FileExpression(Map<String, Span> columns, Bound bound) {
        this.columns = columns;
        this.bound = bound;
    }

    /**
     * Parses and binds an expression that gives text.
     *
     * @param source what messages call its source
     * @throws dev.parallax.grammar.SyntaxException if it is no expression
     * @throws QueryException if it does not mean anything over a file's columns, or gives no text
     */
    public static FileExpression parse(String source, String text) {
        Expression expression = QueryParser.expression(new Source(source, text));
        Binder binder = new Binder();
        Bound bound = binder.one(expression);
        if (bound.type() != Type.TEXT) {
            throw Errors.at(
                    expression.span(),
                    "the id is text, and this is " + bound.type().name().toLowerCase(Locale.ROOT),
                    "make it text: `concat_text(…)`");
        }
        return new FileExpression(binder.columns, bound);
    }

    /** The columns it reads, in the order of the slots of {@link #bound}. */
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** The expression; its columns are slots. */
    public Bound bound() {
        return bound;
    }

    /** The refusal of a column that the file does not have. */
    public QueryException unknown(String column, Collection<String> known) {
        Span where = columns.get(column);
        if (where == null) {
            throw new IllegalArgumentException("the expression has no column " + column);
        }
        return Errors.unknown(where, "column", column, known);
    }

    private static final class Binder extends ExpressionBinder {
        private final Map<String, Span> columns = new LinkedHashMap<>();

        Binder() {
            super(new Definitions(Map.of(), Map.of(), Set.of()));
        }

        private Binding column(String name, Span span) {
            columns.putIfAbsent(name, span);
            int slot = List.copyOf(columns.keySet()).indexOf(name);
            return new Binding.One(new Bound.Slot(slot, name, Type.TEXT, false));
        }

        @Override
        public Binding visitName(Expression.Name name) {
            return column(name.name(), name.span());
        }

        @Override
        public Binding visitMember(Expression.Member member) {
            Expression target = member.target();
            if (target instanceof Expression.Name || target instanceof Expression.Member) {
                return column(path(member), member.span());
            }
            throw Errors.at(target.span(), "`" + target.span().text() + "` has no columns", null);
        }

        private static String path(Expression expression) {
            return expression instanceof Expression.Member member
                    ? path(member.target()) + "." + member.member().name()
                    : ((Expression.Name) expression).name();
        }

        @Override
        public Binding visitSubscript(Expression.Subscript subscript) {
            throw Errors.at(
                    subscript.span(), "a column of a file is named alone", "in backquotes, if it is no plain word");
        }

        @Override
        public Binding visitModels(Expression.Models models) {
            throw Errors.at(models.span(), "a file's row has no models", "name the file's columns");
        }

        @Override
        public Binding visitCall(Expression.Call call) {
            ScalarFunction function = Functions.scalar(call.function().name());
            if (function == null || !call.per().isEmpty()) {
                throw Errors.unknownFunction(call.function(), Functions.scalars());
            }
            return scalar(function, call);
        }
    }
}
