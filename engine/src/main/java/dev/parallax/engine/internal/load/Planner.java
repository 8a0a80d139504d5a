package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportOptions;
import dev.parallax.storage.Column;
import dev.parallax.storage.ColumnSpec;
import dev.parallax.storage.ColumnType;
import dev.parallax.storage.Dataset;
import dev.parallax.storage.Labels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of each column of a file: from what was said, from its name, from the values seen. */
final class Planner {
    private static final String ID = "id";
    private static final String TRUTH = "truth";
    private static final String GUESS = "guess";
    private static final String SCORE = "score";
    private static final List<String> DERIVED = List.of("present", "correct", "wrong", "rank", "margin", "entropy");

    private final Path file;
    private final Survey survey;
    private final ImportOptions how;
    private final @Nullable Dataset dataset;
    private final @Nullable ClassNames classes;
    private final List<String> guessed = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Roles roles;

    Planner(Path file, Survey survey, ImportOptions how, @Nullable Dataset dataset, @Nullable ClassNames classes) {
        this.file = file;
        this.survey = survey;
        this.how = how;
        this.dataset = dataset;
        this.classes = classes;
        this.roles = new Roles(file, survey.columns(), guessed);
    }

    /** The plan for a file of labels. */
    Plan labels() {
        int id = id();
        int truth = roles.find(Roles.TRUTH, how.truth());
        if (truth < 0 && !how.append()) {
            throw roles.missing(TRUTH, "name it with --truth COLUMN");
        }
        names.addAll(List.of(ID, TRUTH));
        for (int c = 0; c < survey.columns().size(); c++) {
            if (c == truth) {
                ColumnType said = typeSaid(c, TRUTH);
                ColumnType type = said == null ? ColumnType.CLASS : said;
                target(c, TRUTH, type);
                if (said == null && survey.evidence(c).type() == ColumnType.DECIMAL) {
                    notes.add(
                            "the truths look like quantities but are read as classes; if they are quantities, say --type "
                                    + survey.columns().get(c) + "=decimal");
                }
            } else if (c != id) {
                metadata(c, List.of());
            }
        }
        if (how.append()) {
            fitAppended();
        }
        checkTypes(List.of(ID, TRUTH));
        return new Plan(survey.columns().size(), id, kept, null, null, guessed, notes);
    }

    /** The plan for a file of a model's inferences. */
    Plan model() {
        int id = id();
        int guess = roles.find(Roles.GUESS, how.guess());
        int score = roles.find(Roles.SCORE, how.score());
        ScoreColumns scores = scores(List.of(id, guess, score));
        if (guess < 0 && scores == null) {
            String known = score < 0
                    ? ""
                    : ", though " + Refusal.quote(survey.columns().get(score)) + " is the score";
            throw Refusal.of(
                    file,
                    "no column is known to be the guess" + known + roles.listed(),
                    "name it with --guess COLUMN, or the scores of the classes with --scores 'p_{class}'");
        }
        if (how.logits() != null && scores == null) {
            throw Refusal.of(file, "--logits is said of scores that the file does not have", "name them with --scores");
        }
        names.addAll(List.of(ID, GUESS, SCORE));
        if (guess < 0) {
            computed(GUESS, ColumnType.CLASS, "guess is the class with the best score");
        }
        if (score < 0 && scores != null) {
            computed(SCORE, ColumnType.SCORE, "score is the guess's own among the scores");
        }
        for (int c = 0; c < survey.columns().size(); c++) {
            if (c == guess) {
                target(c, GUESS, guessType(c));
            } else if (c == score) {
                kept.add(new Kept(
                        new ColumnSpec(SCORE, ColumnType.SCORE),
                        c,
                        survey.columns().get(c),
                        true,
                        true,
                        "correct it, or name another column with --score",
                        null));
            } else if (c != id && (scores == null || !scores.holds(c)) && !isScoreCell(c)) {
                metadata(c, DERIVED);
            }
        }
        checkTypes(List.of(ID, GUESS, SCORE));
        return new Plan(survey.columns().size(), id, kept, scores, how.logits(), guessed, notes);
    }

    /** The plan for further columns of the labels; the file's key stands in the id's place. */
    Plan columns() {
        String on = how.on();
        int key = how.id() == null && on != null ? roles.find(List.of("on"), on) : id();
        names.addAll(List.of(ID, TRUTH));
        for (int c = 0; c < survey.columns().size(); c++) {
            if (c != key) {
                metadata(c, List.of());
            }
        }
        if (kept.isEmpty()) {
            throw Refusal.of(file, "there is no column beside the key" + roles.listed(), "import a file that has more");
        }
        checkTypes(List.of(ID));
        return new Plan(survey.columns().size(), key, kept, null, null, guessed, notes);
    }

    private int id() {
        int id = roles.find(Roles.ID, how.id());
        if (id < 0) {
            throw roles.missing(ID, "name it with --id COLUMN");
        }
        String said = how.types().get(survey.columns().get(id));
        if (said != null && !said.equals("text")) {
            throw Refusal.at(
                    file, 0, survey.columns().get(id), "is the id, which is always text", "leave out its --type");
        }
        return id;
    }

