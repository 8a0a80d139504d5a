package dev.parallax.storage;

import org.jspecify.annotations.Nullable;

/** The ids of a dataset's id space. Immutable; safe for many threads. */
public interface Keys {
    /** The ordinal of an id, or -1. */
    int ordinal(String id);

    /** The id of an ordinal, or null where its row had none. */
    @Nullable
    String id(int ordinal);

    /** The ids as a plain text column named {@code id}. */
    Column column();

    /** How look-ups are answered now, for {@code describe store}: such as "sorted key file" or "Chronicle Map". */
    String answeredBy();
}
