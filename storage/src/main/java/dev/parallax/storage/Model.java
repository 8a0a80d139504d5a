package dev.parallax.storage;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of a model: its inferences over a dataset. */
public interface Model extends Rows {
    /** The name it was imported under. */
    String name();

    /** What was said of it at import, in the order given: text, {@link Long}, {@link Double} or {@link Boolean}. */
    Map<String, Object> attributes();

    /** The scores by class, or null if the file had none. */
    @Nullable
    ScoreMatrix scores();
}
