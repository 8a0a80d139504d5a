package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.plan.Comparison;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the footer says besides counts, each once, in the order it came up. */
final class Notes {
    private final Set<String> notes = new LinkedHashSet<>();

    void add(String note) {
        notes.add(note);
    }

    /** Says which models base and other are, where no {@code compare} did. */
    void meant(Comparison comparison, String name) {
        if (comparison.declared() || comparison.models().isEmpty() || !name.equals("base") && !name.equals("other")) {
            return;
        }
        String other = comparison.hasPair() ? ", other is " + comparison.models().get(1).name() : "";
        add("base is " + comparison.models().get(0).name() + other + ", in order of import");
    }

    /** Says which pair is meant, where that is not plain. */
    void pair(Comparison comparison) {
        if (!comparison.declared()) {
            meant(comparison, "base");
        } else if (comparison.models().size() > 2) {
            add("the pair is " + comparison.models().get(0).name() + " and "
                    + comparison.models().get(1).name());
        }
    }

    List<String> all() {
        return List.copyOf(notes);
    }
}
