package dev.parallax.engine.internal.function;

/**
 * What a metric takes of a row, for the model or guess that it judges: the binder makes an argument of each. The population, the
 * rows that count, are those with a truth in which the guess is there; in a difference, in which both guesses are.
 */
public enum Ingredient {
    /** Whether the row is of the population. */
    COUNTED,
    /** Whether it is, and the guess is the truth. */
    RIGHT,
    /** Whether it is, and the truth is the class in question: option {@code class}. */
    OF_CLASS,
    /** Whether it is, and the guess is the class in question. */
    AS_CLASS,
    /** The truth, be the row of the population or not. */
    TRUTH,
    /** The guess, likewise. */
    GUESS,
    /** Whether the row is of the population, and the truth is among the best scores: option {@code k}. */
    AMONG_BEST,
    /** The score of the guess. */
    CONFIDENCE,
    /** The score of the truth. */
    TRUTH_SCORE,
    /** The squared distance of the scores from what is true, summed over the classes. */
    DISTANCE,
    /** The truth, which is a number. */
    TRUE_NUMBER,
    /** The guess, likewise. */
    GUESSED_NUMBER,
    /**
     * Of the class in question, or without one of every class that the model has scores for, two arguments: the score, and whether
     * the truth is the class.
     */
    SCORES
}
