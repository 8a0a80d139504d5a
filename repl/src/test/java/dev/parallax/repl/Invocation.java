package dev.parallax.repl;

import dev.parallax.repl.run.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A call of the command line within this process, and what came of it. */
record Invocation(int code, String out, String err) {
    static Invocation of(Path folder, String in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = Console.of(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), out, err, folder);
        int code = Main.run(arguments, console);
        return new Invocation(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
