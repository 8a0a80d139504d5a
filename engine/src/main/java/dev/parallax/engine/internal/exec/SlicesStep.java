package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Thousands;
import dev.parallax.engine.Type;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.plan.Predicate;
import dev.parallax.engine.internal.slices.SliceColumn;
import dev.parallax.engine.internal.slices.SliceRows;
import dev.parallax.engine.internal.slices.SliceSearch;
import dev.parallax.engine.internal.slices.SliceSearch.Slice;
import dev.parallax.engine.internal.slices.SliceTest;
import dev.parallax.engine.internal.slices.SliceTest.Counts;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Finds slices: codes the rows, counts and tests every slice, and puts the ones found in a table. */
final class SlicesStep {
    /** Of more columns together fewer values are told apart, so that their counts fit the processor's cache. */
    private static final int[] MOST_VALUES = {SliceColumn.MOST_CODES, SliceColumn.MOST_CODES, 127};

    private final Run run;
    private final RowSet input;
    private final Plan.Slices slices;

    SlicesStep(Run run, RowSet input, Plan.Slices slices) {
        this.run = run;
        this.input = input;
        this.slices = slices;
    }

    /** The slices found: their predicate, what is counted, score, p and q; and what the footer says. */
    record Outcome(Table table, Account.Step used, List<String> notes) {}

    Outcome execute() {
        RowSet counted = filter(input, slices.counted());
        SliceSearch.Limits limits = slices.limits();
        SliceKeys keys = new SliceKeys(run, counted, limits.min(), MOST_VALUES[limits.depth() - 1]);
        List<SliceColumn> columns = keys.read(slices.keys());
        Predicate against = slices.second();
        int[] first = places(counted, filter(counted, slices.first()));
        int[] second = against == null ? new int[0] : places(counted, filter(counted, against));
        SliceTest test = new SliceTest(
                against != null, slices.ranking(), new Counts(counted.size(), first.length, second.length));
        SliceSearch.Outcome found = new SliceSearch(new SliceRows(columns, counted.size(), first, second), test, limits)
                .search((tasks, worker) -> run.share(tasks, (long) tasks * counted.size(), () -> worker::accept));
        List<String> notes = new ArrayList<>(keys.notes());
        notes.add(summary(found));
        return new Outcome(table(found.slices(), test), used(counted), notes);
    }

    private RowSet filter(RowSet rows, Predicate predicate) {
        return new FilterStep(run, rows, predicate).execute();
    }

    /** The places of some rows among all that count. */
    private static int[] places(RowSet all, RowSet some) {
        long[] words = all.asWords();
        long[] wanted = some.asWords();
        int[] places = new int[some.size()];
        int before = 0;
        int count = 0;
        for (int w = 0; w < words.length; w++) {
            for (long word = wanted[w]; word != 0; word &= word - 1) {
                places[count++] = before + Long.bitCount(words[w] & (Long.lowestOneBit(word) - 1));
            }
            before += Long.bitCount(words[w]);
        }
        return places;
    }

    private Account.Step used(RowSet counted) {
        List<Account.Cause> causes = new ArrayList<>();
        if (counted.size() < input.size()) {
            for (Plan.Loss loss : slices.losses()) {
                RowSet lost = filter(input, new Predicate.Matches(loss.predicate()));
                causes.add(new Account.Cause(loss.cause().replace("%", "%%") + " %,d", lost.size()));
            }
        }
        return new Account.Step("used by " + slices.name(), counted.size(), causes, true);
    }

    private String summary(SliceSearch.Outcome found) {
        SliceSearch.Limits limits = slices.limits();
        String test = slices.second() == null ? "Fisher's exact test against the rest" : "the exact McNemar test";
        String left = found.redundant() == 0
                ? ""
                : ", " + Thousands.of(found.redundant())
                        + " of them left out: they add nothing to a slice that they lie in";
        return String.format(
                "%s of at least %s tested by %s, two-sided; q by Benjamini-Hochberg; %s with q <= %s%s",
                Thousands.of(found.tested(), "slice"),
                Thousands.of(limits.min(), "row"),
                test,
                Thousands.of(found.discovered()),
                limits.rate(),
                left);
    }

    private static Table table(List<Slice> found, SliceTest test) {
        String[] predicates = found.stream().map(Slice::predicate).toArray(String[]::new);
        List<Vector> slots = new ArrayList<>();
        slots.add(new Vector.Texts(predicates, predicates.length));
        slots.add(longs(found, slice -> slice.counts().rows()));
        slots.add(longs(found, slice -> slice.counts().first()));
        if (test.paired()) {
            slots.add(longs(found, slice -> slice.counts().second()));
        } else {
            slots.add(doubles(found, slice -> slice.counts().rate()));
            slots.add(doubles(found, slice -> test.all().rest(slice.counts()).rate()));
        }
        slots.add(doubles(found, Slice::score));
        slots.add(doubles(found, Slice::pValue));
        slots.add(doubles(found, Slice::qValue));
        return new Table(slots, predicates.length);
    }

    private static Vector longs(List<Slice> found, ToLongFunction<Slice> of) {
        return new Vector.Longs(Type.INTEGER, found.stream().mapToLong(of).toArray(), found.size());
    }

    private static Vector doubles(List<Slice> found, ToDoubleFunction<Slice> of) {
        return new Vector.Doubles(found.stream().mapToDouble(of).toArray(), found.size());
    }
}
