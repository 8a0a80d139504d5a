package dev.parallax.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir
    Path folder;

    @Test
    void theDemoAnswersTheTourAgainAndAgain() {
        String home = System.getProperty("parallax.home");
        System.setProperty("parallax.home", System.getProperty("parallax.root", ".."));
        try {
            Invocation first = Invocation.of(folder, "", "demo", "--store", "demo-store");
            assertThat(first.err()).isEmpty();
            assertThat(first.code()).isZero();
            assertThat(first.out())
                    .contains("> group by outcome show count, share\n")
                    .contains(" both_right │  8292 │ 0.8292\n regressed  │   468 │ 0.0468\n")
                    .contains(" coat       │  0.816 │   0.637 │  199 │     20 │ -179\n");
            assertThat(Files.isDirectory(folder.resolve("demo-store"))).isTrue();
            assertThat(Invocation.of(folder, "", "demo", "--store", "demo-store")
                            .out())
                    .isEqualTo(first.out());
        } finally {
            if (home == null) {
                System.clearProperty("parallax.home");
            } else {
                System.setProperty("parallax.home", home);
            }
        }
    }
}
