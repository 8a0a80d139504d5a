package dev.parallax.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.grammar.internal.antlr.ParallaxParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Test;

/** No text has two meanings: the exact detection of ANTLR finds nothing, nor does it need more than fast prediction. */
class AmbiguityTest {
    @Test
    void noQuestionHasTwoMeanings() throws IOException {
        List<String> questions = Files.readAllLines(Path.of("src/test/resources/questions.plx"));
        assertThat(questions).hasSizeGreaterThan(50);
        for (String question : questions) {
            assertThat(ambiguities(question)).as(question).isEmpty();
        }
    }

    @Property(tries = 1000)
    void noRandomStatementHasTwoMeanings(@ForAll long seed) {
        String text = QueryFormatter.format(new RandomTrees(seed).statement());
        assertThat(ambiguities(text)).as(text).isEmpty();
    }

    private static List<String> ambiguities(String text) {
        List<String> found = new ArrayList<>();
        ParallaxParser parser = new ParallaxParser(new CommonTokenStream(new QueryLexer(text)));
        parser.removeErrorListeners();
        parser.addErrorListener(new BaseErrorListener() {
            @Override
            public void reportAmbiguity(
                    Parser recognizer,
                    DFA dfa,
                    int startIndex,
                    int stopIndex,
                    boolean exact,
                    BitSet alternatives,
                    ATNConfigSet configurations) {
                found.add(ParallaxParser.ruleNames[dfa.atnStartState.ruleIndex] + " at token " + startIndex);
            }
        });
        parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
        parser.script();
        assertThat(parser.getNumberOfSyntaxErrors()).as(text).isZero();
        return found;
    }
}
