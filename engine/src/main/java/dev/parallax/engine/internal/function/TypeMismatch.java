package dev.parallax.engine.internal.function;

import org.jspecify.annotations.Nullable;

/** Arguments that a function cannot take; the binder adds where they stand. The texts are as in a diagnostic. */
public final class TypeMismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final @Nullable String cure;

    public TypeMismatch(String fact, @Nullable String cure) {
        super(fact, null, false, false);
        this.cure = cure;
    }

    /** What to do about it. */
    public @Nullable String cure() {
        return cure;
    }
}
