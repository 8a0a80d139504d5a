package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.function.AggregateFunction;
import dev.parallax.engine.internal.function.AggregateFunctions;
import dev.parallax.engine.internal.function.Operators;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Plan;
import dev.parallax.engine.internal.plan.Predicate;
import dev.parallax.engine.internal.vector.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Counts the cells of confusion matrices: rows are grouped by truth and guess, of a change by truth and both guesses, and from there
 * on it is groups that are added up.
 */
final class ConfusionStep {
    private static final AggregateFunction COUNT = Objects.requireNonNull(AggregateFunctions.find("count"));

    private final Run run;
    private final RowSet input;
    private final Plan.Confusion confusion;
    private final KeyCoder classes = new KeyCoder(Type.TEXT);
    private final List<Cells> matrices = new ArrayList<>();
    private final List<Account.Step> used = new ArrayList<>();

    ConfusionStep(Run run, RowSet input, Plan.Confusion confusion) {
        this.run = run;
        this.input = input;
        this.confusion = confusion;
    }

    /** The cells as a table, and what the footer says of the rows that each matrix lost. */
    record Outcome(Table table, List<Account.Step> used) {}

    Outcome execute() {
        for (Plan.Matrix matrix : confusion.matrices()) {
            matrices.add(matrix.isChange() ? change(matrix) : counts(matrix));
        }
        return new Outcome(table(), used);
    }

    /** Cells by the numbers of truth and guess, in each what is counted: see {@link Plan.Confusion#SLOTS} from the rows on. */
    private static final class Cells {
        final LongTable keys = new LongTable();
        final List<long[]> counts = new ArrayList<>();

        long[] at(int truth, int guess) {
            int cell = keys.number(LongTable.pair(truth, guess));
            if (cell == counts.size()) {
                counts.add(new long[5]);
            }
            return counts.get(cell);
        }
    }

    private Cells counts(Plan.Matrix matrix) {
        Table groups = groups(matrix, List.of(matrix.guesses().get(0).present()));
        long[] all = longs(groups, 2);
        long[] present = longs(groups, 3);
        Cells cells = new Cells();
        int[] truths = numbers(groups, 0);
        int[] guesses = numbers(groups, 1);
        for (int g = 0; g < groups.size(); g++) {
            if (truths[g] >= 0 && present[g] > 0) {
                cells.at(truths[g], guesses[g])[0] += present[g];
            }
        }
        account(matrix, groups, all, present);
        return cells;
    }

    private Cells change(Plan.Matrix matrix) {
        Bound base = matrix.guesses().get(0).present();
        Bound other = matrix.guesses().get(1).present();
        Table groups = groups(matrix, List.of(base, other, both(base, other)));
        long[] all = longs(groups, 3);
        long[] ofBase = longs(groups, 4);
        long[] ofOther = longs(groups, 5);
        long[] ofBoth = longs(groups, 6);
        long[] present = new long[groups.size()];
        Cells cells = new Cells();
        int[] truths = numbers(groups, 0);
        int[] baseGuesses = numbers(groups, 1);
        int[] otherGuesses = numbers(groups, 2);
        for (int g = 0; g < groups.size(); g++) {
            present[g] = ofBase[g] + ofOther[g] - ofBoth[g];
            if (truths[g] < 0) {
                continue;
            }
            long stayed = baseGuesses[g] == otherGuesses[g] ? ofBoth[g] : 0;
            if (ofBase[g] > 0) {
                add(cells.at(truths[g], baseGuesses[g]), -ofBase[g], ofBase[g], 0, ofBase[g] - stayed, 0);
            }
            if (ofOther[g] > 0) {
                add(cells.at(truths[g], otherGuesses[g]), ofOther[g], 0, ofOther[g], 0, ofOther[g] - stayed);
            }
        }
        account(matrix, groups, all, present);
        return cells;
    }

    private static void add(long[] cell, long... more) {
        for (int i = 0; i < more.length; i++) {
            cell[i] += more[i];
        }
    }

