package dev.parallax.bench.compare;

import dev.parallax.engine.ParallaxException;
import java.util.LinkedHashMap;
import java.util.Map;

/** All questions of a side, which have their rounds by turns; one that fails has no more. */
final class Timings {
    private final String prefix;
    private final Findings findings;
    private final Map<String, Timing> timings = new LinkedHashMap<>();

    /**
     * Questions whose answers are noted.
     *
     * @param prefix what stands before their names
     */
    Timings(String prefix, Findings findings) {
        this.prefix = prefix;
        this.findings = findings;
    }

    void add(Question question, Timing timing) {
        timings.put(prefix + question.name(), timing);
    }

    /** Asks all of them, and notes the answers, or why there is none. */
    void measure() {
        for (int round = 0; round < Timing.ROUNDS; round++) {
            timings.entrySet().removeIf(entry -> fails(entry.getKey(), entry.getValue()));
        }
        timings.forEach((name, timing) -> findings.answers().put(name, timing.measurement()));
    }

    @SuppressWarnings("IllegalCatch") // whatever ends one question, the next is asked
    private boolean fails(String name, Timing timing) {
        try {
            timing.round();
            return false;
        } catch (Exception e) {
            findings.failures().put(name, reason(e));
            return true;
        }
    }

    private static String reason(Exception e) {
        boolean isFault = e instanceof RuntimeException && !(e instanceof ParallaxException);
        return isFault ? e + " at " + e.getStackTrace()[0] : String.valueOf(e.getMessage());
    }
}
