package dev.parallax.repl.cli;

import dev.parallax.engine.Parallax;
import dev.parallax.engine.Session;

/** Which dataset a session begins with. */
final class SessionOptions {
    private final Parameter dataset;

    SessionOptions(Syntax syntax) {
        dataset = syntax.option("--dataset", "NAME", "The dataset; by default the only one of the store.");
    }

    Session open(Parallax parallax) {
        Session session = parallax.session();
        if (dataset.given()) {
            session.use(dataset.text());
        }
        return session;
    }
}
