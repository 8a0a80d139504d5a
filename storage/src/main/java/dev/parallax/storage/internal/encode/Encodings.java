package dev.parallax.storage.internal.encode;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The encodings: of each kind the first that fits is taken. A new one is one file, one line here, and an unused number. */
public final class Encodings {
    /** Every encoding, those that take less room first. */
    public static final List<Encoding> ALL = List.of(
            new ConstantEncoding(1, "constant"),
            new OffsetEncoding(2, "offset8", 1),
            new OffsetEncoding(3, "offset16", 2),
            new OffsetEncoding(4, "offset32", 4),
            new PlainLongEncoding(5, "plain64"),
            new NarrowDoubleEncoding(6, "narrow"),
            new PlainDoubleEncoding(7, "double"),
            new FloatEncoding(8, "float"),
            new TextEncoding(9, "text"));

    /** The encoding of scores. */
    public static final FloatEncoding FLOAT = (FloatEncoding) ALL.get(7);

    /** The encoding of plain text. */
    public static final TextEncoding TEXT = (TextEncoding) ALL.get(8);

    private Encodings() {}

    /** The encoding of an id, or null. */
    public static @Nullable Encoding of(int id) {
        for (Encoding encoding : ALL) {
            if (encoding.id() == id) {
                return encoding;
            }
        }
        return null;
    }

    /** Every encoding in the order of choice: those of the given names, then the others. */
    public static List<Encoding> preferring(List<String> names) {
        List<Encoding> order = new ArrayList<>();
        for (String name : names) {
            order.add(ALL.stream()
                    .filter(encoding -> encoding.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no encoding " + name)));
        }
        ALL.stream().filter(encoding -> !order.contains(encoding)).forEach(order::add);
        return List.copyOf(order);
    }

    /** The first encoding of integers and codes that fits. */
    public static LongEncoding forLongs(List<Encoding> order, long min, long max, boolean nulls, int count) {
        for (Encoding encoding : order) {
            if (encoding instanceof LongEncoding longs && longs.fits(min, max, nulls, count)) {
                return longs;
            }
        }
        throw new IllegalStateException("no encoding of integers fits");
    }

    /** The first encoding of decimals that fits. */
    public static DoubleEncoding forDoubles(List<Encoding> order, double[] values, int count) {
        for (Encoding encoding : order) {
            if (encoding instanceof DoubleEncoding doubles && doubles.fits(values, count)) {
                return doubles;
            }
        }
        throw new IllegalStateException("no encoding of decimals fits");
    }
}
