package dev.parallax.engine.internal.plan;

import dev.parallax.engine.Type;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Bound expressions and predicates as text, for explain: written as in the language, with every name in full. */
public final class ExpressionPrinter implements Bound.Visitor<String> {
    private static final List<String> INFIX = List.of(
            "=",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "+",
            "-",
            "*",
            "/",
            "%",
            "like",
            "matches",
            "contains",
            "starts with",
            "ends with",
            "and",
            "or");
    private static final int MOST_CODES = 6;

    private ExpressionPrinter() {}

    /** An expression. */
    public static String print(Bound expression) {
        return expression.accept(new ExpressionPrinter());
    }

    private String all(List<Bound> expressions, String between) {
        return expressions.stream().map(ExpressionPrinter::print).collect(Collectors.joining(between));
    }

    @Override
    public String visitConstant(Bound.Constant constant) {
        if (constant.value() instanceof String text) {
            return quoted(text);
        }
        return constant.type() == Type.DATE && constant.value() != null
                ? "date \"" + constant.value() + '"'
                : String.valueOf(constant.value());
    }

    /** A text as the language writes it. */
    static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public String visitStored(Bound.Stored stored) {
        return stored.of().name() + "." + stored.column().name();
    }

    @Override
    public String visitPresence(Bound.Presence presence) {
        return presence.of().name() + ".present";
    }

    @Override
    public String visitTagged(Bound.Tagged tagged) {
        return "tagged(" + quoted(tagged.tag().name()) + ")";
    }

    @Override
    public String visitClassScore(Bound.ClassScore score) {
        return score.model().name() + ".score[\"" + score.className() + "\"]";
    }

    @Override
    public String visitScoreOf(Bound.ScoreOf score) {
        return score.model().name() + ".score[" + print(score.className()) + "]";
    }

    @Override
    public String visitScoreStatistic(Bound.ScoreStatistic statistic) {
        return statistic.model().name() + "." + statistic.statistic().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String visitStacked(Bound.Stacked stacked) {
        return stacked.name();
    }

    @Override
    public String visitApply(Bound.Apply apply) {
        List<Bound> arguments = apply.arguments();
        if (INFIX.contains(apply.name()) && arguments.size() > 1) {
            return "(" + all(arguments, " " + apply.name() + " ") + ")";
        }
        return switch (apply.name()) {
            case "not" -> "not " + print(arguments.get(0));
            case "is null" -> print(arguments.get(0)) + " is null";
            case "in" -> print(arguments.get(0)) + " in (" + all(arguments.subList(1, arguments.size()), ", ") + ")";
            case "between" ->
                print(arguments.get(0)) + " between " + print(arguments.get(1)) + " and " + print(arguments.get(2));
            default -> apply.name() + "(" + all(arguments, ", ") + ")";
        };
    }

    @Override
    public String visitReduce(Bound.Reduce reduce) {
        return reduce.name() + "(" + all(reduce.elements(), ", ") + ")";
    }

    @Override
    public String visitSlot(Bound.Slot slot) {
        return slot.name();
    }

    @Override
    public String visitGroupValue(Bound.GroupValue value) {
        return value.name();
    }

    @Override
    public String visitHolds(Bound.Holds holds) {
        return print(holds.written());
    }

    @Override
    public String visitDerived(Bound.Derived derived) {
        return derived.defined() ? "(" + derived.name() + " = " + print(derived.value()) + ")" : derived.name();
    }

    /** The values of a set, as many as are easily read. */
    static String set(Predicate.InSet set) {
        BitSet codes = set.codes();
        var dictionary = set.column().column().dictionary();
        String values = codes.stream()
                .limit(MOST_CODES)
                .mapToObj(code -> dictionary == null ? "" + code : '"' + dictionary.text(code) + '"')
                .collect(Collectors.joining(", "));
        String more = codes.cardinality() > MOST_CODES ? ", … " + codes.cardinality() + " in all" : "";
        return "{" + values + more + (set.nulls() ? (codes.isEmpty() ? "null" : ", null") : "") + "}";
    }
}
