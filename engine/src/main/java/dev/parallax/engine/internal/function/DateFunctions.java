package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.grammar.Expression.ArithmeticOperator;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** Functions of dates. */
final class DateFunctions {
    static final List<ScalarFunction> ALL = List.of(
            part("year", "The year.", LocalDate::getYear),
            part("quarter", "The quarter, 1 to 4.", date -> date.get(IsoFields.QUARTER_OF_YEAR)),
            part("month", "The month, 1 to 12.", LocalDate::getMonthValue),
            part("day", "The day of the month, from 1.", LocalDate::getDayOfMonth),
            part("weekday", "The day of the week, 1 (Monday) to 7 (Sunday).", date -> date.getDayOfWeek()
                    .getValue()),
            part("day_of_year", "The day of the year, from 1.", LocalDate::getDayOfYear),
            start("year_start", "The first day of the year.", date -> date.withDayOfYear(1)),
            start("month_start", "The first day of the month.", date -> date.withDayOfMonth(1)),
            start(
                    "week_start",
                    "The Monday of the week.",
                    date -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))),
            Scalar.of(
                    "days_between(from, to)",
                    "The days from one date to another; negative if the second is earlier.",
                    "show row.id, days_between(row.taken, date \"2026-12-31\") limit 5",
                    "null if any argument is null",
                    call -> {
                        call.count(2, 2, "days_between(from, to)")
                                .demand(0, Type.DATE)
                                .demand(1, Type.DATE);
                        return Type.INTEGER;
                    },
                    call -> {
                        Kernel minus = new LongArithmetic(ArithmeticOperator.SUBTRACT, Type.INTEGER);
                        return (arguments, size) -> minus.apply(new Vector[] {arguments[1], arguments[0]}, size);
                    }),
            Scalar.of(
                    "make_date(year, month, day)",
                    "A date of its parts.",
                    "show row.id, make_date(year(row.taken), 1, 1) limit 5",
                    "null if any argument is null, or there is no such day",
                    call -> {
                        call.count(3, 3, "make_date(year, month, day)")
                                .demand(0, Type.INTEGER)
                                .demand(1, Type.INTEGER)
                                .demand(2, Type.INTEGER);
                        return Type.DATE;
                    },
                    call -> new MakeDate()));

    private DateFunctions() {}

    private static Scalar part(String name, String doc, ToLongFunction<LocalDate> function) {
        return Scalar.of(
                name + "(date)",
                doc,
                "group by " + name + "(row.taken) as part show count",
                "null for null",
                call -> {
                    call.count(1, 1, name + "(date)").demand(0, Type.DATE);
                    return Type.INTEGER;
                },
                call -> new LongMap(Type.INTEGER, day -> function.applyAsLong(LocalDate.ofEpochDay(day))));
    }

    private static Scalar start(String name, String doc, UnaryOperator<LocalDate> function) {
        return Scalar.of(
                name + "(date)",
                doc,
                "group by " + name + "(row.taken) as start show count",
                "null for null",
                call -> {
                    call.count(1, 1, name + "(date)").demand(0, Type.DATE);
                    return Type.DATE;
                },
                call -> new LongMap(Type.DATE, day -> function.apply(LocalDate.ofEpochDay(day))
                        .toEpochDay()));
    }

    private static final class MakeDate implements Kernel {
        private final LongInput yearInput = new LongInput();
        private final LongInput monthInput = new LongInput();
        private final LongInput dayInput = new LongInput();
        private long[] out = Room.NO_LONGS;

        @Override
        public Vector apply(Vector[] arguments, int size) {
            long[] years = yearInput.read(arguments[0], size);
            long[] months = monthInput.read(arguments[1], size);
            long[] days = dayInput.read(arguments[2], size);
            out = Room.longs(out, size);
            for (int i = 0; i < size; i++) {
                out[i] = date(years[i], months[i], days[i]);
            }
            return new Vector.Longs(Type.DATE, out, size);
        }

        private static long date(long year, long month, long day) {
            boolean possible = year >= Year.MIN_VALUE
                    && year <= Year.MAX_VALUE
                    && month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= 31;
            if (!possible) {
                return Vector.NULL_LONG;
            }
            try {
                return LocalDate.of((int) year, (int) month, (int) day).toEpochDay();
            } catch (DateTimeException noSuchDay) {
                return Vector.NULL_LONG;
            }
        }
    }
}
