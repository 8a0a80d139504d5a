package dev.parallax.grammar;

import dev.parallax.grammar.Expectation.Kind;
import dev.parallax.grammar.internal.antlr.ParallaxParser;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Finds out what is expected at a place: reads the tokens before it, and asks the grammar what may follow. */
final class Expectant {
    private final Source source;
    private final int offset;
    private final List<Token> before = new ArrayList<>();
    private final Span typed;
    private final ViableTokens viable;

    Expectant(Source source, int offset) {
        this.source = source;
        this.offset = offset;
        Source read = new Source(source.name(), source.text().substring(0, offset));
        Spans spans = new Spans(read);
        Span last = new Span(source, offset, offset);
        boolean commented = false;
        for (Token token : Tokens.read(read.text())) {
            Span span = spans.of(token);
            commented = token.getType() == ParallaxParser.COMMENT && span.end() == offset;
            if (token.getType() == ParallaxParser.SEMICOLON) {
                before.clear();
            } else if (span.end() == offset && isUnfinished(token)) {
                last = new Span(source, span.start(), offset);
            } else if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                before.add(token);
            }
        }
        this.typed = last;
        this.viable = commented ? ViableTokens.none() : ViableTokens.after(before, ParallaxParser.RULE_script);
    }

    /** Whether what ends at the place may go on there. */
    private static boolean isUnfinished(Token token) {
        return Failure.isWord(token)
                || switch (token.getType()) {
                    case ParallaxParser.UNCLOSED_NAME, ParallaxParser.UNCLOSED_STRING, ParallaxParser.PARAMETER -> true;
                    default -> QueryLexer.isContextual(token.getType());
                };
    }

    Expectation expectation() {
        boolean quoted = offset > typed.start() && "\"'`".indexOf(typed.text().charAt(0)) >= 0;
        return new Expectation(typed, kinds(), quoted ? List.of() : words(), subject());
    }

    private Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        add(kinds, Kind.EXPRESSION, ParallaxParser.RULE_operand, ParallaxParser.RULE_key);
        add(kinds, Kind.MEMBER, ParallaxParser.RULE_member);
        add(kinds, Kind.MODEL, ParallaxParser.RULE_model);
        add(kinds, Kind.DATASET, ParallaxParser.RULE_dataset);
        add(kinds, Kind.COLUMN, ParallaxParser.RULE_column);
        add(kinds, Kind.TAG, ParallaxParser.RULE_tag);
        add(kinds, Kind.CHART, ParallaxParser.RULE_chart);
        add(kinds, Kind.CHART_OPTION, ParallaxParser.RULE_chartOption);
        add(kinds, Kind.NEW_NAME, ParallaxParser.RULE_newName, ParallaxParser.RULE_alias, ParallaxParser.RULE_newTag);
        add(kinds, Kind.NEW_NAME, ParallaxParser.RULE_title);
        add(kinds, Kind.OPTION, ParallaxParser.RULE_option);
        add(kinds, Kind.COUNT, ParallaxParser.RULE_quantity);
        add(kinds, Kind.DESCRIBED, ParallaxParser.RULE_described);
        if (viable.rule(ParallaxParser.RULE_modelChoice)) {
            kinds.remove(Kind.MODEL);
            kinds.add(Kind.COMPARED_MODEL);
        }
        if (viable.rule(ParallaxParser.RULE_text) && !viable.rule(ParallaxParser.RULE_operand)) {
            kinds.add(viable.rule(ParallaxParser.RULE_literal) ? Kind.EXPRESSION : Kind.FILE);
        }
        if (kinds.contains(Kind.EXPRESSION)) {
            if (compared() != null) {
                kinds.add(Kind.VALUE);
            } else if (Subject.subscripted(before) != null) {
                kinds.add(Kind.KEY);
            }
        }
        return kinds;
    }

    private void add(Set<Kind> kinds, Kind kind, int... rules) {
        for (int rule : rules) {
            if (viable.rule(rule)) {
                kinds.add(kind);
            }
        }
    }

    /** The tokens of what is compared; an {@code =} after which a whole expression may start defines a name instead. */
    private @Nullable List<Token> compared() {
        boolean defines = viable.rule(ParallaxParser.RULE_literal) || viable.rule(ParallaxParser.RULE_expression);
        int last = before.isEmpty() ? Token.EOF : before.get(before.size() - 1).getType();
        boolean equals = last == ParallaxParser.EQUAL || last == ParallaxParser.DOUBLE_EQUAL;
        return defines && equals ? null : Subject.compared(before);
    }

    private @Nullable Expression subject() {
        List<Token> tokens = compared();
        if (tokens == null) {
            tokens = Subject.subscripted(before);
        }
        if (tokens == null || tokens.isEmpty()) {
            return null;
        }
        Span span = new Spans(source).of(tokens.get(0), tokens.get(tokens.size() - 1));
        try {
            return QueryParser.expression(new Source(source.name(), span.text()));
        } catch (SyntaxException e) {
            return null;
        }
    }

    private List<String> words() {
        return viable.tokens().stream()
                .filter(type -> type != ViableTokens.END)
                .mapToObj(Expectant::word)
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** A keyword with the word that always follows it; empty for what is no word. */
    private static String word(int type) {
        return switch (type) {
            case ParallaxParser.GROUP -> "group by";
            case ParallaxParser.SORT -> "sort by";
            case ParallaxParser.SPLIT -> "split by";
            case ParallaxParser.STARTS -> "starts with";
            case ParallaxParser.ENDS -> "ends with";
            case ParallaxParser.STAGE_PER -> "per";
            case ParallaxParser.FOR -> "for each";
            default -> Objects.requireNonNullElse(Keywords.word(type), "");
        };
    }
}
