package dev.parallax.engine.internal.load;

import dev.parallax.engine.ImportOption;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.QueryException;
import dev.parallax.grammar.Statement.Import.Kind;
import java.util.List;

/** Refuses options that mean nothing for an import. */
final class Misplaced {
    private Misplaced() {}

    static void refuse(ImportOptions how, Kind kind) {
        for (ImportOption option : ImportOption.ALL) {
            if (how.says(option.name()) && !option.kinds().contains(kind)) {
                List<String> good =
                        option.kinds().stream().map(Misplaced::words).toList();
                String last = good.get(good.size() - 1);
                throw new QueryException("--" + flag(option.name()) + " is said of " + words(kind)
                        + "; it belongs to the import of "
                        + (good.size() == 1
                                ? last
                                : String.join(", ", good.subList(0, good.size() - 1)) + " or " + last));
            }
        }
    }

    private static String flag(String option) {
        return option.equals("attributes") ? "attr" : option.equals("types") ? "type" : option;
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case LABELS -> "labels";
            case MODEL -> "a model";
            case TABLE -> "a table";
            case MODELS -> "models";
            case COLUMNS -> "columns";
        };
    }
}
