package dev.parallax.engine;

/** Whole numbers for reading: {@code 10,000}. Formatting them by a pattern would load the JDK's locales first. */
public final class Thousands {
    private Thousands() {}

    /** The number with a comma before each three digits. */
    public static String of(long number) {
        StringBuilder text = new StringBuilder().append(number);
        int first = number < 0 ? 1 : 0;
        for (int at = text.length() - 3; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** How many there are of something: {@code 1 row}, {@code 10,000 rows}. */
    public static String of(long number, String what) {
        return of(number) + " " + what + (number == 1 ? "" : "s");
    }
}
