package dev.parallax.engine.internal.function;

import dev.parallax.engine.Type;
import dev.parallax.engine.internal.vector.Vector;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code value in (…)} with constants; null is in a list that names null. */
final class Membership {
    private Membership() {}

    static Kernel of(@Nullable Type value, List<@Nullable Object> candidates) {
        boolean nulls = candidates.contains(null);
        Type held = held(value, candidates);
        if (held == null) {
            return new OfText(text -> false, nulls);
        }
        return switch (held) {
            case TEXT -> {
                Set<@Nullable Object> texts = new HashSet<>(candidates);
                yield new OfText(texts::contains, nulls);
            }
            case DECIMAL -> new OfDoubles(candidates, nulls);
            default -> new OfLongs(candidates, nulls);
        };
    }

    private static @Nullable Type held(@Nullable Type value, List<@Nullable Object> candidates) {
        boolean decimals = candidates.stream().anyMatch(Double.class::isInstance);
        return value == Type.INTEGER && decimals ? Type.DECIMAL : value;
    }

    private static final class OfText implements Kernel {
        private final Predicate<String> candidates;
        private final boolean nulls;
        private final TextTest test = new TextTest();
        private long[] words = Room.NO_LONGS;

        OfText(Predicate<String> candidates, boolean nulls) {
            this.candidates = candidates;
            this.nulls = nulls;
        }

        @Override
        public Vector apply(Vector[] arguments, int size) {
            words = Room.words(words, size);
            test.apply(arguments[0], candidates, nulls, words, size);
            return new Vector.Bits(words, size);
        }
    }

    private static final class OfLongs implements Kernel {
        private final long[] sorted;
        private final LongInput input = new LongInput();
        private long[] words = Room.NO_LONGS;

        OfLongs(List<@Nullable Object> candidates, boolean nulls) {
            sorted = candidates.stream()
                    .filter(candidate -> nulls || candidate != null)
                    .mapToLong(Constants::asLong)
                    .sorted()
                    .distinct()
                    .toArray();
        }

        @Override
        public Vector apply(Vector[] arguments, int size) {
            words = Room.words(words, size);
            long[] values = input.read(arguments[0], size);
            if (sorted.length == 0) {
                return new Vector.Bits(words, size);
            }
            long least = sorted[0];
            long most = sorted[sorted.length - 1];
            for (int i = 0; i < size; i++) {
                long value = values[i];
                boolean found = value >= least && value <= most && Arrays.binarySearch(sorted, value) >= 0;
                words[i >> 6] |= (found ? 1L : 0L) << i;
            }
            return new Vector.Bits(words, size);
        }
    }

    private static final class OfDoubles implements Kernel {
        private final double[] sorted;
        private final DoubleInput input = new DoubleInput();
        private long[] words = Room.NO_LONGS;

        OfDoubles(List<@Nullable Object> candidates, boolean nulls) {
            sorted = candidates.stream()
                    .filter(candidate -> nulls || candidate != null)
                    .mapToDouble(candidate -> Constants.asDouble(candidate) + 0.0)
                    .sorted()
                    .distinct()
                    .toArray();
        }

        @Override
        public Vector apply(Vector[] arguments, int size) {
            words = Room.words(words, size);
            double[] values = input.read(arguments[0], size);
            for (int i = 0; i < size; i++) {
                // adding 0.0 makes one zero of the two; binary search takes NaN for equal to itself
                boolean found = Arrays.binarySearch(sorted, values[i] + 0.0) >= 0;
                words[i >> 6] |= (found ? 1L : 0L) << i;
            }
            return new Vector.Bits(words, size);
        }
    }
}
