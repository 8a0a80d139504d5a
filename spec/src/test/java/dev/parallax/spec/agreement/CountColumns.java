package dev.parallax.spec.agreement;

import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Stage;
import dev.parallax.grammar.Statement;
import java.util.HashSet;
import java.util.Set;

/** Which columns of a grouped result are counts of rows, told from the text of the query alone. */
final class CountColumns {
    private Set<String> names = Set.of();
    private boolean grouped;

    private CountColumns() {}

    static CountColumns of(Statement.Query query) {
        CountColumns columns = new CountColumns();
        query.stages().forEach(columns::read);
        return columns;
    }

    /** Whether the column of this name is one; that of a list has the model's name in parentheses behind or inside. */
    boolean contains(String column) {
        return names.contains(column) || names.contains(column.replaceAll("\\([^()]*\\)$", "("));
    }

    private void read(Stage stage) {
        if (stage instanceof Stage.Group) {
            names = Set.of("count");
            grouped = true;
        } else if (stage instanceof Stage.Show show) {
            Set<String> before = grouped ? names : Set.of();
            names = new HashSet<>();
            for (Stage.Item item : show.items()) {
                if (isCount(item.value(), before)) {
                    names.add(item.name());
                    names.add(item.alias() == null ? "count(" : item.name() + "(");
                }
            }
        }
    }

    private static boolean isCount(Expression value, Set<String> before) {
        if (value instanceof Expression.Name name) {
            return name.name().equals("count") || before.contains(name.name());
        }
        return value instanceof Expression.Call call
                && call.function().name().equals("count")
                && call.per().isEmpty();
    }
}
