package dev.parallax.engine.internal.bind;

import dev.parallax.engine.internal.plan.Bound;
import dev.parallax.engine.internal.plan.Participant;
import java.util.List;

/** What a written expression turned out to be. */
public sealed interface Binding {
    /** One value a row. */
    record One(Bound value) implements Binding {}

    /** One value a row for each of some models: {@code [*].guess}; element {@code i} is of model {@code i}. */
    record Many(List<Bound> elements, List<Participant> models) implements Binding {}

    /** Models themselves, as an argument: {@code base} is one, {@code [*]} a list. */
    record Models(List<Participant> models, boolean list) implements Binding {}
}
