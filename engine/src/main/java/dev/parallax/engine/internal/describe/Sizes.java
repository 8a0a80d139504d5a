package dev.parallax.engine.internal.describe;

import java.util.Locale;

/** Sizes on disk, for people. */
public final class Sizes {
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    private Sizes() {}

    /** {@code 812 B}, {@code 6.1 MB}: in thousands, with one digit behind the point below ten. */
    public static String of(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 999.5 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        String number =
                unit > 0 && size < 9.95 ? String.format(Locale.ROOT, "%.1f", size) : String.valueOf(Math.round(size));
        return number + " " + UNITS[unit];
    }
}
