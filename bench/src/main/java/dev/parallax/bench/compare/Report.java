package dev.parallax.bench.compare;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints what both sides found, and tells whether all answers are there and equal. */
final class Report {
    private static final String ROW = "%-38s %24s %15s   %24s %7s   %24s %7s";

    private final PrintStream out;
    private final Findings parallax;
    private final Findings duckDb;
    private final List<Double> wide = new ArrayList<>();
    private final List<Double> joined = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    Report(PrintStream out, Findings parallax, Findings duckDb) {
        this.out = out;
        this.parallax = parallax;
        this.duckDb = duckDb;
    }

    /** The questions' times, in milliseconds; ratios say how many times faster Parallax is. */
    void questions(List<Question> questions, long rows, int classes) {
        line(ROW, "", "Parallax", "must read", "DuckDB, one table", "", "DuckDB, joining", "");
        String head = String.format("%8s %8s %6s", "first", "median", "cpu");
        line(ROW, "milliseconds", head, "    MB    times", head, "ratio", head, "ratio");
        for (Question question : questions) {
            Measurement own = parallax.answers().get(question.name());
            Measurement one = duckDb.answers().get(question.name());
            Measurement three = duckDb.answers().get(DuckDbSide.JOINED + question.name());
            line(
                    ROW,
                    question.name(),
                    times(own),
                    reading(question.touched().of(rows, classes), own),
                    times(one),
                    ratio(one, own, question.common() ? wide : null),
                    question.common() ? times(three) : "",
                    ratio(three, own, joined));
            compare(question, own, one, true);
            compare(question, own, three, false);
        }
        parallax.failures().forEach((name, message) -> wrong.add(name + ": Parallax says " + message));
        duckDb.failures().forEach((name, message) -> wrong.add(name + ": DuckDB says " + message));
    }

    /** The bytes to be read, and how many times the time it takes at least to read them was taken. */
    private String reading(double bytes, @Nullable Measurement own) {
        if (bytes == 0 || own == null) {
            return "";
        }
        double least = bytes / parallax.figure("bandwidth") * 1000;
        return String.format(Locale.ROOT, "%8.2f %6.1f", bytes / 1e6, own.median() / least);
    }

    private void compare(Question question, @Nullable Measurement own, @Nullable Measurement theirs, boolean oneTable) {
        if (own == null || theirs == null) {
            return;
        }
        String difference = Answers.difference(question.shape(), oneTable, own.answer(), theirs.answer());
        if (difference != null) {
            wrong.add(question.name() + ": Parallax and DuckDB (" + (oneTable ? "one table" : "joining") + ") differ: "
                    + difference);
        }
    }

    private static String times(@Nullable Measurement measurement) {
        return measurement == null
                ? "failed"
                : String.format(
                        Locale.ROOT, "%8.2f %8.2f %6.1f", measurement.first(), measurement.median(), measurement.cpu());
    }

    private static String ratio(
            @Nullable Measurement theirs, @Nullable Measurement own, @Nullable List<Double> ratios) {
        if (theirs == null || own == null) {
            return "";
        }
        double ratio = theirs.median() / own.median();
        if (ratios != null) {
            ratios.add(ratio);
        }
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    /** Import times, sizes and memory of both sides, by name. */
    void figures(List<Figure> figures) {
        line("");
        line("%-38s %24s   %24s", "", "Parallax", "DuckDB");
        for (Figure figure : figures) {
            line("%-38s %24s   %24s", figure.name(), figure.parallax(), figure.duckDb());
        }
    }

    /** Two values beside each other, as shown. */
    record Figure(String name, String parallax, String duckDb) {
        static Figure seconds(String name, double parallax, double duckDb) {
            return new Figure(name, shown("%,.2f s", parallax / 1e3), shown("%,.2f s", duckDb / 1e3));
        }

        static Figure megabytes(String name, double parallax, double duckDb) {
            return new Figure(name, shown("%,.0f MB", parallax / 1e6), shown("%,.0f MB", duckDb / 1e6));
        }

        static Figure gigabytes(String name, double parallax, double duckDb) {
            return new Figure(name, shown("%,.1f GB", parallax / 1e9), shown("%,.1f GB", duckDb / 1e9));
        }

        private static String shown(String format, double value) {
            return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
        }
    }

    /**
     * The wrong answers, if any, and the last line, for scripts.
     *
     * @param importRatio Parallax's time over DuckDB's
     * @return whether every answer is there and equal
     */
    boolean end(double importRatio) {
        line("");
        wrong.forEach(message -> line("WRONG  %s", message));
        if (wrong.isEmpty()) {
            line("all answers are equal");
        }
        line(
                "ratios: wide_geomean=%.2f wide_min=%.2f joined_geomean=%.2f import=%.2f",
                geometricMean(wide),
                wide.stream().mapToDouble(ratio -> ratio).min().orElse(Double.NaN),
                geometricMean(joined),
                importRatio);
        return wrong.isEmpty();
    }

    private static double geometricMean(List<Double> ratios) {
        return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(Double.NaN));
    }

    void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
