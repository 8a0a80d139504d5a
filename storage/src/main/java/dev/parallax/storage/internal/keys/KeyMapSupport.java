package dev.parallax.storage.internal.keys;

import java.util.List;
import java.util.Map;

/** Whether this JVM lets Chronicle Map work, asked without touching one of its classes, since those print when they fail. */
public final class KeyMapSupport {
    private static final Map<String, List<String>> NEEDED = Map.of(
            "java.base", List.of("sun.nio.ch", "jdk.internal.ref"),
            "jdk.compiler", List.of("com.sun.tools.javac.file"));
    private static final List<String> OPENED = List.of("java.lang", "java.lang.reflect");

    private KeyMapSupport() {}

    /** Whether the JVM was started with what Chronicle Map reaches for. */
    public static boolean available() {
        Module here = KeyMapSupport.class.getModule();
        Module base = Object.class.getModule();
        boolean opened = OPENED.stream().allMatch(name -> base.isOpen(name, here));
        return opened
                && NEEDED.entrySet().stream().allMatch(module -> ModuleLayer.boot()
                        .findModule(module.getKey())
                        .map(found -> module.getValue().stream().allMatch(name -> found.isExported(name, here)))
                        .orElse(false));
    }

    /** Keeps Chronicle quiet, from reporting and from waiting for locks, unless somebody said otherwise. */
    static void prepare() {
        Map.of(
                        "chronicle.analytics.disable", "true",
                        "net.openhft.chronicle.map.lockTimeoutSeconds", "2",
                        "slf4j.internal.verbosity", "ERROR")
                .forEach((name, value) -> {
                    if (System.getProperty(name) == null) {
                        System.setProperty(name, value);
                    }
                });
    }
}
