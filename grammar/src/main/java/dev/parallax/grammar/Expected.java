package dev.parallax.grammar;

import dev.parallax.grammar.internal.antlr.ParallaxParser;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What may come next, in the words of the language: "an operator, `,` or `)`". */
final class Expected {
    private record Phrase(int rule, String words) {}

    /** From the outside in: a phrase stands for every token that may start its rule. */
    private static final List<Phrase> PHRASES = List.of(
            new Phrase(ParallaxParser.RULE_statement, "a statement"),
            new Phrase(ParallaxParser.RULE_query, "a query"),
            new Phrase(ParallaxParser.RULE_comparedModel, "a model"),
            new Phrase(ParallaxParser.RULE_modelChoice, "a model or its position"),
            new Phrase(ParallaxParser.RULE_model, "a model"),
            new Phrase(ParallaxParser.RULE_version, "a version"),
            new Phrase(ParallaxParser.RULE_dataset, "a dataset"),
            new Phrase(ParallaxParser.RULE_cell, "a cell, such as `3.2`"),
            new Phrase(ParallaxParser.RULE_tag, "a tag"),
            new Phrase(ParallaxParser.RULE_newTag, "a name in quotes"),
            new Phrase(ParallaxParser.RULE_title, "a name in quotes"),
            new Phrase(ParallaxParser.RULE_assertion, "an assertion"),
            new Phrase(ParallaxParser.RULE_chart, "a chart"),
            new Phrase(ParallaxParser.RULE_described, "a name"),
            new Phrase(ParallaxParser.RULE_column, "a column"),
            new Phrase(ParallaxParser.RULE_newName, "a name"),
            new Phrase(ParallaxParser.RULE_alias, "a name"),
            new Phrase(ParallaxParser.RULE_member, "a name"),
            new Phrase(ParallaxParser.RULE_option, "an option"),
            new Phrase(ParallaxParser.RULE_chartOption, "an option"),
            new Phrase(ParallaxParser.RULE_quantity, "a whole number or a parameter"),
            new Phrase(ParallaxParser.RULE_ranking, "a ranking: `z`, `effect` or `sliceline`"),
            new Phrase(ParallaxParser.RULE_partition, "a key"),
            new Phrase(ParallaxParser.RULE_key, "a key"),
            new Phrase(ParallaxParser.RULE_expression, "an expression"),
            new Phrase(ParallaxParser.RULE_negation, "an expression"),
            new Phrase(ParallaxParser.RULE_sum, "an expression"),
            new Phrase(ParallaxParser.RULE_signed, "an expression"),
            new Phrase(ParallaxParser.RULE_operand, "an expression"),
            new Phrase(ParallaxParser.RULE_literal, "a literal"),
            new Phrase(ParallaxParser.RULE_text, "text in quotes"),
            new Phrase(ParallaxParser.RULE_equals, "`=`"),
            new Phrase(ParallaxParser.RULE_predicateTail, "an operator"),
            new Phrase(ParallaxParser.RULE_followingStage, "a stage"),
            new Phrase(ParallaxParser.RULE_stage, "a stage"));

    private static final int[] OPERATORS = {
        ParallaxParser.ARROW,
        ParallaxParser.PLUS,
        ParallaxParser.MINUS,
        ParallaxParser.STAR,
        ParallaxParser.SLASH,
        ParallaxParser.PERCENT,
        ParallaxParser.OR,
        ParallaxParser.DOT,
        ParallaxParser.COLON,
        ParallaxParser.LEFT_BRACKET,
        ParallaxParser.LEFT_PARENTHESIS,
        ParallaxParser.PER
    };

    private static final Map<Integer, BitSet> FIRST = new ConcurrentHashMap<>();

    private Expected() {}

    /** The phrases, operators first, then words and marks, then larger parts, the end last. */
    static String words(ViableTokens viable) {
        BitSet rest = (BitSet) viable.tokens().clone();
        Set<String> parts = new LinkedHashSet<>();
        if (afterOperand(viable)) {
            parts.add("an operator");
            removeOperators(rest);
        }
        List<String> larger = new ArrayList<>();
        for (Phrase phrase : PHRASES) {
            BitSet first = first(phrase.rule);
            if (viable.rule(phrase.rule) && first.intersects(rest)) {
                larger.add(phrase.words);
                rest.andNot(first);
            }
        }
        boolean end = rest.get(ViableTokens.END);
        rest.clear(ViableTokens.END);
        if (end) {
            rest.clear(ParallaxParser.SEMICOLON);
        }
        rest.stream()
                .boxed()
                .sorted(Comparator.comparing(type -> Keywords.word(type) == null))
                .map(Expected::word)
                .forEach(parts::add);
        parts.addAll(larger);
        if (end) {
            parts.add("`;`");
        }
        return listed(List.copyOf(parts), "or");
    }

    /** Whether what was read last is an operand, so that an operator could come. */
    static boolean afterOperand(ViableTokens viable) {
        return viable.token(ParallaxParser.PLUS);
    }

    private static void removeOperators(BitSet rest) {
        if (rest.get(ParallaxParser.OR)) {
            rest.clear(ParallaxParser.AND);
        }
        for (int operator : OPERATORS) {
            rest.clear(operator);
        }
        rest.andNot(first(ParallaxParser.RULE_predicateTail));
    }

    /** The tokens with which a rule may start. */
    static BitSet first(int rule) {
        return FIRST.computeIfAbsent(rule, r -> ViableTokens.after(List.of(), r).tokens());
    }

    /** A token as it is written, in backquotes. */
    private static String word(int type) {
        String keyword = Keywords.word(type);
        if (keyword != null) {
            return "`" + keyword + "`";
        }
        String literal = ParallaxParser.VOCABULARY.getLiteralName(type);
        if (literal != null) {
            return "`" + literal.substring(1, literal.length() - 1) + "`";
        }
        return switch (type) {
            case ParallaxParser.NAME, ParallaxParser.QUOTED_NAME -> "a name";
            case ParallaxParser.STRING -> "text in quotes";
            case ParallaxParser.NUMBER -> "a number";
            case ParallaxParser.PARAMETER -> "a parameter";
            case ParallaxParser.STAGE_PER -> "`per`";
            case ParallaxParser.NEXT_ASSERTION -> "`;`";
            default -> ParallaxParser.VOCABULARY.getDisplayName(type).toLowerCase(Locale.ROOT);
        };
    }

    /** Words in backquotes, parted by commas, a word before the last. */
    static String quoted(List<String> words, String lastWord) {
        return listed(words.stream().map(word -> "`" + word + "`").toList(), lastWord);
    }

    private static String listed(List<String> parts, String lastWord) {
        int last = parts.size() - 1;
        return last <= 0
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " " + lastWord + " " + parts.get(last);
    }
}
