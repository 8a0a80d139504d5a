package dev.parallax.bench.growth;

import java.util.List;
import java.util.Locale;

/** What grows while the rest stays as it is. */
enum Axis {
    /** The rows, of two models and ten classes. */
    ROWS(List.of("1m", "2m", "5m", "10m", "20m", "50m")),
    /** The models, of a million rows and ten classes. */
    MODELS(List.of("2", "5", "10", "20")),
    /** The classes, and with them the scores of each row, of a hundred thousand rows and two models. */
    CLASSES(List.of("10", "30", "100", "300", "1000"));

    private final List<String> sizes;

    Axis(List<String> sizes) {
        this.sizes = sizes;
    }

    /** As {@code bench/compare} takes it. */
    String flag() {
        return "--" + title();
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sizes that are measured where none are asked for. */
    List<String> sizes() {
        return sizes;
    }

    /** The arguments of {@code bench/compare} for a size. */
    List<String> arguments(String size) {
        return switch (this) {
            case ROWS -> List.of("--rows", size, "--models", "2", "--classes", "10");
            case MODELS -> List.of("--rows", "1m", "--models", size, "--classes", "10");
            case CLASSES -> List.of("--rows", "100k", "--models", "2", "--classes", size);
        };
    }
}
