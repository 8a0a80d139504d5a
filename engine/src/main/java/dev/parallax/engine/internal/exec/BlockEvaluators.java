package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates over a concatenation what its rows have of the labels and of their models, by evaluators over the joined units, which
 * see the same rows with their numbers folded. For one thread.
 */
final class BlockEvaluators {
    private final Concatenation rows;
    private final Blocks blocks;
    private final EvaluatorCompiler shared;
    private final EvaluatorCompiler own;

    /** Labels and models are evaluated apart, since their batches differ where rows of several models come together. */
    BlockEvaluators(Concatenation rows) {
        this.rows = rows;
        this.blocks = new Blocks(rows);
        this.shared = new EvaluatorCompiler(rows.joined(), Map.of());
        this.own = new EvaluatorCompiler(rows.joined(), Map.of());
    }

    Concatenation rows() {
        return rows;
    }

    /** Of what is one model's, over the joined units. */
    EvaluatorCompiler own() {
        return own;
    }

    /** Of what is the same whatever the model: a column of the labels. */
    Evaluator shared(Bound expression) {
        Evaluator evaluator = shared.compile(expression);
        return batch -> evaluator.evaluate(blocks.split(batch).units());
    }

    /** Of what every model has of its own. */
    Evaluator stacked(Bound.Stacked stacked) {
        return new StackedEvaluator(stacked);
    }

    /** Rows of one model as that model's evaluator gives them; rows of several are put together. */
    private final class StackedEvaluator implements Evaluator {
        private final Bound.Stacked stacked;
        private final @Nullable Evaluator[] models;
        private final StackedVector gathered;

        StackedEvaluator(Bound.Stacked stacked) {
            this.stacked = stacked;
            this.models = new Evaluator[stacked.models().size()];
            this.gathered = new StackedVector(stacked.type(), stacked.dictionary());
        }

        @Override
        public Vector evaluate(Batch batch) {
            Blocks.Split split = blocks.split(batch);
            if (split.block() >= 0) {
                return gathered.whole(model(split.block()).evaluate(split.units()));
            }
            gathered.start(batch.size());
            for (Blocks.Part part : blocks.parts(split)) {
                gathered.put(model(part.block()).evaluate(part.units()), part.places());
            }
            return gathered.vector();
        }

        private Evaluator model(int block) {
            Evaluator known = models[block];
            if (known == null) {
                known = own.compile(stacked.models().get(block));
                models[block] = known;
            }
            return known;
        }
    }
}
