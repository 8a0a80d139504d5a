package dev.parallax.spec.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.Cell;
import dev.parallax.engine.QueryException;
import dev.parallax.engine.Result;
import dev.parallax.engine.ResultColumn;
import dev.parallax.engine.Session;
import dev.parallax.spec.random.Dice;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cell of a confusion matrix is the rows of its query, and it changes from base to other by as many rows as are new less those that
 * are gone. Random datasets, half of them from seed 1 and half from a new one; {@code -Dparallax.matrices.seed} sets it, {@code
 * -Dparallax.matrices.datasets} how many.
 */
class MatricesTest {
    private static final int DATASETS = Integer.getInteger("parallax.matrices.datasets", 60);
    private static final int CELLS = 12;

    @TempDir
    Path folder;

    private int cells;

    @Test
    void aCellChangesByWhatIsNewLessWhatIsGone() throws Exception {
        RandomTrials.each(
                "matrices", folder, DATASETS, 1, (opened, dice) -> matrices(opened.replay(), opened.session(), dice));
        System.out.println(cells + " cells of " + DATASETS + " datasets");
        assertThat(cells).isGreaterThan(DATASETS);
    }

    private void matrices(String replay, Session session, Dice dice) {
        Result all;
        try {
            all = session.query("show confusion([0]), confusion([1]), delta(confusion)");
        } catch (QueryException notOfThesePairs) {
            return;
        }
        Result base = all.parts().get(0).result();
        Result other = all.parts().get(1).result();
        Result change = all.parts().get(2).result();
        assertThat(sum(base)).as(replay).isEqualTo(count(session, "row.truth is not null and [0].present"));
        assertThat(sum(other)).as(replay).isEqualTo(count(session, "row.truth is not null and [1].present"));
        for (int i = 0; i < CELLS && change.rowCount() > 0; i++) {
            int row = dice.below((int) change.rowCount());
            int column = 1 + dice.below(change.columns().size() - 1);
            check(replay, session, List.of(base.cell(row, column), other.cell(row, column), change.cell(row, column)));
            String truth = (String) base.cell(row, 0).value();
            String guess = base.columns().get(column).name();
            if (!guess.equals("null")) {
                identity(replay, session, truth, guess, change.cell(row, column));
            }
            cells++;
        }
    }

    private static void check(String replay, Session session, List<Cell> cells) {
        for (Cell cell : cells.subList(0, 2)) {
            assertThat(session.query(cell.query()).rowCount())
                    .as(replay + "\n" + cell.query())
                    .isEqualTo(cell.value());
        }
        assertThat(cells.get(2).value()).as(replay).isEqualTo(number(cells.get(1)) - number(cells.get(0)));
    }

    private static void identity(String replay, Session session, String truth, String guess, Cell change) {
        Map<String, Object> classes = Map.of("t", truth, "p", guess);
        String of = "($t -> $p)";
        long[] counts = new long[7];
        String[] predicates = {
            "gone" + of,
            "new" + of,
            "fixed" + of,
            "regressed" + of,
            "gone" + of + " and moved" + of,
            "new" + of + " and moved" + of,
            "moved" + of + " and (fixed" + of + " or regressed" + of + ")"
        };
        for (int i = 0; i < counts.length; i++) {
            counts[i] = session.query(predicates[i], classes).rowCount();
        }
        String as = replay + "\n" + truth + " -> " + guess;
        assertThat(change.value()).as(as).isEqualTo(counts[1] - counts[0]);
        assertThat(counts[2] + counts[4]).as(as).isEqualTo(counts[0]);
        assertThat(counts[3] + counts[5]).as(as).isEqualTo(counts[1]);
        assertThat(counts[6]).as(as).isZero();
        assertThat(session.query(change.query()).rowCount())
                .as(as + "\n" + change.query())
                .isEqualTo(counts[0] + counts[1]);
    }

    private static long number(Cell cell) {
        return cell.value() instanceof Long number ? number : 0;
    }

    private static long sum(Result matrix) {
        long sum = 0;
        for (ResultColumn column : matrix.columns().subList(1, matrix.columns().size())) {
            for (long cell : column.longs()) {
                sum += cell;
            }
        }
        return sum;
    }

    private static long count(Session session, String predicate) {
        return session.query(predicate).rowCount();
    }
}
