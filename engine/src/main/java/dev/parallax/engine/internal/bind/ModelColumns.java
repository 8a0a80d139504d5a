package dev.parallax.engine.internal.bind;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Bound.Statistic;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Span;
import dev.parallax.storage.Column;
import dev.parallax.storage.ScoreMatrix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the labels and of models: those of the imported files, which win, and those derived from guess, truth and
 * scores.
 */
final class ModelColumns {
    /** What every model has beside the columns of its file. */
    static final List<String> DERIVED = List.of("present", "correct", "wrong", "rank", "margin", "entropy");

    private final Comparison comparison;
    private final StackedColumns stacked;
    private final Map<Bound, Bound> right = new HashMap<>();

    ModelColumns(Comparison comparison, Notes notes) {
        this.comparison = comparison;
        this.stacked = new StackedColumns(comparison, this, notes);
    }

    /** What a row has where the models' rows are stacked. */
    StackedColumns stacked() {
        return stacked;
    }

    /** A column of the labels; with one model, the model's own columns too. */
    Bound row(String name, Span span) {
        Bound found = findRow(name, span);
        if (found != null) {
            return found;
        }
        throw Errors.unknownColumn(span, "row", name, rowNames());
    }

    /** The columns that a row has. */
    TreeSet<String> rowNames() {
        return comparison.stacked() ? stacked.names() : names(comparison.labels());
    }

    @Nullable
    Bound findRow(String name, Span span) {
        if (comparison.stacked()) {
            return stacked.find(name, span);
        }
        Participant labels = comparison.labels();
        Column column = labels.column(name);
        if (column != null) {
            return stored(labels, column);
        }
        if (comparison.models().size() == 1) {
            return find(comparison.models().get(0), name, span);
        }
        return name.equals("present") ? new Bound.Presence(labels) : null;
    }

    /** The columns of the labels or of a model, derived ones included. */
    TreeSet<String> names(Participant of) {
        TreeSet<String> names = new TreeSet<>();
        names.add("id");
        if (of.rows() != null) {
            of.rows().columns().forEach(column -> names.add(column.name()));
        }
        if (of.isModel()) {
            names.addAll(DERIVED);
        }
        return names;
    }

    /** A column of a model, imported or derived. */
    Bound of(Participant model, String name, Span span) {
        return of(model, model.name(), name, span);
    }

    /** The same, where the model was written in another way: {@code base}, {@code [*]}. */
    Bound of(Participant model, String written, String name, Span span) {
        Bound found = find(model, name, span);
        if (found != null) {
            return found;
        }
        if (name.equals("score")) {
            throw noScores(model, span);
        }
        throw Errors.unknownColumn(span, written, name, names(model));
    }

    @Nullable
    Bound find(Participant model, String name, Span span) {
        Column column = model.column(name);
        return column != null ? stored(model, column) : derived(model, name, span);
    }

    /** The same; null too where it is made of scores, or of a guess, that the model does not have. */
    @Nullable
    Bound findOrNull(Participant model, String name, Span span) {
        boolean ofScores = List.of("rank", "margin", "entropy").contains(name);
        boolean ofGuess = List.of("correct", "wrong").contains(name);
        boolean impossible = ofScores && model.model().scores() == null || ofGuess && model.column("guess") == null;
        return impossible && model.column(name) == null ? null : find(model, name, span);
    }

    /** A derived column, even where the file has one of its name; null if there is none of this name. */
    @Nullable
    Bound derived(Participant model, String name, Span span) {
        return switch (name) {
            case "present" -> new Bound.Presence(model);
            case "correct" -> model.derived(name, () -> named(model, name, right(of(model, "guess", span), span)));
            case "wrong" ->
                model.derived(
                        name,
                        () -> named(model, name, wrong(of(model, "guess", span), new Bound.Presence(model), span)));
            case "rank" -> statistic(model, Statistic.RANK, span);
            case "margin" -> statistic(model, Statistic.MARGIN, span);
            case "entropy" -> statistic(model, Statistic.ENTROPY, span);
            default -> null;
        };
    }

    private static Bound named(Participant model, String name, Bound value) {
        return Bound.Derived.ofColumns(model.name() + "." + name, value);
    }

    private Bound statistic(Participant model, Statistic statistic, Span span) {
        scores(model, span);
        return new Bound.ScoreStatistic(model, statistic, statistic == Statistic.RANK ? truth(span) : null);
    }

    /** How far, squared and summed over the classes, a model's scores are from what is true. */
    Bound distance(Participant model, Span span) {
        scores(model, span);
        return new Bound.ScoreStatistic(model, Statistic.DISTANCE, classTruth(span));
    }

    /** The truth, of whatever type. */
    Bound truth(Span span) {
        Participant labels = comparison.labels();
        return labels.derived("truth", () -> stored(labels, truthColumn(span)));
    }

