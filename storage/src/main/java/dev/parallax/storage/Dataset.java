package dev.parallax.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dataset as one generation of the store has it: one id space, versions of labels, versions of models. */
public interface Dataset {
    /** The name it was imported under. */
    String name();

    /**
     * The first generation that had it; 0 if that is not known. Two datasets of one name and one such generation have the same
     * ordinals, as far as the smaller one goes.
     */
    long since();

    /** The size of the id space: ordinals are 0 to size - 1. */
    int size();

    /** The ids. */
    Keys keys();

    /** The classes: one dictionary for the truth and every guess; empty if nothing has classes. */
    Dictionary classes();

    /** The newest labels, or null before any were imported. */
    @Nullable
    Labels labels();

    /** A version of the labels, or null. */
    @Nullable
    Labels labels(int version);

    /** All versions of the labels, oldest first. */
    List<Labels> labelVersions();

    /**
     * This dataset as it is with a version of its labels: {@link #labels()} answers that one.
     *
     * @throws IllegalArgumentException if there is no such version
     */
    Dataset withLabels(int version);

    /** The newest version of each model, in order of first import. */
    List<Model> models();

    /** All versions of a model, oldest first; empty if there is no such model. */
    List<Model> versions(String model);

    /** A version of a model, the newest where 0 is asked for; null if there is none. */
    @Nullable
    Model model(String name, int version);

    /** The tags, in the order in which they were made. */
    List<Tag> tags();

    /** The tag of this name, or null. */
    @Nullable
    Tag tag(String name);

    /** Bytes on disk of all that belongs to it: each file once, though versions share it. */
    long bytes();
}