    private static Bound both(Bound base, Bound other) {
        if (base instanceof Bound.Holds one && other instanceof Bound.Holds two) {
            Bound written = new Bound.Apply("and", Operators::and, List.of(one.written(), two.written()), Type.BOOLEAN);
            return new Bound.Holds(written, new Predicate.And(List.of(one.predicate(), two.predicate())));
        }
        return new Bound.Apply("and", Operators::and, List.of(base, other), Type.BOOLEAN);
    }

    /** Rows by truth and guesses: how many, and for how many each predicate holds. */
    private Table groups(Plan.Matrix matrix, List<Bound> predicates) {
        List<Bound> keys = new ArrayList<>(List.of(confusion.truth()));
        matrix.guesses().forEach(guess -> keys.add(guess.guess()));
        List<Plan.Call> calls = new ArrayList<>();
        calls.add(new Plan.Call("count", COUNT, List.of(), Map.of(), -1, List.of()));
        for (Bound predicate : predicates) {
            calls.add(new Plan.Call("count", COUNT, List.of(predicate), Map.of(), -1, List.of()));
        }
        return new AggregateStep(run, input, keys, calls, Map.of()).execute().table();
    }

    private static long[] longs(Table groups, int slot) {
        return ((Vector.Longs) groups.slots().get(slot)).values();
    }

    /** The number of each group's class; of no truth -1. */
    private int[] numbers(Table groups, int slot) {
        Vector values = groups.slots().get(slot);
        int[] numbers = new int[groups.size()];
        classes.number(values, numbers);
        for (int g = 0; slot == 0 && g < numbers.length; g++) {
            numbers[g] = classes.value(numbers[g]) == null ? -1 : numbers[g];
        }
        return numbers;
    }

    private void account(Plan.Matrix matrix, Table groups, long[] all, long[] present) {
        int[] truths = numbers(groups, 0);
        long unlabelled = 0;
        long counted = 0;
        for (int g = 0; g < truths.length; g++) {
            unlabelled += truths[g] < 0 ? all[g] : 0;
            counted += truths[g] < 0 ? 0 : present[g];
        }
        String absent = matrix.absent().replace("%", "%%") + " %,d";
        List<Account.Cause> causes = List.of(
                new Account.Cause("unlabelled %,d", unlabelled),
                new Account.Cause(absent, input.size() - unlabelled - counted));
        used.add(new Account.Step("used by " + matrix.name(), counted, causes, false));
    }

    private Table table() {
        int[] ranks = classes.ranks();
        List<long[]> order = new ArrayList<>();
        for (int m = 0; m < matrices.size(); m++) {
            LongTable keys = matrices.get(m).keys;
            for (int cell = 0; cell < keys.size(); cell++) {
                long key = keys.key(cell);
                order.add(new long[] {m, ranks[LongTable.first(key)], ranks[LongTable.second(key)], cell});
            }
        }
        order.sort((left, right) -> Arrays.compare(left, right));
        int size = order.size();
        int[] truths = new int[size];
        int[] guesses = new int[size];
        String[] names = new String[size];
        long[][] longs = new long[6][size];
        for (int row = 0; row < size; row++) {
            int m = (int) order.get(row)[0];
            int cell = (int) order.get(row)[3];
            long key = matrices.get(m).keys.key(cell);
            truths[row] = LongTable.first(key);
            guesses[row] = LongTable.second(key);
            names[row] = confusion.matrices().get(m).name();
            longs[0][row] = m;
            long[] counts = matrices.get(m).counts.get(cell);
            for (int i = 0; i < counts.length; i++) {
                longs[i + 1][row] = counts[i];
            }
        }
        List<Vector> slots = new ArrayList<>();
        slots.add(new Vector.Longs(Type.INTEGER, longs[0], size));
        slots.add(new Vector.Texts(names, size));
        slots.add(classes.vector(truths, size));
        slots.add(classes.vector(guesses, size));
        for (int i = 1; i < longs.length; i++) {
            slots.add(new Vector.Longs(Type.INTEGER, longs[i], size));
        }
        return new Table(slots, size);
    }
}
