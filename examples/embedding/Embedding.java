import dev.parallax.engine.EngineOptions;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.Result;
import dev.parallax.engine.Row;
import dev.parallax.engine.Session;
import java.nio.file.Path;
import java.util.Map;

/** Imports labels and two models, and asks where they differ: {@code java Embedding.java STORE EXAMPLES}. */
public final class Embedding {
    public static void main(String[] arguments) {
        Path store = Path.of(arguments[0]);
        Path fashion = Path.of(arguments[1], "fashion");
        try (Parallax parallax = Parallax.open(store, EngineOptions.defaults().withCreate(true))) {
            ImportOptions labels = ImportOptions.defaults().with("dataset", "fashion");
            ImportOptions scores = labels.with("scores", "p_{class}");
            parallax.importLabels(fashion.resolve("labels.csv.gz"), labels, ImportProgress.NONE);
            parallax.importModel("rf_60k", fashion.resolve("rf_60k.csv.gz"), scores, ImportProgress.NONE);
            parallax.importModel("mlp_60k", fashion.resolve("mlp_60k.csv.gz"), scores, ImportProgress.NONE);
            try (Session session = parallax.session()) {
                session.compare("rf_60k as base, mlp_60k as other");
                Result differ = session.query(
                        "row.truth = $class and other.guess != base.guess", Map.of("class", "coat"));
                System.out.println(differ.rowCount() + " coats are guessed differently");
                Result outcomes = session.query("group by outcome show count");
                for (Row row : outcomes.rows()) {
                    System.out.println(row.get("outcome") + " " + row.get("count"));
                }
                double[] scoresOfCoat = session.query("regressed show base.score[\"coat\"] as p").column("p").doubles();
                System.out.println(scoresOfCoat.length + " regressed, ids " + differ.selection().getCardinality());
            }
        }
    }
}
