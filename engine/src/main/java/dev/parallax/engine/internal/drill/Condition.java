package dev.parallax.engine.internal.drill;

import dev.parallax.grammar.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for the rows that an aggregate is made of, besides that they are in its group: all of the predicates given. */
final class Condition implements Counted.Visitor<List<Expression>> {
    private final Prefix prefix;
    private final @Nullable String ofGroup;

    /**
     * @param ofGroup the class of the group, where groups are of one class against the rest
     */
    Condition(Prefix prefix, @Nullable String ofGroup) {
        this.prefix = prefix;
        this.ofGroup = ofGroup;
    }

    /** Those whose truth is the class of the group. */
    List<Expression> ofGroup() {
        return List.of(Written.equal(Written.member("row", "truth"), Written.literal(ofGroup, false)));
    }

    private static Expression labelled() {
        return Written.isNull(Written.member("row", "truth"), true);
    }

    @Override
    public List<Expression> visitAll(Counted.All all) {
        return List.of();
    }

    @Override
    public List<Expression> visitWhere(Counted.Where where) {
        return List.of(prefix.expand(where.predicate(), where.model()));
    }

    @Override
    public List<Expression> visitKnown(Counted.Known known) {
        return List.of(Written.isNull(prefix.expand(known.value(), known.model()), true));
    }

    @Override
    public List<Expression> visitLabelled(Counted.Labelled labelled) {
        return List.of(labelled());
    }

    @Override
    public List<Expression> visitJudged(Counted.Judged judged) {
        return List.of(labelled(), Written.presence(judged.model()));
    }

    @Override
    public List<Expression> visitJudgedGuess(Counted.JudgedGuess judged) {
        return List.of(labelled(), Written.isNull(prefix.expand(judged.guess(), judged.model()), true));
    }

    @Override
    public List<Expression> visitBoth(Counted.Both both) {
        List<Expression> all = new ArrayList<>(both.first().accept(this));
        all.addAll(both.second().accept(this));
        return all;
    }

    @Override
    public List<Expression> visitOfClass(Counted.OfClass ofClass) {
        List<Expression> any = new ArrayList<>();
        Expression name = Written.literal(ofClass.name() == null ? ofGroup : ofClass.name(), false);
        if (ofClass.ofTruth()) {
            any.add(Written.equal(Written.member("row", "truth"), name));
        }
        if (ofClass.ofGuess()) {
            any.add(Written.equal(prefix.expand(ofClass.guess(), ofClass.model()), name));
        }
        return List.of(Written.or(any));
    }

    @Override
    public List<Expression> visitEither(Counted.Either either) {
        List<Expression> all = new ArrayList<>(either.counted().accept(this));
        List<Expression> any = new ArrayList<>();
        for (Counted.OfClass each : Arrays.asList(either.first(), either.second())) {
            if (each != null) {
                any.addAll(each.accept(this));
            }
        }
        if (!any.isEmpty()) {
            all.add(Written.or(any));
        }
        return all;
    }
}
