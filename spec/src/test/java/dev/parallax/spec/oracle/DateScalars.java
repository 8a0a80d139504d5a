package dev.parallax.spec.oracle;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Functions of dates. */
final class DateScalars {
    static final Set<String> NAMES = Set.of(
            "year",
            "quarter",
            "month",
            "day",
            "weekday",
            "day_of_year",
            "year_start",
            "month_start",
            "week_start",
            "days_between",
            "make_date",
            "to_date");

    private DateScalars() {}

    static @Nullable Object call(String function, Object[] arguments) {
        if (function.equals("make_date")) {
            return made((Long) arguments[0], (Long) arguments[1], (Long) arguments[2]);
        }
        if (arguments[0] instanceof String text) {
            return read(text);
        }
        LocalDate date = (LocalDate) arguments[0];
        return switch (function) {
            case "to_date" -> date;
            case "year" -> (long) date.getYear();
            case "quarter" -> (date.getMonthValue() + 2L) / 3;
            case "month" -> (long) date.getMonthValue();
            case "day" -> (long) date.getDayOfMonth();
            case "weekday" -> (long) date.getDayOfWeek().getValue();
            case "day_of_year" -> (long) date.getDayOfYear();
            case "year_start" -> date.withDayOfYear(1);
            case "month_start" -> date.withDayOfMonth(1);
            case "week_start" -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "days_between" -> ((LocalDate) arguments[1]).toEpochDay() - date.toEpochDay();
            default -> throw new OracleException("no function " + function);
        };
    }

    private static @Nullable LocalDate made(long year, long month, long day) {
        try {
            return LocalDate.of(Math.toIntExact(year), Math.toIntExact(month), Math.toIntExact(day));
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    /** The date at the start of a text, which a time of day may follow. */
    private static @Nullable LocalDate read(String text) {
        String stripped = text.strip();
        boolean timed = stripped.length() > 10 && "T ".indexOf(stripped.charAt(10)) >= 0;
        try {
            return LocalDate.parse(timed ? stripped.substring(0, 10) : stripped);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
