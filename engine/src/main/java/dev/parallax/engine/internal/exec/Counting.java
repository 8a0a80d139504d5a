package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.Accumulator;
import dev.parallax.engine.internal.function.MetricAccumulator;
import dev.parallax.engine.internal.function.RankAccumulator;
import dev.parallax.engine.internal.function.RowCounter;
import dev.parallax.engine.internal.function.ValueCounter;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How groups are counted without going from row to row, decided once for all threads: rows and predicates by their bits, scores and
 * what rises with them by bands. Calls that must see rows are left out, and see them besides.
 */
final class Counting {
    private final Run run;
    private final RowSet input;
    private final boolean all;
    private final List<Bound> keys;
    private final List<Plan.Call> calls;
    private final List<Accumulator> accumulators;
    private final Map<Bound, Bands> bands = new LinkedHashMap<>();
    private final Map<Bound, BandCodes> bandKeys = new HashMap<>();
    private final BitSet counted = new BitSet();
    private int @Nullable [] keyWidths;

    private Counting(Run run, RowSet input, List<Bound> keys, List<Plan.Call> calls, List<Accumulator> accumulators) {
        this.run = run;
        this.input = input;
        this.all = input.isAll();
        this.keys = keys;
        this.calls = calls;
        this.accumulators = accumulators;
    }

    /** Whether rows are of a kind, and so many, that it is worth asking for the way. */
    static boolean mayCount(Run run, RowSet input) {
        return input.isSet() && run.options().counts(input.relation().size());
    }

    /**
     * The way for these calls over rows that {@link #mayCount}; null where all of them must see rows, or see them for less.
     *
     * @param accumulators of the calls, of which nothing is wanted but what they are
     * @param grouped whether each row's group is wanted, whatever the calls need
     */
    static @Nullable Counting of(
            Run run,
            RowSet input,
            List<Bound> keys,
            List<Plan.Call> calls,
            List<Accumulator> accumulators,
            boolean grouped) {
        Counting counting = new Counting(run, input, keys, calls, accumulators);
        return counting.choose() && (counting.countsAllCalls() && !grouped || counting.spares()) ? counting : null;
    }

    /** Chooses the calls that are counted; false where groups cannot be. */
    private boolean choose() {
        for (int c = 0; c < calls.size(); c++) {
            counted.set(c, countsRows(calls.get(c), accumulators.get(c)) || bandsOf(c) != null || countsArguments(c));
        }
        boolean banded = counted.stream().anyMatch(this::ofScores)
                || keys.stream().anyMatch(key -> BandCodes.column(key) != null);
        return !banded || findBands();
    }

    /** Whether counting some calls is worth it, though rows are gone through for others: they have arguments that these need not read. */
    private boolean spares() {
        return isDense()
                && fits()
                && counted.stream().anyMatch(c -> !calls.get(c).arguments().isEmpty());
    }

    private boolean isDense() {
        return ColumnScan.dense(input.size(), input.relation().size());
    }

    /** Whether no call must see rows. */
    private boolean countsAllCalls() {
        return counted.cardinality() == calls.size();
    }

