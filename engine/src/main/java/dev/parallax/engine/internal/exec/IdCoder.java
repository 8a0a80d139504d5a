package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.ClassOrder;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the ids of a dataset by their ordinals: no two ordinals have the same id, so that no text is read before groups are put in
 * order or shown. For one thread.
 */
final class IdCoder extends KeyCoder {
    private final LongTable ordinals = new LongTable();
    private @Nullable Dictionary ids;

    IdCoder() {
        super(Type.TEXT);
    }

    @Override
    int size() {
        return ordinals.size();
    }

    @Override
    void number(Vector vector, int[] into) {
        Vector.Codes codes = (Vector.Codes) vector;
        ids = codes.dictionary();
        for (int i = 0; i < codes.size(); i++) {
            into[i] = ordinals.number(Math.max(codes.codes()[i], Vector.NULL_CODE));
        }
    }

    /** The value is an ordinal, as {@link #value} gives them. */
    @Override
    int number(@Nullable Object value) {
        return ordinals.number(value instanceof Integer ordinal ? ordinal : Vector.NULL_CODE);
    }

    @Override
    Object value(int number) {
        return ordinal(number);
    }

    private int ordinal(int number) {
        return (int) ordinals.key(number);
    }

    @Override
    void orderAs(KeyCoder other) {
        ids = ids == null && other instanceof IdCoder coder ? coder.ids : ids;
    }

    @Override
    int[] ranks() {
        int size = size();
        @Nullable String[] texts = new String[size];
        List<String> known = new ArrayList<>();
        Integer[] order = new Integer[size];
        for (int number = 0; number < size; number++) {
            order[number] = number;
            int ordinal = ordinal(number);
            if (ordinal >= 0 && ids != null) {
                String text = ids.text(ordinal);
                texts[number] = text;
                known.add(text);
            }
        }
        Comparator<String> comparator = Comparator.nullsLast(ClassOrder.of(known));
        Arrays.sort(order, (left, right) -> comparator.compare(texts[left], texts[right]));
        int[] ranks = new int[size];
        for (int place = 0; place < size; place++) {
            ranks[order[place]] = place;
        }
        return ranks;
    }

    @Override
    Vector vector(int[] numberOf, int groups) {
        Dictionary texts = ids;
        if (texts == null) {
            return new Vector.Texts(new String[groups], groups);
        }
        int[] codes = new int[groups];
        for (int group = 0; group < groups; group++) {
            codes[group] = ordinal(numberOf[group]);
        }
        return new Vector.Codes(codes, texts, groups);
    }
}
