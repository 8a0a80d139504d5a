package dev.parallax.bench.compare;

import dev.parallax.bench.Folders;
import dev.parallax.bench.generate.Generated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the files, lets each side import and answer in processes of its own, one after the other, and prints what they found.
 * Exit codes: 0 all answers equal, 1 a wrong or missing answer, 2 a mistake on the command line, 70 a side ended badly.
 */
final class Compare {
    private final Settings settings;
    private final List<String> arguments;

    private Compare(Settings settings, List<String> arguments) {
        this.settings = settings;
        this.arguments = arguments;
    }

    /** Runs one comparison. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        if (words.contains("--help")) {
            System.out.print(Settings.USAGE);
            return;
        }
        int code;
        try {
            code = new Compare(Settings.parse(words), words).run();
        } catch (Settings.UsageException e) {
            System.err.println("compare: " + e.getMessage() + "\n\n" + Settings.USAGE);
            code = 2;
        } catch (SideProcess.FailedException e) {
            System.err.println("compare: " + e.getMessage());
            code = 70;
        }
        System.exit(code);
    }

    private int run() throws Exception {
        Generated files = generate();
        if (!settings.reuse()) {
            Folders.delete(settings.engines());
        }
        Files.createDirectories(settings.engines());
        Findings none = new Findings();
        Findings ownImport = settings.reuse() ? none : process(ParallaxSide.class, Side.Part.IMPORT);
        Findings duckImport = settings.reuse() ? none : process(DuckDbSide.class, Side.Part.IMPORT);
        Findings own = process(ParallaxSide.class, Side.Part.QUERY);
        Findings duck = process(DuckDbSide.class, Side.Part.QUERY);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Report report = new Report(new PrintStream(text, false, StandardCharsets.UTF_8), own, duck);
        report.line("%s, %s", LocalDate.now(ZoneOffset.UTC), Machine.text());
        report.line(
                "%,d rows, %d models, %d classes, seed %d; %d threads, -Xmx%s; DuckDB %s\n",
                settings.rows(),
                settings.models(),
                settings.classes(),
                settings.seed(),
                settings.threads(),
                settings.heap(),
                duck.notes().getOrDefault("version", ""));
        report.questions(Questions.all(files.classes(), settings.models()), settings.rows(), settings.classes());
        report.figures(figures(files, ownImport, duckImport, own, duck));
        boolean equal = report.end(imports(files, ownImport) / imports(files, duckImport));
        text.writeTo(System.out);
        System.out.flush();
        if (equal && settings.write()) {
            Readme.write(
                    Path.of(System.getProperty("parallax.bench", "bench"), "README.md"),
                    text.toString(StandardCharsets.UTF_8));
        }
        if (!settings.keep()) {
            Folders.delete(settings.engines());
        }
        return equal ? 0 : 1;
    }

    private Generated generate() throws IOException {
        long begin = System.nanoTime();
        Generated files =
                Generated.in(settings.work(), settings.rows(), settings.models(), settings.classes(), settings.seed());
        System.err.printf("files in %s: %.1f s%n", files.folder(), (System.nanoTime() - begin) / 1e9);
        return files;
    }

    private Findings process(Class<? extends Side> side, Side.Part part) throws Exception {
        return SideProcess.run(side, part, arguments);
    }

    private List<Report.Figure> figures(
            Generated files, Findings ownImport, Findings duckImport, Findings own, Findings duck) throws IOException {
        List<Report.Figure> figures = new ArrayList<>();
        for (String name : imports(files)) {
            figures.add(Report.Figure.seconds(name, ownImport.figure(name), duckImport.figure(name)));
        }
        figures.add(Report.Figure.seconds("import, all files", imports(files, ownImport), imports(files, duckImport)));
        figures.add(Report.Figure.seconds(
                "  processor time", ownImport.figure("import cpu"), duckImport.figure("import cpu")));
        figures.add(Report.Figure.seconds("joining into one table", Double.NaN, duckImport.figure("wide")));
        figures.add(Report.Figure.seconds("opening the store", own.figure("open"), Double.NaN));
        figures.add(Report.Figure.megabytes("derived by all questions", own.figure("derived"), Double.NaN));
        figures.add(Report.Figure.seconds("  deriving it, all threads", own.figure("deriving"), Double.NaN));
        figures.add(Report.Figure.gigabytes("memory read in a second", own.figure("bandwidth"), Double.NaN));
        double csv = Folders.size(files.folder());
        figures.add(Report.Figure.megabytes("size of the files imported", csv, csv));
        figures.add(Report.Figure.megabytes(
                "size on disk", Folders.size(settings.store()), Folders.size(settings.joined())));
        figures.add(Report.Figure.megabytes("size on disk, one table", Double.NaN, Folders.size(settings.wide())));
        memory(figures, "importing", ownImport, duckImport);
        memory(figures, "querying", own, duck);
        return figures;
    }

    private static void memory(List<Report.Figure> figures, String when, Findings own, Findings duck) {
        figures.add(Report.Figure.megabytes(
                "resident, " + when + ", peak", own.figure("resident-peak"), duck.figure("resident-peak")));
        figures.add(Report.Figure.megabytes(
                "  its own at the end", own.figure("resident-own"), duck.figure("resident-own")));
        figures.add(Report.Figure.megabytes(
                "  of mapped files at the end", own.figure("resident-mapped"), duck.figure("resident-mapped")));
        figures.add(Report.Figure.megabytes("  heap at the end", own.figure("heap"), duck.figure("heap")));
    }

    private static List<String> imports(Generated files) {
        List<String> names = new ArrayList<>(List.of("import labels"));
        for (int model = 0; model < files.models(); model++) {
            names.add("import " + Generated.modelName(model));
        }
        return names;
    }

    private static double imports(Generated files, Findings findings) {
        return imports(files).stream().mapToDouble(findings::figure).sum();
    }
}
