package dev.parallax.grammar;

import dev.parallax.grammar.internal.antlr.ParallaxParser;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** A word that stands where a statement, a stage or an operator should: of another language, misspelled, or not there. */
final class UnknownWords {
    private static final List<String> STAGES = List.of(
            "where",
            "derive",
            "group by",
            "show",
            "sort by",
            "limit",
            "top",
            "sample",
            "split by",
            "render",
            "tag",
            "export");
    private static final List<String> STATEMENTS = List.of(
            "use", "compare", "let", "param", "check", "find", "describe", "explain", "import", "drill", "drop");
    private static final List<String> OPERATORS = List.of(
            "and", "or", "not", "in", "is", "between", "like", "matches", "contains", "starts with", "ends with");

    private static final String STAGE_LIST = "the stages are " + Expected.quoted(STAGES, "and");

    private UnknownWords() {}

    /** A first word that gives another language away, whatever the parser made of it. */
    static @Nullable Diagnostic foreignStatement(Failure failure) {
        if (failure.before().isEmpty()) {
            return null;
        }
        Token first = failure.before().get(0);
        return ForeignWords.FIRST.contains(Failure.lower(first)) ? statement(failure, first) : null;
    }

    static @Nullable Diagnostic explain(Failure failure) {
        Diagnostic first = firstWord(failure);
        if (first != null) {
            return first;
        }
        if (!failure.isWord()) {
            return null;
        }
        if (failure.before().isEmpty()) {
            return statement(failure, failure.offending());
        }
        if (failure.stageMayCome()) {
            return stage(failure);
        }
        return failure.afterOperand() ? operator(failure) : null;
    }

    /** A statement whose first word is the wrong one, though a name could have stood there. */
    private static @Nullable Diagnostic firstWord(Failure failure) {
        if (failure.before().isEmpty()) {
            return null;
        }
        Token first = failure.before().get(0);
        boolean named = first.getType() == ParallaxParser.NAME
                || (QueryLexer.isSoft(first.getType()) && ForeignWords.statement(Failure.lower(first)) != null);
        boolean alone = failure.before().size() == 1 && named;
        boolean followed = failure.isWord()
                || switch (failure.type()) {
                    case ParallaxParser.NUMBER, ParallaxParser.STRING, ParallaxParser.PARAMETER -> true;
                    case ParallaxParser.QUOTED_NAME -> true;
                    default -> false;
                };
        return alone && followed && isCulprit(failure, first) ? statement(failure, first) : null;
    }

    /** Of two words, the first is wrong unless the second is a stage or an operator of another language. */
    private static boolean isCulprit(Failure failure, Token first) {
        String word = Failure.lower(first);
        if (ForeignWords.statement(word) != null
                || nearest(word, STATEMENTS) != null
                || nearest(word, STAGES) != null) {
            return true;
        }
        String second = failure.word();
        return ForeignWords.stage(second) == null
                && ForeignWords.operator(second) == null
                && nearest(second, STAGES) == null
                && nearest(second, OPERATORS) == null;
    }

    private static Diagnostic statement(Failure failure, Token token) {
        String word = Failure.lower(token);
        if (word.equals("and") || word.equals("or")) {
            return failure.at(
                    token, Failure.shown(token) + " stands between two predicates", "write `a = 1 " + word + " b = 2`");
        }
        if (Names.isReserved(word)) {
            return failure.at(token, "a statement cannot start with " + Failure.shown(token), statementList());
        }
        String cure = ForeignWords.statement(word);
        if (cure == null) {
            String statement = nearest(word, STATEMENTS);
            String meant = statement == null ? nearest(word, STAGES) : statement;
            cure = meant == null ? ForeignWords.nearStatement(word) : "did you mean `" + meant + "`?";
        }
        return failure.at(
                token, "unknown statement or stage " + Failure.shown(token), cure == null ? STAGE_LIST : cure);
    }

    private static String statementList() {
        return "the statements are " + Expected.quoted(STATEMENTS, "and") + "; anything else is a query";
    }

    private static @Nullable Diagnostic stage(Failure failure) {
        String word = failure.word();
        Token token = failure.offending();
        String unknown = "unknown stage " + Failure.shown(token);
        if (ForeignWords.stage(word) != null) {
            return failure.at(token, unknown, ForeignWords.stage(word));
        }
        if (STATEMENTS.contains(word) && failure.viable().token(Token.EOF)) {
            return failure.at(
                    token, "a statement starts here: " + Failure.shown(token), "end the one before it with `;`");
        }
        if (Names.isReserved(word) || QueryLexer.isSoft(token.getType())) {
            return null;
        }
        String stage = nearest(word, STAGES);
        if (stage != null) {
            return failure.at(token, unknown, "did you mean `" + stage + "`?");
        }
        Diagnostic operator = failure.afterOperand() ? operator(failure) : null;
        if (operator != null) {
            return operator;
        }
        boolean piped = failure.type(1) == ParallaxParser.PIPE;
        return failure.at(
                token, unknown, piped ? "`|` stands between stages; of two predicates it is `or`" : STAGE_LIST);
    }

    private static @Nullable Diagnostic operator(Failure failure) {
        String word = failure.word();
        Token token = failure.offending();
        if (Names.isReserved(word) || QueryLexer.isSoft(token.getType())) {
            return null;
        }
        String cure = ForeignWords.operator(word);
        if (cure == null) {
            String meant = nearest(word, OPERATORS);
            cure = meant == null ? null : "did you mean `" + meant + "`?";
        }
        return cure == null ? null : failure.at(token, "unknown operator " + Failure.shown(token), cure);
    }

    /** The nearest word, of those of two words by the first. */
    private static @Nullable String nearest(String word, List<String> candidates) {
        List<String> firsts = candidates.stream().map(c -> c.split(" ", 2)[0]).toList();
        String nearest = Spelling.nearest(word, firsts);
        return nearest == null ? null : candidates.get(firsts.indexOf(nearest));
    }
}
