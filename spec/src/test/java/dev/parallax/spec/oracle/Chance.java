package dev.parallax.spec.oracle;

import java.util.Comparator;
import java.util.List;

/**
 * Which rows a sample takes: those with the smallest hashes. The hash is FNV-1a over the UTF-16 units of the id (or of a
 * number sign and the row's ordinal, where it has no id), in a stack after the model's name and a line's end, xored with the
 * mixed seed, and mixed: MurmurHash3's finalizer.
 */
final class Chance {
    private static final long PRIME = 0x100000001B3L;

    private Chance() {}

    static List<OracleRow> some(List<OracleRow> rows, int count, long seed, Comparison comparison) {
        return rows.stream()
                .sorted(Comparator.comparingLong(r -> hash(name(r, comparison), seed)))
                .limit(count)
                .toList();
    }

    private static String name(OracleRow row, Comparison comparison) {
        if (row.group() != null) {
            return "#" + row.group().place();
        }
        Unit unit = java.util.Objects.requireNonNull(row.unit());
        String model =
                comparison.stacked() ? comparison.models().get(unit.own()).name() + "\n" : "";
        return model + (unit.id() == null ? "#" + unit.ordinal() : unit.id());
    }

    private static long hash(String name, long seed) {
        long hash = 0xCBF29CE484222325L;
        for (char unit : name.toCharArray()) {
            hash = (hash ^ unit) * PRIME;
        }
        return mixed(hash ^ mixed(seed + 0x9E3779B97F4A7C15L));
    }

    private static long mixed(long value) {
        long mixed = value;
        for (long factor : new long[] {0xFF51AFD7ED558CCDL, 0xC4CEB9FE1A85EC53L}) {
            mixed = (mixed ^ mixed >>> 33) * factor;
        }
        return mixed ^ mixed >>> 33;
    }
}
