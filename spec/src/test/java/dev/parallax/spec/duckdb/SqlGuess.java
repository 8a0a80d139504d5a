package dev.parallax.spec.duckdb;

import dev.parallax.grammar.Expression;
import dev.parallax.spec.data.Kind;
import java.util.List;
import java.util.Set;

/** A guess in SQL, of a model or of an expression: whether it is there, and what it is. */
record SqlGuess(String present, String guess) {
    /** Functions of a guess, or of two. */
    static final Set<String> FUNCTIONS = Set.of("correct", "wrong", "outcome", "regressed", "fixed", "flipped");

    static SqlGuess of(SqlExpressions at, Expression argument) {
        if (argument instanceof Expression.Name || argument instanceof Expression.Models) {
            String model = "m" + at.names().model(argument);
            return new SqlGuess(model + "_present", model + "_guess");
        }
        String value = at.wide(argument).text();
        return new SqlGuess("(" + value + " IS NOT NULL)", value);
    }

    String right() {
        return "(" + present + " AND coalesce(" + guess + " = l_truth, false))";
    }

    static Sql call(SqlExpressions at, String function, List<Expression> arguments) {
        SqlGuess base = of(at, arguments.get(0));
        switch (function) {
            case "correct":
                return Sql.truth(base.right());
            case "wrong":
                return Sql.truth("(l_truth IS NOT NULL AND " + base.present + " AND NOT " + base.right() + ")");
            default:
        }
        SqlGuess other = of(at, arguments.get(1));
        if (function.equals("flipped")) {
            return Sql.truth("(" + base.present + " AND " + other.present + " AND " + base.guess + " IS DISTINCT FROM "
                    + other.guess + ")");
        }
        String outcome = "(CASE WHEN l_truth IS NULL THEN 'unlabelled' WHEN NOT " + base.present + " OR NOT "
                + other.present + " THEN 'missing' WHEN " + base.right() + " THEN CASE WHEN " + other.right()
                + " THEN 'both_right' ELSE 'regressed' END WHEN " + other.right()
                + " THEN 'fixed' ELSE 'both_wrong' END)";
        return function.equals("outcome")
                ? new Sql(outcome, Kind.TEXT)
                : Sql.truth("(" + outcome + " = '" + function + "')");
    }
}
