package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.ClassOrder;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the distinct values of one key as they are met, null included. Text is numbered once for each code of a dictionary, so
 * that rows of coded columns cost one look-up in an array. For one thread.
 */
class KeyCoder {
    private static final Object NULL = new Object();

    private final Type type;
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<@Nullable Object> values = new ArrayList<>();
    private @Nullable Dictionary dictionary;
    private int[] ofCode = new int[0];
    private @Nullable LongTable raw;
    private int[] ofRaw = new int[0];

    KeyCoder(Type type) {
        this.type = type;
    }

    /** Distinct values met. */
    int size() {
        return values.size();
    }

    /** Writes the number of each row's value. */
    void number(Vector vector, int[] into) {
        int size = vector.size();
        if (vector instanceof Vector.Codes codes && codes.dictionary().coded()) {
            numberCodes(codes, into);
        } else if (vector instanceof Vector.Longs longs) {
            numberLongs(longs, into);
        } else if (vector instanceof Vector.Doubles doubles) {
            numberDoubles(doubles, into);
        } else if (vector instanceof Vector.Floats floats) {
            numberFloats(floats, into);
        } else if (vector instanceof Vector.Constant constant) {
            Arrays.fill(into, 0, size, number(constant.value()));
        } else {
            for (int i = 0; i < size; i++) {
                into[i] = number(Values.object(vector, i));
            }
        }
    }

    private void numberCodes(Vector.Codes codes, int[] into) {
        use(codes.dictionary());
        for (int i = 0; i < codes.size(); i++) {
            into[i] = numberOfCode(codes.codes()[i]);
        }
    }

    /** Takes codes of this dictionary from now on. */
    void use(Dictionary codes) {
        if (codes != dictionary) {
            dictionary = codes;
            ofCode = new int[codes.size() + 1];
        }
    }

    /** The number of a code's text, or of null, in the dictionary in use. */
    int numberOfCode(int code) {
        int number = ofCode[code + 1];
        if (number == 0 && dictionary != null) {
            number = 1 + number(code < 0 ? null : dictionary.text(code));
            ofCode[code + 1] = number;
        }
        return number - 1;
    }

    private void numberLongs(Vector.Longs longs, int[] into) {
        LongTable known = raw();
        for (int i = 0; i < longs.size(); i++) {
            into[i] = numberRaw(known, longs.values()[i], longs, i);
        }
    }

    private void numberDoubles(Vector.Doubles doubles, int[] into) {
        LongTable known = raw();
        for (int i = 0; i < doubles.size(); i++) {
            into[i] = numberRaw(known, Double.doubleToLongBits(doubles.values()[i]), doubles, i);
        }
    }

    private void numberFloats(Vector.Floats floats, int[] into) {
        LongTable known = raw();
        for (int i = 0; i < floats.size(); i++) {
            into[i] = numberRaw(known, Double.doubleToLongBits(floats.values()[i]), floats, i);
        }
    }

    /** The numbers of those that are numbers themselves; most keys are texts, and need none. */
    private LongTable raw() {
        LongTable known = raw;
        if (known == null) {
            known = new LongTable();
            raw = known;
        }
        return known;
    }

    /** Numbers have objects made of them only when they are new. */
    private int numberRaw(LongTable known, long bits, Vector vector, int row) {
        int met = known.size();
        int number = known.number(bits);
        if (number == met) {
            ofRaw = met == ofRaw.length ? Arrays.copyOf(ofRaw, 2 * met + 16) : ofRaw;
            ofRaw[number] = number(Values.object(vector, row));
        }
        return ofRaw[number];
    }

    /** The number of a value, which is new if it was not met before. */
    int number(@Nullable Object value) {
        Object key = value == null ? NULL : value instanceof Double d && d == 0 ? (Object) 0.0 : value;
        Integer known = numbers.get(key);
        if (known == null) {
            known = values.size();
            numbers.put(key, known);
            values.add(value);
        }
        return known;
    }

    /** The value of a number. */
    @Nullable
    Object value(int number) {
        return values.get(number);
    }

    /** Takes over the dictionary of another coder of the same key, for class order, where this one met none. */
    void orderAs(KeyCoder other) {
        if (dictionary == null) {
            dictionary = other.dictionary;
            ofCode = dictionary == null ? ofCode : new int[dictionary.size() + 1];
        }
    }

    /** The place of each number in class order, nulls last. */
    int[] ranks() {
        int[] codes = codes();
        if (codes.length > 0 && dictionary != null) {
            int[] ranks = new int[codes.length];
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = codes[i] < 0 ? Integer.MAX_VALUE : dictionary.rank(codes[i]);
            }
            return ranks;
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(values::get, Comparator.nullsLast(order())));
        int[] ranks = new int[values.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[order.get(i)] = i;
        }
        return ranks;
    }

    /** The code of each number, -1 for null; empty where a value has no code in the dictionary in use. */
    private int[] codes() {
        Dictionary of = dictionary;
        if (of == null || !of.coded()) {
            return new int[0];
        }
        int[] codes = new int[values.size()];
        Arrays.fill(codes, -2);
        for (int at = 0; at < ofCode.length; at++) {
            if (ofCode[at] > 0) {
                codes[ofCode[at] - 1] = at - 1;
            }
        }
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] == -2) {
                String text = (String) values.get(i);
                codes[i] = text == null ? -1 : of.code(text);
                if (text != null && codes[i] < 0) {
                    return new int[0];
                }
            }
        }
        return codes;
    }

    @SuppressWarnings("unchecked")
    private Comparator<Object> order() {
        if (type != Type.TEXT) {
            return (left, right) -> ((Comparable<Object>) left).compareTo(right);
        }
        Dictionary of = dictionary;
        if (of != null) {
            return (left, right) -> of.compare((String) left, (String) right);
        }
        Comparator<String> plain = ClassOrder.of(
                values.stream().filter(v -> v != null).map(v -> (String) v).toList());
        return (left, right) -> plain.compare((String) left, (String) right);
    }

    /** The values of some groups as a vector, given the number of each. */
    Vector vector(int[] numberOf, int groups) {
        switch (type) {
            case DECIMAL -> {
                double[] out = new double[groups];
                for (int g = 0; g < groups; g++) {
                    out[g] = values.get(numberOf[g]) instanceof Double value ? value : Double.NaN;
                }
                return new Vector.Doubles(out, groups);
            }
            case INTEGER, DATE, BOOLEAN -> {
                long[] out = new long[groups];
                for (int g = 0; g < groups; g++) {
                    out[g] = asLong(values.get(numberOf[g]));
                }
                return new Vector.Longs(type, out, groups);
            }
            default -> {
                return texts(numberOf, groups);
            }
        }
    }

    private static long asLong(@Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return value instanceof LocalDate date ? date.toEpochDay() : Vector.NULL_LONG;
    }

    private Vector texts(int[] numberOf, int groups) {
        int[] known = codes();
        if (known.length > 0 && dictionary != null) {
            int[] codes = new int[groups];
            for (int g = 0; g < groups; g++) {
                codes[g] = known[numberOf[g]];
            }
            return new Vector.Codes(codes, dictionary, groups);
        }
        String[] out = new String[groups];
        for (int g = 0; g < groups; g++) {
            out[g] = (String) values.get(numberOf[g]);
        }
        return new Vector.Texts(out, groups);
    }
}
