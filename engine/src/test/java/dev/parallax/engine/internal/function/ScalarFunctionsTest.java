package dev.parallax.engine.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Every scalar function, over every list of types it takes and every form of vector, agrees with its reference. */
class ScalarFunctionsTest {
    private static final List<String> PATTERNS = List.of("cat", "^.", "[0-9]+", "(a)(t)?", "x$", "");

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void agreesWithTheReference(@ForAll long seed) {
        Random random = new Random(seed);
        for (ScalarFunction function : ScalarFunctions.all()) {
            for (List<Type> types : accepted(function)) {
                check(function, types, random);
            }
        }
    }

    private static void check(ScalarFunction function, List<Type> types, Random random) {
        String name = function.entry().name();
        Type result = function.type(types);
        Kernel kernel = function.kernel(types);
        List<String> texts = new ArrayList<>(Cells.TEXTS);
        PATTERNS.stream().filter(pattern -> !texts.contains(pattern)).forEach(texts::add);
        Dictionary dictionary = FixedDictionary.coded(texts);
        for (int batch = 0; batch < 3; batch++) {
            int size = random.nextInt(3) == 0 ? random.nextInt(140) : random.nextInt(8);
            List<List<Object>> columns = new ArrayList<>();
            Vector[] arguments = new Vector[types.size()];
            for (int k = 0; k < arguments.length; k++) {
                List<Object> column = Cells.randoms(types.get(k), size, random);
                if (k == 1 && name.startsWith("regexp")) {
                    column.replaceAll(text -> text == null ? null : PATTERNS.get(random.nextInt(PATTERNS.size())));
                } else if (name.equals("pad_left") && k == 1) {
                    column.replaceAll(
                            length -> length instanceof Long n && n > 99 && n <= 1 << 20 ? (Object) 9L : length);
                }
                if (name.equals("bucket") && k == 1) {
                    // a width of 17 digits has multiples that no double is nearest to by way of its decimals
                    column.replaceAll(width -> width instanceof Double w
                                    && !List.of(0.1, 0.3, 2.5, 10.25).contains(w)
                            ? (Object) 0.7
                            : width);
                }
                columns.add(column);
                arguments[k] = Cells.vector(types.get(k), column, dictionary, random);
            }
            List<Object> expected = expected(name, result, types, columns, size);
            Vector actual = kernel.apply(arguments, size);
            assertThat(actual.type()).as(name).isEqualTo(result);
            assertThat(actual.size()).as(name).isEqualTo(size);
            assertThat(Cells.oneZero(Cells.values(actual)))
                    .as("%s%s of %s", name, types, columns)
                    .isEqualTo(Cells.oneZero(expected));
        }
    }

