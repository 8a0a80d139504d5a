package dev.parallax.spec.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The few rules that keep the modules apart. Maven keeps them from the rest: a module sees only what its pom names. */
final class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                    "dev.parallax.grammar",
                    "dev.parallax.storage",
                    "dev.parallax.engine",
                    "dev.parallax.parquet",
                    "dev.parallax.repl");

    /** A module's face hands over to its own inside, and the inside answers in the face's words; all else has one direction. */
    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("dev.parallax.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        describe("the face of a module", origin -> origin.getPackageName()
                                .matches("dev\\.parallax\\.[a-z]+")),
                        resideInAPackage("dev.parallax.*.internal..")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grammar", "storage", "engine", "parquet", "repl"})
    void internalPackagesStayInsideTheirModule(String module) {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.parallax." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.parallax." + module + ".internal.."));
    }

    @ParameterizedTest
    @CsvSource({
        "org.antlr, grammar",
        "net.openhft, storage",
        "de.siegmar, engine",
        "tools.jackson, engine",
        "com.google.re2j, engine",
        "org.apache.commons, engine",
        "org.apache.parquet, parquet",
        "org.apache.hadoop, parquet",
        "io.airlift, parquet",
        "org.jline, repl",
        "org.slf4j, none"
    })
    void librariesAreSeenByOneModule(String library, String module) {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.parallax." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + ".."));
    }

    /** A program that does not need Parquet leaves the module out. */
    @Test
    void onlyTheCommandLineNeedsParquet() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.parallax.parquet..", "dev.parallax.repl..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.parallax.parquet.."));
    }

    @Test
    void oneClassMapsMemory() {
        Set<String> mapping = owners(access ->
                access.getName().equals("map") && access.getTargetOwner().isAssignableTo(FileChannel.class));
        assertThat(mapping)
                .as("classes that call FileChannel.map")
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(name -> name.startsWith("dev.parallax.storage."));
    }

    @Test
    void oneClassMakesThreads() {
        Set<String> making = owners(access -> makesThreads(access)
                && !access.getOriginOwner().getPackageName().startsWith("dev.parallax.repl"));
        assertThat(making)
                .as("classes outside repl that make threads")
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(name -> name.startsWith("dev.parallax.engine."));
    }

    private static boolean makesThreads(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean constructor = access.getName().equals("<init>");
        return constructor && (owner.isAssignableTo(Thread.class) || owner.isAssignableTo(ExecutorService.class))
                || owner.isEquivalentTo(Executors.class)
                || access.getName().equals("commonPool")
                || access.getName().equals("parallelStream");
    }

    @Test
    void nothingIsPrintedOutsideTheRepl() {
        Set<String> printing =
                owners(access -> !access.getOriginOwner().getPackageName().startsWith("dev.parallax.repl")
                        && (access.getTargetOwner().isEquivalentTo(System.class)
                                        && Set.of("out", "err", "exit").contains(access.getName())
                                || access.getName().equals("printStackTrace")));
        assertThat(printing)
                .as("classes outside repl that print or end the JVM")
                .isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        check(classes()
                .that()
                .resideOutsideOfPackage("dev.parallax.grammar.internal.antlr")
                .should()
                .haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Context|Data|Info|Handler|Processor)"));
    }

    /** The library reports to a third party; the exclusion in the parent pom must hold for every module. */
    @Test
    void nothingPhonesHome() {
        assertThatThrownBy(() -> Class.forName("net.openhft.chronicle.analytics.Analytics"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void everyModuleIsLookedAt() {
        Map<String, Long> sizes = CLASSES.stream()
                .collect(Collectors.groupingBy(
                        type -> type.getPackageName().replaceFirst("^dev\\.parallax\\.([a-z]+).*", "$1"),
                        Collectors.counting()));
        assertThat(sizes).containsOnlyKeys("grammar", "storage", "engine", "parquet", "repl");
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    /** The outermost classes with an access of the given kind, so that a class and its lambdas and nested types count once. */
    private static Set<String> owners(Predicate<JavaAccess<?>> kind) {
        return CLASSES.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(kind)
                .map(access -> access.getOriginOwner().getName().replaceFirst("\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
