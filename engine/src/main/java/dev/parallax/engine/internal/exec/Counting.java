package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.Accumulator;
import dev.parallax.engine.internal.function.RankAccumulator;
import dev.parallax.engine.internal.function.RowCounter;
import dev.parallax.engine.internal.function.ValueCounter;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How groups are counted without going from row to row, decided once for all threads: rows and predicates by their bits, scores and
 * what rises with them by bands.
 */
final class Counting {
    private final Run run;
    private final RowSet input;
    private final boolean all;
    private final List<Bound> keys;
    private final List<Plan.Call> calls;
    private final Map<Bound, Bands> bands = new LinkedHashMap<>();
    private final Map<Bound, BandCodes> bandKeys = new HashMap<>();
    private final boolean ranked;

    private Counting(Run run, RowSet input, List<Bound> keys, List<Plan.Call> calls, List<Accumulator> accumulators) {
        this.run = run;
        this.input = input;
        this.all = input.isAll();
        this.keys = keys;
        this.calls = calls;
        this.ranked = accumulators.stream().anyMatch(RankAccumulator.class::isInstance);
    }

    /** Whether rows are of a kind, and so many, that it is worth asking for the way. */
    static boolean mayCount(Run run, RowSet input) {
        return input.isSet() && run.options().counts(input.relation().size());
    }

    /**
     * The way for these calls over rows that {@link #mayCount}; null where one must see rows.
     *
     * @param accumulators of the calls, of which nothing is wanted but what they are
     */
    static @Nullable Counting of(
            Run run, RowSet input, List<Bound> keys, List<Plan.Call> calls, List<Accumulator> accumulators) {
        Counting counting = new Counting(run, input, keys, calls, accumulators);
        for (int c = 0; c < calls.size(); c++) {
            if (!counting.countsRows(calls.get(c), accumulators.get(c)) && !ofScores(accumulators.get(c))) {
                return null;
            }
        }
        boolean rows = accumulators.stream().noneMatch(Counting::ofScores)
                && keys.stream().allMatch(key -> BandCodes.column(key) == null);
        return rows || counting.findBands(accumulators) ? counting : null;
    }

    /** Whether it counts rows, and predicates that may be worked out for rows that are not there. */
    private boolean countsRows(Plan.Call call, Accumulator accumulator) {
        return accumulator instanceof RowCounter counter
                && counter.countsRows()
                && (all || call.losses().isEmpty())
                && call.arguments().stream()
                        .allMatch(argument -> argument instanceof Bound.Holds
                                || argument instanceof Bound.Constant
                                || all && argument.type() == Type.BOOLEAN);
    }

    private static boolean ofScores(Accumulator accumulator) {
        return accumulator instanceof ValueCounter || accumulator instanceof RankAccumulator;
    }

    /** Finds the bands that keys and calls need, makes those that are not there; false where one cannot be counted by them. */
    private boolean findBands(List<Accumulator> accumulators) {
        if (!ColumnScan.dense(input.size(), input.relation().size())) {
            return false;
        }
        if (!fits(accumulators)) {
            return false;
        }
        for (Bound key : keys) {
            Bound column = BandCodes.column(key);
            if (column != null && !find(column)) {
                return false;
            }
        }
        for (int c = 0; c < calls.size(); c++) {
            if (ofScores(accumulators.get(c)) && !find(calls.get(c).arguments().get(0))) {
                return false;
            }
        }
        bands.values().forEach(of -> of.complete(run));
        return findBandKeys() && take(accumulators);
    }

    /** Whether codes of the keys and a band make a number that can be counted. */
    private boolean fits(List<Accumulator> accumulators) {
        EvaluatorCompiler compiler = new EvaluatorCompiler(input.relation(), input.windows());
        int[] widths = new int[keys.size() + 2];
        for (int k = 0; k < keys.size(); k++) {
            if (BandCodes.column(keys.get(k)) != null) {
                widths[k] = CodeCounts.width(BandEdges.SIZE);
            } else {
                PackedCodes codes = KeyCodes.of(keys.get(k), input.relation(), compiler);
                if (codes == null) {
                    return false;
                }
                widths[k] = CodeCounts.width(codes.size());
            }
        }
        boolean banded = accumulators.stream().anyMatch(Counting::ofScores);
        widths[keys.size()] = banded ? CodeCounts.width(BandEdges.SIZE) : 0;
        widths[keys.size() + 1] = all ? 0 : 1;
        return CodeCounts.fits(widths, input.relation().size());
    }

