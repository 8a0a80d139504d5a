package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Boxed values, one a row, and vectors of every form that hold them. */
final class Cells {
    static final Type[] TYPES = {null, Type.BOOLEAN, Type.INTEGER, Type.DECIMAL, Type.DATE, Type.TEXT};
    static final List<String> TEXTS = List.of(
            "cat",
            "dog",
            "Cat",
            "bird",
            "",
            "7",
            "07",
            "10",
            "-3",
            "über",
            "😀x😀",
            "\uFF5Ez",
            "a/b.c.png",
            "2026-01-31",
            "1.5",
            " x ",
            "cat-dog-cat",
            "50%",
            "a_b",
            "(",
            "true");
    private static final long[] LONGS = {0, 1, 2, 3, 5, 7, 10, 12, -1, -3, 100, 2026, Long.MAX_VALUE, -Long.MAX_VALUE};
    private static final double[] DOUBLES = {
        0, -0.0, 0.1, 0.3, 0.5, 1, 1.5, 2.5, -2.5, 3, 7, 10.25, -0.7, 1e-9, 1e300, -1e300, 0.30000000000000004, 64
    };

    private Cells() {}

    /** A value of the type, null now and then. */
    static Object random(Type type, Random random) {
        if (type == null || random.nextInt(6) == 0) {
            return null;
        }
        return switch (type) {
            case BOOLEAN -> random.nextBoolean();
            case INTEGER -> LONGS[random.nextInt(LONGS.length - (random.nextInt(4) == 0 ? 0 : 2))];
            case DECIMAL -> DOUBLES[random.nextInt(DOUBLES.length)];
            case DATE ->
                LocalDate.ofEpochDay(random.nextInt(4) == 0 ? -random.nextInt(900) : 20000 + random.nextInt(800));
            case TEXT -> TEXTS.get(random.nextInt(TEXTS.size()));
            default -> throw new IllegalArgumentException(type.name());
        };
    }

    /** So many values, sometimes all the same. */
    static List<Object> randoms(Type type, int size, Random random) {
        List<Object> values = new ArrayList<>();
        boolean same = random.nextInt(3) == 0;
        for (int i = 0; i < size; i++) {
            values.add(same && i > 0 ? values.get(0) : random(type, random));
        }
        return values;
    }

    /** So many values, far from overflow. */
    static List<Object> modest(Type type, int size, Random random) {
        List<Object> values = randoms(type, size, random);
        values.replaceAll(value -> value instanceof Long n && Math.abs(n) > 1 << 20
                ? (Object) 1L
                : value instanceof Double d && Math.abs(d) > 1e9 ? (Object) 0.5 : value);
        return values;
    }

    /** A vector of these values in one of the forms it may have. */
    static Vector vector(Type type, List<Object> values, Dictionary dictionary, Random random) {
        int size = values.size();
        boolean same = values.stream().distinct().count() == 1;
        if (same && random.nextInt(3) != 0) {
            return new Vector.Constant(type == null ? Type.TEXT : type, values.get(0), size);
        } else if (type == null) {
            return new Vector.Constant(Type.DECIMAL, null, size);
        }
        int room = size + random.nextInt(3);
        return switch (type) {
            case DECIMAL -> {
                if (random.nextBoolean() && values.stream().allMatch(Cells::single)) {
                    yield floats(values, room);
                }
                double[] doubles = new double[room];
                Arrays.fill(doubles, 99);
                for (int i = 0; i < size; i++) {
                    doubles[i] = values.get(i) == null ? Double.NaN : (Double) values.get(i);
                }
                yield new Vector.Doubles(doubles, size);
            }
            case TEXT -> text(values, dictionary, random);
            case BOOLEAN -> !values.contains(null) && random.nextBoolean() ? bits(values) : longs(type, values, room);
            default -> longs(type, values, room);
        };
    }

    private static boolean single(Object value) {
        return value == null || (float) (double) (Double) value == (Double) value;
    }

