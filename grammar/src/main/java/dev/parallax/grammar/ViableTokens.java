package dev.parallax.grammar;

import dev.parallax.grammar.internal.antlr.LimitedParser;
import dev.parallax.grammar.internal.antlr.ParallaxParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * What may come after some tokens: exactly the tokens for which there is a sentence that goes on with them. The parser's own
 * answer leaves out what it gave up on the way, so the grammar's automaton is walked along all paths at once, its stacks
 * shared where paths meet. Linear in the number of tokens.
 *
 * @param tokens the types of tokens that may come next, without words that would be mere names
 * @param rules the rules that may start here
 */
record ViableTokens(BitSet tokens, BitSet rules) {
    /** Stands for the end of the text among the tokens. */
    static final int END = Token.INVALID_TYPE;

    private static final ATN GRAMMAR = ParallaxParser._ATN;

    /** A rule being read since some place, and where to go on after it. */
    private static final class Frame {
        private final Map<ATNState, Set<Frame>> returns = new LinkedHashMap<>();

        boolean addReturn(ATNState state, Frame caller) {
            return returns.computeIfAbsent(state, s -> new HashSet<>()).add(caller);
        }
    }

    private record Place(ATNState state, Frame frame) {}

    /** What may follow these tokens, read by a rule from its start. */
    static ViableTokens after(List<? extends Token> tokens, int startRule) {
        return after(Set.of(new Place(GRAMMAR.ruleToStartState[startRule], new Frame())), tokens);
    }

    /**
     * What may follow where the parser read its last token and went on to look at some more: as far as the parser knows, which
     * had to choose between a stage and a column of its name.
     */
    static ViableTokens after(LimitedParser.Step last, List<? extends Token> tokens) {
        Set<Place> places = Set.of(new Place(GRAMMAR.states.get(last.state()), frame(last.context())));
        List<Token> all = new ArrayList<>(List.of(last.token()));
        all.addAll(tokens);
        return after(places, all);
    }

    /** The parser's stack of rules. */
    private static Frame frame(ParserRuleContext innermost) {
        Frame frame = new Frame();
        Frame callee = frame;
        for (ParserRuleContext rule = innermost; rule.getParent() != null; rule = rule.getParent()) {
            RuleTransition call =
                    (RuleTransition) GRAMMAR.states.get(rule.invokingState).transition(0);
            Frame caller = new Frame();
            callee.addReturn(call.followState, caller);
            callee = caller;
        }
        return frame;
    }

    private static ViableTokens after(Set<Place> start, List<? extends Token> tokens) {
        Set<Place> places = start;
        for (Token token : tokens) {
            places = new Walk(places, null).step(token.getType());
        }
        BitSet rules = new BitSet();
        return new ViableTokens(new Walk(places, rules).tokens(), rules);
    }

    static ViableTokens none() {
        return new ViableTokens(new BitSet(), new BitSet());
    }

    boolean rule(int rule) {
        return rules.get(rule);
    }

    boolean token(int type) {
        return tokens.get(type == Token.EOF ? END : type);
    }

    /** All places that are reached without reading a token, and the transitions that read one. */
    private static final class Walk {
        private final Map<Integer, Frame> entered = new LinkedHashMap<>();
        private final Set<Place> seen = new HashSet<>();
        private final Deque<Place> open = new ArrayDeque<>();
        private final List<Map.Entry<Transition, Frame>> readers = new ArrayList<>();
        private final @Nullable BitSet rules;

        Walk(Set<Place> start, @Nullable BitSet rules) {
            this.rules = rules;
            start.forEach(this::reach);
            while (!open.isEmpty()) {
                visit(open.pop());
            }
        }

        private void reach(Place place) {
            if (seen.add(place)) {
                open.push(place);
            }
        }

        private void visit(Place place) {
            if (place.state instanceof RuleStopState) {
                place.frame.returns.forEach((state, callers) -> callers.forEach(c -> reach(new Place(state, c))));
                return;
            }
            for (Transition transition : place.state.getTransitions()) {
                if (transition instanceof RuleTransition call) {
                    enter(call, place.frame);
                } else if (transition.isEpsilon()) {
                    reach(new Place(transition.target, place.frame));
                } else {
                    readers.add(Map.entry(transition, place.frame));
                }
            }
        }

        /** No rule matches the empty text, so a frame made here cannot have been left already. */
        private void enter(RuleTransition call, Frame caller) {
            Frame frame = entered.computeIfAbsent(call.ruleIndex, r -> new Frame());
            if (rules != null) {
                rules.set(call.ruleIndex);
            }
            frame.addReturn(call.followState, caller);
            reach(new Place(call.target, frame));
        }

        Set<Place> step(int type) {
            Set<Place> next = new HashSet<>();
            for (Map.Entry<Transition, Frame> reader : readers) {
                Transition transition = reader.getKey();
                if (transition.matches(type, Token.MIN_USER_TOKEN_TYPE, GRAMMAR.maxTokenType)) {
                    next.add(new Place(transition.target, reader.getValue()));
                }
            }
            return next;
        }

        BitSet tokens() {
            BitSet tokens = new BitSet();
            for (Map.Entry<Transition, Frame> reader : readers) {
                Transition transition = reader.getKey();
                IntervalSet label = transition.label();
                if (label != null && !isAnyWord(transition.target.ruleIndex)) {
                    label.toList().forEach(type -> tokens.set(type == Token.EOF ? END : type));
                }
            }
            return tokens;
        }

        /** Whether a rule reads words of the language as names. */
        private static boolean isAnyWord(int rule) {
            return switch (rule) {
                case ParallaxParser.RULE_soft, ParallaxParser.RULE_softButRows, ParallaxParser.RULE_reserved -> true;
                default -> false;
            };
        }
    }
}
