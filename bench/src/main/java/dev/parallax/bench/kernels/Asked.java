package dev.parallax.bench.kernels;

import dev.parallax.engine.EngineOptions;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Result;
import dev.parallax.engine.Row;
import dev.parallax.engine.Session;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The engine over the small store, with one thread. */
@State(Scope.Benchmark)
public class Asked {
    private final Parallax parallax;
    private final Session session;

    /** Opens the store. */
    public Asked() {
        parallax = Parallax.open(
                Path.of(System.getProperty(Kernels.STORE)),
                EngineOptions.defaults().withThreads(1).withCreate(true));
        session = parallax.session();
        session.compare("m1 as base, m2 as other");
    }

    /** Asks, and reads the first cell of each row of the answer. */
    int rows(String query) {
        Result result = session.query(query);
        int hash = 0;
        for (Row row : result.rows()) {
            hash = 31 * hash + String.valueOf(row.get(0)).hashCode();
        }
        return hash;
    }

    /** Asks how many rows are selected. */
    long selected(String query) {
        return session.query(query).rowCount();
    }

    /** Closes the store. */
    @TearDown
    public void close() {
        session.close();
        parallax.close();
    }
}
