package dev.parallax.engine.internal.exec;

import dev.parallax.storage.CodeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts rows by two keys where their codes lie in a file: each is read once, and a copy would cost as much. For one thread. */
record CodePairs(PackedCodes first, PackedCodes second, CodeCounts counts) implements CodeGroups.Shortcut {
    /** Null where there are not two keys, or not counted two rows at a time. */
    static @Nullable CodePairs of(List<PackedCodes> keys, CodeCounts counts) {
        return keys.size() == 2 && counts.arePaired() ? new CodePairs(keys.get(0), keys.get(1), counts) : null;
    }

    @Override
    public long add(int from, int size) {
        CodeWords one = first.words(from, size);
        CodeWords two = second.words(from, size);
        if (one == null || two == null) {
            return NOT_COUNTED;
        }
        counts.count(one, two, size);
        return 2L * size;
    }

    /** Nothing: they are among the others. */
    @Override
    public void addTo(long[] rows) {}
}
