package dev.parallax.repl.shell;

import dev.parallax.repl.render.Printable;
import dev.parallax.storage.Dataset;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Hands {@link Completion} to the line editor. Names that hold what a terminal would obey are not offered. */
final class QueryCompleter implements Completer {
    private final Conversation conversation;

    QueryCompleter(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        Dataset dataset = conversation.session().dataset();
        List<String> datasets = dataset == null ? List.of() : List.of(dataset.name());
        Completion completion = new Completion(new Vocabulary(dataset, conversation.compared()), datasets);
        String before = line.line().substring(0, line.cursor());
        int sort = 0;
        for (Completion.Word word : completion.at(before, line.cursor() - line.wordCursor())) {
            if (Printable.of(word.value()).equals(word.value())) {
                String value = word.value() + word.suffix().strip();
                boolean space = word.suffix().equals(" ");
                candidates.add(new Candidate(value, word.value(), word.group(), null, null, null, space, sort++));
            }
        }
    }
}
