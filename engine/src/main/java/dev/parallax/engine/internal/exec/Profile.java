package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.plan.Predicate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each step of a plan and each predicate did, where that is asked for. Filled while the plan runs. */
public final class Profile {
    private static final Profile OFF = new Profile(false, null);

    /**
     * What a step did.
     *
     * @param means by which it did it; empty where there is but one
     */
    public record Step(long rows, long nanos, String means) {}

    private final boolean on;
    private final @Nullable PredicateProfile whole;
    private final Map<Predicate, PredicateProfile> predicates = new IdentityHashMap<>();
    private final Map<Plan, Step> steps = new IdentityHashMap<>();
    private final Map<Plan, String> means = new IdentityHashMap<>();

    private Profile(boolean on, @Nullable PredicateProfile whole) {
        this.on = on;
        this.whole = whole;
    }

    /** Measures nothing. */
    public static Profile off() {
        return OFF;
    }

    /** Measures. */
    public static Profile on() {
        return new Profile(true, null);
    }

    /** Whether it measures. */
    boolean isOn() {
        return on;
    }

    /** Measures how the parts of a predicate are answered as one: those that a concatenation has for each model. */
    static Profile within(PredicateProfile whole) {
        return new Profile(false, whole);
    }

    /** Where a predicate's measurements go; null where nothing is measured. */
    public @Nullable PredicateProfile of(Predicate predicate) {
        return on ? measured(predicate) : null;
    }

    private synchronized PredicateProfile measured(Predicate predicate) {
        return predicates.computeIfAbsent(predicate, p -> new PredicateProfile());
    }

    /** Where is counted how a predicate's morsels are answered; null where nothing is measured. */
    @Nullable
    PredicateProfile scans(Predicate predicate) {
        return whole == null ? of(predicate) : whole;
    }

    /** What a step did; null if it was not measured. */
    public @Nullable Step of(Plan plan) {
        return steps.get(plan);
    }

    /** By what means a step does it; of several parts the last is told. */
    void means(Plan plan, String how) {
        if (on) {
            means.put(plan, how);
        }
    }

    /** What a step did; where it measures. */
    void step(Plan plan, List<RowSet> parts, long nanos) {
        long rows = parts.stream().mapToLong(RowSet::size).sum();
        steps.put(plan, new Step(rows, nanos, means.getOrDefault(plan, "")));
    }
}
