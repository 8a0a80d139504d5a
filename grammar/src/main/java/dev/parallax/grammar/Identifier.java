package dev.parallax.grammar;

/** A name as written in a query, without its backquotes or, where a string may name a thing, its quotes. */
public record Identifier(String name, Span span) {}
