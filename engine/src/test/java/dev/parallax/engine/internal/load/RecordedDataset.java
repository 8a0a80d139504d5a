package dev.parallax.engine.internal.load;

import dev.parallax.storage.Dataset;
import dev.parallax.storage.Dictionary;
import dev.parallax.storage.Keys;
import dev.parallax.storage.Labels;
import dev.parallax.storage.Model;
import dev.parallax.storage.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A dataset that is known by its ids and classes alone. */
record RecordedDataset(Set<String> ids, List<String> names) implements Dataset {
    @Override
    public String name() {
        return "main";
    }

    @Override
    public long since() {
        return 1;
    }

    @Override
    public int size() {
        return ids.size();
    }

    @Override
    public Keys keys() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Dictionary classes() {
        return new Dictionary() {
            @Override
            public boolean coded() {
                return true;
            }

            @Override
            public int size() {
                return names.size();
            }

            @Override
            public String text(int code) {
                return names.get(code);
            }

            @Override
            public int code(String text) {
                return names.indexOf(text);
            }

            @Override
            public int rank(int code) {
                return code;
            }

            @Override
            public int compare(String left, String right) {
                return left.compareTo(right);
            }
        };
    }

    @Override
    public @Nullable Labels labels() {
        return null;
    }

    @Override
    public @Nullable Labels labels(int version) {
        return null;
    }

    @Override
    public List<Model> models() {
        return List.of();
    }

    @Override
    public List<Model> versions(String model) {
        return List.of();
    }

    @Override
    public @Nullable Model model(String name, int version) {
        return null;
    }

    @Override
    public List<Labels> labelVersions() {
        return List.of();
    }

    @Override
    public Dataset withLabels(int version) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Tag> tags() {
        return List.of();
    }

    @Override
    public @Nullable Tag tag(String name) {
        return null;
    }

    @Override
    public long bytes() {
        return 0;
    }
}
