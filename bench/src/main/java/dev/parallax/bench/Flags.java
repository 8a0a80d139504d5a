package dev.parallax.bench;

import java.util.List;
import java.util.stream.Stream;

/** The flags of a virtual machine that is measured: those of the launcher's, and what the environment adds. */
public final class Flags {
    /** In the order of the command line; {@code PARALLAX_JAVA_OPTS} comes last, as in the launcher. */
    public static final List<String> ALL = Stream.concat(
                    Stream.of(
                            "--add-opens=java.base/java.lang=ALL-UNNAMED",
                            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
                            "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
                            "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
                            "--add-exports=jdk.compiler/com.sun.tools.javac.file=ALL-UNNAMED",
                            "-XX:+IgnoreUnrecognizedVMOptions",
                            "--sun-misc-unsafe-memory-access=allow",
                            "--enable-native-access=ALL-UNNAMED",
                            "-Dchronicle.analytics.disable=true"),
                    Stream.of(System.getenv()
                                    .getOrDefault("PARALLAX_JAVA_OPTS", "")
                                    .split(" "))
                            .filter(word -> !word.isEmpty()))
            .toList();

    private Flags() {}
}
