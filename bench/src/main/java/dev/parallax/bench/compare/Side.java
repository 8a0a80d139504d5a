package dev.parallax.bench.compare;

import dev.parallax.bench.generate.ClassNames;
import dev.parallax.bench.generate.Generated;
import java.nio.file.Path;
import java.util.List;

/** One engine at work in a process of its own. */
interface Side {
    /** The part of the work a process does. */
    enum Part {
        /** The store or the databases are made from the files, which are there. */
        IMPORT,
        /** The questions are asked. */
        QUERY
    }

    /** Makes the store or the databases. */
    void importFiles(Settings settings, Generated files, Findings findings) throws Exception;

    /** Asks all questions; a failure is noted, and the next one asked. */
    void ask(Settings settings, List<Question> questions, Findings findings) throws Exception;

    /** Does a part: {@code PART FILE} and the settings' arguments; what was found is written into the file. */
    static void main(Side side, String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        Settings settings = Settings.parse(words.subList(2, words.size()));
        Findings findings = new Findings();
        switch (Part.valueOf(words.get(0))) {
            case IMPORT -> {
                Generated files = Generated.in(
                        settings.work(), settings.rows(), settings.models(), settings.classes(), settings.seed());
                side.importFiles(settings, files, findings);
            }
            case QUERY ->
                side.ask(settings, Questions.all(ClassNames.of(settings.classes()), settings.models()), findings);
        }
        Usage.noteMemory(findings);
        findings.figures().put("bandwidth", Bandwidth.measure(settings.threads()));
        findings.write(Path.of(words.get(1)));
    }
}
