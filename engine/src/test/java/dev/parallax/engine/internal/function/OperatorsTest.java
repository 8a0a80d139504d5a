package dev.parallax.engine.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.grammar.Expression.ArithmeticOperator;
import dev.parallax.grammar.Expression.ComparisonOperator;
import dev.parallax.grammar.Expression.TextOperator;
import dev.parallax.storage.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Every operator, over every pair of types it takes and every form of vector, agrees with its reference. */
class OperatorsTest {
    private static final List<String> PATTERNS =
            List.of("%a%", "_at", "cat", "", "%", "_", "c_t-%-%t", "50\\%", "[a-c]", "^$", "😀_%");

    /** The reference's result of one row. */
    private interface Expected {
        Object of(Object[] row);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void comparisonsAgreeWithTheReference(@ForAll long seed) {
        Random random = new Random(seed);
        for (ComparisonOperator operator : ComparisonOperator.values()) {
            for (Type left : Cells.TYPES) {
                for (Type right : Cells.TYPES) {
                    if (refused(() -> Operators.comparisonType(left, right))) {
                        continue;
                    }
                    check(
                            operator.symbol(),
                            Operators.comparison(operator, left, right),
                            Arrays.asList(left, right),
                            row -> OperatorReference.comparison(operator, row[0], row[1]),
                            random);
                }
            }
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void arithmeticAgreesWithTheReference(@ForAll long seed) {
        Random random = new Random(seed);
        for (ArithmeticOperator operator : ArithmeticOperator.values()) {
            for (Type left : Cells.TYPES) {
                for (Type right : Cells.TYPES) {
                    if (refused(() -> Operators.arithmeticType(operator, left, right))) {
                        continue;
                    }
                    Type type = Operators.arithmeticType(operator, left, right);
                    check(
                            operator.symbol(),
                            Operators.arithmetic(operator, left, right),
                            Arrays.asList(left, right),
                            row -> OperatorReference.arithmetic(operator, type, row[0], row[1]),
                            random);
                }
            }
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void textMatchesAgreeWithTheReference(@ForAll long seed) {
        Random random = new Random(seed);
        for (TextOperator operator : TextOperator.values()) {
            check(
                    operator.symbol(),
                    Operators.textMatch(operator),
                    Arrays.asList(Type.TEXT, Type.TEXT),
                    row -> OperatorReference.textMatch(operator, row[0], row[1]),
                    random);
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void membershipAgreesWithTheReference(@ForAll long seed) {
        Random random = new Random(seed);
        for (Type type : Cells.TYPES) {
            List<Object> candidates = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                boolean mixed = type == Type.INTEGER && random.nextInt(4) == 0;
                candidates.add(Cells.random(mixed ? Type.DECIMAL : type, random));
            }
            check(
                    "in " + candidates,
                    Operators.in(type, candidates),
                    Collections.singletonList(type),
                    row -> candidates.stream().anyMatch(candidate -> OperatorReference.equal(row[0], candidate)),
                    random);
            List<Type> three = Arrays.asList(type, type, type);
            check(
                    "in",
                    Operators.inAny(type, Arrays.asList(type, type)),
                    three,
                    row -> OperatorReference.equal(row[0], row[1]) || OperatorReference.equal(row[0], row[2]),
                    random);
            check(
                    "between",
                    Operators.between(type, type, type),
                    three,
                    row -> OperatorReference.comparison(ComparisonOperator.GREATER_OR_EQUAL, row[0], row[1])
                            && OperatorReference.comparison(ComparisonOperator.LESS_OR_EQUAL, row[0], row[2]),
                    random);
            check("is null", Operators.isNull(), Collections.singletonList(type), row -> row[0] == null, random);
            List<Type> branches = Arrays.asList(Type.BOOLEAN, type, Type.BOOLEAN, type, type);
            check(
                    "case",
                    Operators.caseOf(branches),
                    branches,
                    row -> isTrue(row[0]) ? row[1] : isTrue(row[2]) ? row[3] : row[4],
                    random);
            List<Type> open = branches.subList(0, 4);
            check(
                    "case",
                    Operators.caseOf(open),
                    open,
                    row -> isTrue(row[0]) ? row[1] : isTrue(row[2]) ? row[3] : null,
                    random);
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void logicAgreesWithTheReference(@ForAll long seed) {
        Random random = new Random(seed);
        List<Type> three = List.of(Type.BOOLEAN, Type.BOOLEAN, Type.BOOLEAN);
        check("and", Operators.and(), three, row -> isTrue(row[0]) && isTrue(row[1]) && isTrue(row[2]), random);
        check("or", Operators.or(), three, row -> isTrue(row[0]) || isTrue(row[1]) || isTrue(row[2]), random);
        check("not", Operators.not(), three.subList(0, 1), row -> !isTrue(row[0]), random);
        check("to bits", Operators.toBits(), three.subList(0, 1), row -> isTrue(row[0]), random);
        check("to longs", Operators.toLongs(), three.subList(0, 1), row -> row[0], random);
        check(
                "-",
                Operators.negate(Type.INTEGER),
                List.of(Type.INTEGER),
                row -> row[0] == null ? null : (Object) (-(Long) row[0]),
                random);
        check(
                "-",
                Operators.negate(Type.DECIMAL),
                List.of(Type.DECIMAL),
                row -> row[0] == null ? null : (Object) (-(Double) row[0]),
                random);
    }

    private static boolean isTrue(Object value) {
        return Boolean.TRUE.equals(value);
    }

    private static boolean refused(Runnable typing) {
        try {
            typing.run();
            return false;
        } catch (TypeMismatch mismatch) {
            assertThat(mismatch.getMessage()).startsWith("cannot ");
            return true;
        }
    }

    private static void check(String name, Kernel kernel, List<Type> types, Expected reference, Random random) {
        List<String> texts = new ArrayList<>(Cells.TEXTS);
        PATTERNS.stream().filter(pattern -> !texts.contains(pattern)).forEach(texts::add);
        List<Dictionary> dictionaries = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Collections.shuffle(texts, random);
            dictionaries.add(FixedDictionary.coded(texts));
        }
        for (int batch = 0; batch < 3; batch++) {
            int size = random.nextInt(3) == 0 ? random.nextInt(200) : random.nextInt(8);
            List<List<Object>> columns = new ArrayList<>();
            Vector[] arguments = new Vector[types.size()];
            for (int k = 0; k < arguments.length; k++) {
                List<Object> column = Cells.randoms(types.get(k), size, random);
                if (k == 1 && (name.equals("like") || name.equals("matches"))) {
                    String same = PATTERNS.get(random.nextInt(PATTERNS.size()));
                    column.replaceAll(text -> text == null ? null : same);
                }
                columns.add(column);
                arguments[k] = Cells.vector(types.get(k), column, dictionaries.get(random.nextInt(2)), random);
            }
            List<Object> expected = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int row = i;
                expected.add(reference.of(
                        columns.stream().map(column -> column.get(row)).toArray()));
            }
            Vector actual = kernel.apply(arguments, size);
            assertThat(actual.size()).isEqualTo(size);
            assertThat(Cells.oneZero(Cells.values(actual)))
                    .as("%s %s of %s", name, types, columns)
                    .isEqualTo(Cells.oneZero(expected));
            if (actual instanceof Vector.Bits bits && (size & 63) != 0) {
                assertThat(bits.words()[size >> 6] >>> size)
                        .as("bits beyond the size")
                        .isZero();
            }
        }
    }

    @Test
    void textStaysCodedWhereAllBranchesAreInOneDictionary() {
        FixedDictionary classes = FixedDictionary.coded(List.of("cat", "dog"));
        Vector codes = new Vector.Codes(new int[] {0, 1, -1}, classes, 3);
        Vector where = Cells.bits(List.of(true, false, true));
        Kernel kernel = Operators.caseOf(List.of(Type.BOOLEAN, Type.TEXT, Type.TEXT));
        Vector known = kernel.apply(new Vector[] {where, codes, new Vector.Constant(Type.TEXT, "cat", 3)}, 3);
        assertThat(known).isInstanceOf(Vector.Codes.class);
        assertThat(Cells.values(known)).containsExactly("cat", "cat", null);
        Vector unknown = kernel.apply(new Vector[] {where, codes, new Vector.Constant(Type.TEXT, "unsure", 3)}, 3);
        assertThat(unknown).isInstanceOf(Vector.Texts.class);
        assertThat(Cells.values(unknown)).containsExactly("cat", "unsure", null);
    }

    @Test
    void messagesSpeakOfValuesAndNotOfTypes() {
        assertThatThrownBy(() -> Operators.comparisonType(Type.TEXT, Type.INTEGER))
                .hasMessage("cannot compare text with whole numbers");
        assertThatThrownBy(() -> Operators.comparisonType(Type.DATE, Type.TEXT))
                .hasMessage("cannot compare dates with text")
                .extracting("cure")
                .isEqualTo("write a date as date \"2026-01-31\"");
        assertThatThrownBy(() -> Operators.arithmeticType(ArithmeticOperator.ADD, Type.TEXT, Type.TEXT))
                .hasMessage("cannot add text")
                .extracting("cure")
                .isEqualTo("concat_text(a, b) joins texts, to_number(text) reads a number");
        assertThatThrownBy(() -> Operators.arithmeticType(ArithmeticOperator.SUBTRACT, Type.INTEGER, Type.DATE))
                .hasMessage("cannot subtract dates from whole numbers");
        assertThatThrownBy(() -> Operators.predicateType("and", Type.TEXT))
                .hasMessage("and needs true or false, not text");
        assertThatThrownBy(() -> Operators.textMatchType(TextOperator.LIKE, Type.INTEGER, Type.TEXT))
                .hasMessage("like needs text as argument 1, not whole numbers");
    }
}
