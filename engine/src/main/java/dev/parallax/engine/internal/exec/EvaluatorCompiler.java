package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.Kernel;
import dev.parallax.engine.internal.function.ListFunction;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.ColumnType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes evaluators of bound expressions over one relation, for one thread. Equal expressions share one evaluator, which works
 * once for a batch.
 */
final class EvaluatorCompiler implements Bound.Visitor<Evaluator> {
    private final Relation relation;
    private final Map<Integer, GroupValues> windows;
    private final Map<Bound, Evaluator> compiled = new HashMap<>();
    private final @Nullable BlockEvaluators blocks;

    EvaluatorCompiler(Relation relation, Map<Integer, GroupValues> windows) {
        this.relation = relation;
        this.windows = windows;
        this.blocks = relation instanceof Concatenation rows ? new BlockEvaluators(rows) : null;
    }

    /** How parts of expressions are evaluated over a concatenation; null over other relations. */
    @Nullable
    BlockEvaluators blocks() {
        return blocks;
    }

    /** The evaluator of an expression. */
    Evaluator compile(Bound expression) {
        if (expression instanceof Bound.Derived derived) {
            return compiled(derived);
        } else if (expression instanceof Bound.Constant constant) {
            return visitConstant(constant);
        }
        Evaluator known = compiled.get(expression);
        if (known == null) {
            known = new OncePerBatch(
                    blocks != null && isOfUnits(expression) ? blocks.shared(expression) : expression.accept(this));
            compiled.put(expression, known);
        }
        return known;
    }

    private Evaluator compiled(Bound.Derived derived) {
        if (!derived.ofColumns()
                || derived.type() != Type.BOOLEAN
                || !(relation instanceof JoinedUnits units)
                || units.size() >= ExecutionOptions.FEW) {
            return compile(derived.value());
        }
        return new WordsEvaluator(units.holding(derived, () -> words(derived.value(), units)));
    }

    /** The units that a predicate holds for, by evaluators of their own: those of this compiler may be amid a batch, whose vectors they keep. */
    private static long[] words(Bound predicate, JoinedUnits units) {
        Evaluator evaluator = new EvaluatorCompiler(units, Map.of()).compile(predicate);
        Vector.Bits bits = Words.of(evaluator.evaluate(Batch.range(0, units.size())));
        return Arrays.copyOf(bits.words(), Bits.words(units.size()));
    }

    /** Whether it reads the dataset at a unit, so that over a concatenation it is the same for all models. */
    private static boolean isOfUnits(Bound expression) {
        return !(expression instanceof Bound.Constant
                || expression instanceof Bound.Stacked
                || expression instanceof Bound.Apply
                || expression instanceof Bound.Reduce
                || expression instanceof Bound.Derived
                || expression instanceof Bound.GroupValue
                || expression instanceof Bound.Slot);
    }

    /** The evaluators of some expressions, in their order. */
    Evaluator[] compile(List<Bound> expressions) {
        Evaluator[] evaluators = new Evaluator[expressions.size()];
        for (int i = 0; i < evaluators.length; i++) {
            evaluators[i] = compile(expressions.get(i));
        }
        return evaluators;
    }

