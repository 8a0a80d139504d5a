package dev.parallax.bench.compare;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints what both sides found, and tells whether all answers are there and equal. */
final class Report {
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
    void questions(List<Question> questions) {
        line("%-38s %24s   %24s %7s   %24s %7s", "", "Parallax", "DuckDB, one table", "", "DuckDB, joining", "");
        String head = String.format("%8s %8s %6s", "first", "median", "cpu");
        line("%-38s %24s   %24s %7s   %24s %7s", "milliseconds", head, head, "ratio", head, "ratio");
        for (Question question : questions) {
            Measurement own = parallax.answers().get(question.name());
            Measurement one = duckDb.answers().get(question.name());
            Measurement three = duckDb.answers().get(DuckDbSide.JOINED + question.name());
            line(
                    "%-38s %24s   %24s %7s   %24s %7s",
                    question.name(),
                    times(own),
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
            return new Figure(name, shown(parallax / 1000, "s"), shown(duckDb / 1000, "s"));
        }

        static Figure megabytes(String name, double parallax, double duckDb) {
            return new Figure(name, shown(parallax / 1e6, "MB"), shown(duckDb / 1e6, "MB"));
        }

        private static String shown(double value, String unit) {
            return Double.isNaN(value)
                    ? ""
                    : String.format(Locale.ROOT, unit.equals("s") ? "%,.2f %s" : "%,.0f %s", value, unit);
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
