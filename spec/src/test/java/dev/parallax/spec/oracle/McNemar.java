package dev.parallax.spec.oracle;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** McNemar's test in whole numbers: of all ways that coins may fall, the share that are as uneven. */
final class McNemar {
    static final Set<String> FUNCTIONS = Set.of("mcnemar", "mcnemar_statistic");

    private McNemar() {}

    static @Nullable Object call(String function, List<String> outcomes) {
        long lost = outcomes.stream().filter("regressed"::equals).count();
        long won = outcomes.stream().filter("fixed"::equals).count();
        if (function.equals("mcnemar")) {
            return pValue(Math.min(lost, won), lost + won);
        }
        double apart = Math.abs(lost - won) - 1.0;
        return lost + won == 0 ? null : (Object) (apart * apart / (lost + won));
    }

    private static double pValue(long fewer, long all) {
        BigInteger uneven =
                LongStream.rangeClosed(0, fewer).mapToObj(k -> choose(all, k)).reduce(BigInteger.ZERO, BigInteger::add);
        double ways = Math.scalb(1.0, (int) all);
        return Math.min(1, 2 * uneven.doubleValue() / ways);
    }

    private static BigInteger choose(long from, long some) {
        BigInteger ways = BigInteger.ONE;
        for (long i = 1; i <= some; i++) {
            ways = ways.multiply(BigInteger.valueOf(from - some + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }
}