    private static Vector floats(List<Object> values, int room) {
        float[] floats = new float[room];
        Arrays.fill(floats, 99);
        for (int i = 0; i < values.size(); i++) {
            floats[i] = values.get(i) == null ? Float.NaN : (float) (double) (Double) values.get(i);
        }
        return new Vector.Floats(floats, values.size());
    }

    private static Vector longs(Type type, List<Object> values, int room) {
        long[] longs = new long[room];
        Arrays.fill(longs, 77);
        for (int i = 0; i < values.size(); i++) {
            longs[i] = Constants.asLong(values.get(i));
        }
        return new Vector.Longs(type, longs, values.size());
    }

    /** A predicate of these booleans, with words beyond the size that say nothing. */
    static Vector.Bits bits(List<Object> values) {
        long[] words = new long[Room.wordCount(values.size()) + 1];
        words[words.length - 1] = -1;
        for (int i = 0; i < values.size(); i++) {
            words[i >> 6] |= Boolean.TRUE.equals(values.get(i)) ? 1L << i : 0;
        }
        return new Vector.Bits(words, values.size());
    }

    private static Vector text(List<Object> values, Dictionary dictionary, Random random) {
        int size = values.size();
        switch (random.nextInt(3)) {
            case 0 -> {
                String[] texts = values.toArray(String[]::new);
                return new Vector.Texts(texts, size);
            }
            case 1 -> {
                List<String> plain =
                        values.stream().map(text -> Objects.toString(text, "")).toList();
                int[] codes = new int[size];
                Arrays.setAll(codes, i -> values.get(i) == null ? Vector.NULL_CODE : i);
                return new Vector.Codes(codes, FixedDictionary.plain(plain), size);
            }
            default -> {
                int[] codes = new int[size];
                Arrays.setAll(
                        codes, i -> values.get(i) == null ? Vector.NULL_CODE : dictionary.code((String) values.get(i)));
                return new Vector.Codes(codes, dictionary, size);
            }
        }
    }

    /** The values of a vector. */
    static List<Object> values(Vector vector) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < vector.size(); i++) {
            values.add(value(vector, i));
        }
        return values;
    }

    private static Object value(Vector vector, int row) {
        if (vector instanceof Vector.Longs longs) {
            long value = longs.values()[row];
            return value == Vector.NULL_LONG
                    ? null
                    : longs.type() == Type.BOOLEAN
                            ? (Object) (value == 1)
                            : longs.type() == Type.DATE ? LocalDate.ofEpochDay(value) : (Object) value;
        } else if (vector instanceof Vector.Doubles doubles) {
            double value = doubles.values()[row];
            return Double.isNaN(value) ? null : (Object) value;
        } else if (vector instanceof Vector.Floats floats) {
            double value = floats.values()[row];
            return Double.isNaN(value) ? null : (Object) value;
        } else if (vector instanceof Vector.Bits bits) {
            return bits.get(row);
        } else if (vector instanceof Vector.Codes codes) {
            return codes.codes()[row] < 0 ? null : codes.dictionary().text(codes.codes()[row]);
        } else if (vector instanceof Vector.Texts texts) {
            return texts.values()[row];
        } else if (vector instanceof Vector.Objects objects) {
            return objects.values()[row];
        }
        return ((Vector.Constant) vector).value();
    }

    /** The number as a double, null as NaN. */
    static double number(Object value) {
        return value == null ? Double.NaN : ((Number) value).doubleValue();
    }

    /** Null where it is not finite; the two zeros are one value. */
    static Object decimal(double value) {
        return Double.isFinite(value) ? (Object) (value + 0.0) : null;
    }

    /** Decimals with one zero, so that lists can be compared by equals. */
    static List<Object> oneZero(List<Object> values) {
        List<Object> same = new ArrayList<>();
        for (Object value : values) {
            same.add(value instanceof Double number ? (Object) (number + 0.0) : value);
        }
        return same;
    }
}
