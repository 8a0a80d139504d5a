package dev.parallax.grammar;

import dev.parallax.grammar.internal.antlr.WordCharacters;

/** A name as written in a query, without its backquotes or, where a string may name a thing, its quotes. */
public record Identifier(String name, Span span) {
    /** Whether a name is a plain word, which needs no quotes unless it is a keyword: a letter or {@code _}, then also marks and digits. */
    public static boolean isWord(String name) {
        return WordCharacters.isWord(name);
    }
}
