package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Puts the vectors of batches together as one: text stays coded while all parts share a dictionary. For one thread. */
final class VectorBuilder {
    private final Type type;
    private final int capacity;
    private long @Nullable [] longs;
    private double @Nullable [] doubles;
    private int @Nullable [] codes;
    private @Nullable Dictionary dictionary;
    private @Nullable String @Nullable [] texts;
    private @Nullable Object @Nullable [] objects;
    private int size;

    /** For so many rows in all. */
    VectorBuilder(Type type, int capacity) {
        this.type = type;
        this.capacity = capacity;
    }

    void add(Vector part) {
        switch (type) {
            case DECIMAL -> addDoubles(part);
            case INTEGER, DATE, BOOLEAN -> addLongs(part);
            case TEXT -> addTexts(part);
            case HISTOGRAM, VALUES -> addObjects(part);
        }
        size += part.size();
    }

    private void addDoubles(Vector part) {
        double[] into = doubles == null ? new double[capacity] : doubles;
        doubles = into;
        if (part instanceof Vector.Doubles values) {
            System.arraycopy(values.values(), 0, into, size, part.size());
            return;
        }
        if (part instanceof Vector.Floats values) {
            for (int i = 0; i < part.size(); i++) {
                into[size + i] = values.values()[i];
            }
            return;
        }
        for (int i = 0; i < part.size(); i++) {
            into[size + i] = Values.object(part, i) instanceof Number value ? value.doubleValue() : Double.NaN;
        }
    }

    private void addLongs(Vector part) {
        long[] into = longs == null ? new long[capacity] : longs;
        longs = into;
        if (part instanceof Vector.Longs values) {
            System.arraycopy(values.values(), 0, into, size, part.size());
            return;
        }
        for (int i = 0; i < part.size(); i++) {
            Object value = Values.object(part, i);
            if (value instanceof Boolean truth) {
                into[size + i] = truth ? 1 : 0;
            } else if (value instanceof LocalDate date) {
                into[size + i] = date.toEpochDay();
            } else {
                into[size + i] = value instanceof Long number ? number : Vector.NULL_LONG;
            }
        }
    }

    private void addTexts(Vector part) {
        if (texts == null
                && part instanceof Vector.Codes values
                && (codes == null || dictionary == values.dictionary())) {
            int[] into = codes == null ? new int[capacity] : codes;
            codes = into;
            dictionary = values.dictionary();
            System.arraycopy(values.codes(), 0, into, size, part.size());
            return;
        }
        @Nullable String[] into = texts == null ? decoded() : texts;
        texts = into;
        for (int i = 0; i < part.size(); i++) {
            into[size + i] = Values.text(part, i);
        }
    }

    private @Nullable String[] decoded() {
        @Nullable String[] into = new String[capacity];
        for (int i = 0; codes != null && dictionary != null && i < size; i++) {
            into[i] = codes[i] < 0 ? null : dictionary.text(codes[i]);
        }
        return into;
    }

    private void addObjects(Vector part) {
        @Nullable Object[] into = objects == null ? new Object[capacity] : objects;
        objects = into;
        for (int i = 0; i < part.size(); i++) {
            into[size + i] = Values.object(part, i);
        }
    }

    /** All parts as one. */
    Vector build() {
        return switch (type) {
            case DECIMAL -> new Vector.Doubles(doubles == null ? new double[0] : doubles, size);
            case INTEGER, DATE, BOOLEAN -> new Vector.Longs(type, longs == null ? new long[0] : longs, size);
            case TEXT ->
                texts == null && codes != null && dictionary != null
                        ? new Vector.Codes(codes, dictionary, size)
                        : new Vector.Texts(texts == null ? new String[0] : texts, size);
            case HISTOGRAM, VALUES -> new Vector.Objects(type, objects == null ? new Object[0] : objects, size);
        };
    }
}
