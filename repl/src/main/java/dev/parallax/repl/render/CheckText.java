package dev.parallax.repl.render;

import dev.parallax.engine.CheckResult;
import dev.parallax.engine.CheckedAssertion;
import dev.parallax.engine.CheckedAssertion.Outcome;
import dev.parallax.engine.CheckedAssertion.Verdict;
import dev.parallax.engine.Thousands;
import java.util.ArrayList;
import java.util.List;

/** A check for eyes: a line for each assertion, and below it what fails, with the query of its rows, and what was skipped. */
public final class CheckText {
    /** As many skipped groups are named. */
    private static final int MOST_SKIPPED = 20;

    private final Palette palette;
    private final List<String> lines = new ArrayList<>();

    private CheckText(Palette palette) {
        this.palette = palette;
    }

    /** The lines, safe to look at. */
    public static List<String> lines(CheckResult check, Palette palette) {
        CheckText text = new CheckText(palette);
        text.write(check);
        return text.lines;
    }

    private void write(CheckResult check) {
        long failed = check.assertions().stream()
                .filter(assertion -> !assertion.passed())
                .count();
        String name = Printable.of("check \"" + check.name() + "\"");
        long all = check.assertions().size();
        lines.add(
                failed == 0
                        ? name + " " + palette.green("passed") + ": " + Thousands.of(all, "assertion") + " held"
                        : name + " " + palette.red("failed") + ": " + failed + " of " + Thousands.of(all, "assertion"));
        check.assertions().forEach(this::write);
        check.notes().forEach(note -> lines.add("  " + palette.dim(Printable.of(note))));
    }

    private void write(CheckedAssertion assertion) {
        String word = assertion.passed() ? palette.green("holds") : palette.red("fails");
        lines.add("  " + word + "  " + Printable.of(assertion.text() + told(assertion)));
        if (assertion.fault() != null) {
            line(assertion.fault());
        }
        for (Verdict verdict : assertion.of(Outcome.FAILS)) {
            line(verdict.message());
            if (verdict.query() != null) {
                lines.add("           " + palette.dim(Printable.of(verdict.query())));
            }
        }
        skipped(assertion.of(Outcome.SKIPPED));
    }

    /** Of an assertion that holds, the value, or how many of them there are. */
    private static String told(CheckedAssertion assertion) {
        List<Verdict> held = assertion.of(Outcome.HOLDS);
        if (!assertion.passed()) {
            return "";
        }
        boolean groups = held.stream().anyMatch(verdict -> !verdict.group().isEmpty());
        if (held.size() == 1 && !groups) {
            return ": " + held.get(0).message();
        }
        long models = held.stream().map(Verdict::model).distinct().count();
        long each = held.size() / Math.max(1, models);
        String ofModels = models > 1 ? Thousands.of(models, "model") : "";
        String ofGroups = groups ? Thousands.of(each, "group") : "";
        return ": " + ofGroups + (models > 1 && groups ? ", " : "") + ofModels;
    }

    private void skipped(List<Verdict> skipped) {
        skipped.stream().limit(MOST_SKIPPED).forEach(verdict -> line("skipped " + verdict.message()));
        if (skipped.size() > MOST_SKIPPED) {
            line("skipped " + Thousands.of(skipped.size() - MOST_SKIPPED, "more group"));
        }
    }

    private void line(String text) {
        lines.add("         " + Printable.of(text));
    }
}
