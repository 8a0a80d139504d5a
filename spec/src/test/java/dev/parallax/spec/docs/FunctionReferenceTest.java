package dev.parallax.spec.docs;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.engine.Session;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The functions in the reference are those of the registries; {@code -Dspec.update=true} writes them anew. */
class FunctionReferenceTest {
    @Test
    void theReferenceListsTheFunctions() throws IOException {
        new Section("functions").holds(reference());
    }

    private static String reference() {
        return section(FunctionEntry.Kind.SCALAR, "Of the values of one row")
                + section(FunctionEntry.Kind.AGGREGATE, "Of many rows")
                + section(FunctionEntry.Kind.LIST, "Of the compared models of one row");
    }

    private static String section(FunctionEntry.Kind kind, String title) {
        List<FunctionEntry> entries =
                Session.functions().stream().filter(f -> f.kind() == kind).toList();
        return "\n### " + title + "\n\n| function | gives | null | example |\n| --- | --- | --- | --- |\n"
                + entries.stream().map(FunctionReferenceTest::line).collect(Collectors.joining())
                + "\n";
    }

    private static String line(FunctionEntry entry) {
        String signatures =
                entry.signatures().stream().map(FunctionReferenceTest::code).collect(Collectors.joining("<br>"));
        return "| " + signatures + " | " + escaped(entry.doc()) + " | " + escaped(entry.nulls()) + " | "
                + code(entry.example()) + " |\n";
    }

    private static String code(String text) {
        return "`" + escaped(text) + "`";
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|");
    }
}
