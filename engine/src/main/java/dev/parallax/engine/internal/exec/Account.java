package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Footer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What became of the rows, step by step: of each part, where they are parted, and of all of them. For one query. */
final class Account {
    private final List<Footer.Step> common = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private List<List<Supplier<Step>>> parts = List.of(new ArrayList<>());
    private boolean parted;

    /** So many rows are lost to a cause; {@code text} is a format with the count in it. */
    record Cause(String text, long rows) {}

    /**
     * A step of one part.
     *
     * @param causes those of no row may be among them
     * @param always whether it is told even where it lost nothing
     */
    record Step(String name, long rows, List<Cause> causes, boolean always) {
        private Step plus(Step other) {
            Map<String, Long> sums = new LinkedHashMap<>();
            Stream.concat(causes.stream(), other.causes.stream())
                    .forEach(cause -> sums.merge(cause.text(), cause.rows(), Long::sum));
            List<Cause> both = new ArrayList<>();
            sums.forEach((text, lost) -> both.add(new Cause(text, lost)));
            return new Step(name, rows + other.rows, both, always);
        }

        private boolean isTold() {
            return always || causes.stream().anyMatch(cause -> cause.rows() > 0);
        }

        private Footer.Step told() {
            return new Footer.Step(
                    name,
                    rows,
                    causes.stream()
                            .filter(cause -> cause.rows() > 0)
                            .map(cause -> String.format(cause.text(), cause.rows()))
                            .toList());
        }
    }

    /** Adds steps that concern all rows. */
    void addAll(List<Footer.Step> steps) {
        common.addAll(steps);
    }

    void note(List<String> more) {
        notes.addAll(more);
    }

    /** Adds a step of one part; without a split, of part 0. Every part takes the same steps. */
    void add(int part, Step step) {
        add(part, () -> step);
    }

    /** The same of a step whose rows are counted when the footer is asked for. */
    void add(int part, Supplier<Step> step) {
        parts.get(part).add(step);
    }

    /** Goes on with parts of these sizes. */
    void split(String by, List<Integer> sizes) {
        common.addAll(told(steps(parts.get(0))));
        common.add(new Footer.Step(
                (sizes.size() == 1 ? "in 1 part by " : "in " + sizes.size() + " parts by ") + by,
                sizes.stream().mapToLong(Integer::longValue).sum(),
                List.of()));
        parts = new ArrayList<>();
        for (int size : sizes) {
            List<Supplier<Step>> steps = new ArrayList<>();
            Step whole = new Step("in this part", size, List.of(), true);
            steps.add(() -> whole);
            parts.add(steps);
        }
        parted = true;
    }

    /** From the split on. */
    Footer ofPart(int part) {
        return new Footer(told(steps(parts.get(part))), List.of());
    }

    Footer ofAll() {
        List<Step> sums = new ArrayList<>();
        int steps = parts.isEmpty() ? 0 : parts.get(0).size();
        for (int i = parted ? 1 : 0; i < steps; i++) {
            Step sum = parts.get(0).get(i).get();
            for (List<Supplier<Step>> part : parts.subList(1, parts.size())) {
                sum = sum.plus(part.get(i).get());
            }
            sums.add(sum);
        }
        List<Footer.Step> all = new ArrayList<>(common);
        all.addAll(told(sums));
        return new Footer(all, List.copyOf(notes));
    }

    private static List<Step> steps(List<Supplier<Step>> later) {
        return later.stream().map(Supplier::get).toList();
    }

    private static List<Footer.Step> told(List<Step> steps) {
        return steps.stream().filter(Step::isTold).map(Step::told).toList();
    }
}
