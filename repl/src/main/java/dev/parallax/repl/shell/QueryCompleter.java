package dev.parallax.repl.shell;

import dev.parallax.repl.render.Printable;
import java.nio.file.Path;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Hands {@link Completion} to the line editor. Names that hold what a terminal would obey are not offered. */
final class QueryCompleter implements Completer {
    private final Conversation conversation;
    private final Path folder;

    QueryCompleter(Conversation conversation, Path folder) {
        this.conversation = conversation;
        this.folder = folder;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        Vocabulary vocabulary = new Vocabulary(conversation.session().dataset(), conversation.compared());
        int order = 0;
        for (Completion.Word word :
                Completion.at(line.line(), line.cursor(), vocabulary, conversation.datasets(), folder)) {
            String value = word.value();
            if (Printable.of(value).equals(value)) {
                candidates.add(new Candidate(value, value, word.group(), null, null, null, word.space(), order++));
            }
        }
    }
}
