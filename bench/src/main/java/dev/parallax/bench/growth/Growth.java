package dev.parallax.bench.growth;

import dev.parallax.bench.Folders;
import dev.parallax.bench.compare.Findings;
import dev.parallax.bench.compare.Settings;
import dev.parallax.bench.compare.SideProcess;
import dev.parallax.bench.generate.Generated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures Parallax at growing sizes, one after the other, each in a store of its own that is deleted at once, as is what was
 * generated for it. After each size the file of figures and the drawing are written anew.
 */
public final class Growth {
    private final List<String> common;
    private final FiguresFile figures;
    private final Path drawing;

    private Growth(List<String> common, Path into) {
        this.common = common;
        this.figures = new FiguresFile(into.resolve("growth.csv"));
        this.drawing = into.resolve("growth.png");
    }

    /** Runs the measurements. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        if (words.contains("--help")) {
            System.out.print(GrowthSettings.USAGE);
            return;
        }
        int code = 0;
        try {
            GrowthSettings settings = GrowthSettings.parse(words);
            new Growth(settings.common(), settings.into()).measure(settings.sizes());
        } catch (Settings.UsageException e) {
            System.err.println("growth: " + e.getMessage() + "\n\n" + GrowthSettings.USAGE);
            code = 2;
        } catch (SideProcess.FailedException e) {
            System.err.println("growth: " + e.getMessage());
            code = 70;
        }
        System.exit(code);
    }

    private void measure(Map<Axis, List<String>> sizes) throws Exception {
        for (Map.Entry<Axis, List<String>> entry : sizes.entrySet()) {
            for (String size : entry.getValue()) {
                List<String> arguments = new ArrayList<>(entry.getKey().arguments(size));
                arguments.addAll(common);
                System.err.printf("%s %s%n", entry.getKey().title(), size);
                point(entry.getKey(), Settings.parse(arguments), arguments);
                new Drawing(figures.read()).write(drawing);
            }
        }
        new Drawing(figures.read()).write(drawing);
    }

    private void point(Axis axis, Settings settings, List<String> arguments) throws Exception {
        Path files = Generated.folder(
                settings.work(), settings.rows(), settings.models(), settings.classes(), settings.seed());
        boolean there = Files.exists(files);
        try {
            Generated.in(settings.work(), settings.rows(), settings.models(), settings.classes(), settings.seed());
            Folders.delete(settings.engines());
            Files.createDirectories(settings.engines());
            Findings imported = SideProcess.importing(arguments);
            Findings asked = SideProcess.asking(arguments);
            Point point = new Point(axis, settings);
            figures.replace(axis, point.size(), point.figures(imported, asked, Folders.size(files)));
        } finally {
            delete(settings.engines());
            if (!there) {
                delete(files);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        System.err.printf("deleting %s%n", folder);
        Folders.delete(folder);
    }
}
