package dev.parallax.engine.internal.exec;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is worked out when it is first asked for. Safe for many threads. */
final class Later<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T value;

    Later(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T known = value;
        if (known == null) {
            known = maker.get();
            value = known;
        }
        return known;
    }
}
