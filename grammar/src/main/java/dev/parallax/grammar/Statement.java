package dev.parallax.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement of the query language, as written. Immutable. */
public sealed interface Statement {
    /** Where it was written, without the semicolon. */
    Span span();

    /** Calls the method of the visitor that fits this statement. */
    <R> R accept(Visitor<R> visitor);

    /** {@code use dataset@2}; version 0 is the newest. The version is that of the labels. */
    record Use(Identifier dataset, int version, Span span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUse(this);
        }
    }

    /** {@code compare a as base, b as other join inner on id else image_hash}; without a merge, an inner join by id. */
    record Compare(List<ComparedModel> models, @Nullable Merge merge, Span span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCompare(this);
        }
    }

    /** A model of a {@link Compare}: its name, its version (0 for the newest), and the name it goes by in queries. */
    record ComparedModel(
            Identifier model, int version, @Nullable Identifier alias) {}

    /** How the compared models' rows become the rows of a query. */
    sealed interface Merge {
        Span span();
    }

    /** {@code join inner|left|outer [on column [else column]]}: one row per unit; without {@code on}, by id. */
    record Join(
            JoinKind kind,
            @Nullable Identifier on,
            @Nullable Identifier orElse,
            Span span) implements Merge {}

    /** {@code concat [inner]}: the models' rows one after the other; inner, those of units that every model has. */
    record Concat(boolean inner, Span span) implements Merge {}

    /** Which units a join keeps. */
    enum JoinKind {
        INNER,
        LEFT,
        OUTER
    }

    /** A query over a relation: one stage or more, none only after {@code from}. */
    record Query(Relation from, List<Stage> stages, Span span) implements Statement {
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

    /** {@code describe [store|datasets|models|columns|tags|name]}; null describes the dataset in use. */
    record Describe(@Nullable Identifier what, Span span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDescribe(this);
        }
    }

    /**
     * {@code explain [analyze] query}.
     *
     * @param statement a {@link Query} or a {@link Find}
     */
    record Explain(boolean analyze, Statement statement, Span span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExplain(this);
        }
    }

    /**
     * {@code import labels|model NAME|table|models|columns from "file" (option: value, …)}; the model is null for all but one
     * model.
     */
    record Import(
            Kind kind,
            @Nullable Identifier model,
            Expression.TextLiteral file,
            List<Expression.Argument> options,
            Span span)
            implements Statement {
        /** What a file holds: labels, one model, labels and models, models (one in each file of a pattern), more columns of labels. */
        public enum Kind {
            LABELS,
            MODEL,
            TABLE,
            MODELS,
            COLUMNS
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitImport(this);
        }
    }

    /** {@code drill 3.2}: the rows behind a cell of the last result. Row and column from 1, a part from 1 in front or none. */
    record Drill(List<Integer> address, Span span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDrill(this);
        }
    }

    /** {@code drop dataset|model|tag NAME[@version]}; version 0 is all of them, and a tag has no other. */
    record Drop(Kind kind, Identifier name, int version, Span span) implements Statement {
        /** What is dropped. */
        public enum Kind {
            DATASET,
            MODEL,
            TAG
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDrop(this);
        }
    }

    /**
     * {@code check "name" from relation where predicate { assertions }}: whether they hold for these rows.
     *
     * @param rows the relation and the {@code where}, if there are such
     * @param assertions one at least
     */
    record Check(Expression.TextLiteral name, Query rows, List<Assertion> assertions, Span span) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCheck(this);
        }
    }

    /**
     * {@code predicate for each keys min n}: what must hold of the rows, or of each group of them.
     *
     * @param each the keys of the groups; empty where all rows are one
     * @param min the rows that a group has at least, else it is skipped; null where none is
     */
    record Assertion(
            Expression predicate,
            List<Expression> each,
            @Nullable Expression min,
            Span span) {}

    /**
     * {@code find regressed|improved|weak slices [where predicate] [over columns] [depth n] [min n] [top n] [by ranking] [fdr q]}.
     *
     * @param over what slices are made of; empty for every column of the labels that suits
     */
    record Find(
            Goal goal,
            @Nullable Expression where,
            List<Expression> over,
            @Nullable Expression depth,
            @Nullable Expression min,
            @Nullable Expression top,
            @Nullable Identifier by,
            @Nullable Expression fdr,
            Span span)
            implements Statement {
        /** Which slices are looked for. */
        public enum Goal {
            REGRESSED,
            IMPROVED,
            WEAK
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFind(this);
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

        R visitDrill(Drill drill);

        R visitDrop(Drop drop);

        R visitCheck(Check check);

        R visitFind(Find find);
    }
}