    /** Whether a call is counted. */
    boolean counts(int c) {
        return counted.get(c);
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

    /** Whether it is a metric of columns of few values and of predicates, whose rows may be counted by these. */
    private boolean countsArguments(int c) {
        if (!ofArguments(c) || !all && !calls.get(c).losses().isEmpty()) {
            return false;
        }
        CountedArguments of = CountedArguments.of(calls.get(c).arguments(), input.relation(), compiler());
        return of != null && fits(of.widths());
    }

    private boolean ofArguments(int c) {
        return accumulators.get(c) instanceof MetricAccumulator && !(accumulators.get(c) instanceof RowCounter);
    }

    private boolean ofScores(int c) {
        Accumulator accumulator = accumulators.get(c);
        return accumulator instanceof ValueCounter || accumulator instanceof RankAccumulator;
    }

    /** The bands of the scores that a call is about; null where it is not, or they have none. */
    private @Nullable Bands bandsOf(int c) {
        return ofScores(c) ? Bands.of(input.relation(), calls.get(c).arguments().get(0)) : null;
    }

    /** Finds the bands that keys and calls need, makes those that are not there; false where keys cannot be counted by them. */
    private boolean findBands() {
        if (!isDense() || !fits()) {
            return false;
        }
        for (Bound key : keys) {
            Bound column = BandCodes.column(key);
            if (column != null && !find(column)) {
                return false;
            }
        }
        counted.stream()
                .filter(this::ofScores)
                .forEach(c -> find(calls.get(c).arguments().get(0)));
        bands.values().forEach(of -> of.complete(run));
        for (int c = 0; c < calls.size(); c++) {
            Bands of = ofCall(c);
            counted.set(c, counts(c) && (of == null || CountedBands.takes(accumulators.get(c), of)));
        }
        return findBandKeys();
    }

    /** Whether codes of the keys, and a band where calls are counted by them, make a number that can be counted. */
    private boolean fits() {
        boolean banded = counted.stream().anyMatch(this::ofScores);
        return fits(banded ? new int[] {CodeCounts.width(BandEdges.SIZE)} : new int[0]);
    }

    /** Whether codes of the keys and fields of so many bits make a number that can be counted. */
    private boolean fits(int[] fields) {
        int[] widths = keyWidths;
        if (widths == null) {
            widths = widthsOfKeys();
            keyWidths = widths;
        }
        return widths.length == keys.size() && CodeGroups.fits(widths, fields, input);
    }

    /** The bits of each key; of none where one has too many values. */
    private int[] widthsOfKeys() {
        EvaluatorCompiler compiler = compiler();
        int[] widths = new int[keys.size()];
        for (int k = 0; k < widths.length; k++) {
            boolean banded = BandCodes.column(keys.get(k)) != null;
            PackedCodes codes = banded ? null : KeyCodes.of(keys.get(k), input.relation(), compiler);
            if (!banded && codes == null) {
                return new int[0];
            }
            widths[k] = CodeCounts.width(codes == null ? BandEdges.SIZE : codes.size());
        }
        return widths;
    }

    private EvaluatorCompiler compiler() {
        return new EvaluatorCompiler(input.relation(), input.windows());
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

    /** The bands that a counted call is counted by; null where it counts rows. */
    private @Nullable Bands ofCall(int c) {
        return counts(c) && ofScores(c) ? bands.get(calls.get(c).arguments().get(0)) : null;
    }

    /** Whether no row lacks what a call takes, as bands tell. */
    boolean isComplete(int c) {
        List<Bound> arguments = calls.get(c).arguments();
        Bands of = arguments.isEmpty() ? null : bands.get(arguments.get(0));
        return of != null && !of.met().get(0);
    }

    /** Whether rows must be counted even where there are so few that seeing them would cost less. */
    boolean countsAll() {
        return all || isRanked();
    }

    private boolean isRanked() {
        return counted.stream().anyMatch(c -> accumulators.get(c) instanceof RankAccumulator);
    }

    /** Gives the calls that only counted rows by bands, and all of them, the scores that they want. */
    void readRanks(List<Accumulator> accumulators, Grouper grouper, List<Supplier<Accumulator>> makers) {
        if (!isRanked()) {
            return;
        }
        RankedScores scores = new RankedScores(run, input, this::codes, grouper);
        for (int c = 0; c < calls.size(); c++) {
            Bands of = ofCall(c);
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
        Map<List<Bound>, CountedArguments> ofArguments = new LinkedHashMap<>();
        for (int c = 0; c < calls.size(); c++) {
            Bands of = ofCall(c);
            if (of != null) {
                ofBands.computeIfAbsent(of, b -> new ArrayList<>()).add(accumulators.get(c));
            } else if (counts(c) && ofArguments(c)) {
                ofArguments
                        .computeIfAbsent(
                                calls.get(c).arguments(),
                                arguments -> Objects.requireNonNull(
                                        CountedArguments.of(arguments, input.relation(), compiler)))
                        .add(accumulators.get(c));
            } else if (counts(c)) {
                rowCalls.add(calls.get(c));
                rowCounters.add((RowCounter) accumulators.get(c));
            }
        }
        CountedRows rows = CountedRows.of(rowCalls, rowCounters, input.relation(), compiler);
        boolean whole = run.options().isWhole(input.relation().size());
        if (bands.isEmpty() && ofArguments.isEmpty()) {
            return CountedGroups.of(keys, input, compiler, rows, grouper, whole);
        }
        List<CountedFields> fields = new ArrayList<>();
        if (!rowCalls.isEmpty() || ofBands.isEmpty() && ofArguments.isEmpty()) {
            fields.add(rows);
        }
        fields.addAll(ofArguments.values());
        ofBands.forEach((of, counters) -> fields.add(new CountedBands(of, counters)));
        List<PackedCodes> codes = codes(compiler);
        return codes == null ? null : CodeGroups.of(codes, fields, grouper, input, whole);
    }
}
