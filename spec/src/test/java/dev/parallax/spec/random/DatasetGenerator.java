package dev.parallax.spec.random;

import dev.parallax.spec.data.Kind;
import dev.parallax.spec.data.TinyColumn;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.data.TinyModel;
import dev.parallax.spec.data.TinyRow;
import dev.parallax.spec.data.TinyTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Random labels and models: one row, or a few hundred; one class, a dozen or a thousand; few nulls, mostly nulls, or no truth at
 * all; equal and odd texts; one model to five, or twenty; rows in any order, some missing, some or all unknown to the labels,
 * some without an id; scores with ties and gaps. Large ones have some 100,000 rows of two models.
 */
public final class DatasetGenerator {
    private static final List<String> ODD = List.of(
            "a",
            "b",
            "Ab",
            "a b",
            "aé",
            "naïve",
            "日本",
            "😀x",
            "it's",
            "say \"hi\"",
            "x,y",
            "100%",
            "under_score",
            "ZZ");
    private static final List<String> NAMES = List.of("alpha", "beta", "gamma", "delta", "omega");
    private static final List<String> WEATHER = List.of("sun", "rain", "snow", "fög", "Sun");
    private static final List<String> HASH_CHARACTERS = List.of("0", "7", "a", "c", "f");

    private final Dice dice;
    private final Shape shape;
    private final int nullPercent;
    private final List<String> classes;
    private final boolean scores;

    private enum Shape {
        ORDINARY,
        NULLS,
        ONE_ROW,
        NO_TRUTH,
        STRANGERS,
        ONE_CLASS,
        THOUSAND_CLASSES,
        TWENTY_MODELS,
        LARGE
    }

    private static final Shape[] SMALL =
            Arrays.stream(Shape.values()).filter(shape -> shape != Shape.LARGE).toArray(Shape[]::new);

    private DatasetGenerator(Dice dice, Shape shape) {
        this.dice = dice;
        this.shape = shape;
        this.nullPercent = shape == Shape.NULLS ? dice.of(80, 97) : dice.of(0, 5, 15, 60);
        this.classes = classes(dice, shape);
        boolean wide = shape == Shape.TWENTY_MODELS || shape == Shape.LARGE;
        this.scores = shape != Shape.THOUSAND_CLASSES && dice.percent(wide ? 30 : 75);
    }

    /** A dataset of this seed. */
    public static TinyDataset dataset(long seed) {
        Dice dice = new Dice(seed);
        return new DatasetGenerator(dice, dice.percent(50) ? Shape.ORDINARY : dice.of(SMALL)).dataset();
    }

    /** A dataset of this seed whose rows are more than one container of a bitmap holds, or just as many. */
    public static TinyDataset large(long seed) {
        return new DatasetGenerator(new Dice(seed), Shape.LARGE).dataset();
    }

    private static List<String> classes(Dice dice, Shape shape) {
        int count = shape == Shape.ONE_CLASS ? 1 : shape == Shape.THOUSAND_CLASSES ? 1000 : dice.of(1, 2, 3, 3, 5, 12);
        if (dice.percent(25)) {
            return IntStream.range(0, count)
                    .mapToObj(i -> Integer.toString(i * 3))
                    .toList();
        }
        return IntStream.range(0, count)
                .mapToObj(i -> ODD.get(i % ODD.size()) + (i < ODD.size() ? "" : i))
                .toList();
    }

