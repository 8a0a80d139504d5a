package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every scalar function once more, of boxed values, a row at a time. */
final class ScalarReference {
    private ScalarReference() {}

    static Object of(String name, Type result, List<Type> types, List<Object> arguments) {
        Object[] a = arguments.toArray();
        switch (name) {
            case "if" -> {
                return as(result, Boolean.TRUE.equals(a[0]) ? a[1] : a[2]);
            }
            case "coalesce" -> {
                return as(
                        result,
                        arguments.stream().filter(Objects::nonNull).findFirst().orElse(null));
            }
            case "nullif" -> {
                return OperatorReference.equal(a[0], a[1]) ? null : a[0];
            }
            case "least", "greatest" -> {
                Comparator<Object> order = (x, y) -> OperatorReference.compare(as(result, x), as(result, y));
                return as(
                        result,
                        arguments.stream()
                                .filter(Objects::nonNull)
                                .min(name.equals("least") ? order : order.reversed())
                                .orElse(null));
            }
            default -> {}
        }
        return arguments.contains(null) ? null : ofPresent(name, result, types, a);
    }

    private static Object as(Type type, Object value) {
        return type == Type.DECIMAL && value instanceof Long whole ? (Object) (double) whole : value;
    }

    private static Object ofPresent(String name, Type result, List<Type> types, Object[] a) {
        if (a[0] instanceof Number number
                && !name.startsWith("to_")
                && !name.equals("concat_text")
                && !name.equals("make_date")) {
            return ofNumber(name, result, number, a);
        } else if (a[0] instanceof LocalDate date && !name.startsWith("to_") && !name.equals("concat_text")) {
            return ofDate(name, date, a);
        }
        return switch (name) {
            case "make_date" -> {
                try {
                    yield LocalDate.of(
                            Math.toIntExact((Long) a[0]), Math.toIntExact((Long) a[1]), Math.toIntExact((Long) a[2]));
                } catch (ArithmeticException | DateTimeException e) {
                    yield null;
                }
            }
            case "to_text" -> text(a[0]);
            case "to_number", "to_integer" -> number(name.equals("to_integer"), a[0]);
            case "concat_text" ->
                String.join("", Arrays.stream(a).map(ScalarReference::text).toList());
            default -> ofText(name, (String) a[0], a);
        };
    }

    private static Object ofNumber(String name, Type result, Number number, Object[] a) {
        double x = number.doubleValue();
        boolean whole = result == Type.INTEGER;
        return switch (name) {
            case "abs" -> whole ? (Object) Math.abs((Long) number) : (Object) Math.abs(x);
            case "sign" -> (long) Math.signum(x);
            case "sqrt" -> Cells.decimal(Math.sqrt(x));
            case "ln" -> Cells.decimal(Math.log(x));
            case "log10" -> Cells.decimal(Math.log10(x));
            case "log2" ->
                x == 64 ? (Object) 6.0 : x == 0.5 ? (Object) (-1.0) : Cells.decimal(Math.log(x) / Math.log(2));
            case "exp" -> Cells.decimal(Math.exp(x));
            case "pow" -> Cells.decimal(Math.pow(x, Cells.number(a[1])));
            case "floor" -> whole ? number : Cells.decimal(Math.floor(x));
            case "ceil" -> whole ? number : Cells.decimal(Math.ceil(x));
            case "trunc" ->
                whole
                        ? number
                        : Cells.decimal(
                                new BigDecimal(x).setScale(0, RoundingMode.DOWN).doubleValue());
            case "round" -> {
                int digits = a.length == 1 ? 0 : (int) Math.max(-400, Math.min(400, (Long) a[1]));
                BigDecimal exact = whole ? BigDecimal.valueOf((Long) number) : BigDecimal.valueOf(x);
                BigDecimal rounded = exact.setScale(digits, RoundingMode.HALF_UP);
                yield whole ? fits(rounded) : Cells.decimal(rounded.doubleValue());
            }
            case "bucket" -> {
                BigDecimal width = new BigDecimal(a[1].toString());
                if (width.signum() <= 0) {
                    yield null;
                }
                BigDecimal edge = new BigDecimal(number.toString())
                        .divide(width, 0, RoundingMode.FLOOR)
                        .multiply(width);
                yield whole ? fits(edge) : Cells.decimal(edge.doubleValue());
            }
            default -> throw new AssertionError("no reference for " + name);
        };
    }

    /** The whole number, or null beyond 64 bits; the least of them is the engine's null. */
    private static Object fits(BigDecimal number) {
        boolean fits = number.abs().toBigInteger().bitLength() < Long.SIZE;
        return fits ? (Object) number.longValueExact() : null;
    }

    private static Object ofDate(String name, LocalDate date, Object[] a) {
        return switch (name) {
            case "year" -> (long) date.getYear();
            case "quarter" -> (date.getMonthValue() + 2L) / 3;
            case "month" -> (long) date.getMonthValue();
            case "day" -> (long) date.getDayOfMonth();
            case "weekday" -> Math.floorMod(date.toEpochDay() + 3, 7L) + 1;
            case "day_of_year" -> (long) date.getDayOfYear();
            case "year_start" -> LocalDate.of(date.getYear(), 1, 1);
            case "month_start" -> LocalDate.of(date.getYear(), date.getMonthValue(), 1);
            case "week_start" -> date.minusDays(Math.floorMod(date.toEpochDay() + 3, 7L));
            case "days_between" -> ChronoUnit.DAYS.between(date, (LocalDate) a[1]);
            default -> throw new AssertionError("no reference for " + name);
        };
    }