    private Column truthColumn(Span span) {
        Column column = comparison.labels().column("truth");
        if (column == null) {
            throw Errors.at(
                    span,
                    "the labels of " + comparison.dataset().name() + " have no truth",
                    "import labels with a column of the truth: `parallax import labels FILE --truth COLUMN`");
        }
        return column;
    }

    /** That there is no truth. */
    Bound unlabelled(Span span) {
        return comparison.labels().derived("unlabelled", () -> Operands.isNull(truth(span)));
    }

    /** That there is a truth. */
    Bound labelled(Span span) {
        return comparison.labels().derived("labelled", () -> Operands.not(unlabelled(span)));
    }

    /** The truth, which must be a class. */
    Bound classTruth(Span span) {
        Bound truth = truth(span);
        if (truth.type() != Type.TEXT) {
            throw Errors.at(
                    span,
                    "row.truth holds " + truth.type().words() + ", and only a class can be guessed right",
                    "compare the numbers themselves: `abs(base.guess - row.truth) < 1`");
        }
        return truth;
    }

    /** Whether a guess is the truth; false where there is no truth or no guess. */
    Bound correct(PairColumns.Guess guess, Span span) {
        Participant model = guess.model();
        return model != null
                ? Objects.requireNonNull(derived(model, "correct", span))
                : right.computeIfAbsent(guess.guess(), value -> right(value, span));
    }

    /** Whether a row counts in a metric of a guess: there are a truth and the guess. */
    Bound counted(PairColumns.Guess guess, Span span) {
        Participant model = guess.model();
        return model == null
                ? Operands.and(labelled(span), guess.present())
                : model.derived(
                        "counted", () -> named(model, "counted", Operands.and(labelled(span), guess.present())));
    }

    /**
     * Whether it counts and the guess is right.
     *
     * @param counted as {@link #counted} says, or also of another guess
     */
    Bound right(PairColumns.Guess guess, Bound counted, Span span) {
        Participant model = guess.model();
        return model == null || !(counted instanceof Bound.Derived)
                ? Operands.and(correct(guess, span), counted)
                : model.derived("right", () -> named(model, "right", Operands.and(correct(guess, span), counted)));
    }

    private Bound right(Bound guess, Span span) {
        return Operands.and(Operands.equal(guess, classTruth(span)), labelled(span));
    }

    /** Whether a guess that is there is not the truth; false where there is no truth. */
    Bound wrong(PairColumns.Guess guess, Span span) {
        Participant model = guess.model();
        return model != null
                ? Objects.requireNonNull(derived(model, "wrong", span))
                : wrong(guess.guess(), guess.present(), span);
    }

    private Bound wrong(Bound guess, Bound present, Span span) {
        Bound equal = Operands.equal(guess, classTruth(span));
        return Operands.and(present, labelled(span), Operands.not(equal));
    }

    /** A model's score for one class. */
    Bound classScore(Participant model, String className, Span span) {
        ScoreMatrix scores = scores(model, span);
        Bound known = classScoreOrNull(model, className);
        if (known == null) {
            TreeSet<String> classes = new TreeSet<>();
            for (int code : scores.classes()) {
                classes.add(comparison.dataset().classes().text(code));
            }
            throw Errors.at(
                    span,
                    model.name() + " has no scores for a class \"" + className + "\"",
                    Errors.candidates(className, classes));
        }
        return known;
    }

    /** The same; null where the model has no score for this class. */
    @Nullable
    Bound classScoreOrNull(Participant model, String className) {
        ScoreMatrix scores = model.model().scores();
        int code = comparison.dataset().classes().code(className);
        int plane = code < 0 || scores == null ? -1 : scores.plane(code);
        return plane < 0 ? null : new Bound.ClassScore(model, plane, className);
    }

    /** A model's score for the class that an expression names. */
    Bound scoreOf(Participant model, Bound className, Span span) {
        scores(model, span);
        return new Bound.ScoreOf(model, className);
    }

    private static ScoreMatrix scores(Participant model, Span span) {
        ScoreMatrix scores = model.model().scores();
        if (scores == null) {
            throw noScores(model, span);
        }
        return scores;
    }

    /** That a model has no scores by class. */
    static RuntimeException noScores(Participant model, Span span) {
        boolean ofGuess = model.column("score") != null;
        return Errors.at(
                span,
                model.name() + " has no scores" + (ofGuess ? " by class: its file gave the guess's score alone" : ""),
                "import it again from a file that has them: `parallax import model NAME FILE --scores 'p_{class}'`");
    }

    /** A stored column as a value. */
    static Bound stored(Participant of, Column column) {
        Type type =
                switch (column.type()) {
                    case CLASS, TEXT -> Type.TEXT;
                    case INTEGER -> Type.INTEGER;
                    case DECIMAL, SCORE -> Type.DECIMAL;
                    case BOOLEAN -> Type.BOOLEAN;
                    case DATE -> Type.DATE;
                };
        return new Bound.Stored(of, column, type);
    }
}
