package dev.parallax.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BandwidthTest {
    @Test
    void anyNumberOfThreadsReadsAllThatWasWritten() throws Exception {
        assertThat(Bandwidth.measure(3)).isPositive();
    }
}
