package dev.parallax.engine.internal.plan;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Predicate.Matches;
import dev.parallax.storage.Dictionary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings predicates to normal form: comparisons of a stored column with constants become sets of codes and ranges, which indexes
 * and zone maps answer. What does not fit stays as it was written.
 */
final class Normalizer {
    /** Beyond so many codes a text test is not worked out for each code beforehand. */
    private static final int MOST_CODES = 1 << 20;

    private Normalizer() {}

    static Predicate normalize(Bound expression) {
        if (expression instanceof Bound.Derived derived) {
            return derived.normal();
        } else if (expression instanceof Bound.Presence presence) {
            return new Predicate.Present(presence.of());
        } else if (expression instanceof Bound.Tagged tagged) {
            return new Predicate.Tagged(tagged);
        } else if (expression instanceof Bound.Constant constant) {
            return Boolean.TRUE.equals(constant.value()) ? new Predicate.All() : new Predicate.None();
        } else if (expression instanceof Bound.Stored stored && stored.type() == Type.BOOLEAN) {
            return new Predicate.InLongRange(stored, 1, 1);
        } else if (expression instanceof Bound.Stacked stacked && stacked.type() == Type.BOOLEAN) {
            return new Predicate.Stacked(stacked, all(stacked.models()));
        } else if (expression instanceof Bound.Apply apply) {
            return apply(apply);
        }
        Predicate ofModels = expression instanceof Bound.Reduce reduce ? ListPredicates.of(reduce) : null;
        return ofModels == null ? new Matches(expression) : ofModels;
    }

    private static List<Predicate> all(List<Bound> expressions) {
        Predicate[] all = new Predicate[expressions.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = normalize(expressions.get(i));
        }
        return List.of(all);
    }

    private static Predicate apply(Bound.Apply apply) {
        switch (apply.name()) {
            case "and" -> {
                return new Predicate.And(all(apply.arguments()));
            }
            case "or" -> {
                return new Predicate.Or(all(apply.arguments()));
            }
            case "not" -> {
                return new Predicate.Not(normalize(apply.arguments().get(0)));
            }
            default -> {
                Predicate found = leaf(apply);
                return found == null ? new Matches(apply) : found;
            }
        }
    }

    private static @Nullable Predicate leaf(Bound.Apply apply) {
        List<Bound> arguments = apply.arguments();
        Predicate stacked = stacked(apply);
        if (stacked != null) {
            return stacked;
        }
        Bound first = strip(arguments.get(0));
        if (arguments.size() == 2 && first instanceof Bound.Constant && isComparison(apply.name())) {
            Bound second = strip(arguments.get(1));
            return second instanceof Bound.Stored stored
                    ? comparison(stored, mirrored(apply.name()), List.of(arguments.get(0)), apply)
                    : null;
        }
        if (!(first instanceof Bound.Stored stored)) {
            return null;
        }
        if (arguments.size() == 2 && strip(arguments.get(1)) instanceof Bound.Stored other) {
            return sameText(apply.name(), stored, other);
        }
        List<Bound> rest = arguments.subList(1, arguments.size());
        return areConstants(rest) ? comparison(stored, apply.name(), rest, apply) : null;
    }

    private static boolean areConstants(List<Bound> expressions) {
        for (Bound expression : expressions) {
            if (!(expression instanceof Bound.Constant)) {
                return false;
            }
        }
        return true;
    }

    /** What is said of a column of the models and of constants is said of each model's column, which may have an index. */
    private static @Nullable Predicate stacked(Bound.Apply apply) {
        Bound.Stacked column = null;
        int place = -1;
        for (int i = 0; i < apply.arguments().size(); i++) {
            Bound argument = strip(apply.arguments().get(i));
            if (argument instanceof Bound.Stacked found && column == null) {
                column = found;
                place = i;
            } else if (!(argument instanceof Bound.Constant)) {
                return null;
            }
        }
        return column == null ? null : ofEach(apply, column, place);
    }

    private static Predicate ofEach(Bound.Apply apply, Bound.Stacked column, int place) {
        List<Predicate> models = new ArrayList<>();
        for (Bound model : column.models()) {
            List<Bound> arguments = new ArrayList<>(apply.arguments());
            arguments.set(place, model);
            models.add(normalize(new Bound.Apply(apply.name(), apply.kernel(), arguments, apply.type())));
        }
        return new Predicate.Stacked(apply, models);
    }

    /** Where two columns of text of one dictionary say the same; null of anything else. */
    static @Nullable Predicate same(Bound left, Bound right) {
        return strip(left) instanceof Bound.Stored one && strip(right) instanceof Bound.Stored other
                ? sameText("=", one, other)
                : null;
    }

    /** Equality of two texts by their codes: null equals null. */
    private static @Nullable Predicate sameText(String operator, Bound.Stored left, Bound.Stored right) {
        Dictionary dictionary = left.column().dictionary();
        boolean shared = left.type() == Type.TEXT
                && dictionary != null
                && dictionary.coded()
                && dictionary == right.column().dictionary();
        if (!shared || !operator.equals("=") && !operator.equals("!=")) {
            return null;
        }
        Predicate equal = new Predicate.Or(
                List.of(new Predicate.Same(left, right), new Predicate.And(List.of(missing(left), missing(right)))));
        return operator.equals("=") ? equal : new Predicate.Not(equal);
    }