    private TinyDataset dataset() {
        int size =
                switch (shape) {
                    case ONE_ROW -> 1;
                    case THOUSAND_CLASSES -> dice.between(100, 600);
                    case TWENTY_MODELS -> dice.between(1, 40);
                    case LARGE -> dice.of(65_536, 65_537, dice.between(65_600, 75_000), dice.between(131_000, 140_000));
                    default -> dice.of(1, 2, dice.between(3, 12), dice.between(10, 60), dice.between(60, 300));
                };
        List<TinyColumn> columns = List.of(
                new TinyColumn("truth", Kind.CLASS),
                new TinyColumn("weather", Kind.TEXT),
                new TinyColumn("note", Kind.TEXT),
                new TinyColumn("n", Kind.INTEGER),
                new TinyColumn("size", Kind.DECIMAL),
                new TinyColumn("flag", Kind.BOOLEAN),
                new TinyColumn("day", Kind.DATE),
                new TinyColumn("hash", Kind.TEXT));
        List<TinyRow> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(labels(i, size));
        }
        List<TinyRow> shuffled = dice.percent(30) ? dice.shuffled(rows) : rows;
        List<TinyModel> models = new ArrayList<>();
        int count = shape == Shape.TWENTY_MODELS ? 20 : shape == Shape.LARGE ? 2 : dice.of(1, 2, 2, 2, 2, 3, 3, 4, 5);
        for (int i = 0; i < count; i++) {
            models.add(model(i < NAMES.size() ? NAMES.get(i) : "m" + i, rows));
        }
        return new TinyDataset(new TinyTable(columns, shuffled), models, List.of());
    }

    private TinyRow labels(int i, int size) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "truth", shape == Shape.NO_TRUTH ? null : orNull(dice.one(classes)));
        put(values, "weather", orNull(dice.one(WEATHER)));
        put(values, "note", orNull(dice.one(ODD) + dice.below(Math.max(1, size / 2))));
        put(values, "n", orNull((long) dice.between(-5, 20)));
        put(values, "size", orNull(dice.between(-400, 400) / 8.0 + (dice.percent(20) ? 0.1 : 0)));
        put(values, "flag", orNull(dice.percent(50)));
        put(values, "day", orNull(LocalDate.of(2025, 12, 20).plusDays(dice.below(30))));
        put(values, "hash", orNull(hash(i)));
        boolean keyless = dice.percent(2);
        return new TinyRow(keyless ? null : id(i), values, Map.of());
    }

    private String id(int i) {
        return i % 7 == 3 ? "00" + i : "r" + i;
    }

    private String hash(int i) {
        return "h" + dice.one(HASH_CHARACTERS) + i;
    }

    private TinyModel model(String name, List<TinyRow> labels) {
        List<TinyColumn> columns = new ArrayList<>(List.of(
                new TinyColumn("guess", Kind.CLASS),
                new TinyColumn("score", Kind.SCORE),
                new TinyColumn("hash", Kind.TEXT),
                new TinyColumn("ms", Kind.INTEGER)));
        List<String> scored = scores ? classes : List.of();
        int missing = shape == Shape.STRANGERS ? 100 : dice.of(0, 0, 10, 40);
        List<TinyRow> rows = new ArrayList<>();
        for (TinyRow label : labels) {
            if (!dice.percent(missing)) {
                rows.add(inference(label.id(), label.value("truth"), label.value("hash"), scored));
            }
        }
        int unknown = rows.isEmpty() ? 1 : dice.of(0, 0, 1, 5);
        for (int i = 0; i < unknown; i++) {
            String id = dice.percent(20) ? null : "u" + i + (dice.percent(70) ? "" : name);
            rows.add(inference(id, dice.one(classes), "g" + name + i, scored));
        }
        return new TinyModel(name, new TinyTable(columns, dice.percent(60) ? dice.shuffled(rows) : rows), scored);
    }

    private TinyRow inference(@Nullable String id, @Nullable Object truth, @Nullable Object hash, List<String> scored) {
        Map<String, Object> values = new LinkedHashMap<>();
        Object guess = truth != null && dice.percent(60) ? truth : dice.one(classes);
        put(values, "guess", dice.percent(nullPercent / 4) ? null : guess);
        put(values, "score", orNull((double) score()));
        put(values, "hash", hash);
        put(values, "ms", orNull((long) dice.below(9)));
        Map<String, Double> scores = new TreeMap<>();
        boolean gaps = dice.percent(10);
        scored.forEach(c -> {
            if (!gaps || dice.percent(50)) {
                scores.put(c, (double) score());
            }
        });
        return new TinyRow(id, values, scores);
    }

    /** Often the same few values, so that there are ties, and those beside the numbers that queries ask about. */
    private float score() {
        float hundredth = dice.below(101) / 100f;
        return switch (dice.below(10)) {
            case 0, 1, 2 -> dice.below(5) / 4f;
            case 3 -> dice.below(65) / 64f;
            case 4 -> Math.min(1, Math.nextUp(hundredth));
            case 5 -> Math.max(0, Math.nextDown(hundredth));
            default -> dice.below(1001) / 1000f;
        };
    }

    private @Nullable Object orNull(Object value) {
        return dice.percent(nullPercent) ? null : value;
    }

    private static void put(Map<String, Object> values, String column, @Nullable Object value) {
        if (value != null) {
            values.put(column, value);
        }
    }
}
