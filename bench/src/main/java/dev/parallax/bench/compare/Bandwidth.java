package dev.parallax.bench.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How fast this machine reads memory: threads at once, each through an array of its own, from end to end. */
final class Bandwidth {
    /** Of all threads: far more than the caches hold. */
    private static final long MOST_BYTES = 256 << 20;

    private static final int WARM_UP = 4;
    private static final int PASSES = 15;

    private Bandwidth() {}

    /** Bytes a second in the median of several passes, as questions are measured. */
    static double measure(int threads) throws InterruptedException, ExecutionException {
        long bytes = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 2);
        int each = (int) (bytes / Long.BYTES / threads) & -8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<long[]> arrays = new ArrayList<>();
            for (int k = 0; k < threads; k++) {
                long[] array = new long[each];
                Arrays.fill(array, k + 1);
                arrays.add(array);
            }
            long[] nanos = new long[PASSES];
            for (int pass = -WARM_UP; pass < PASSES; pass++) {
                long begin = System.nanoTime();
                read(pool, arrays);
                if (pass >= 0) {
                    nanos[pass] = System.nanoTime() - begin;
                }
            }
            Arrays.sort(nanos);
            return (double) Long.BYTES * each * threads * 1e9 / nanos[PASSES / 2];
        } finally {
            pool.shutdownNow();
        }
    }

    private static void read(ExecutorService pool, List<long[]> arrays)
            throws InterruptedException, ExecutionException {
        List<Future<Long>> sums = new ArrayList<>();
        for (long[] array : arrays) {
            sums.add(pool.submit(() -> sum(array)));
        }
        for (int k = 0; k < sums.size(); k++) {
            if (sums.get(k).get() != (k + 1L) * arrays.get(k).length) {
                throw new IllegalStateException("what was read is not what was written");
            }
        }
    }

    /** Eight sums at once, so that the processor waits for memory and not for an addition. */
    private static long sum(long[] array) {
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        long e = 0;
        long f = 0;
        long g = 0;
        long h = 0;
        for (int i = 0; i + 7 < array.length; i += 8) {
            a += array[i];
            b += array[i + 1];
            c += array[i + 2];
            d += array[i + 3];
            e += array[i + 4];
            f += array[i + 5];
            g += array[i + 6];
            h += array[i + 7];
        }
        return a + b + c + d + e + f + g + h;
    }
}
