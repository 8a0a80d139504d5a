package dev.parallax.grammar;

import dev.parallax.grammar.internal.antlr.ParallaxParser;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** A word that stands where a statement, a stage or an operator should: of another language, misspelled, or not there. */
final class UnknownWords {
    private static final List<String> STAGES =
            List.of("where", "derive", "group by", "show", "sort by", "limit", "top", "sample");
    private static final List<String> STATEMENTS =
            List.of("use", "compare", "let", "param", "describe", "explain", "import");
    private static final List<String> OPERATORS = List.of(
            "and", "or", "not", "in", "is", "between", "like", "matches", "contains", "starts with", "ends with");

    /** Words that people write for stages, so that what stands before one of them is a predicate. */
    private static final Set<String> LIKELY_STAGES = Set.of("split", "render", "tag", "export");

    private static final String STAGE_LIST =
            "the stages are " + Expected.quoted(STAGES, "and") + "; a query is a predicate and stages after it";

    private UnknownWords() {}

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
        boolean alone = failure.before().size() == 1 && first.getType() == ParallaxParser.NAME;
        boolean followed = failure.isWord()
                || switch (failure.type()) {
                    case ParallaxParser.NUMBER, ParallaxParser.STRING, ParallaxParser.PARAMETER -> true;
                    case ParallaxParser.QUOTED_NAME -> true;
                    default -> false;
                };
        if (ForeignWords.FIRST.contains(Failure.lower(first)) || (alone && followed && isCulprit(failure, first))) {
            return statement(failure, first);
        }
        return null;
    }

    /** Of two words, the first is wrong unless the second is a stage or an operator of another language. */
    private static boolean isCulprit(Failure failure, Token first) {
        String word = Failure.lower(first);
        if (ForeignWords.statement(word) != null || nearest(word, STATEMENTS) != null || nearest(word, STAGES) != null) {
            return true;
        }
        String second = failure.word();
        return !LIKELY_STAGES.contains(second)
                && ForeignWords.stage(second) == null
                && ForeignWords.operator(second) == null
                && nearest(second, STAGES) == null
                && nearest(second, OPERATORS) == null;
    }

    private static Diagnostic statement(Failure failure, Token token) {
        String word = Failure.lower(token);
        String cure = ForeignWords.statement(word);
        if (cure != null) {
            return failure.at(token, Failure.shown(token) + " is not part of the language", cure);
        }
        if (Names.isReserved(word) && !isRefused(word)) {
            return failure.at(token, "a statement cannot start with " + Failure.shown(token), statementList());
        }
        String fact = (isRefused(word) ? "unknown statement " : "unknown statement or stage ") + Failure.shown(token);
        String statement = nearest(word, STATEMENTS);
        String meant = statement == null ? nearest(word, STAGES) : statement;
        if (meant != null && !isRefused(word)) {
            return failure.at(token, fact, "did you mean `" + meant + "`?");
        }
        return failure.at(token, fact, isRefused(word) ? statementList() : STAGE_LIST);
    }

    private static String statementList() {
        return "the statements are " + Expected.quoted(STATEMENTS, "and") + "; anything else is a query";
    }

    /** Words that are kept free for statements. */
    private static boolean isRefused(String word) {
        return switch (word) {
            case "check", "find", "drill", "drop" -> true;
            default -> false;
        };
    }

    private static @Nullable Diagnostic stage(Failure failure) {
        String word = failure.word();
        Token token = failure.offending();
        String cure = ForeignWords.stage(word);
        if (cure == null && failure.afterOperand()) {
            cure = ForeignWords.operator(word);
        }
        if (cure != null) {
            return failure.at(token, Failure.shown(token) + " is not part of the language", cure);
        }
        if (isRefused(word)) {
            return statement(failure, token);
        }
        if (STATEMENTS.contains(word)) {
            return failure.at(token, "a statement starts here: " + Failure.shown(token), "end the one before it with `;`");
        }
        String stage = nearest(word, STAGES);
        String operator = failure.afterOperand() ? nearest(word, OPERATORS) : null;
        if (stage == null && operator != null && !operator.equals(word)) {
            return failure.at(token, "unknown operator " + Failure.shown(token), "did you mean `" + operator + "`?");
        }
        if (Names.isReserved(word) || QueryLexer.isSoft(token.getType())) {
            return null;
        }
        return failure.at(
                token,
                "unknown stage " + Failure.shown(token),
                stage == null ? STAGE_LIST : "did you mean `" + stage + "`?");
    }

    private static @Nullable Diagnostic operator(Failure failure) {
        Token token = failure.offending();
        String cure = ForeignWords.operator(failure.word());
        if (cure != null) {
            return failure.at(token, Failure.shown(token) + " is not part of the language", cure);
        }
        String operator = nearest(failure.word(), OPERATORS);
        return operator == null || operator.equals(failure.word())
                ? null
                : failure.at(token, "unknown operator " + Failure.shown(token), "did you mean `" + operator + "`?");
    }

    /** The nearest word, of those of two words by the first. */
    private static @Nullable String nearest(String word, List<String> candidates) {
        List<String> firsts =
                candidates.stream().map(c -> c.split(" ", 2)[0]).toList();
        String nearest = Spelling.nearest(word, firsts);
        return nearest == null ? null : candidates.get(firsts.indexOf(nearest));
    }
}
