package dev.parallax.spec.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Figures of a file by name. It is noted which were compared: those that are left over are held by no test. */
final class Figures {
    private static final double CLOSE = 1e-12;

    private final Map<String, Object> figures;
    private final String path;
    private final Set<String> left;

    private Figures(Map<String, Object> figures, String path, Set<String> left) {
        this.figures = figures;
        this.path = path;
        this.left = left;
    }

    static Figures of(Map<String, Object> figures) {
        Figures all = new Figures(figures, "", new TreeSet<>());
        all.note(figures, "");
        return all;
    }

    private void note(Object figure, String at) {
        if (figure instanceof Map<?, ?> inner) {
            inner.forEach((name, value) -> note(value, at + "/" + name));
        } else if (figure instanceof List<?> inner) {
            for (int i = 0; i < inner.size(); i++) {
                note(inner.get(i), at + "/" + i);
            }
        } else {
            left.add(at);
        }
    }

    /** The figures under a name. */
    @SuppressWarnings("unchecked")
    Figures in(String name) {
        return new Figures((Map<String, Object>) Objects.requireNonNull(figures.get(name)), path + "/" + name, left);
    }

    Set<String> names() {
        return figures.keySet();
    }

    /** The names of pairs, {@code base->other}. */
    List<String> pairs() {
        return names().stream().filter(name -> name.contains("->")).toList();
    }

    double number(String name) {
        return (Double) figures.get(name);
    }

    /** The numbers in the list of a name, which the caller compares. */
    List<Double> numbers(String name) {
        List<Double> numbers = new ArrayList<>();
        for (Object each : (List<?>) Objects.requireNonNull(figures.get(name))) {
            left.remove(path + "/" + name + "/" + numbers.size());
            numbers.add((Double) each);
        }
        return numbers;
    }

    /** A number of this name is ours to 1e-12; a count exactly. */
    void agree(String name, Object ours) {
        assertThat(((Number) ours).doubleValue())
                .as("%s/%s", path, name)
                .isCloseTo(number(name), within(ours instanceof Long ? 0 : CLOSE));
        left.remove(path + "/" + name);
    }

    /** The paths of the figures that nobody compared. */
    Set<String> left() {
        return left;
    }
}
