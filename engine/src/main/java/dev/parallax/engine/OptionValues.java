package dev.parallax.engine;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Turns what is said of an import, in a call, a statement or on the command line, into the values of its options. */
final class OptionValues {
    /** Where the pattern of the models' attributes is kept, beside the attributes that are said themselves. */
    static final String ATTRIBUTES_FILE = "attributes file";

    private static final List<String> TYPES = List.of("text", "integer", "decimal", "boolean", "date", "class");

    private OptionValues() {}

    /** Whether what is said of attributes names the files they stand in. */
    static boolean isFilePattern(Object value) {
        return value instanceof String text && text.contains("{name}") && text.endsWith(".json");
    }

    /**
     * The value of an option.
     *
     * @param before what was said of it before, or null
     */
    static Object read(String option, @Nullable Object before, Object value) {
        return switch (option) {
            case "dataset", "id", "truth", "guess", "models", "score", "scores", "on", "classes" -> text(option, value);
            case "logits" -> oneOf(option, value, List.of("softmax", "sigmoid"));
            case "dedupe" -> oneOf(option, value, List.of("first", "last", "max_score"));
            case "base" -> firstClass(value);
            case "null" -> nulls(before, value);
            case "types" -> pairs(option, before, value, (column, type) -> type(type));
            case "attributes" -> pairs(option, before, value, OptionValues::attribute);
            case "decimal" -> decimal(value);
            case "delimiter" -> delimiter(value);
            case "encoding" -> encoding(value);
            case "append", "replace", "dry" -> flag(option, value);
            default ->
                throw new QueryException("there is no import option \"" + option + "\"; there are "
                        + String.join(", ", ImportOptions.names()));
        };
    }

    private static String text(String option, Object value) {
        if (value instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw refused(option, value, "give a text");
    }

    private static String oneOf(String option, Object value, List<String> words) {
        if (value instanceof String text && words.contains(text)) {
            return text;
        }
        throw refused(
                option,
                value,
                "give " + String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1));
    }

    private static boolean flag(String option, Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        return switch (String.valueOf(value).toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(option, value, "give true or false");
        };
    }

    private static int firstClass(Object value) {
        return switch (String.valueOf(value)) {
            case "0" -> 0;
            case "1" -> 1;
            default -> throw refused("base", value, "give 0 or 1, the index of the first class");
        };
    }

    private static char delimiter(Object value) {
        String text = String.valueOf(value);
        if (text.equals("tab") || text.equals("\\t")) {
            return '\t';
        }
        if (text.length() == 1 && "\"\r\n".indexOf(text.charAt(0)) < 0) {
            return text.charAt(0);
        }
        throw refused("delimiter", value, "give one character, or tab");
    }

    private static char decimal(Object value) {
        return switch (String.valueOf(value)) {
            case "." -> '.';
            case "," -> ',';
            default -> throw refused("decimal", value, "give a point or a comma");
        };
    }

    private static Charset encoding(Object value) {
        try {
            return Charset.forName(String.valueOf(value));
        } catch (IllegalArgumentException e) {
            throw refused("encoding", value, "give a name such as utf-8, latin1, windows-1252 or utf-16");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> nulls(@Nullable Object before, Object value) {
        List<String> texts = new ArrayList<>(before == null ? List.of() : (List<String>) before);
        for (Object each : value instanceof Collection<?> list ? list : List.of(value)) {
            texts.add(text("null", each));
        }
        return List.copyOf(texts);
    }

    private static String type(Object type) {
        String name = String.valueOf(type).toLowerCase(Locale.ROOT);
        if (!TYPES.contains(name)) {
            throw refused("types", type, "the types are " + String.join(", ", TYPES));
        }
        return name;
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> pairs(
            String option, @Nullable Object before, Object value, BiFunction<String, Object, T> reader) {
        Map<String, T> pairs = new LinkedHashMap<>(before == null ? Map.of() : (Map<String, T>) before);
        for (Object each : value instanceof Collection<?> list ? list : List.of(value)) {
            pairs(option, each).forEach((name, said) -> pairs.put(name, reader.apply(name, said)));
        }
        return Collections.unmodifiableMap(pairs);
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