    private boolean find(Bound column) {
        Bands found = Bands.of(input.relation(), column);
        if (found != null) {
            bands.put(column, found);
        }
        return found != null;
    }

    private boolean findBandKeys() {
        for (Bound key : keys) {
            Bound column = BandCodes.column(key);
            Bands found = column == null ? null : bands.get(column);
            BandCodes of = found == null ? null : BandCodes.of(key, found);
            if (found != null && of == null) {
                return false;
            } else if (of != null) {
                bandKeys.put(key, of);
            }
        }
        return true;
    }

    /** The codes of the keys for one thread; null where one has too many values. */
    private @Nullable List<PackedCodes> codes(EvaluatorCompiler compiler) {
        List<PackedCodes> codes = new ArrayList<>();
        for (Bound key : keys) {
            PackedCodes banded = bandKeys.get(key);
            PackedCodes of = banded == null ? KeyCodes.of(key, input.relation(), compiler) : banded;
            if (of == null) {
                return null;
            }
            codes.add(of);
        }
        return codes;
    }

    private boolean take(List<Accumulator> accumulators) {
        for (int c = 0; c < calls.size(); c++) {
            Bands of = ofCall(c, accumulators);
            if (of != null && !CountedBands.takes(accumulators.get(c), of)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Bands ofCall(int c, List<Accumulator> accumulators) {
        return ofScores(accumulators.get(c))
                ? bands.get(calls.get(c).arguments().get(0))
                : null;
    }

    /** Whether no row lacks what a call takes, as bands tell. */
    boolean isComplete(int c) {
        List<Bound> arguments = calls.get(c).arguments();
        Bands of = arguments.isEmpty() ? null : bands.get(arguments.get(0));
        return of != null && !of.met().get(0);
    }

    /** Whether rows must be counted even where there are so few that seeing them would cost less. */
    boolean countsAll() {
        return ranked || all;
    }

    /** Gives the calls that only counted rows by bands, and all of them, the scores that they want. */
    void readRanks(List<Accumulator> accumulators, Grouper grouper, List<Supplier<Accumulator>> makers) {
        if (!ranked) {
            return;
        }
        RankedScores scores = new RankedScores(run, input, this::codes, grouper);
        for (int c = 0; c < calls.size(); c++) {
            Bands of = ofCall(c, accumulators);
            if (of != null && accumulators.get(c) instanceof RankAccumulator ranks) {
                scores.read(calls.get(c).arguments().get(0), of, ranks, makers.get(c));
            }
        }
    }

    /** Groups for one thread; null where keys have too many values, or together with what is counted. */
    @Nullable
    CountedGroups groups(List<Accumulator> accumulators, Grouper grouper, EvaluatorCompiler compiler) {
        List<Plan.Call> rowCalls = new ArrayList<>();
        List<RowCounter> rowCounters = new ArrayList<>();
        Map<Bands, List<Accumulator>> ofBands = new LinkedHashMap<>();
        for (int c = 0; c < calls.size(); c++) {
            Bands of = ofCall(c, accumulators);
            if (of != null) {
                ofBands.computeIfAbsent(of, b -> new ArrayList<>()).add(accumulators.get(c));
            } else {
                rowCalls.add(calls.get(c));
                rowCounters.add((RowCounter) accumulators.get(c));
            }
        }
        CountedRows rows = CountedRows.of(rowCalls, rowCounters, input.relation(), compiler);
        boolean whole = run.options().isWhole(input.relation().size());
        if (bands.isEmpty()) {
            return CountedGroups.of(keys, input, compiler, rows, grouper, whole);
        }
        List<CountedFields> fields = new ArrayList<>();
        if (!rowCalls.isEmpty() || ofBands.isEmpty()) {
            fields.add(rows);
        }
        ofBands.forEach((of, counters) -> fields.add(new CountedBands(of, counters)));
        List<PackedCodes> codes = codes(compiler);
        return codes == null ? null : CodeGroups.of(codes, fields, grouper, input, whole);
    }
}
