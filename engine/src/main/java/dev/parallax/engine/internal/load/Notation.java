package dev.parallax.engine.internal.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** How a file writes numbers and null. */
final class Notation {
    /** A point before decimals, and only the empty field is null. */
    static final Notation PLAIN = new Notation('.', List.of());

    private final char point;
    private final List<String> nulls;
    private final byte[][] nullUtf8;
    private final double[] nullNumbers;

    /**
     * @param point what stands before the decimals
     * @param nulls the texts that mean null, besides the empty field
     */
    Notation(char point, List<String> nulls) {
        this.point = point;
        this.nulls = List.copyOf(nulls);
        this.nullUtf8 = nulls.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.nullNumbers = nulls.stream()
                .mapToDouble(text -> Decimals.parse(text, point))
                .filter(number -> !Double.isNaN(number))
                .toArray();
    }

    /** Whether a text means null. */
    boolean isNull(String text) {
        for (int i = 0; i < nulls.size(); i++) {
            if (nulls.get(i).equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text means null. */
    boolean isNull(Utf8 text) {
        for (byte[] each : nullUtf8) {
            if (Arrays.equals(text.bytes(), text.from(), text.to(), each, 0, each.length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number may be one that means null: its text decides. */
    boolean mayBeNull(double number) {
        for (double each : nullNumbers) {
            if (each == number) {
                return true;
            }
        }
        return false;
    }

    /** The number that a text is; NaN if it is none, infinite if it is too large. */
    double decimal(String text) {
        return Decimals.parse(text, point);
    }
}