    private static List<Object> expected(
            String name, Type result, List<Type> types, List<List<Object>> columns, int size) {
        List<Object> expected = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Object> row = new ArrayList<>();
            for (List<Object> column : columns) {
                row.add(column.get(i));
            }
            expected.add(ScalarReference.of(name, result, types, row));
        }
        return expected;
    }

    /** All lists of up to three types that the function takes; what it does not take is refused in words. */
    private static List<List<Type>> accepted(ScalarFunction function) {
        List<List<Type>> accepted = new ArrayList<>();
        for (int arity = 0; arity <= 3; arity++) {
            for (int code = 0; code < Math.pow(Cells.TYPES.length, arity); code++) {
                Type[] types = new Type[arity];
                for (int k = 0, rest = code; k < arity; k++, rest /= Cells.TYPES.length) {
                    types[k] = Cells.TYPES[rest % Cells.TYPES.length];
                }
                try {
                    function.type(Arrays.asList(types));
                    accepted.add(Arrays.asList(types));
                } catch (TypeMismatch refused) {
                    assertThat(refused.getMessage())
                            .doesNotContain("INTEGER", "TEXT")
                            .isNotBlank();
                }
            }
        }
        assertThat(accepted).as(function.entry().name()).isNotEmpty();
        return accepted;
    }

    @Test
    void aCodedTextIsWorkedOutOnceForEachCode() {
        int[] asked = new int[1];
        FixedDictionary texts = FixedDictionary.coded(List.of("cat", "dog"));
        Dictionary counting = new CountingDictionary(texts, asked);
        Kernel lower = find("upper").kernel(List.of(Type.TEXT));
        for (int batch = 0; batch < 3; batch++) {
            Vector out = lower.apply(new Vector[] {new Vector.Codes(new int[] {0, 1, 0, -1, 1}, counting, 5)}, 5);
            assertThat(Cells.values(out)).containsExactly("CAT", "DOG", "CAT", null, "DOG");
        }
        assertThat(asked[0]).isEqualTo(2);
    }

    @Test
    void messagesNameTheFunctionAndTheCure() {
        assertThatThrownBy(() -> find("round").type(List.of(Type.TEXT)))
                .hasMessage("round needs numbers, not text")
                .extracting("cure")
                .isEqualTo("to_number(text) reads numbers from text");
        assertThatThrownBy(() -> find("round").type(List.of()))
                .hasMessage("round takes 1 to 2 arguments, not 0")
                .extracting("cure")
                .isEqualTo("write round(x) or round(x, digits)");
        assertThatThrownBy(() -> find("if").type(List.of(Type.BOOLEAN, Type.TEXT, Type.INTEGER)))
                .hasMessage("if cannot give both text and whole numbers");
        assertThatThrownBy(() -> find("year").type(List.of(Type.TEXT)))
                .hasMessage("year needs dates, not text")
                .extracting("cure")
                .isEqualTo("write date \"2026-01-31\", or to_date(text)");
    }

    @Test
    void numbersAreWrittenWithTheFewestDigits() {
        assertThat(Numbers.text(0.1)).isEqualTo("0.1");
        assertThat(Numbers.text(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(Numbers.text(2e-3)).isEqualTo("0.002");
        assertThat(Numbers.text(2e23)).isEqualTo("2e23");
        assertThat(Numbers.text(-12)).isEqualTo("-12");
        assertThat(Numbers.text(1e15)).isEqualTo("1000000000000000");
    }

    @Test
    void edgesOfBucketsAreTheDecimalsOneReads() {
        Kernel bucket = find("bucket").kernel(List.of(Type.DECIMAL, Type.DECIMAL));
        double[] values = {0.3, 0.35, 0.7, 0.6999999999999999, -0.05, 1};
        Vector out = bucket.apply(
                new Vector[] {new Vector.Doubles(values, 6), new Vector.Constant(Type.DECIMAL, 0.1, 6)}, 6);
        assertThat(Cells.values(out)).containsExactly(0.3, 0.3, 0.7, 0.6, -0.1, 1.0);
    }

    @Test
    void aWrongPatternIsRefusedInWords() {
        assertThatThrownBy(() -> Patterns.compile("(a"))
                .isInstanceOf(TypeMismatch.class)
                .hasMessage("not a regular expression: missing closing ): (a");
        assertThatThrownBy(() -> Patterns.checkReplacement("(a)(b)", "$1-$3"))
                .isInstanceOf(TypeMismatch.class)
                .hasMessage("the replacement $1-$3 names a group that the pattern lacks");
        assertThatCode(() -> Patterns.checkReplacement("(a)(b)", "$2 costs \\$9"))
                .doesNotThrowAnyException();
    }

    /** A constant is looked at before a query runs; what a row computes cannot make it fail. */
    @Test
    void whatARowComputesNeverFails() {
        Vector text = new Vector.Constant(Type.TEXT, "a(b", 1);
        Vector broken = new Vector.Texts(new String[] {"(a"}, 1);
        Vector whole = new Vector.Texts(new String[] {"a"}, 1);
        Vector ninth = new Vector.Constant(Type.TEXT, "$9", 1);
        List<Type> three = List.of(Type.TEXT, Type.TEXT, Type.TEXT);
        assertThat(Cells.values(find("regexp_extract")
                        .kernel(List.of(Type.TEXT, Type.TEXT))
                        .apply(new Vector[] {text, broken}, 1)))
                .containsExactly((Object) null);
        assertThat(Cells.values(find("regexp_replace").kernel(three).apply(new Vector[] {text, broken, ninth}, 1)))
                .containsExactly("a(b");
        assertThat(Cells.values(find("regexp_replace").kernel(three).apply(new Vector[] {text, whole, ninth}, 1)))
                .containsExactly((Object) null);
    }

    private static ScalarFunction find(String name) {
        return Objects.requireNonNull(ScalarFunctions.find(name));
    }

    private record CountingDictionary(Dictionary texts, int[] asked) implements Dictionary {
        @Override
        public boolean coded() {
            return true;
        }

        @Override
        public int size() {
            return texts.size();
        }

        @Override
        public String text(int code) {
            asked[0]++;
            return texts.text(code);
        }

        @Override
        public int code(String text) {
            return texts.code(text);
        }

        @Override
        public int rank(int code) {
            return texts.rank(code);
        }

        @Override
        public int compare(String left, String right) {
            return texts.compare(left, right);
        }
    }
}
