package dev.parallax.grammar;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A syntax tree as text without its spans, so that trees of different texts can be compared. */
final class Bare {
    private Bare() {}

    static String of(Object node) {
        if (node instanceof List<?> list) {
            return list.stream().map(Bare::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (!(node instanceof Record)) {
            return node instanceof String text ? '"' + text + '"' : String.valueOf(node);
        }
        return Arrays.stream(node.getClass().getRecordComponents())
                .filter(component -> component.getType() != Span.class && component.getType() != Source.class)
                .map(component -> component.getName() + "=" + of(value(node, component)))
                .collect(Collectors.joining(", ", node.getClass().getSimpleName() + "(", ")"));
    }

    private static Object value(Object node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
