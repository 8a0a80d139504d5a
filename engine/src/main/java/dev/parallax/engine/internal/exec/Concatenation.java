package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Footer;
import dev.parallax.engine.LimitException;
import dev.parallax.engine.internal.plan.Comparison;
import dev.parallax.engine.internal.plan.Participant;
import dev.parallax.grammar.Statement.JoinKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the compared models, one model after the other: a block of the units joined by id for each. Row {@code block *
 * blockRows + unit} is the row of model {@code block} at a unit; nothing is moved or copied. A block is a multiple of 64 rows,
 * so that no two share a word of a set; rows beyond the units are never selected.
 */
final class Concatenation implements Units {
    private final JoinedUnits joined;
    private final int blockRows;
    private final long[] selected;
    private final int selectedCount;
    private final List<Footer.Step> steps;

    private Concatenation(JoinedUnits joined, int blockRows, long[] selected, List<Footer.Step> steps) {
        this.joined = joined;
        this.blockRows = blockRows;
        this.selected = selected;
        this.selectedCount = Bits.cardinality(selected, selected.length);
        this.steps = steps;
    }

    /** The rows of all compared models, or where the comparison is inner, those that all of them and the labels have. */
    static Concatenation of(Comparison comparison, Kept kept) {
        JoinedUnits joined = IdJoin.join(comparison, kept);
        int words = Math.max(1, Bits.words(joined.size()));
        int models = comparison.models().size();
        if ((long) words * Long.SIZE * models > Integer.MAX_VALUE) {
            throw new LimitException(String.format(
                    "%,d models of %,d ids each are more than the %,d rows that a concat may have"
                            + "\n  compare fewer models at once",
                    models, joined.size(), Integer.MAX_VALUE));
        }
        long[] selected = new long[words * models];
        for (Participant model : comparison.models()) {
            long[] of = comparison.join() == JoinKind.INNER ? joined.selected() : joined.presence(model);
            System.arraycopy(of, 0, selected, model.position() * words, of.length);
        }
        int rows = Bits.cardinality(selected, selected.length);
        return new Concatenation(joined, words * Long.SIZE, selected, ConcatenationSteps.of(joined, rows));
    }

    /** The units that every block is made of. */
    JoinedUnits joined() {
        return joined;
    }

    /** The model whose row it is. */
    int block(int row) {
        return row / blockRows;
    }

    /** The first row of a block. */
    int start(int block) {
        return block * blockRows;
    }

    int blockRows() {
        return blockRows;
    }

    /** The name of the model whose row it is. */
    String model(int row) {
        return comparison().models().get(block(row)).name();
    }

    @Override
    public Comparison comparison() {
        return joined.comparison();
    }

    @Override
    public int size() {
        return blockRows * comparison().models().size();
    }

    @Override
    public long[] selected() {
        return selected;
    }

    @Override
    public int selectedCount() {
        return selectedCount;
    }

    @Override
    public boolean rising() {
        return joined.rising();
    }

    @Override
    public int inOrder(long[] words, int[] into) {
        if (rising()) {
            return Bits.positions(words, 0, size(), 0, into);
        }
        int count = 0;
        long[] units = new long[Bits.words(joined.size())];
        for (Participant model : comparison().models()) {
            int start = start(model.position());
            System.arraycopy(words, start >>> 6, units, 0, units.length);
            count = joined.inOrder(units, start, into, count);
        }
        return count;
    }

    @Override
    public List<Footer.Step> steps() {
        return steps;
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(joined.warnings());
        if (comparison().labels().column("model") != null) {
            warnings.add("row.model is the compared model, not the labels' column of that name");
        }
        return warnings;
    }

    @Override
    public long[] presence(Participant of) {
        long[] words = new long[selected.length];
        long[] units = joined.presence(of);
        for (Participant model : comparison().models()) {
            if (!of.isModel() || model.equals(of)) {
                System.arraycopy(units, 0, words, start(model.position()) >>> 6, units.length);
            }
        }
        return words;
    }

    @Override
    public boolean isEverywhere(Participant of) {
        return !of.isModel() && joined.isEverywhere(of);
    }

    @Override
    public int ordinal(int row) {
        return joined.ordinal(row % blockRows);
    }

    @Override
    public Morsels morsels(int morselRows) {
        return new Morsels(blockRows, comparison().models().size(), morselRows);
    }
}
