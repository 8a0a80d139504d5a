package dev.parallax.spec.golden;

import dev.parallax.engine.Result;
import dev.parallax.engine.Row;
import dev.parallax.engine.Session;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Statement;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the queries of the specification take the engine, and the reference interpreter, both warm, from the text to every
 * value of the answer. Asserts nothing, and is run by name alone; see {@code spec/README.md}. Tables of some rows leave nothing
 * but what a query costs whatever it reads, so what is slower here costs too much before it begins.
 */
class SpecTimes {
    private static final int WARM = 200;
    private static final int MEASURED = 201;
    private static final int SLOWEST = 15;
    private static final int AGAIN = 0;
    private static final int NEW = 1;
    private static final int INTERPRETER = 2;
    private static final int SIDES = 3;

    /** So many make a text of its own for each time. */
    private static final int BLANKS = 10;

    /** A query ready to be asked of both, and how long each took, in nanoseconds, time by time. */
    private record Race(String title, Session session, String text, Reviewer.Question question, long[][] times) {
        /** Each is asked twice and timed the second time: whoever comes after another finds the caches cold. */
        void run(int round) {
            int[] rows = new int[SIDES];
            for (int side = AGAIN; side <= INTERPRETER; side++) {
                answer(side, asked(side, 2 * round));
                String asked = asked(side, 2 * round + 1);
                long start = System.nanoTime();
                rows[side] = answer(side, asked);
                times[side][round % MEASURED] = System.nanoTime() - start;
            }
            if (rows[AGAIN] != rows[INTERPRETER]) {
                throw new IllegalStateException(title + ": " + rows[AGAIN] + " rows, and not " + rows[INTERPRETER]);
            }
        }

        /** Not what the interpreter does not know, nor a matrix, whose cells are rows to it. */
        boolean isRun() {
            try {
                return interpreter(text) == engine(text);
            } catch (RuntimeException e) {
                return false;
            }
        }

        /** The text, or one that means the same and was never asked: no two times end with the same blanks, nor with more. */
        private String asked(int side, int time) {
            StringBuilder asked = new StringBuilder(text);
            for (int bit = 0; side != AGAIN && bit < BLANKS; bit++) {
                asked.append((time >> bit & 1) == 0 ? ' ' : '\t');
            }
            return asked.toString();
        }

        private int answer(int side, String asked) {
            return side == INTERPRETER ? interpreter(asked) : engine(asked);
        }

        private int interpreter(String asked) {
            Statement query =
                    QueryParser.parse(new Source("query", asked)).statements().get(0);
            return question.interpreter().answer((Statement.Query) query).rows().size();
        }

        private int engine(String text) {
            Result result = session.query(text);
            int width = result.columns().size();
            int rows = 0;
            for (Row row : result.rows()) {
                for (int column = 0; column < width; column++) {
                    row.get(column);
                }
                rows++;
            }
            return rows;
        }

        /** What one time in ten is faster than, in microseconds: whatever else the machine does only makes it slower. */
        double micros(int side) {
            long[] sorted = times[side].clone();
            Arrays.sort(sorted);
            return sorted[MEASURED / 10] / 1e3;
        }

        /** How many times as fast as the interpreter a side is. */
        double ratio(int side) {
            return micros(INTERPRETER) / micros(side);
        }
    }

    @TempDir
    Path folder;

    @Test
    void theSlowestBesideTheInterpreter() throws IOException {
        try (Shelf shelf = Shelf.open(folder.resolve("store"), Configuration.ORDINARY)) {
            List<Race> races = races(shelf);
            for (int round = 0; round < WARM + MEASURED; round++) {
                for (Race race : races) {
                    race.run(round);
                }
            }
            print(races, System.out);
        }
    }

    private static List<Race> races(Shelf shelf) {
        Reviewer reviewer = new Reviewer();
        List<Race> races = new ArrayList<>();
        for (SpecFile file : SpecFile.all(Library.SPEC)) {
            for (Block block : file.blocks()) {
                boolean table = block.kind() == Block.Kind.QUERY || block.kind() == Block.Kind.FOOTER;
                Reviewer.Question question = table ? reviewer.question(file.setting(), block.text()) : null;
                if (question != null && !block.text().contains(" tag ")) {
                    Race race = race(shelf.session(file), file, block, question);
                    if (race.isRun()) {
                        races.add(race);
                    }
                }
            }
        }
        return races;
    }

    private static Race race(Session session, SpecFile file, Block block, Reviewer.Question question) {
        List<Statement> statements =
                QueryParser.parse(new Source("query", block.text())).statements();
        statements.subList(0, statements.size() - 1).forEach(session::run);
        String text = question.query().span().text();
        String title = file.path().getFileName() + ": " + block.title();
        return new Race(title, session, text, question, new long[SIDES][MEASURED]);
    }

    private static void print(List<Race> races, PrintStream out) {
        out.printf("%9s %9s %11s %8s   query%n", "again", "new text", "interpreter", "times");
        races.stream()
                .sorted(Comparator.comparingDouble(race -> race.ratio(NEW)))
                .limit(Integer.getInteger("parallax.times.slowest", SLOWEST))
                .forEach(race -> out.printf(
                        "%6.1f us %6.1f us %8.1f us %8.2f   %s%n",
                        race.micros(AGAIN), race.micros(NEW), race.micros(INTERPRETER), race.ratio(NEW), race.title()));
        for (int side = AGAIN; side <= NEW; side++) {
            int of = side;
            double[] ratios = races.stream().mapToDouble(race -> race.ratio(of)).toArray();
            long slower = Arrays.stream(ratios).filter(ratio -> ratio < 1).count();
            double mean =
                    Math.exp(Arrays.stream(ratios).map(Math::log).average().orElse(0));
            out.printf(
                    "%s: %d queries, %d of them slower than the interpreter; %.1f times as fast in the mean%n",
                    side == AGAIN ? "asked again" : "new text", ratios.length, slower, mean);
        }
    }
}
