package dev.parallax.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement of the query language, as written. Immutable. */
public sealed interface Statement {
    /** Where it was written, without the semicolon. */
    Span span();

    /** Calls the method of the visitor that fits this statement. */
    <R> R accept(Visitor<R> visitor);

    /** {@code use dataset}. */
    record Use(Identifier dataset, Span span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUse(this);
        }
    }

    /** {@code compare a as base, b as other join inner on id else image_hash}. */
    record Compare(List<ComparedModel> models, @Nullable Join join, Span span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCompare(this);
        }
    }

    /** A model of a {@link Compare}: its name, its version (0 for the newest), and the name it goes by in queries. */
    record ComparedModel(
            Identifier model, int version, @Nullable Identifier alias) {}

    /** How the compared models' rows are merged with the labels'; without {@code on}, by id. */
    record Join(
            JoinKind kind,
            @Nullable Identifier on,
            @Nullable Identifier orElse,
            Span span) {}

    /** Which units a join keeps. */
    enum JoinKind {
        INNER,
        LEFT,
        OUTER
    }

    /** A query over the rows of the dataset: one stage or more. */
    record Query(List<Stage> stages, Span span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitQuery(this);
        }
    }

    /** {@code let name = value}: the value stands wherever the name is used. */
    record Let(Identifier name, Expression value, Span span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLet(this);
        }
    }

    /** {@code param name [= literal]}. */
    record Param(Identifier name, @Nullable Expression value, Span span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitParam(this);
        }
    }

    /** {@code describe [store|datasets|models|columns|name]}; null describes the dataset in use. */
    record Describe(@Nullable Identifier what, Span span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDescribe(this);
        }
    }

    /** {@code explain [analyze] query}. */
    record Explain(boolean analyze, Query query, Span span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExplain(this);
        }
    }

    /** {@code import labels|model NAME from "file" (option: value, …)}; the model is null for labels. */
    record Import(@Nullable Identifier model, Expression.TextLiteral file, List<Expression.Argument> options, Span span)
            implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitImport(this);
        }
    }

    /** A walk over statements. */
    interface Visitor<R> {
        R visitUse(Use use);

        R visitCompare(Compare compare);

        R visitQuery(Query query);

        R visitLet(Let let);

        R visitParam(Param param);

        R visitDescribe(Describe describe);

        R visitExplain(Explain explain);

        R visitImport(Import statement);
    }
}
