package dev.parallax.bench.compare;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
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

    /** Notes the peak of the heap and, where the system tells (Linux), the resident memory: its peak, its own and of files. */
    static void noteMemory(Findings findings) throws IOException {
        long heap = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            heap += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        findings.figures().put("heap-peak", (double) heap);
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
