package dev.parallax.engine.internal.exec;

import dev.parallax.engine.internal.vector.Vector;
import dev.parallax.storage.Dictionary;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Groups of rows whose keys are all codes of small dictionaries: the codes of a row make one number, and an array gives the group of
 * each number that was met. For one thread.
 */
final class DenseGroups {
    private static final int MOST = 1 << 16;
    private static final int MOST_BY_ROW = 64;

    private Dictionary[] dictionaries = new Dictionary[0];
    private int[] groups = new int[0];

    /**
     * Writes the group of each row.
     *
     * @param unmet gives the group of codes that were not met before
     * @return false where the keys are not of this kind, and nothing was done
     */
    boolean group(Vector[] keys, List<KeyCoder> coders, ToIntFunction<int[]> unmet, int size, int[] into) {
        if (!prepare(keys, coders, Math.min(MOST, (long) MOST_BY_ROW * size))) {
            return false;
        }
        Arrays.fill(into, 0, size, 0);
        for (int k = 0; k < keys.length; k++) {
            int[] codes = ((Vector.Codes) keys[k]).codes();
            int stride = dictionaries[k].size() + 1;
            for (int i = 0; i < size; i++) {
                into[i] = into[i] * stride + codes[i] + 1;
            }
        }
        for (int i = 0; i < size; i++) {
            int group = groups[into[i]];
            if (group == 0) {
                group = 1 + unmet.applyAsInt(codes(keys, i));
                groups[into[i]] = group;
            }
            into[i] = group - 1;
        }
        return true;
    }

    private static int[] codes(Vector[] keys, int row) {
        int[] codes = new int[keys.length];
        for (int k = 0; k < codes.length; k++) {
            codes[k] = ((Vector.Codes) keys[k]).codes()[row];
        }
        return codes;
    }

    private boolean prepare(Vector[] keys, List<KeyCoder> coders, long most) {
        long product = 1;
        boolean same = dictionaries.length == keys.length;
        for (int k = 0; k < keys.length; k++) {
            if (!(keys[k] instanceof Vector.Codes codes) || !codes.dictionary().coded()) {
                return false;
            }
            same &= same && dictionaries[k] == codes.dictionary();
            product *= codes.dictionary().size() + 1L;
            if (product > most) {
                return false;
            }
        }
        if (!same) {
            dictionaries = new Dictionary[keys.length];
            for (int k = 0; k < keys.length; k++) {
                dictionaries[k] = ((Vector.Codes) keys[k]).dictionary();
            }
            groups = new int[(int) product];
        }
        for (int k = 0; k < keys.length; k++) {
            coders.get(k).use(dictionaries[k]);
        }
        return true;
    }
}
