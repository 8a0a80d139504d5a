package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types of a call's arguments, and what a function demands of them, in the words of a message. */
record Arguments(String name, List<@Nullable Type> types) {
    int count() {
        return types.size();
    }

    /** Demands a number of arguments; {@code signature} is the cure. */
    Arguments count(int least, int most, String signature) {
        if (count() < least || count() > most) {
            String wanted = most == Integer.MAX_VALUE
                    ? "at least " + least
                    : least == most ? Integer.toString(least) : least + " to " + most;
            String noun = wanted.equals("1") || wanted.equals("at least 1") ? " argument" : " arguments";
            String takes = most == 0 ? "no arguments" : wanted + noun;
            throw new TypeMismatch(name + " takes " + takes + ", not " + count(), "write " + signature);
        }
        return this;
    }

    /** The type of an argument; null for the literal null and for arguments that are not there. */
    @Nullable
    Type at(int position) {
        return position < count() ? types.get(position) : null;
    }

    /** Demands numbers; the literal null and an argument that is not there pass. */
    Arguments numeric(int position) {
        Type type = at(position);
        if (type != null && !type.isNumeric()) {
            throw refused(position, "numbers", cureForNumbers(type));
        }
        return this;
    }

    /** Demands one of these types; the literal null and an argument that is not there pass. */
    Arguments demand(int position, Type wanted) {
        Type type = at(position);
        if (type != null && type != wanted) {
            throw refused(position, wanted.words(), cure(type, wanted));
        }
        return this;
    }

    /** Refuses histograms and lists of values. */
    Arguments plain(int position) {
        Type type = at(position);
        if (type == Type.HISTOGRAM || type == Type.VALUES) {
            throw refused(position, "single values", null);
        }
        return this;
    }

    private TypeMismatch refused(int position, String wanted, @Nullable String cure) {
        Type type = at(position);
        String found = type == null ? "null" : type.words();
        String which = count() > 1 ? " as argument " + (position + 1) : "";
        return new TypeMismatch(name + " needs " + wanted + which + ", not " + found, cure);
    }

    private static @Nullable String cureForNumbers(Type type) {
        return switch (type) {
            case TEXT -> "to_number(text) reads numbers from text";
            case BOOLEAN -> "count(predicate) and rate(predicate) count what is true";
            case DATE -> "days_between(a, b) or a - b counts days";
            default -> null;
        };
    }

    private static @Nullable String cure(Type found, Type wanted) {
        if (wanted == Type.TEXT && found != Type.HISTOGRAM && found != Type.VALUES) {
            return "to_text(x) writes it as text";
        } else if (wanted == Type.DATE && found == Type.TEXT) {
            return "write date \"2026-01-31\", or to_date(text)";
        } else if (wanted == Type.INTEGER && found == Type.DECIMAL) {
            return "to_integer(x) cuts the fraction off";
        } else if (wanted == Type.BOOLEAN) {
            return "write a comparison, such as x = 1";
        }
        return null;
    }

    /** The one type that these arguments, from {@code first} in steps of {@code step}, have in common. */
    Type common(int first, int step) {
        Type common = null;
        for (int i = first; i < count(); i += step) {
            plain(i);
            common = unified(common, types.get(i));
        }
        return common == null ? Type.TEXT : common;
    }

    private @Nullable Type unified(@Nullable Type left, @Nullable Type right) {
        if (left == null || right == null || left == right) {
            return left == null ? right : left;
        } else if (left.isNumeric() && right.isNumeric()) {
            return Type.DECIMAL;
        }
        String cure = left == Type.TEXT || right == Type.TEXT ? "to_text(x) writes any value as text" : null;
        throw new TypeMismatch(name + " cannot give both " + left.words() + " and " + right.words(), cure);
    }
}
