package dev.parallax.repl.render;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table fitted to the width of a page: first headers are wrapped and text is cut, the widest first; columns
 * that still do not fit are left out from the right.
 *
 * @param columns those that fit
 * @param widths of these
 * @param leftOut the headers of the others
 */
record TableLayout(List<ColumnLayout> columns, int[] widths, List<String> leftOut) {
    static final int MARGINS = 3;

    static TableLayout of(List<ColumnLayout> all, int pageWidth) {
        int room = room(1, pageWidth);
        int fitting = 0;
        long used = -1;
        while (fitting < all.size()) {
            used += all.get(fitting).leastWidth(room) + MARGINS;
            if (used > pageWidth && fitting > 0) {
                break;
            }
            fitting++;
        }
        List<ColumnLayout> shown = all.subList(0, fitting);
        List<String> leftOut = new ArrayList<>();
        all.subList(fitting, all.size()).forEach(each -> leftOut.add(each.name()));
        return new TableLayout(shown, widths(shown, pageWidth), leftOut);
    }

    private static int[] widths(List<ColumnLayout> columns, int pageWidth) {
        int room = room(columns.size(), pageWidth);
        int single = room(1, pageWidth);
        int widest = columns.stream().mapToInt(ColumnLayout::naturalWidth).max().orElse(0);
        int low = 0;
        int high = widest;
        while (low < high) {
            int cap = (low + high + 1) / 2;
            if (total(columns, cap, single) <= room) {
                low = cap;
            } else {
                high = cap - 1;
            }
        }
        int cap = low;
        return columns.stream().mapToInt(each -> capped(each, cap, single)).toArray();
    }

    /** The cells that are left for so many columns. */
    private static int room(int columns, int pageWidth) {
        return Math.max(1, pageWidth - MARGINS * columns + 1);
    }

    private static long total(List<ColumnLayout> columns, int cap, int single) {
        return columns.stream().mapToLong(each -> capped(each, cap, single)).sum();
    }

    private static int capped(ColumnLayout column, int cap, int single) {
        return Math.max(column.leastWidth(single), Math.min(column.naturalWidth(), cap));
    }
}
