package dev.parallax.engine.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every list function, over every type and form of its elements, agrees with a reference of one row. */
class ListFunctionsTest {
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void agreesWithTheReference(@ForAll long seed) {
        Random random = new Random(seed);
        for (ListFunction function : ListFunctions.all()) {
            for (Type type : Cells.TYPES) {
                if (type != null && takes(function, type)) {
                    check(function, type, random);
                }
            }
        }
    }

    private static boolean takes(ListFunction function, Type type) {
        try {
            function.type(type);
            return true;
        } catch (TypeMismatch refused) {
            assertThat(refused.getMessage()).startsWith(function.entry().name() + " needs ");
            return false;
        }
    }

    private static void check(ListFunction function, Type type, Random random) {
        String name = function.entry().name();
        ListFunction.Reduction reduction = function.reduction(type);
        boolean coded = type == Type.TEXT && random.nextBoolean();
        List<String> classOrder = new ArrayList<>(Cells.TEXTS);
        Collections.shuffle(classOrder, random);
        Dictionary dictionary = FixedDictionary.coded(Cells.TEXTS, classOrder);
        for (int batch = 0; batch < 3; batch++) {
            int size = random.nextInt(3) == 0 ? random.nextInt(140) : random.nextInt(8);
            int models = random.nextInt(5);
            List<List<Object>> columns = new ArrayList<>();
            List<List<Object>> there = new ArrayList<>();
            Vector[] elements = new Vector[models];
            Vector.Bits[] present = new Vector.Bits[models];
            for (int k = 0; k < models; k++) {
                columns.add(Cells.modest(type, size, random));
                there.add(Cells.randoms(Type.BOOLEAN, size, random));
                present[k] = Cells.bits(there.get(k));
                elements[k] = coded ? codes(columns.get(k), dictionary) : texts(type, columns.get(k), random);
            }
            Vector actual = reduction.apply(elements, present, size);
            assertThat(actual.type()).isEqualTo(function.type(type));
            List<Object> values = Cells.values(actual);
            for (int i = 0; i < size; i++) {
                List<Object> row = new ArrayList<>();
                for (int k = 0; k < models; k++) {
                    if (Boolean.TRUE.equals(there.get(k).get(i))) {
                        row.add(columns.get(k).get(i));
                    }
                }
                Comparator<String> order = coded
                        ? dictionary::compare
                        : ClassOrder.of(name.equals("mode") ? mostFrequent(row) : texts(row));
                Object expected =
                        name.equals("first_where") ? firstTrue(columns, there, i) : expected(name, type, row, order);
                same(name + " of " + row, values.get(i), expected);
            }
        }
    }

    private static Vector codes(List<Object> values, Dictionary dictionary) {
        int[] codes = values.stream()
                .mapToInt(text -> text == null ? Vector.NULL_CODE : dictionary.code((String) text))
                .toArray();
        return new Vector.Codes(codes, dictionary, codes.length);
    }

    private static Vector texts(Type type, List<Object> values, Random random) {
        return type == Type.TEXT
                ? new Vector.Texts(values.toArray(String[]::new), values.size())
                : Cells.vector(type, values, FixedDictionary.coded(Cells.TEXTS), random);
    }

    private static List<String> texts(List<Object> row) {
        return row.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** Ties between computed texts are broken by the order of those that tie. */
    private static List<String> mostFrequent(List<Object> row) {
        List<String> texts = texts(row);
        long most = texts.stream()
                .mapToLong(text -> Collections.frequency(texts, text))
                .max()
                .orElse(0);
        return texts.stream()
                .filter(text -> Collections.frequency(texts, text) == most)
                .toList();
    }

    /** The place among all models, absent ones included. */
    private static @Nullable Object firstTrue(List<List<Object>> columns, List<List<Object>> there, int row) {
        for (int k = 0; k < columns.size(); k++) {
            if (Boolean.TRUE.equals(there.get(k).get(row))
                    && Boolean.TRUE.equals(columns.get(k).get(row))) {
                return (long) k;
            }
        }
        return null;
    }

    private static Object expected(String name, Type type, List<Object> row, Comparator<String> order) {
        return switch (name) {
            case "any" -> row.contains(true);
            case "all" -> !row.isEmpty() && row.stream().allMatch(Boolean.TRUE::equals);
            case "none" -> !row.isEmpty() && !row.contains(true);
            case "agree" -> row.size() >= 2 && new HashSet<>(Cells.oneZero(row)).size() == 1;
            case "count" ->
                row.stream()
                        .filter(value -> type == Type.BOOLEAN ? Boolean.TRUE.equals(value) : value != null)
                        .count();
            default -> Statistics.of(name, type, row, order);
        };
    }

    private static void same(String what, Object actual, Object expected) {
        if (expected instanceof Double number && actual instanceof Double) {
            assertThat((Double) actual).as(what).isCloseTo(number, within(1e-12 * Math.max(1, Math.abs(number))));
        } else {
            assertThat(actual).as(what).isEqualTo(expected);
        }
    }

    @Test
    void whatDoesNotFitIsNullThoughStepsOnTheWayNeedNotFit() {
        assertThat(ofWhole("sum", Long.MAX_VALUE, Long.MAX_VALUE)).isNull();
        assertThat(ofWhole("sum", Long.MAX_VALUE, Long.MAX_VALUE, -Long.MAX_VALUE))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(ofWhole("sum", -Long.MAX_VALUE, -2, 5)).isEqualTo(-Long.MAX_VALUE + 3);
        assertThat(ofWhole("spread", Long.MAX_VALUE, -2)).isNull();
        assertThat(ofWhole("spread", Long.MAX_VALUE, 2)).isEqualTo(Long.MAX_VALUE - 2);
    }

    private static Object ofWhole(String name, long... models) {
        Vector[] elements = Arrays.stream(models)
                .mapToObj(value -> new Vector.Constant(Type.INTEGER, value, 1))
                .toArray(Vector[]::new);
        Vector.Bits[] present = new Vector.Bits[models.length];
        Arrays.fill(present, Cells.bits(List.of(true)));
        ListFunction function = Objects.requireNonNull(ListFunctions.find(name));
        return Cells.values(function.reduction(Type.INTEGER).apply(elements, present, 1))
                .get(0);
    }

    @Test
    void modeBreaksTiesByClassOrder() {
        FixedDictionary classes = FixedDictionary.coded(List.of("cat", "dog", "bird"), List.of("dog", "cat", "bird"));
        Vector cat = new Vector.Codes(new int[] {0}, classes, 1);
        Vector dog = new Vector.Codes(new int[] {1}, classes, 1);
        Vector.Bits there = Cells.bits(List.of(true));
        Vector mode = Objects.requireNonNull(ListFunctions.find("mode"))
                .reduction(Type.TEXT)
                .apply(new Vector[] {cat, dog}, new Vector.Bits[] {there, there}, 1);
        assertThat(mode).isInstanceOf(Vector.Codes.class);
        assertThat(Cells.values(mode)).containsExactly("dog");
    }
}
