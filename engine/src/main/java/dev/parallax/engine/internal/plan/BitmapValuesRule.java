package dev.parallax.engine.internal.plan;

import dev.parallax.engine.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What groups count by predicates is read from bitmaps where these answer the whole predicate. */
final class BitmapValuesRule implements Rule {
    /** Beyond so many codes a set is read from the column and not from the index. */
    private static final int MOST_CODES = 64;

    @Override
    public Plan apply(Plan.Aggregate aggregate) {
        Values values = new Values();
        return new Plan.Aggregate(
                aggregate.input(),
                values.all(aggregate.keys()),
                aggregate.classKey(),
                values.ofCalls(aggregate.calls()));
    }

    /** The values of a step; what several calls count is looked into once. */
    @SuppressWarnings("ReferenceEquality") // what is as before is the same value
    private static final class Values {
        private final Map<Bound, Bound> known = new HashMap<>();

        List<Plan.Call> ofCalls(List<Plan.Call> calls) {
            List<Plan.Call> all = new ArrayList<>(calls.size());
            for (Plan.Call call : calls) {
                all.add(new Plan.Call(
                        call.name(),
                        call.function(),
                        all(call.arguments()),
                        call.options(),
                        call.edges(),
                        call.losses()));
            }
            return all;
        }

        /** The list itself where no value is another. */
        List<Bound> all(List<Bound> values) {
            boolean same = true;
            Bound[] all = new Bound[values.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = of(values.get(i));
                same &= all[i] == values.get(i);
            }
            return same ? values : List.of(all);
        }

        private Bound of(Bound value) {
            if (value.type() != Type.BOOLEAN || value instanceof Bound.Constant) {
                return ofParts(value);
            }
            Bound made = known.get(value);
            if (made == null) {
                Predicate predicate = CheapestFirstRule.ordered(
                        KnownFactsRule.simplified(FlattenRule.flat(Normalizer.normalize(value))));
                made = ofBitmaps(predicate) ? new Bound.Holds(value, predicate) : ofParts(value);
                known.put(value, made);
            }
            return made;
        }

        private Bound ofParts(Bound value) {
            if (value instanceof Bound.Derived derived) {
                Bound inner = of(derived.value());
                return inner == derived.value() ? derived : new Bound.Derived(derived.name(), inner, derived.defined());
            } else if (value instanceof Bound.Apply apply) {
                List<Bound> arguments = all(apply.arguments());
                return arguments == apply.arguments()
                        ? apply
                        : new Bound.Apply(apply.name(), apply.kernel(), arguments, apply.type());
            } else if (value instanceof Bound.Reduce reduce) {
                return new Bound.Reduce(
                        reduce.name(), reduce.reduction(), all(reduce.elements()), reduce.presences(), reduce.type());
            }
            return value;
        }
    }

    private static boolean allOfBitmaps(List<Predicate> predicates) {
        for (Predicate predicate : predicates) {
            if (!ofBitmaps(predicate)) {
                return false;
            }
        }
        return true;
    }

    private static boolean ofBitmaps(Predicate predicate) {
        if (predicate instanceof Predicate.And and) {
            return allOfBitmaps(and.operands());
        } else if (predicate instanceof Predicate.Or or) {
            return allOfBitmaps(or.operands());
        } else if (predicate instanceof Predicate.Not not) {
            return ofBitmaps(not.operand());
        } else if (predicate instanceof Predicate.InSet set) {
            return !set.nulls()
                    && set.codes().cardinality() <= MOST_CODES
                    && set.column().column().index() != null;
        }
        return predicate instanceof Predicate.All
                || predicate instanceof Predicate.None
                || predicate instanceof Predicate.Present
                || predicate instanceof Predicate.Tagged
                || predicate instanceof Predicate.Same;
    }
}
