package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.function.ClassOrder;
import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.storage.Dictionary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dictionary of a text column that several models have: their own where it is the same, else the texts of all. */
final class StackedDictionary {
    /** Beyond so many texts they are not put in order for a query that may never ask for it. */
    private static final int MOST = 1 << 16;

    private StackedDictionary() {}

    /** Null where a model's texts are not coded, or there are too many. */
    static @Nullable Dictionary of(List<Bound> models) {
        List<Dictionary> own = new ArrayList<>();
        for (Bound model : models) {
            if (model instanceof Bound.Stored stored) {
                Dictionary dictionary = stored.column().dictionary();
                if (dictionary == null || !dictionary.coded()) {
                    return null;
                }
                own.add(dictionary);
            } else if (!(model instanceof Bound.Constant)) {
                return null;
            }
        }
        if (own.isEmpty() || own.stream().allMatch(dictionary -> dictionary == own.get(0))) {
            return own.isEmpty() ? null : own.get(0);
        }
        return own.stream().mapToInt(Dictionary::size).sum() > MOST ? null : all(own);
    }

    private static Dictionary all(List<Dictionary> own) {
        Set<String> texts = new HashSet<>();
        for (Dictionary dictionary : own) {
            for (int code = 0; code < dictionary.size(); code++) {
                texts.add(dictionary.text(code));
            }
        }
        return new NamesDictionary(texts.stream().sorted(ClassOrder.of(texts)).toList());
    }
}
