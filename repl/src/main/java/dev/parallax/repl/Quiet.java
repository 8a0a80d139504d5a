package dev.parallax.repl;

/**
 * Keeps libraries from writing to standard output and error: their logging has no handlers, unless {@code PARALLAX_DEBUG} is
 * set. The JDK makes an instance of this class in place of reading its logging configuration.
 */
public final class Quiet {
    public Quiet() {}

    static void libraries() {
        if (System.getenv("PARALLAX_DEBUG") == null) {
            System.setProperty("java.util.logging.config.class", Quiet.class.getName());
        }
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setProperty("chronicle.analytics.disable", "true");
    }
}
