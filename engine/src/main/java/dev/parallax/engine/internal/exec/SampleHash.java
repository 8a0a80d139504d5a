package dev.parallax.engine.internal.exec;

/**
 * A number for each row that looks random, is the same in every run, and does not depend on the order of the rows: a hash of the
 * id and the seed, or of the ordinal where there is no id; in a concatenation of the model's name too.
 */
final class SampleHash {
    private SampleHash() {}

    /** 64-bit FNV-1a over the id's characters, mixed with the seed by the finalizer of MurmurHash3. */
    static long hash(String id, long seed) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash ^ mix(seed + 0x9E3779B97F4A7C15L));
    }

    static long[] of(Relation relation, int[] rows, long seed) {
        long[] hashes = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            hashes[i] = hash(name(relation, rows[i]), seed);
        }
        return hashes;
    }

    private static String name(Relation relation, int row) {
        int ordinal = relation instanceof Units units ? units.ordinal(row) : row;
        String id = relation instanceof Units units
                ? units.comparison().dataset().keys().id(ordinal)
                : null;
        String name = id == null ? "#" + ordinal : id;
        return relation instanceof Concatenation models ? models.model(row) + "\n" + name : name;
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
