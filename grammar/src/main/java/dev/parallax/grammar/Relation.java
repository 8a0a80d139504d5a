package dev.parallax.grammar;

/** What a query's rows are, as said by {@code from}. Immutable. */
public sealed interface Relation {
    /** The rows of the dataset: what a query is of that does not say. */
    Relation ROWS = Whole.ROWS;

    /** The models of the dataset, the newest version of each: one row a model. */
    Relation MODELS = Whole.MODELS;

    /** The pairs of compared models: one row for every two, in the order compared. */
    Relation PAIRS = Whole.PAIRS;

    /** A relation that has a name of the language. */
    enum Whole implements Relation {
        ROWS,
        MODELS,
        PAIRS
    }

    /** The rows that bear a tag. */
    record Tagged(Identifier tag) implements Relation {}
}
