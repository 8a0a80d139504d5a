package dev.parallax.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One stage of a query, as written. Stages run in the order they are written. Immutable. */
public sealed interface Stage {
    /** Where it was written. */
    Span span();

    /** Calls the method of the visitor that fits this stage. */
    <R> R accept(Visitor<R> visitor);

    /** {@code where predicate}; {@code bare} where the word was left out, as a query's first stage may. */
    record Where(Expression predicate, boolean bare, Span span) implements Stage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWhere(this);
        }
    }

    /** {@code derive name = value, …}; an item sees those before it. */
    record Derive(List<Definition> definitions, Span span) implements Stage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDerive(this);
        }
    }

    /** {@code group by key [as name], …}. */
    record Group(List<Item> keys, Span span) implements Stage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitGroup(this);
        }
    }

    /** {@code show item [as name], …}. */
    record Show(List<Item> items, Span span) implements Stage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitShow(this);
        }
    }

    /** {@code sort by key [asc|desc], …}. */
    record Sort(List<SortKey> keys, Span span) implements Stage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSort(this);
        }
    }

    /** {@code limit count [offset skipped]}; each a whole number or a parameter. */
    record Limit(Expression count, @Nullable Expression offset, Span span) implements Stage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLimit(this);
        }
    }

    /** {@code top count by key [per keys]}: the largest first. */
    record Top(Expression count, Expression by, List<Expression> per, Span span) implements Stage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTop(this);
        }
    }

    /** {@code sample count [per keys] [seed number]}. */
    record Sample(
            Expression count,
            List<Expression> per,
            @Nullable Expression seed,
            Span span) implements Stage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSample(this);
        }
    }

    /** {@code split by key}: one result for each value of the key. */
    record Split(Expression by, Span span) implements Stage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSplit(this);
        }
    }

    /** {@code render chart [(option: value, …)]}. */
    record Render(Identifier chart, List<Expression.Argument> options, Span span) implements Stage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRender(this);
        }
    }

    /** {@code tag "name"}: keeps the rows under a name. */
    record Tag(Expression.TextLiteral name, Span span) implements Stage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTag(this);
        }
    }

    /** {@code export "file"}: writes the result to a file, in the format of its extension. */
    record Export(Expression.TextLiteral file, Span span) implements Stage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExport(this);
        }
    }

    /** {@code name = value} of a derive. */
    record Definition(Identifier name, Expression value) {}

    /** An expression and the name given to it by {@code as}; without one, its text as written names it. */
    record Item(Expression value, @Nullable Identifier alias) {
        /** The column's name: the alias, else the text as written. */
        public String name() {
            return alias == null ? value.span().text() : alias.name();
        }
    }

    /** A key of a sort. */
    record SortKey(Expression value, boolean descending) {}

    /** A walk over stages. */
    interface Visitor<R> {
        R visitWhere(Where where);

        R visitDerive(Derive derive);

        R visitGroup(Group group);

        R visitShow(Show show);

        R visitSort(Sort sort);

        R visitLimit(Limit limit);

        R visitTop(Top top);

        R visitSample(Sample sample);

        R visitSplit(Split split);

        R visitRender(Render render);

        R visitTag(Tag tag);

        R visitExport(Export export);
    }
}
