package dev.parallax.engine.internal.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.engine.LimitException;
import org.junit.jupiter.api.Test;

/** Points are kept as they come, part after part, and refused where there is no room for them. */
class EveryPointTest {
    private static EveryPoint part(CurveKind kind, PointRoom room, int from, int end, int all) {
        EveryPoint part = new EveryPoint(kind, room);
        part.begin(new Sweep.Totals(all, all, 0), from, from);
        for (int i = from; i < end; i++) {
            part.at(1 - i / (float) all, 1, 1);
        }
        return part;
    }

    @Test
    void partsAreOneCurve() {
        int all = 100_000;
        PointRoom room = PointRoom.of(1 << 20);
        EveryPoint curve = part(CurveKind.ROC, room, 0, 40_000, all);
        curve.append(part(CurveKind.ROC, room, 40_000, 40_000, all));
        curve.append(part(CurveKind.ROC, room, 40_000, all, all));
        CurveTable table = curve.table();
        assertThat(table.size()).isEqualTo(all + 1);
        assertThat(table.value(0, 0)).isNaN();
        for (int point = 0; point <= all; point++) {
            assertThat(table.value(point, 1)).isEqualTo((double) point / all);
            assertThat(table.value(point, 2)).isEqualTo((double) point / all);
            assertThat(table.value(point, 3)).isEqualTo(point);
            assertThat(table.value(point, 4)).isEqualTo(point);
        }
    }

    @Test
    void moreThanThereIsRoomForIsRefused() {
        PointRoom room = PointRoom.of(1_500);
        part(CurveKind.PRECISION_RECALL, room, 0, 1_000, 1_000);
        assertThatThrownBy(() -> part(CurveKind.PRECISION_RECALL, room, 0, 1_000, 1_000))
                .isInstanceOf(LimitException.class)
                .hasMessage("the curves have more than 1,500 points, for which there is no room in memory\n"
                        + "  thin them, `points: 1001`; ask for fewer classes or models; or raise -Xmx");
    }

    @Test
    void countsThatDoNotFitAreRefused() {
        EveryPoint curve = new EveryPoint(CurveKind.ROC, PointRoom.of(Long.MAX_VALUE));
        assertThatThrownBy(() -> curve.begin(new Sweep.Totals(1L << 31, 1, 0), 0, 0))
                .isInstanceOf(LimitException.class);
    }
}