    /** Rows without a value: where the column has one in every row it has, those without a row. */
    private static Predicate missing(Bound.Stored stored) {
        return stored.column().nulls() == 0 && stored.column() != stored.of().id()
                ? new Predicate.Not(new Predicate.Present(stored.of()))
                : noText(stored);
    }

    /** The same of a text, as a question to its column: what asks for a model's column is told where the model is absent. */
    private static Predicate noText(Bound.Stored stored) {
        return new Predicate.InSet(stored, new BitSet(), true);
    }

    private static Bound strip(Bound bound) {
        return bound instanceof Bound.Derived derived ? strip(derived.value()) : bound;
    }

    private static boolean isComparison(String name) {
        return List.of("=", "!=", "<", "<=", ">", ">=").contains(name);
    }

    private static String mirrored(String name) {
        return switch (name) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> name;
        };
    }

    private static @Nullable Predicate comparison(
            Bound.Stored stored, String operator, List<Bound> constants, Bound.Apply written) {
        List<@Nullable Object> values = Plan.Call.constants(constants);
        if (stored.type() == Type.TEXT) {
            return texts(stored, operator, values, written);
        }
        return numbers(stored, operator, values);
    }

    private static @Nullable Predicate texts(
            Bound.Stored stored, String operator, List<@Nullable Object> values, Bound.Apply written) {
        Dictionary dictionary = stored.column().dictionary();
        if (dictionary == null || !dictionary.coded() || dictionary.size() > MOST_CODES) {
            return null;
        }
        switch (operator) {
            case "=", "in" -> {
                return set(stored, dictionary, values);
            }
            case "is null" -> {
                return stored.of().isModel() ? noText(stored) : missing(stored);
            }
            case "!=" -> {
                return new Predicate.Not(set(stored, dictionary, values));
            }
            default -> {
                return TextTests.codes(stored, dictionary, written);
            }
        }
    }

    private static Predicate set(Bound.Stored stored, Dictionary dictionary, List<@Nullable Object> values) {
        BitSet codes = new BitSet();
        boolean nulls = false;
        for (Object value : values) {
            if (value == null) {
                nulls = true;
            } else {
                int code = dictionary.code((String) value);
                if (code >= 0) {
                    codes.set(code);
                }
            }
        }
        return new Predicate.InSet(stored, codes, nulls);
    }

    private static @Nullable Predicate numbers(Bound.Stored stored, String operator, List<@Nullable Object> values) {
        if (operator.equals("is null")) {
            return stored.column().nulls() == 0 && !stored.of().isModel()
                    ? new Predicate.Not(new Predicate.Present(stored.of()))
                    : new Predicate.Not(all(stored));
        }
        if (values.indexOf(null) >= 0) {
            return null;
        }
        return switch (operator) {
            case "=" -> range(stored, value(values, 0), value(values, 0));
            case "!=" -> negated(range(stored, value(values, 0), value(values, 0)));
            case "<" -> range(stored, null, below(stored, value(values, 0)));
            case "<=" -> range(stored, null, value(values, 0));
            case ">" -> range(stored, above(stored, value(values, 0)), null);
            case ">=" -> range(stored, value(values, 0), null);
            case "between" -> range(stored, value(values, 0), value(values, 1));
            case "in" -> {
                List<Predicate> any = new ArrayList<>();
                for (Object value : values) {
                    Predicate one = range(stored, number(value), number(value));
                    if (one == null || any.size() > 16) {
                        yield null;
                    }
                    any.add(one);
                }
                yield new Predicate.Or(any);
            }
            default -> null;
        };
    }

    private static Predicate all(Bound.Stored stored) {
        return stored.type() == Type.DECIMAL
                ? new Predicate.InDoubleRange(stored, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : new Predicate.InLongRange(stored, Long.MIN_VALUE + 1, Long.MAX_VALUE);
    }

    private static @Nullable Predicate negated(@Nullable Predicate predicate) {
        return predicate == null ? null : new Predicate.Not(predicate);
    }

    private static @Nullable Number value(List<@Nullable Object> values, int i) {
        return number(values.get(i));
    }

    private static @Nullable Number number(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        return value instanceof LocalDate date ? (Number) date.toEpochDay() : (Number) value;
    }

    private static @Nullable Number below(Bound.Stored stored, @Nullable Number value) {
        if (value == null || stored.type() == Type.DECIMAL) {
            return value == null ? null : Math.nextDown(value.doubleValue());
        }
        return value instanceof Long whole ? (Number) (whole == Long.MIN_VALUE ? whole : whole - 1) : value;
    }

    private static @Nullable Number above(Bound.Stored stored, @Nullable Number value) {
        if (value == null || stored.type() == Type.DECIMAL) {
            return value == null ? null : Math.nextUp(value.doubleValue());
        }
        return value instanceof Long whole ? (Number) (whole == Long.MAX_VALUE ? whole : whole + 1) : value;
    }

    /** Both ends included; null for no end. Null where the ends do not have the column's type. */
    private static @Nullable Predicate range(Bound.Stored stored, @Nullable Number low, @Nullable Number high) {
        if (stored.type() == Type.DECIMAL) {
            return new Predicate.InDoubleRange(
                    stored,
                    low == null ? Double.NEGATIVE_INFINITY : low.doubleValue(),
                    high == null ? Double.POSITIVE_INFINITY : high.doubleValue());
        }
        if (low instanceof Double || high instanceof Double) {
            return null;
        }
        return new Predicate.InLongRange(
                stored,
                low == null ? Long.MIN_VALUE + 1 : low.longValue(),
                high == null ? Long.MAX_VALUE : high.longValue());
    }
}
