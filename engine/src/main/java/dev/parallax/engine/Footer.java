package dev.parallax.engine;

import java.util.List;

/**
 * What became of every row: from the relation over the join and each {@code where} to the aggregates. Nothing is dropped in
 * silence.
 *
 * @param steps in the order of the query, the first one being the rows of the relation
 * @param notes what else a reader must know: which models base and other are, whom a null comparison concerned
 */
public record Footer(List<Step> steps, List<String> notes) {
    /**
     * Rows left after a step, and the causes of what it dropped; the name is read behind the number: {@code "after inner
     * join", 812, ["base missing 3"]}, {@code "used by avg(x)"}, {@code "groups"}.
     */
    public record Step(String name, long rows, List<String> causes) {}

    /** As one line: {@code 10,000 rows → 9,000 after inner join (b missing 1,000) → 12 after where}. */
    public String line() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(text.isEmpty() ? "" : " \u2192 ");
            text.append(Thousands.of(step.rows())).append(' ').append(name(step));
            if (!step.causes().isEmpty()) {
                text.append(" (").append(String.join(", ", step.causes())).append(')');
            }
        }
        return text.toString();
    }

    /** Steps that are named by what their rows are lose the plural where there is one. */
    private static String name(Step step) {
        boolean one = step.rows() == 1 && List.of("groups", "models", "pairs").contains(step.name());
        return one ? step.name().substring(0, step.name().length() - 1) : step.name();
    }
}
