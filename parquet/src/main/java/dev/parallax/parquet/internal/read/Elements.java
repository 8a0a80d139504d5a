package dev.parallax.parquet.internal.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of the current row by slot: as numbers where they are such, else as texts. */
final class Elements {
    private final Decoder decoder;
    private double[] numbers = new double[16];
    private @Nullable String[] texts = new @Nullable String[16];
    private int used;

    Elements(Decoder decoder) {
        this.decoder = decoder;
    }

    /** Forgets the row before. */
    void clear() {
        Arrays.fill(numbers, 0, used, Double.NaN);
        Arrays.fill(texts, 0, used, null);
    }

    /** Makes sure there is a slot, without a value at first. */
    void reserve(int slot) {
        if (slot >= numbers.length) {
            int before = numbers.length;
            numbers = Arrays.copyOf(numbers, 2 * slot);
            texts = Arrays.copyOf(texts, 2 * slot);
            Arrays.fill(numbers, before, numbers.length, Double.NaN);
        }
        if (slot >= used) {
            Arrays.fill(numbers, used, slot + 1, Double.NaN);
            used = slot + 1;
        }
    }

    boolean isEmpty(int slot) {
        return Double.isNaN(numbers[slot]) && texts[slot] == null;
    }

    void put(int slot, Primitive value) {
        double number = decoder.floating() ? decoder.decimal(value) : Double.NaN;
        numbers[slot] = number;
        texts[slot] = Double.isNaN(number) ? decoder.text(value) : null;
    }

    @Nullable
    String text(int slot) {
        if (slot >= used) {
            return null;
        }
        double number = numbers[slot];
        return Double.isNaN(number) ? texts[slot] : NumberDecoders.text(number, false);
    }

    double decimal(int slot) {
        return slot < used ? numbers[slot] : Double.NaN;
    }
}