    private static Object ofText(String name, String text, Object[] a) {
        int[] points = text.codePoints().toArray();
        int length = points.length;
        return switch (name) {
            case "lower" -> text.toLowerCase(Locale.ROOT);
            case "upper" -> text.toUpperCase(Locale.ROOT);
            case "trim" -> text.strip();
            case "length" -> (long) length;
            case "reverse" -> new StringBuilder(text).reverse().toString();
            case "substr" -> slice(points, (Long) a[1], a.length == 2 ? Long.MAX_VALUE : (Long) a[2]);
            case "left" -> slice(points, 1, (Long) a[1] < 0 ? length + (Long) a[1] : (Long) a[1]);
            case "right" -> {
                long count = (Long) a[1] < 0 ? Math.max(0, length + (Long) a[1]) : Math.min(length, (Long) a[1]);
                yield slice(points, length - count + 1, count);
            }
            case "replace" ->
                a[1].equals("")
                        ? text
                        : String.join((String) a[2], List.of(text.split(Pattern.quote((String) a[1]), -1)));
            case "position" -> {
                int at = text.indexOf((String) a[1]);
                yield at < 0 ? 0L : text.substring(0, at).codePoints().count() + 1;
            }
            case "split_part" -> {
                List<String> parts =
                        a[1].equals("") ? List.of(text) : List.of(text.split(Pattern.quote((String) a[1]), -1));
                long n = (Long) a[2] < 0 ? parts.size() + (Long) a[2] : (Long) a[2] - 1;
                yield n >= 0 && n < parts.size() ? parts.get((int) n) : "";
            }
            case "pad_left" -> {
                if (a[2].equals("") || (Long) a[1] <= length) {
                    yield text;
                } else if ((Long) a[1] > 1 << 20) {
                    yield null;
                }
                int[] fill = ((String) a[2]).codePoints().toArray();
                StringBuilder padded = new StringBuilder();
                for (int i = 0; i < (Long) a[1] - length; i++) {
                    padded.appendCodePoint(fill[i % fill.length]);
                }
                yield padded + text;
            }
            case "regexp_extract" -> {
                Matcher matcher = Pattern.compile((String) a[1]).matcher(text);
                long group = a.length == 3 ? (Long) a[2] : Math.min(1, matcher.groupCount());
                yield group >= 0 && group <= matcher.groupCount() && matcher.find() ? matcher.group((int) group) : null;
            }
            case "regexp_replace" -> text.replaceAll((String) a[1], (String) a[2]);
            case "regexp_count" ->
                Pattern.compile((String) a[1]).matcher(text).results().count();
            case "basename" -> name(text);
            case "stem" -> name(text).replaceFirst("(?<=.)\\.[^.]*$", "");
            case "extension" ->
                name(text).lastIndexOf('.') < 1 ? "" : name(text).replaceFirst("^.*\\.", "");
            case "folder" -> text.contains("/") ? text.replaceFirst("/[^/]*$", "") : "";
            case "to_date" -> {
                try {
                    yield LocalDate.parse(text.strip());
                } catch (DateTimeException e) {
                    yield null;
                }
            }
            default -> throw new AssertionError("no reference for " + name);
        };
    }

    private static String name(String path) {
        return path.replaceFirst("^.*/", "");
    }

    private static String slice(int[] points, long from, long count) {
        StringBuilder slice = new StringBuilder();
        long start = Math.max(-1L << 50, from < 0 ? points.length + from + 1 : from);
        for (int i = 0; i < points.length; i++) {
            long place = i + 1 - start;
            if (place >= 0 && place < count) {
                slice.appendCodePoint(points[i]);
            }
        }
        return slice.toString();
    }

    private static String text(Object value) {
        if (value instanceof Double number) {
            return Cells.decimal(number).equals(Math.rint(number) + 0.0) && Math.abs(number) < 1e15
                    ? Long.toString(number.longValue())
                    : number.toString().replace("1.0E-9", "1e-9").replace("1.0E300", "1e300");
        }
        return value.toString();
    }

    private static Object number(boolean whole, Object value) {
        if (value instanceof Boolean flag) {
            return whole ? (Object) (flag ? 1L : 0L) : (Object) (flag ? 1.0 : 0.0);
        } else if (value instanceof String text) {
            if (!text.strip().matches("[-+]?[0-9]+(\\.[0-9]+)?")) {
                return null;
            }
            BigDecimal number = new BigDecimal(text.strip());
            if (whole) {
                return number.stripTrailingZeros().scale() > 0 ? null : (Object) number.longValueExact();
            }
            return number.doubleValue();
        }
        double number = ((Number) value).doubleValue();
        if (!whole) {
            return number;
        }
        return value instanceof Long ? value : Math.abs(number) < 0x1p63 ? (Object) (long) number : null;
    }
}
