package dev.parallax.engine.internal.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.engine.FunctionEntry;
import dev.parallax.grammar.QueryParser;
import dev.parallax.grammar.Script;
import dev.parallax.grammar.Source;
import dev.parallax.grammar.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every entry of the lists of functions owes the reference. */
class FunctionListsTest {
    private static List<FunctionEntry> entries() {
        List<FunctionEntry> entries = new ArrayList<>();
        ScalarFunctions.all().forEach(function -> entries.add(function.entry()));
        AggregateFunctions.all().forEach(function -> entries.add(function.entry()));
        ListFunctions.all().forEach(function -> entries.add(function.entry()));
        return entries;
    }

    @TestFactory
    Stream<DynamicTest> everyEntryIsComplete() {
        return entries().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.kind() + " " + entry.name(), () -> complete(entry)));
    }

    private static void complete(FunctionEntry entry) {
        assertThat(entry.name()).matches("[a-z][a-z0-9_]*");
        assertThat(entry.signatures()).isNotEmpty().allMatch(signature -> signature.startsWith(entry.name()));
        assertThat(entry.doc()).endsWith(".").doesNotContain("\n");
        assertThat(entry.nulls()).isNotBlank().doesNotEndWith(".");
        assertThat(entry.example()).contains(entry.name());
        Script script = QueryParser.parse(new Source(entry.name(), entry.example()));
        // of another dataset than the page's, the example says of which
        int asks = script.statements().size() - 1;
        assertThat(script.statements().get(asks)).isInstanceOf(Statement.Query.class);
        assertThat(script.statements().subList(0, asks)).allMatch(Statement.Use.class::isInstance);
    }

    @Test
    void namesAreUniqueInTheirPlaceAndFound() {
        assertThat(ScalarFunctions.all().stream().map(f -> f.entry().name())).doesNotHaveDuplicates();
        assertThat(AggregateFunctions.all().stream().map(f -> f.entry().name())).doesNotHaveDuplicates();
        assertThat(ListFunctions.all().stream().map(f -> f.entry().name())).doesNotHaveDuplicates();
        ScalarFunctions.all()
                .forEach(f -> assertThat(ScalarFunctions.find(f.entry().name())).isSameAs(f));
        AggregateFunctions.all()
                .forEach(f ->
                        assertThat(AggregateFunctions.find(f.entry().name())).isSameAs(f));
        ListFunctions.all()
                .forEach(f -> assertThat(ListFunctions.find(f.entry().name())).isSameAs(f));
        assertThat(ScalarFunctions.find("nothing")).isNull();
    }

    @Test
    void aScalarNeverSharesItsNameWithAnAggregateOrAList() {
        assertThat(ScalarFunctions.all().stream().map(f -> f.entry().name()))
                .noneMatch(name -> AggregateFunctions.find(name) != null || ListFunctions.find(name) != null);
    }
}
