package dev.parallax.engine.internal.exec;

import dev.parallax.engine.LimitException;
import dev.parallax.engine.QueryException;
import dev.parallax.engine.internal.function.TypeMismatch;
import java.util.function.Supplier;

/** What kernels throw, as the exceptions of the engine; results are evaluated when they are read, so they need it too. */
final class Refusals {
    private Refusals() {}

    static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (ArithmeticException e) {
            throw new QueryException(String.valueOf(e.getMessage()));
        } catch (TypeMismatch e) {
            throw new QueryException(e.getMessage() + (e.cure() == null ? "" : "\n  " + e.cure()));
        } catch (OutOfMemoryError e) {
            throw new LimitException("the query needs more memory than the virtual machine may use ("
                    + Runtime.getRuntime().maxMemory() / (1 << 20)
                    + " MB)\n  narrow it with a `where` or a `limit`, or raise -Xmx");
        }
    }
}
