package dev.parallax.repl.run;

import java.util.Locale;

/** Times for people: {@code 7 ms}, {@code 1.3 s}, {@code 2 min 5 s}. */
public final class Durations {
    private Durations() {}

    /** The text of a time in seconds. */
    public static String of(double seconds) {
        if (seconds < 0.9995) {
            return Math.round(seconds * 1000) + " ms";
        }
        if (seconds < 59.95) {
            return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 3600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }
}
