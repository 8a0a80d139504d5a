package dev.parallax.engine;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read: what was said of it, by the names of {@link ImportOption#ALL}. What was not said is guessed from common
 * names and from the file, and the summary says what was guessed. Immutable.
 */
public final class ImportOptions {
    /** The dataset that is meant where none is named. */
    public static final String DEFAULT_DATASET = "main";

    private static final ImportOptions DEFAULTS = new ImportOptions(Map.of());

    private final Map<String, Object> said;

    private ImportOptions(Map<String, Object> said) {
        this.said = said;
    }

    /** Everything guessed. */
    public static ImportOptions defaults() {
        return DEFAULTS;
    }

    /** The names of the options as the language writes them, in the order of {@code help import}. */
    public static List<String> names() {
        return ImportOption.ALL.stream().map(ImportOption::name).toList();
    }

    /**
     * A copy with one option set, by its name in the language: {@code with("scores", "p_{class}")}. What can be said more than
     * once is added to what was said: {@code null} takes a text, {@code types} and {@code attributes} a {@code name=value} or a
     * map, and each of them a list of such.
     *
     * @throws QueryException if there is no such option, or the value does not fit
     */
    public ImportOptions with(String option, Object value) {
        Map<String, Object> next = new LinkedHashMap<>(said);
        if (option.equals("attributes") && OptionValues.isFilePattern(value)) {
            next.put(OptionValues.ATTRIBUTES_FILE, value);
        } else {
            next.put(option, OptionValues.read(option, said.get(option), value));
        }
        return new ImportOptions(Collections.unmodifiableMap(next));
    }

    /** A copy that says nothing of an option. */
    public ImportOptions without(String option) {
        Map<String, Object> next = new LinkedHashMap<>(said);
        next.remove(option);
        if (option.equals("attributes")) {
            next.remove(OptionValues.ATTRIBUTES_FILE);
        }
        return new ImportOptions(Collections.unmodifiableMap(next));
    }

    /** Whether something was said of an option. */
    public boolean says(String option) {
        return said.containsKey(option)
                || option.equals("attributes") && said.containsKey(OptionValues.ATTRIBUTES_FILE);
    }

    /** The dataset. */
    public String dataset() {
        String name = text("dataset");
        return name == null ? DEFAULT_DATASET : name;
    }

    /** The id's column, or an expression over the file's columns. */
    public @Nullable String id() {
        return text("id");
    }

    /** The truth's column. */
    public @Nullable String truth() {
        return text("truth");
    }

    /** The guess's column. */
    public @Nullable String guess() {
        return text("guess");
    }

    /** The columns of the models' guesses in a table, as a pattern with {@code {model}}. */
    public @Nullable String models() {
        return text("models");
    }

    /** The column of the guess's score; in a table a pattern with {@code {model}}. */
    public @Nullable String score() {
        return text("score");
    }

    /** The scores by class: a pattern with {@code {class}}, a column of lists or maps, or a file that ends with {@code .npy}. */
    public @Nullable String scores() {
        return text("scores");
    }

    /** Null, {@code softmax} or {@code sigmoid}: what turns the scores into probabilities. */
    public @Nullable String logits() {
        return text("logits");
    }

    /** The column of the labels that further columns are joined on; null for the id. */
    public @Nullable String on() {
        return text("on");
    }

    /** A file of class names, for indices in truth and guess; its order is the class order. */
    public @Nullable String classes() {
        return text("classes");
    }

    /** The index of the first class, 0 or 1: of those in the file, and of the first of a list of scores. */
    public int firstClass() {
        return said.get("base") instanceof Integer base ? base : 0;
    }

    /** Types by column name: {@code text integer decimal boolean date class}. */
    @SuppressWarnings("unchecked")
    public Map<String, String> types() {
        return (Map<String, String>) said.getOrDefault("types", Map.of());
    }

    /** The texts that mean null, besides the empty field. */
    @SuppressWarnings("unchecked")
    public List<String> nullTexts() {
        return (List<String>) said.getOrDefault("null", List.of());
    }

    /** What stands before the decimals of numbers in CSV: a point or a comma. */
    public char decimal() {
        return said.get("decimal") instanceof Character point ? point : '.';
    }

    /** The delimiter of CSV; null to notice it. */
    public @Nullable Character delimiter() {
        return said.get("delimiter") instanceof Character delimiter ? delimiter : null;
    }

    /** The encoding of a file of text. */
    public Charset encoding() {
        return said.get("encoding") instanceof Charset charset ? charset : StandardCharsets.UTF_8;
    }

    /** Null, {@code first}, {@code last} or {@code max_score}: which of the rows with one id is kept; null refuses them. */
    public @Nullable String dedupe() {
        return text("dedupe");
    }

    /** The attributes of the model: text, {@link Long}, {@link Double} or {@link Boolean}. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> attributes() {
        return (Map<String, Object>) said.getOrDefault("attributes", Map.of());
    }

    /** The JSON files of the models' attributes, as a pattern with {@code {name}}. */
    public @Nullable String attributesFile() {
        return text(OptionValues.ATTRIBUTES_FILE);
    }

    /** Whether labels are added to those there are. */
    public boolean append() {
        return said.containsKey("append") && (boolean) said.get("append");
    }

    /** Whether further columns may take the place of those the labels have. */
    public boolean replace() {
        return said.containsKey("replace") && (boolean) said.get("replace");
    }

    /** Whether nothing is written: mapping, sample and match rate only. */
    public boolean dry() {
        return said.containsKey("dry") && (boolean) said.get("dry");
    }

    private @Nullable String text(String option) {
        return (String) said.get(option);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ImportOptions options && options.said.equals(said);
    }

    @Override
    public int hashCode() {
        return said.hashCode();
    }

    @Override
    public String toString() {
        return said.toString();
    }
}
