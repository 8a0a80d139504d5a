package dev.parallax.engine.internal.chart;

import dev.parallax.engine.Type;

/**
 * A column of the result that is to be drawn.
 *
 * @param key whether groups have it as a key
 */
public record ShownColumn(String name, Type type, boolean key) {
    boolean isNumber() {
        return type.isNumeric();
    }

    /** Whether it can name what is drawn. */
    boolean isLabel() {
        return type != Type.HISTOGRAM && type != Type.VALUES;
    }
}
