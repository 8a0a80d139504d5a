package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.curve.RankedRows;
import dev.parallax.engine.internal.curve.ScoreCounts;
import dev.parallax.engine.internal.curve.Sweep;
import dev.parallax.engine.internal.curve.Sweeps;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One thread that sorts and sweeps part after part, in memory that it uses again. */
final class RankedWorker implements Workers.Worker {
    private final Run run;
    private final RowSet input;
    private final int[] groupOf;
    private final List<RankedPart> parts;
    private final int[] sizes;
    private final Sweeps[][] swept;
    private final Function<RankedStep.Order, Sweeps> sweeps;
    private final EvaluatorCompiler compiler;
    private final Map<RankedStep.Order, RankedReader> readers = new HashMap<>();
    private final RankedRows rows = new RankedRows();

    /**
     * @param sizes rows of each group
     * @param swept takes what each part read off each group
     * @param sweeps makes what meets an order
     */
    RankedWorker(
            Run run,
            RowSet input,
            int[] groupOf,
            List<RankedPart> parts,
            int[] sizes,
            Sweeps[][] swept,
            Function<RankedStep.Order, Sweeps> sweeps) {
        this.run = run;
        this.input = input;
        this.groupOf = groupOf;
        this.parts = parts;
        this.sizes = sizes;
        this.swept = swept;
        this.sweeps = sweeps;
        this.compiler = new EvaluatorCompiler(input.relation(), input.windows());
    }

    @Override
    public void work(int task) {
        RankedPart part = parts.get(task);
        RankedReader reader =
                readers.computeIfAbsent(part.order(), order -> new RankedReader(compiler, order, groupOf));
        if (part.counted()) {
            count(task, part, reader);
        } else {
            sort(task, part, reader);
        }
    }

    private void sort(int task, RankedPart part, RankedReader reader) {
        int width = part.order().scores().size();
        int[] room = Arrays.copyOfRange(sizes, part.from(), part.end());
        for (int g = 0; g < room.length; g++) {
            room[g] = part.above() == null ? room[g] * width : (int) part.rows();
        }
        rows.begin(part.from(), room, part.low(), part.high());
        read(reader, groupOf.length == 0 ? this::addToOne : rows::add);
        swept[task] = new Sweeps[room.length];
        for (int g = 0; g < room.length; g++) {
            swept[task][g] = begin(part, rows.totals(g));
            rows.sweep(g, swept[task][g]);
        }
    }

    private void addToOne(int[] groups, float[] scores, long[] counted, long[] positive, int size) {
        rows.add(scores, counted, positive, size);
    }

    private void count(int task, RankedPart part, RankedReader reader) {
        int upper = (part.low() ^ Integer.MIN_VALUE) >>> 16;
        ScoreCounts counts = ScoreCounts.byLowerHalf(part.from(), upper);
        read(reader, counts::add);
        Sweeps sweep = begin(part, counts.totals());
        counts.sweep(sweep);
        swept[task] = new Sweeps[] {sweep};
    }

    private Sweeps begin(RankedPart part, Sweep.Totals own) {
        Sweeps sweep = sweeps.apply(part.order());
        RankedPart.Above above = part.above();
        if (above == null) {
            sweep.begin(own, 0, 0);
        } else {
            sweep.begin(above.all(), above.positives(), above.negatives());
        }
        return sweep;
    }

    private void read(RankedReader reader, RankedReader.Taker taker) {
        for (int morsel = 0; morsel < input.tasks(run.options()); morsel++) {
            run.deadline().check();
            input.batches(morsel, run.options(), batch -> reader.read(batch, taker));
        }
    }
}
