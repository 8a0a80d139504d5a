package dev.parallax.spec.data;

import java.util.List;

/** A model's inferences; the score classes are empty where the file has no scores by class. */
public record TinyModel(String name, TinyTable table, List<String> scoreClasses) {
    public TinyModel {
        scoreClasses = List.copyOf(scoreClasses);
    }
}
