package dev.parallax.bench.generate;

import java.util.ArrayList;
import java.util.List;

/** The names of the classes, the most frequent first: the great groups of living things, then numbered genera. */
public final class ClassNames {
    private static final List<String> GROUPS = List.of(
            "Plantae",
            "Insecta",
            "Aves",
            "Fungi",
            "Mammalia",
            "Reptilia",
            "Arachnida",
            "Amphibia",
            "Mollusca",
            "Actinopterygii");

    private ClassNames() {}

    /** The first n names. */
    public static List<String> of(int n) {
        List<String> names = new ArrayList<>(GROUPS.subList(0, Math.min(n, GROUPS.size())));
        for (int k = names.size(); k < n; k++) {
            names.add(String.format("genus_%03d", k));
        }
        return List.copyOf(names);
    }
}
