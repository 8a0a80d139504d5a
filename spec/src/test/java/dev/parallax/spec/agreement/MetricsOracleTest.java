package dev.parallax.spec.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.parallax.engine.ChosenEngine;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Result;
import dev.parallax.engine.Session;
import dev.parallax.engine.internal.exec.ExecutionOptions;
import dev.parallax.spec.data.Json;
import dev.parallax.storage.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The figures that scikit-learn gave for random guesses, which {@code spec/oracles/metrics.py} says how. A row of weight 3 stands
 * there three times.
 */
class MetricsOracleTest {
    private static final double CLOSE = 1e-9;
    private static final List<Parallax> OPEN = new ArrayList<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void open() {
        StoreOptions storing = StoreOptions.DEFAULT.withSync(false).withKeyMap(false);
        OPEN.add(ChosenEngine.open(folder.resolve("store"), folder, storing, ExecutionOptions.of(2)));
    }

    @AfterAll
    static void close() {
        OPEN.forEach(Parallax::close);
    }

    @TestFactory
    Stream<DynamicTest> agrees() throws IOException {
        Path kept = Path.of(System.getProperty("parallax.root")).resolve("spec/oracles/metrics.jsonl");
        List<String> lines = Files.readAllLines(kept);
        return IntStream.range(0, lines.size()).boxed().flatMap(i -> Stream.of("plain", "weighted")
                .map(kind -> dynamicTest(kind + " " + i, () -> agree("d" + i + kind, Json.parse(lines.get(i)), kind))));
    }

    private static void agree(String dataset, Map<String, Object> line, String kind) throws IOException {
        boolean numbers = line.containsKey("numbers");
        List<?> classes = numbers ? List.of() : (List<?>) line.get("classes");
        write(dataset, (List<?>) line.get(numbers ? "numbers" : "rows"), classes, kind.equals("weighted"));
        ImportOptions of = ImportOptions.defaults().with("dataset", dataset);
        Parallax parallax = OPEN.get(0);
        ImportOptions ofLabels = numbers ? of.with("types", "truth=decimal") : of;
        parallax.importLabels(folder.resolve(dataset + ".labels.csv"), ofLabels, ImportProgress.NONE);
        ImportOptions ofModel = numbers ? of.with("types", "guess=decimal") : of.with("scores", "p_{class}");
        parallax.importModel("m", folder.resolve(dataset + ".model.csv"), ofModel, ImportProgress.NONE);
        try (Session session = parallax.session()) {
            session.use(dataset);
            figuresAgree(session, (Map<?, ?>) line.get(kind));
            if (!numbers && kind.equals("plain")) {
                curvesAgree(session, (Map<?, ?>) line.get("curves"));
            }
            if (!numbers) {
                Result same = session.query("show topk(m, 2) as a, rate(m.rank <= 2) as b, topk(m, 1) as c,"
                        + " rate(m.rank = 1) as d, f1(m, micro) as e, accuracy(m) as f");
                for (String pair : List.of("ab", "cd", "ef")) {
                    assertThat(same.column(pair.substring(0, 1)).doubles())
                            .isEqualTo(same.column(pair.substring(1)).doubles());
                }
            }
        }
    }

    private static void figuresAgree(Session session, Map<?, ?> figures) {
        List<String> names = figures.keySet().stream().map(String::valueOf).toList();
        String items = names.stream().map(MetricsOracleTest::ofModel).collect(Collectors.joining(", "));
        Result result = session.query("show " + items);
        for (int i = 0; i < names.size(); i++) {
            double ours = result.columns().get(i).doubles()[0];
            if (figures.get(names.get(i)) instanceof Double theirs) {
                assertThat(ours).as(names.get(i)).isCloseTo(theirs, within(CLOSE));
            } else {
                assertThat(ours).as(names.get(i)).isNaN();
            }
        }
    }

    /** Every point of every curve, in their order; theirs are the first of our columns. */
    private static void curvesAgree(Session session, Map<?, ?> curves) {
        for (Map.Entry<?, ?> curve : curves.entrySet()) {
            Result result = session.query("show " + ofModel(String.valueOf(curve.getKey())));
            List<?> points = (List<?>) curve.getValue();
            assertThat(result.rowCount()).as("%s", curve.getKey()).isEqualTo(points.size());
            int columns = ((List<?>) points.get(0)).size();
            for (int column = 0; column < columns; column++) {
                double[] ours = result.columns().get(column).doubles();
                for (int point = 0; point < ours.length; point++) {
                    Object theirs = ((List<?>) points.get(point)).get(column);
                    assertThat(ours[point])
                            .as("%s, point %d, column %d", curve.getKey(), point, column)
                            .isEqualTo(theirs instanceof Double number ? (double) number : Double.NaN, within(CLOSE));
                }
            }
        }
    }

    /** {@code f1(macro)} of the model. */
    private static String ofModel(String figure) {
        return figure.contains("(") ? figure.replaceFirst("\\(", "(m, ") : figure + "(m)";
    }

    private static void write(String dataset, List<?> rows, List<?> classes, boolean weighted) throws IOException {
        StringBuilder labels = new StringBuilder("id,truth\n");
        StringBuilder model = new StringBuilder("id,guess");
        classes.forEach(each -> model.append(",p_").append(each));
        model.append('\n');
        int id = 0;
        for (Object each : rows) {
            List<?> row = (List<?>) each;
            int times = weighted ? ((Double) row.get(2)).intValue() : 1;
            for (int i = 0; i < times; i++, id++) {
                labels.append("r").append(id).append(',').append(row.get(0)).append('\n');
                model.append("r").append(id).append(',').append(row.get(1));
                for (Object score : row.subList(3, row.size())) {
                    model.append(',').append((Double) score / 1024);
                }
                model.append('\n');
            }
        }
        Files.writeString(folder.resolve(dataset + ".labels.csv"), labels);
        Files.writeString(folder.resolve(dataset + ".model.csv"), model);
    }
}
