package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function of the values of one row. */
public interface ScalarFunction extends Registered {
    /**
     * The type of the result. A null argument type is that of the literal {@code null}.
     *
     * @throws TypeMismatch if it cannot take such arguments, or so many
     */
    Type type(List<@Nullable Type> arguments);

    /** A kernel for arguments of these types. BOOLEAN arguments come as Bits, Longs or Constant. */
    Kernel kernel(List<@Nullable Type> arguments);
}
