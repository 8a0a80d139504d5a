package dev.parallax.repl.cli;

import dev.parallax.engine.Parallax;
import dev.parallax.engine.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which dataset a session begins with. */
final class SessionOptions {
    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description = "The dataset; by default the only one of the store.")
    private @Nullable String dataset;

    @Nullable
    String dataset() {
        return dataset;
    }

    Session open(Parallax parallax) {
        Session session = parallax.session();
        if (dataset != null) {
            session.use(dataset);
        }
        return session;
    }
}
