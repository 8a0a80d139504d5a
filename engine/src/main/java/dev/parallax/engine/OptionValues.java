package dev.parallax.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns what is said of an import, in a call, a statement or on the command line, into the values of its options. */
final class OptionValues {
    private static final List<String> TYPES = List.of("text", "integer", "decimal", "boolean", "date", "class");

    private OptionValues() {}

    static String text(String option, Object value) {
        if (value instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw refused(option, value, "give a text");
    }

    static boolean flag(String option, Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        return switch (String.valueOf(value).toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(option, value, "give true or false");
        };
    }

    static String logits(Object value) {
        if ("softmax".equals(value) || "sigmoid".equals(value)) {
            return (String) value;
        }
        throw refused("logits", value, "give softmax or sigmoid");
    }

    static int firstClass(Object value) {
        return switch (String.valueOf(value)) {
            case "0" -> 0;
            case "1" -> 1;
            default -> throw refused("base", value, "give 0 or 1, the index of the first class");
        };
    }

    static char delimiter(Object value) {
        String text = String.valueOf(value);
        if (text.equals("tab") || text.equals("\\t")) {
            return '\t';
        }
        if (text.length() == 1 && "\"\r\n".indexOf(text.charAt(0)) < 0) {
            return text.charAt(0);
        }
        throw refused("delimiter", value, "give one character, or tab");
    }

    static Map<String, String> types(Map<String, String> before, Object value) {
        Map<String, String> types = new LinkedHashMap<>(before);
        pairs("types", value).forEach((column, type) -> {
            String name = String.valueOf(type).toLowerCase(Locale.ROOT);
            if (!TYPES.contains(name)) {
                throw refused("types", type, "the types are " + String.join(", ", TYPES));
            }
            types.put(column, name);
        });
        return Collections.unmodifiableMap(types);
    }

    static Map<String, Object> attributes(Map<String, Object> before, Object value) {
        Map<String, Object> attributes = new LinkedHashMap<>(before);
        pairs("attributes", value).forEach((name, said) -> attributes.put(name, attribute(name, said)));
        return Collections.unmodifiableMap(attributes);
    }

    private static Map<String, Object> pairs(String option, Object value) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, said) -> pairs.put(String.valueOf(name), said));
        } else {
            String text = String.valueOf(value);
            int split = option.equals("types") ? text.lastIndexOf('=') : text.indexOf('=');
            if (split <= 0 || split == text.length() - 1) {
                throw refused(option, value, option.equals("types") ? "write column=type" : "write name=value");
            }
            pairs.put(text.substring(0, split), text.substring(split + 1));
        }
        return pairs;
    }

    private static Object attribute(String name, Object said) {
        if (said instanceof Integer || said instanceof Short || said instanceof Byte) {
            return ((Number) said).longValue();
        }
        if (said instanceof Long || said instanceof Boolean) {
            return said;
        }
        if (said instanceof Double || said instanceof Float) {
            double number = ((Number) said).doubleValue();
            if (Double.isFinite(number)) {
                return number;
            }
        } else if (said instanceof String text) {
            return value(text);
        }
        throw refused("attributes", name + "=" + said, "give a text, a finite number, true or false");
    }

    private static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        if (text.matches("[-+]?[0-9]{1,18}")) {
            return Long.valueOf(text);
        }
        if (text.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?")) {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? (Object) number : text;
        }
        return text;
    }

    private static QueryException refused(String option, Object value, String cure) {
        return new QueryException("the import option \"" + option + "\" cannot be \"" + value + "\"; " + cure);
    }
}
