package dev.parallax.bench.compare;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What this process takes of the machine: memory, in bytes, and processor time. */
final class Usage {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Map<String, String> LINES =
            Map.of("VmHWM:", "resident-peak", "RssAnon:", "resident-own", "RssFile:", "resident-mapped");

    private Usage() {}

    /** The processor time of all threads since the process began, in nanoseconds; 0 where it is not told. */
    static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    /** Notes the heap that the virtual machine has taken and, where the system tells (Linux), the resident memory: its peak, its own and of files. */
    static void noteMemory(Findings findings) throws IOException {
        findings.figures().put("heap", (double) Runtime.getRuntime().totalMemory());
        if (Files.isReadable(STATUS)) {
            for (String line : Files.readAllLines(STATUS)) {
                String[] words = line.split("\\s+");
                String name = LINES.get(words[0]);
                if (name != null) {
                    findings.figures().put(name, Double.parseDouble(words[1]) * 1024);
                }
            }
        }
    }
}
