package dev.parallax.repl.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a terminal shows that was sent some text: lines of a fixed width, as many as there are. Styles are dropped. */
final class VirtualScreen {
    private static final Pattern CONTROL =
            Pattern.compile("\u001b\\[([0-9;?]*)([@-~])|\u001b[>=78]|\u001b\\][^\u0007]*\u0007");

    private final int width;
    private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    private int row;
    private int column;

    VirtualScreen(int width) {
        this.width = width;
    }

    /** The lines that a text leaves, without spaces at their ends. */
    List<String> show(String text) {
        Matcher control = CONTROL.matcher(text);
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) == '\u001b' && control.find(i) && control.start() == i) {
                if (control.group(2) != null) {
                    obey(control.group(2).charAt(0), control.group(1));
                }
                i = control.end();
            } else {
                put(text.charAt(i++));
            }
        }
        return lines.stream().map(line -> line.toString().stripTrailing()).toList();
    }

    private void put(char c) {
        switch (c) {
            case '\r' -> column = 0;
            case '\n' -> down(1);
            case '\b' -> column = Math.max(0, column - 1);
            case '\u0007', '\u0000', '\u001b' -> {
                return;
            }
            default -> {
                if (column == width) {
                    column = 0;
                    down(1);
                }
                StringBuilder line = lines.get(row);
                while (line.length() <= column) {
                    line.append(' ');
                }
                line.setCharAt(column++, c);
            }
        }
    }

    private void down(int count) {
        row += count;
        while (lines.size() <= row) {
            lines.add(new StringBuilder());
        }
    }

    private void obey(char command, String arguments) {
        int count = arguments.matches("[1-9]\\d*") ? Integer.parseInt(arguments) : 1;
        switch (command) {
            case 'A' -> row = Math.max(0, row - count);
            case 'B' -> down(count);
            case 'C' -> column = Math.min(width - 1, column + count);
            case 'D' -> column = Math.max(0, Math.min(column, width - 1) - count);
            case 'G' -> column = count - 1;
            case 'K' -> lines.get(row).setLength(Math.min(column, lines.get(row).length()));
            case 'J' -> {
                lines.get(row).setLength(Math.min(column, lines.get(row).length()));
                lines.subList(row + 1, lines.size()).clear();
            }
            default -> {
                // Styles and modes change no text.
                return;
            }
        }
    }
}
