package dev.parallax.storage.internal.catalog;

import java.util.ArrayList;
import java.util.List;

/** A model: its versions, oldest first; at least one. */
public record ModelEntry(String name, List<VersionEntry> versions) {
    ModelEntry with(VersionEntry version) {
        List<VersionEntry> all = new ArrayList<>(versions);
        all.add(version);
        return new ModelEntry(name, List.copyOf(all));
    }
}
