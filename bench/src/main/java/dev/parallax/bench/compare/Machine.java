package dev.parallax.bench.compare;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The machine, as a report names it. */
final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Processors, memory, system and Java; without the processors' name where the system does not tell it (Linux does). */
    static String text() throws IOException {
        double memory = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
        return String.format(
                Locale.ROOT,
                "%d %s, %.0f GB of memory; %s %s; Java %s",
                Runtime.getRuntime().availableProcessors(),
                processors(),
                memory / 1e9,
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version());
    }

    private static String processors() throws IOException {
        if (Files.isReadable(PROCESSORS)) {
            for (String line : Files.readAllLines(PROCESSORS)) {
                if (line.startsWith("model name")) {
                    return "× " + line.substring(line.indexOf(':') + 1).strip();
                }
            }
        }
        return "processors";
    }
}
