package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.Ingredient;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Expression.ComparisonOperator;
import dev.parallax.grammar.Span;
import dev.parallax.storage.ScoreMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes of a guess what a metric takes of each row. */
final class Ingredients {
    private final UnitBinder units;
    private final PairColumns.Guess guess;
    private final Bound counted;
    private final Map<String, Object> options;
    private final Span span;

    /**
     * @param counted whether a row is of the metric's population
     * @param span of the metric
     */
    Ingredients(UnitBinder units, PairColumns.Guess guess, Bound counted, Map<String, Object> options, Span span) {
        this.units = units;
        this.guess = guess;
        this.counted = counted;
        this.options = options;
        this.span = span;
    }

    /** The expressions of an ingredient. */
    List<Bound> of(Ingredient ingredient) {
        return ingredient == Ingredient.SCORES ? scores() : List.of(one(ingredient));
    }

    private Bound one(Ingredient ingredient) {
        return switch (ingredient) {
            case COUNTED -> counted;
            case RIGHT -> units.columns().right(guess, counted, span);
            case TRUTH -> units.columns().classTruth(span);
            case GUESS -> guess.guess();
            case OF_CLASS -> ofClass(units.columns().classTruth(span));
            case AS_CLASS -> ofClass(guess.guess());
            case TRUE_NUMBER, GUESSED_NUMBER -> number(ingredient);
            case AMONG_BEST -> {
                Bound best = new Bound.Constant(Type.INTEGER, options.get("k"));
                yield Operands.and(Operands.compare(ComparisonOperator.LESS_OR_EQUAL, scored().rank(), best), counted);
            }
            case CONFIDENCE -> scored().confidence();
            case TRUTH_SCORE -> scored().ofTruth();
            case DISTANCE -> scored().distance();
            case SCORES -> throw new IllegalStateException("there are several");
        };
    }

    private Scored scored() {
        if (guess.model() == null && !units.comparison().stacked()) {
            throw Errors.at(span, "`" + span.text() + "` is of a model's scores, and a guess has none", "name a model");
        }
        return new Scored(units, guess.model(), span);
    }

    private Bound number(Ingredient ingredient) {
        boolean ofTruth = ingredient == Ingredient.TRUE_NUMBER;
        Bound value = ofTruth ? units.columns().truth(span) : guess.guess();
        if (!value.type().isNumeric()) {
            String name = ofTruth ? "row.truth" : guess.model() == null ? guess.name() : guess.name() + ".guess";
            throw Errors.at(
                    span,
                    "`" + span.text() + "` is of numbers, and " + name + " holds "
                            + value.type().words(),
                    ofTruth
                            ? "import the labels again with `--type truth=decimal`, if it is a number"
                            : "import the model again with `--type guess=decimal`, if it is a number");
        }
        return value;
    }

    private List<Bound> scores() {
        scored();
        Bound truth = units.columns().classTruth(span);
        List<Bound> scores = new ArrayList<>();
        for (String name : classes()) {
            Participant model = guess.model();
            scores.add(
                    model == null
                            ? units.columns().stacked().classScore(name, span)
                            : units.columns().classScore(model, name, span));
            scores.add(Operands.equal(truth, Literals.text(name)));
            scores.add(Literals.text(name));
        }
        return scores;
    }

    /** The class in question, or those that the model, or under {@code concat} any model, has scores for. */
    private Set<String> classes() {
        if (options.get("class") instanceof String name) {
            return Set.of(name);
        }
        Participant own = guess.model();
        List<Participant> models = own == null ? units.comparison().models() : List.of(own);
        Set<String> classes = new TreeSet<>();
        for (Participant model : models) {
            ScoreMatrix scores = model.model().scores();
            for (int code : scores == null ? new int[0] : scores.classes()) {
                classes.add(units.comparison().dataset().classes().text(code));
            }
        }
        if (classes.isEmpty()) {
            throw ModelColumns.noScores(models.get(0), span);
        }
        return classes;
    }

    private Bound ofClass(Bound value) {
        return Operands.and(Operands.equal(value, Literals.text(String.valueOf(options.get("class")))), counted);
    }
}
