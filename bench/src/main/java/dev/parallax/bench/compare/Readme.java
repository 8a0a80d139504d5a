package dev.parallax.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a page between two marks that holds the newest run. */
final class Readme {
    private static final String BEGIN = "<!-- newest run -->";
    private static final String END = "<!-- /newest run -->";

    private Readme() {}

    /** Puts a report in the place of the one that stands there. */
    static void write(Path page, String report) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END, Math.max(begin, 0));
        if (begin < 0 || end < 0) {
            throw new IOException(page + " has no place for the newest run: write " + BEGIN + " and " + END);
        }
        Files.writeString(
                page,
                text.substring(0, begin + BEGIN.length()) + "\n\n```text\n" + report.strip() + "\n```\n\n"
                        + text.substring(end));
    }
}
