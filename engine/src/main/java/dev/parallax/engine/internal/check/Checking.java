package dev.parallax.engine.internal.check;

import dev.parallax.engine.CheckResult;
import dev.parallax.engine.CheckedAssertion;
import dev.parallax.engine.QueryException;
import dev.parallax.engine.Result;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.bind.Definitions;
import dev.parallax.engine.internal.bind.LiteralBinder;
import dev.parallax.engine.internal.bind.QueryBinder;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Plan.Output;
import dev.parallax.engine.internal.plan.Query;
import dev.parallax.grammar.Diagnostic;
import dev.parallax.grammar.Expression;
import dev.parallax.grammar.Identifier;
import dev.parallax.grammar.Stage;
import dev.parallax.grammar.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Runs a check: its assertions become ordinary queries, one for all that are {@code for each} of the same keys, whose columns say for every
 * group how many rows are judged, and of each demand whether it holds, its value and its bound.
 */
public final class Checking {
    private final Statement.Check check;
    private final Comparison comparison;
    private final Definitions definitions;
    private final Function<Query, Result> runner;

    private Checking(
            Statement.Check check, Comparison comparison, Definitions definitions, Function<Query, Result> runner) {
        this.check = check;
        this.comparison = comparison;
        this.definitions = definitions;
        this.runner = runner;
    }

    /**
     * Runs a check.
     *
     * @param runner answers a bound query
     * @throws QueryException if an assertion means nothing
     */
    public static CheckResult run(
            Statement.Check check, Comparison comparison, Definitions definitions, Function<Query, Result> runner) {
        return new Checking(check, comparison, definitions, runner).run();
    }

    private CheckResult run() {
        boolean ofUnits = JudgedRows.areUnits(check.rows().from());
        List<Demand> demands = Demand.of(check);
        demands.forEach(this::refuseValues);
        Map<String, List<Demand>> byKeys = new LinkedHashMap<>();
        demands.forEach(demand ->
                byKeys.computeIfAbsent(demand.keys(), keys -> new ArrayList<>()).add(demand));
        Map<Demand, CheckedAssertion> judged = new LinkedHashMap<>();
        Set<String> notes = new LinkedHashSet<>();
        for (List<Demand> same : byKeys.values()) {
            List<Stage.Item> items = new ArrayList<>();
            items.add(Columns.rows(
                    JudgedRows.of(check.rows().from(), comparison, check.name().span())));
            for (int d = 0; d < same.size(); d++) {
                items.addAll(Columns.of(d, same.get(d), definitions, ofUnits));
            }
            Result result = runner.apply(bind(same.get(0).assertion(), items));
            notes.addAll(result.footer().notes());
            for (int d = 0; d < same.size(); d++) {
                judged.put(same.get(d), judge(new Columns(result, comparison), d, same.get(d)));
            }
        }
        return new CheckResult(
                check.name().value(), demands.stream().map(judged::get).toList(), List.copyOf(notes));
    }

    private CheckedAssertion judge(Columns columns, int position, Demand demand) {
        return new Judgement(columns, position, demand, least(demand.assertion())).judge();
    }

    /** An assertion must be a predicate; what is wrong with it is said of it as it was written. */
    private void refuseValues(Demand demand) {
        Expression predicate = demand.predicate();
        Stage.Item item = new Stage.Item(predicate, new Identifier("assertion", predicate.span()));
        List<Output> outputs = bind(demand.assertion(), List.of(item)).outputs();
        for (Output output : outputs.subList(demand.assertion().each().size(), outputs.size())) {
            if (output.name().startsWith("assertion") && output.value().type() != Type.BOOLEAN) {
                throw new QueryException(new Diagnostic(
                        "an assertion is true or false, and this is "
                                + output.value().type().words(),
                        "say what must hold of it: `" + Demand.text(predicate) + " >= 0.9`",
                        predicate.span()));
            }
        }
    }

    private Query bind(Statement.Assertion assertion, List<Stage.Item> items) {
        List<Stage> stages = new ArrayList<>(check.rows().stages());
        if (!assertion.each().isEmpty()) {
            List<Stage.Item> keys = assertion.each().stream()
                    .map(key -> new Stage.Item(key, null))
                    .toList();
            stages.add(new Stage.Group(keys, assertion.span()));
        }
        stages.add(new Stage.Show(items, assertion.span()));
        Statement.Query query =
                new Statement.Query(check.rows().from(), stages, check.rows().span());
        return QueryBinder.bindGroups(query, comparison, definitions);
    }

    /** The rows that a group has at least; 0 where no {@code min} says so. */
    private long least(Statement.Assertion assertion) {
        Expression min = assertion.min();
        if (min == null) {
            return 0;
        }
        if (LiteralBinder.value(min, definitions) instanceof Long rows && rows >= 0) {
            return rows;
        }
        throw new QueryException(new Diagnostic("`min` takes a whole number of rows", "write `min 50`", min.span()));
    }
}
