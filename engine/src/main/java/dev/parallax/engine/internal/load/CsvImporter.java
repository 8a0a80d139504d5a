package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.Importer;
import java.io.IOException;
import java.nio.file.Path;

/** Comma-separated values, or separated by semicolon, tab or bar; the first record names the columns. */
final class CsvImporter implements Importer {
    private static final String DELIMITERS = ",\t;|";
    private static final int LOOK = 1 << 16;

    @Override
    public String name() {
        return "CSV (.csv .tsv .txt)";
    }

    @Override
    public boolean reads(String fileName) {
        return fileName.endsWith(".csv")
                || fileName.endsWith(".tsv")
                || fileName.endsWith(".tab")
                || fileName.endsWith(".txt");
    }

    @Override
    public Table open(Path file, ImportOptions options) throws IOException {
        Character said = options.delimiter();
        if (said != null && said == options.decimal()) {
            throw Refusal.of(
                    file,
                    "the fields are said to be parted by " + Refusal.quote(String.valueOf(said))
                            + ", which also stands before decimals",
                    "correct --delimiter or --decimal");
        }
        return new CsvTable(file, said != null ? said : notice(file, options), options);
    }

    /** The delimiter that stands most often in the first line, outside quotes; the first of the list on a tie. */
    private static char notice(Path file, ImportOptions options) throws IOException {
        int[] counts = new int[DELIMITERS.length()];
        char[] text = new char[LOOK];
        try (TextReader reader = new TextReader(InputFile.open(file, options.encoding()), options.encoding())) {
            int length = Math.max(reader.read(text, 0, LOOK), 0);
            boolean quoted = false;
            boolean named = false;
            for (int i = 0; i < length; i++) {
                char c = text[i];
                if ((c == '\n' || c == '\r') && !quoted && named) {
                    break;
                }
                quoted ^= c == '"';
                named |= c != '\n' && c != '\r';
                int which = quoted ? -1 : DELIMITERS.indexOf(c);
                if (which >= 0 && c != options.decimal()) {
                    counts[which]++;
                }
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }
}
