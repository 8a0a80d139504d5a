package dev.parallax.engine.internal.plan;

import dev.parallax.engine.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a list of models as a predicate of what is said of each: {@code any}, {@code all}, {@code none}, {@code agree}. */
final class ListPredicates {
    /** Beyond so many models their pairs cost more than to look at the rows. */
    private static final int MOST_AGREEING = 6;

    private ListPredicates() {}

    /** The normal form; null where there is none but the rows themselves. */
    static @Nullable Predicate of(Bound.Reduce reduce) {
        if (reduce.type() != Type.BOOLEAN) {
            return null;
        }
        return switch (reduce.name()) {
            case "any" -> new Predicate.Or(held(reduce));
            case "all" -> new Predicate.And(List.of(new Predicate.And(unless(reduce)), somewhere(reduce)));
            case "none" ->
                new Predicate.And(List.of(new Predicate.Not(new Predicate.Or(held(reduce))), somewhere(reduce)));
            case "agree" -> agree(reduce);
            default -> null;
        };
    }

    private static List<Predicate> held(Bound.Reduce reduce) {
        List<Predicate> held = new ArrayList<>();
        for (int i = 0; i < reduce.elements().size(); i++) {
            held.add(new Predicate.And(List.of(present(reduce, i), element(reduce, i))));
        }
        return held;
    }

    private static List<Predicate> unless(Bound.Reduce reduce) {
        List<Predicate> held = new ArrayList<>();
        for (int i = 0; i < reduce.elements().size(); i++) {
            held.add(new Predicate.Or(List.of(new Predicate.Not(present(reduce, i)), element(reduce, i))));
        }
        return held;
    }

    private static Predicate somewhere(Bound.Reduce reduce) {
        return new Predicate.Or(
                reduce.presences().stream().map(Normalizer::normalize).toList());
    }

    private static Predicate present(Bound.Reduce reduce, int i) {
        return Normalizer.normalize(reduce.presences().get(i));
    }

    private static Predicate element(Bound.Reduce reduce, int i) {
        return Normalizer.normalize(reduce.elements().get(i));
    }

    /** Of each two that are present both say the same, and two are present. */
    private static @Nullable Predicate agree(Bound.Reduce reduce) {
        int models = reduce.elements().size();
        if (models > MOST_AGREEING) {
            return null;
        }
        List<Predicate> alike = new ArrayList<>();
        List<Predicate> both = new ArrayList<>();
        for (int i = 0; i < models; i++) {
            for (int j = 0; j < i; j++) {
                Predicate same = Normalizer.same(
                        reduce.elements().get(j), reduce.elements().get(i));
                if (same == null) {
                    return null;
                }
                Predicate pair = new Predicate.And(List.of(present(reduce, j), present(reduce, i)));
                alike.add(new Predicate.Or(List.of(new Predicate.Not(pair), same)));
                both.add(pair);
            }
        }
        return new Predicate.And(List.of(new Predicate.And(alike), new Predicate.Or(both)));
    }
}