    private @Nullable ScoreColumns scores(List<Integer> taken) {
        String said = how.scores();
        ScoreColumns scores = survey.beside() > 0
                ? ScoreColumns.beside(
                        file.resolveSibling(String.valueOf(said)), survey.beside(), how.firstClass(), classes)
                : said != null
                        ? ScoreColumns.said(file, survey.columns(), taken, said, classes)
                        : ScoreColumns.guess(file, survey.columns(), taken, this::isKnownClass, classes);
        if (scores == null) {
            return null;
        }
        if (said == null) {
            guessed.add("scores are the " + scores.columns().size() + " columns " + scores.pattern());
            for (String name : scores.unknown(survey.columns())) {
                notes.add(
                        "the column " + Refusal.quote(name) + " is not among the scores, since no class has its name");
            }
        }
        if (classes == null
                && scores.areByPosition(how.firstClass())
                && scores.classes().stream().noneMatch(this::isKnownClass)) {
            if (dataset != null) {
                IndexGuesses.refusePositions(file, scores, dataset.classes());
            }
            notes.add("the classes of the scores are called by their positions, from " + how.firstClass()
                    + "; name them with --classes FILE");
        }
        return scores;
    }

    private boolean isKnownClass(String name) {
        return classes != null && classes.resolve(name) != null
                || dataset != null && dataset.classes().code(name) >= 0;
    }

    /** Whether the column is the one whose cells were laid out as scores. */
    private boolean isScoreCell(int column) {
        return survey.columns().get(column).equals(how.scores());
    }

    private void computed(String name, ColumnType type, String words) {
        guessed.add(words);
        kept.add(new Kept(new ColumnSpec(name, type), -1, name, true, true, "", null));
    }

    private ColumnType guessType(int column) {
        ColumnType said = typeSaid(column, GUESS);
        if (said != null) {
            return said;
        }
        Labels labels = dataset == null ? null : dataset.labels();
        Column truth = labels == null ? null : labels.column(TRUTH);
        boolean numeric = truth != null && (truth.type() == ColumnType.DECIMAL || truth.type() == ColumnType.INTEGER);
        return numeric ? ColumnType.DECIMAL : ColumnType.CLASS;
    }

    private void target(int column, String role, ColumnType type) {
        String name = survey.columns().get(column);
        String cure = type == ColumnType.CLASS
                ? "correct it"
                : "correct it, or say --type " + name + "=class if it is a class";
        kept.add(new Kept(
                new ColumnSpec(role, type), column, name, true, true, cure, type == ColumnType.CLASS ? classes : null));
    }

    private void metadata(int column, List<String> derived) {
        String name = survey.columns().get(column);
        String free = name;
        for (int i = 2;
                !names.add(free) || !free.equals(name) && survey.columns().contains(free);
                i++) {
            free = name + "_" + i;
        }
        if (!free.equals(name)) {
            notes.add("the column " + Refusal.quote(name) + " is kept as " + Refusal.quote(free)
                    + ", since another is the " + name);
        }
        if (derived.contains(free)) {
            notes.add("the column " + Refusal.quote(free) + " of the file stands before the derived one of that name");
        }
        ColumnType said = typeSaid(column, "");
        Evidence evidence = survey.evidence(column);
        ColumnType seen = evidence.type();
        ColumnType type = said != null ? said : seen != null ? seen : ColumnType.TEXT;
        if (said == null && seen == ColumnType.TEXT) {
            notes.addAll(whyText(name, evidence));
        }
        boolean certain = said != null || survey.whole();
        kept.add(new Kept(
                new ColumnSpec(free, type),
                column,
                name,
                certain,
                certain || seen != null,
                "correct it, or say --type " + name + "=text",
                null));
    }

    private static List<String> whyText(String name, Evidence evidence) {
        Majority spoilt = evidence.spoilt();
        if (spoilt != null) {
            String odd = String.valueOf(spoilt.odd());
            return List.of("the column " + Refusal.quote(name) + " is text because of " + Refusal.quote(odd)
                    + " in line " + spoilt.line() + "; if that means null, say --null " + odd);
        }
        return evidence.hasTimes()
                ? List.of("the column " + Refusal.quote(name)
                        + " is text because its dates have a time; if the day is enough, write 2026-01-31")
                : List.of();
    }

    private @Nullable ColumnType typeSaid(int column, String role) {
        String said = how.types().get(survey.columns().get(column));
        if (said == null && !role.isEmpty() && !survey.columns().contains(role)) {
            said = how.types().get(role);
        }
        return said == null ? null : ColumnType.valueOf(said.toUpperCase(Locale.ROOT));
    }

    private void checkTypes(List<String> roleNames) {
        for (String name : how.types().keySet()) {
            if (!survey.columns().contains(name) && !roleNames.contains(name)) {
                throw Refusal.of(
                        file, "there is no column " + Refusal.quote(name) + roles.listed(), "correct --type " + name);
            }
        }
    }

    /** Appended rows go into the columns that the labels have. */
    private void fitAppended() {
        Labels labels = dataset == null ? null : dataset.labels();
        if (labels == null) {
            throw Refusal.of(
                    file,
                    "the dataset " + Refusal.quote(how.dataset()) + " has no labels to append to",
                    "leave out --append");
        }
        for (int i = 0; i < kept.size(); i++) {
            Kept column = kept.get(i);
            Column there = labels.column(column.spec().name());
            if (there == null) {
                throw Refusal.at(
                        file,
                        0,
                        column.name(),
                        "the labels of the dataset " + Refusal.quote(how.dataset()) + " have no such column",
                        "remove it, or import all labels again without --append (they have: "
                                + labels.columns().stream().map(Column::name).collect(Collectors.joining(", ")) + ")");
            }
            kept.set(
                    i,
                    new Kept(
                            new ColumnSpec(column.spec().name(), there.type()),
                            column.from(),
                            column.name(),
                            true,
                            true,
                            "correct it, or import all labels again without --append",
                            there.type() == ColumnType.CLASS ? column.classes() : null));
        }
    }
}
