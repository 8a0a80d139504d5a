package dev.parallax.bench.compare;

import dev.parallax.bench.generate.Generated;
import dev.parallax.engine.EngineOptions;
import dev.parallax.engine.Histogram;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Result;
import dev.parallax.engine.Row;
import dev.parallax.engine.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Parallax, by the interface an embedding program uses. */
final class ParallaxSide implements Side {
    private ParallaxSide() {}

    /** A process that does one part of the work. */
    public static void main(String[] arguments) throws Exception {
        Side.main(new ParallaxSide(), arguments);
    }

    private static Parallax open(Settings settings) {
        return Parallax.open(
                settings.store(),
                EngineOptions.defaults().withThreads(settings.threads()).withCreate(true));
    }

    @Override
    public void importFiles(Settings settings, Generated files, Findings findings) throws Exception {
        ImportOptions plain = ImportOptions.defaults();
        ImportOptions scored = plain.with("scores", "p_{class}");
        try (Parallax parallax = open(settings)) {
            findings.time("import labels", () -> parallax.importLabels(files.labels(), plain, ImportProgress.NONE));
            for (int model = 0; model < files.models(); model++) {
                int number = model;
                String name = Generated.modelName(model);
                findings.time(
                        "import " + name,
                        () -> parallax.importModel(name, files.model(number), scored, ImportProgress.NONE));
            }
        }
    }

    @Override
    public void ask(Settings settings, List<Question> questions, Findings findings) throws Exception {
        long begin = System.nanoTime();
        try (Parallax parallax = open(settings);
                Session session = parallax.session()) {
            session.compare(compared(settings.models()));
            findings.figures().put("open", (System.nanoTime() - begin) / 1e6);
            Timings timings = new Timings("", findings);
            for (Question question : questions) {
                timings.add(question, new Timing(() -> answer(session, question), settings.runs()));
            }
            timings.measure();
            findings.figures().put("derived", (double) session.derived().bytes());
            findings.figures().put("deriving", session.derived().nanos() / 1e6);
        }
    }

    private static String compared(int models) {
        return IntStream.range(0, models)
                .mapToObj(
                        model -> Generated.modelName(model) + (model == 0 ? " as base" : model == 1 ? " as other" : ""))
                .collect(Collectors.joining(", "));
    }

    private static List<List<String>> answer(Session session, Question question) {
        Result result = session.query(question.query());
        if (question.shape() == Question.Shape.SELECTED) {
            return List.of(List.of(Long.toString(result.rowCount())));
        }
        int columns = result.columns().size();
        List<List<String>> rows = new ArrayList<>();
        for (Row row : result.rows()) {
            if (question.shape() == Question.Shape.HISTOGRAMS && row.get(1) instanceof Histogram histogram) {
                bins(String.valueOf(row.get(0)), histogram, rows);
            } else {
                List<String> cells = new ArrayList<>(columns);
                for (int column = 0; column < columns; column++) {
                    cells.add(String.valueOf(row.get(column)));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static void bins(String key, Histogram histogram, List<List<String>> rows) {
        for (int bin = 0; bin < histogram.counts().size(); bin++) {
            long count = histogram.counts().get(bin);
            if (count > 0) {
                rows.add(List.of(key, Integer.toString(bin), Long.toString(count)));
            }
        }
    }
}
