package dev.parallax.repl.shell;

import java.util.HashMap;
import java.util.Map;

/** The width of the screen as the environment says it: that of the terminal, which may have changed since the start. */
final class ScreenWidth {
    private ScreenWidth() {}

    static Map<String, String> over(Map<String, String> environment, int width) {
        Map<String, String> all = new HashMap<>(environment);
        if (width > 0) {
            all.put("COLUMNS", String.valueOf(width));
        }
        return all;
    }
}
