package dev.parallax.storage.internal.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * A model.
 *
 * @param given the largest version number that was ever given; never given again
 * @param versions those that are left, oldest first; none for a model that was dropped
 */
public record ModelEntry(String name, int given, List<VersionEntry> versions) {
    ModelEntry with(VersionEntry version) {
        List<VersionEntry> all = new ArrayList<>(versions);
        all.add(version);
        return new ModelEntry(name, version.version(), List.copyOf(all));
    }

    /** This model without a version, or without all where 0 is named. */
    ModelEntry without(int version) {
        return new ModelEntry(name, given, VersionEntry.without(versions, version));
    }
}
