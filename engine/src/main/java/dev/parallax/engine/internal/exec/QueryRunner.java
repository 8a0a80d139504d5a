package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Derived;
import dev.parallax.engine.Footer;
import dev.parallax.engine.Result;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Optimizer;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.plan.PlanPrinter;
import dev.parallax.engine.internal.plan.Predicate;
import dev.parallax.engine.internal.plan.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Optimizes, explains and runs the queries of one session. For one thread. */
public final class QueryRunner {
    private final ExecutionOptions options;
    private final Workers workers;
    private final Joins joins = new Joins();

    public QueryRunner(ExecutionOptions options, Workers workers) {
        this.options = options;
        this.workers = workers;
    }

    /** Merges the rows of a comparison now, so that what is wrong with its keys is said now. */
    public Footer join(Comparison comparison) {
        Units units = joins.units(comparison);
        return new Footer(units.steps(), units.warnings());
    }

    /** Answers a query that was {@link #plan planned}. */
    public Result run(Query planned, Deadline deadline, Tagging tagging) {
        return run(planned, deadline, Profile.off(), tagging);
    }

    private Result run(Query query, Deadline deadline, Profile profile, Tagging tagging) {
        Run run = new Run(options, workers, deadline, profile);
        return Refusals.guarded(() -> Executor.execute(query, joins, run, tagging));
    }

    /** A query with the plan by which it is run; it may be run again and again. */
    public Query plan(Query query) {
        if (!options.optimizer()) {
            return query;
        }
        Comparison comparison = query.comparison();
        long times = comparison.stacked() ? comparison.models().size() : 1;
        boolean few = options.areFew(times * comparison.dataset().size());
        return query.with(Optimizer.optimize(query.plan(), few));
    }

    /** What queries made of columns and kept for later ones. */
    public Derived derived() {
        return joins.derived();
    }

    /** The plan, as text. */
    public List<String> explain(Query query) {
        return PlanPrinter.print(plan(query), step -> "", predicate -> "");
    }

    /** The plan with what each step and predicate did. */
    public List<String> analyze(Query query, Deadline deadline) {
        Query optimized = plan(query);
        Profile profile = Profile.on();
        Derived before = derived();
        long start = System.nanoTime();
        Result result = run(optimized, deadline, profile, Tagging.NONE);
        long nanos = System.nanoTime() - start;
        List<String> lines = new ArrayList<>(
                PlanPrinter.print(optimized, step -> note(profile, step), predicate -> note(profile, predicate)));
        long kept = derived().bytes() - before.bytes();
        if (kept > 0) {
            lines.add(String.format(
                    "%,d bytes made and kept for later queries in %s",
                    kept, time(derived().nanos() - before.nanos())));
        }
        lines.add(String.format("%,d rows in %s", result.rowCount(), time(nanos)));
        return lines;
    }

    private static String note(Profile profile, Plan step) {
        Profile.Step did = profile.of(step);
        if (did == null) {
            return "";
        }
        String means = did.means().isEmpty() ? "" : did.means() + ", ";
        return String.format("  [%,d rows, %s%s]", did.rows(), means, time(did.nanos()));
    }

    private static String note(Profile profile, Predicate predicate) {
        PredicateProfile did = profile.of(predicate);
        if (did == null) {
            return "";
        }
        if (did.rowsIn.sum() == 0) {
            return "  [no rows looked at]";
        }
        List<String> how = new ArrayList<>();
        count(how, did.byBitmap.sum(), "by bitmap");
        count(how, did.byBands.sum(), "by bands");
        count(how, did.byScan.sum(), "by scan");
        count(how, did.byZone.sum(), "by zone map");
        if (did.bytes.sum() > 0) {
            how.add(String.format("%,d bytes", did.bytes.sum()));
        }
        how.add(time(did.nanos.sum()));
        return String.format("  [%,d of %,d rows, %s]", did.rowsOut.sum(), did.rowsIn.sum(), String.join(", ", how));
    }

    private static void count(List<String> how, long morsels, String what) {
        if (morsels > 0) {
            how.add(String.format("%,d morsel%s %s", morsels, morsels == 1 ? "" : "s", what));
        }
    }

    private static String time(long nanos) {
        return String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
    }
}