    /** Evaluates some expressions for a batch. */
    static Vector[] evaluate(Evaluator[] evaluators, Batch batch) {
        Vector[] vectors = new Vector[evaluators.length];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = evaluators[i].evaluate(batch);
        }
        return vectors;
    }

    private JoinedUnits units() {
        if (relation instanceof JoinedUnits units) {
            return units;
        }
        throw new IllegalStateException("a column of the dataset over a table");
    }

    @Override
    public Evaluator visitConstant(Bound.Constant constant) {
        return batch -> new Vector.Constant(constant.type(), constant.value(), batch.size());
    }

    @Override
    public Evaluator visitStored(Bound.Stored stored) {
        boolean ids = stored.column() == stored.of().id();
        int[] alignment = units().alignment(stored.of(), ids);
        return stored.column().type() == ColumnType.SCORE
                ? FloatEvaluator.ofColumn(stored.column(), alignment)
                : new StoredEvaluator(stored.column(), stored.type(), alignment);
    }

    @Override
    public Evaluator visitPresence(Bound.Presence presence) {
        long[] words = units().presence(presence.of());
        return new WordsEvaluator(words);
    }

    @Override
    public Evaluator visitTagged(Bound.Tagged tagged) {
        return new WordsEvaluator(TaggedRows.of(units(), tagged.tag()));
    }

    @Override
    public Evaluator visitClassScore(Bound.ClassScore score) {
        return FloatEvaluator.ofPlane(PlaneReader.of(units(), score.model()), score.plane());
    }

    @Override
    public Evaluator visitScoreOf(Bound.ScoreOf score) {
        return new ScoreOfEvaluator(PlaneReader.of(units(), score.model()), compile(score.className()));
    }

    @Override
    public Evaluator visitScoreStatistic(Bound.ScoreStatistic statistic) {
        PlaneReader planes = PlaneReader.of(units(), statistic.model());
        return switch (statistic.statistic()) {
            case RANK -> new RankEvaluator(planes, compile(truth(statistic)), compile(guess(statistic)));
            case MARGIN -> new MarginEvaluator(planes);
            case ENTROPY -> new EntropyEvaluator(planes);
            case DISTANCE -> new DistanceEvaluator(planes, compile(truth(statistic)));
        };
    }

    private static Bound truth(Bound.ScoreStatistic statistic) {
        return statistic.truth() == null ? new Bound.Constant(Type.TEXT, null) : statistic.truth();
    }

    private static Bound guess(Bound.ScoreStatistic statistic) {
        var guess = statistic.model().column("guess");
        return guess == null
                ? new Bound.Constant(Type.TEXT, null)
                : new Bound.Stored(statistic.model(), guess, Type.TEXT);
    }

    @Override
    public Evaluator visitStacked(Bound.Stacked stacked) {
        if (blocks == null) {
            throw new IllegalStateException("rows of one model, and these are not: " + stacked.name());
        }
        return blocks.stacked(stacked);
    }

    @Override
    public Evaluator visitApply(Bound.Apply apply) {
        Evaluator[] arguments = compile(apply.arguments());
        Kernel kernel = apply.kernel().get();
        return batch -> kernel.apply(evaluate(arguments, batch), batch.size());
    }

    @Override
    public Evaluator visitReduce(Bound.Reduce reduce) {
        Evaluator[] elements = compile(reduce.elements());
        Evaluator[] presences = compile(reduce.presences());
        ListFunction.Reduction reduction = reduce.reduction().get();
        return batch -> {
            Vector.Bits[] present = new Vector.Bits[presences.length];
            for (int i = 0; i < present.length; i++) {
                present[i] = Words.of(presences[i].evaluate(batch));
            }
            return reduction.apply(evaluate(elements, batch), present, batch.size());
        };
    }

    @Override
    public Evaluator visitSlot(Bound.Slot slot) {
        if (relation instanceof CurveRows curves) {
            return curves.column(slot);
        }
        if (!(relation instanceof Table table)) {
            throw new IllegalStateException("a column of a table over the dataset");
        }
        Vector all = table.slots().get(slot.index());
        return batch -> Vectors.take(all, batch);
    }

    @Override
    public Evaluator visitGroupValue(Bound.GroupValue value) {
        GroupValues values = windows.get(value.window());
        if (values == null) {
            throw new IllegalStateException("no values for window " + value.window());
        }
        return batch -> Vectors.take(values.values(), Batch.of(values.groups(batch), batch.size()));
    }

    @Override
    public Evaluator visitHolds(Bound.Holds holds) {
        Narrower narrower = narrower(holds);
        return narrower == null
                ? compile(holds.written())
                : new HoldsEvaluator(narrower, () -> compile(holds.written()), relation.size());
    }

    /** How bitmaps answer a predicate; null where rows are not ordinals. */
    @Nullable
    Narrower narrower(Bound.Holds holds) {
        if (!(relation instanceof JoinedUnits units) || !units.comparison().byId()) {
            return null;
        }
        return new PredicateCompiler(relation, this, ExecutionOptions.of(1).within(relation.size()), Profile.off())
                .compile(holds.predicate());
    }

    @Override
    public Evaluator visitDerived(Bound.Derived derived) {
        return compile(derived.value());
    }

    /** Works out a batch once, whoever asks how often. */
    private static final class OncePerBatch implements Evaluator {
        private final Evaluator evaluator;
        private @Nullable Batch last;
        private @Nullable Vector result;

        OncePerBatch(Evaluator evaluator) {
            this.evaluator = evaluator;
        }

        @Override
        public Vector evaluate(Batch batch) {
            if (last != batch || result == null) {
                result = evaluator.evaluate(batch);
                last = batch;
            }
            return result;
        }
    }
}
