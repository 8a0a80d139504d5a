package dev.parallax.repl.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a command can be told: an option such as {@code --store DIR}, a flag such as {@code --dry}, an operand such as
 * {@code FILE}. It holds the values that the arguments gave it.
 */
final class Parameter {
    /** How often a command takes it. */
    enum Times {
        ONCE(1, 1),
        MAYBE(0, 1),
        SOME(1, Integer.MAX_VALUE),
        ANY(0, Integer.MAX_VALUE);

        final int least;
        final int most;

        Times(int least, int most) {
            this.least = least;
            this.most = most;
        }
    }

    private final String name;
    private final String label;
    private final String doc;
    private final Times times;
    private final List<String> values = new ArrayList<>(1);

    /**
     * @param name with its two dashes; empty for an operand
     * @param label what help calls the value; empty for a flag
     */
    Parameter(String name, String label, String doc, Times times) {
        this.name = name;
        this.label = label;
        this.doc = doc;
        this.times = times;
    }

    String name() {
        return name;
    }

    String label() {
        return label;
    }

    String doc() {
        return doc;
    }

    Times times() {
        return times;
    }

    boolean isFlag() {
        return label.isEmpty();
    }

    void give(String value) {
        values.add(value);
    }

    boolean given() {
        return !values.isEmpty();
    }

    boolean full() {
        return values.size() >= times.most;
    }

    /** The first value; null where none was given. */
    @Nullable
    String value() {
        return values.isEmpty() ? null : values.get(0);
    }

    /** The value of one that is always given. */
    String text() {
        return values.get(0);
    }

    List<String> values() {
        return values;
    }
}
