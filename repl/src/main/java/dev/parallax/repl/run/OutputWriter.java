package dev.parallax.repl.run;

import dev.parallax.repl.render.PageClosedException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** UTF-8 text to a stream; tells a closed pipe, as of {@code | head}, from output that failed. One thread. */
final class OutputWriter extends Writer {
    private static final int BUFFER = 1 << 16;
    private final Writer out;

    OutputWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        try {
            out.write(text, offset, length);
        } catch (IOException e) {
            throw told(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw told(e);
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    private static IOException told(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("pipe") ? new PageClosedException() : e;
    }
}
