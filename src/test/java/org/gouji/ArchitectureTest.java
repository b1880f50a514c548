package org.gouji;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** The picture in docs/architecture.md as rules: which package may use which, and where a library may show. */
@AnalyzeClasses(packagesOf = Application.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** One line per package: what of our own it may use besides itself. A new package needs a line here. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            // the words everybody shares
            line("model"),
            // what is to be said -> a sentence in Chinese or English
            line("message", "model"),
            // work of several threads -> results in the order in which it was given
            line("parallel"),
            // YAML file -> nodes that know their line
            line("definition", "model", "message"),
            // roster file -> who reports in which year
            line("roster", "model", "definition", "message"),
            // township file -> Document
            line("document", "model", "message"),
            // definition file -> Form
            line("form", "model", "definition", "message"),
            // Document and Form -> Recognition
            line("recognise", "model", "document", "form"),
            // text of a cell -> Value
            line("normalise", "model", "form"),
            // cells -> Findings
            line("check", "model", "form", "definition", "message"),
            // one file through document to check
            line("intake", "model", "document", "form", "recognise", "normalise", "check", "roster"),
            // file of decisions -> reports and findings with what was decided about them
            line("decide", "model", "definition", "roster", "form", "check", "message"),
            // cells <-> database
            line("store", "model", "message"),
            // township cells -> county cells
            line("consolidate", "model", "form", "check", "roster"),
            // county tables and findings -> files
            line("publish", "model", "form", "roster", "decide", "consolidate", "message", "parallel"),
            // the order of the steps
            line(
                    "job",
                    "model",
                    "definition",
                    "roster",
                    "document",
                    "form",
                    "recognise",
                    "normalise",
                    "check",
                    "intake",
                    "decide",
                    "store",
                    "consolidate",
                    "message",
                    "parallel",
                    "publish"),
            // arguments -> exit code
            line("cli", "model", "definition", "roster", "form", "intake", "store", "message", "publish", "job"));

    private static final Set<String> READS_THE_TIME = Set.of(
            "System.currentTimeMillis",
            "Instant.now",
            "LocalDate.now",
            "LocalDateTime.now",
            "ZonedDateTime.now",
            "OffsetDateTime.now",
            "Year.now",
            "YearMonth.now",
            "Clock.system",
            "Clock.systemUTC",
            "Clock.systemDefaultZone");

    private static final String ROOT = Application.class.getPackageName();

    @ArchTest
    static void eachPackageUsesOnlyWhatItsLineAllows(JavaClasses classes) {
        MAY_USE.forEach((name, allowed) -> {
            String[] forbidden = MAY_USE.keySet().stream()
                    .filter(other -> !other.equals(name) && !allowed.contains(other))
                    .sorted()
                    .map(ArchitectureTest::own)
                    .toArray(String[]::new);

            check(
                    noClasses()
                            .that()
                            .resideInAPackage(own(name))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden),
                    classes);
        });
    }

    @ArchTest
    static void eachPackageHasALine(JavaClasses classes) {
        List<String> without = classes.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1))
                .filter(name -> !MAY_USE.containsKey(name.split("\\.", 2)[0]))
                .sorted()
                .toList();

        assertThat(without).as("packages without a line in MAY_USE").isEmpty();
    }

    @ArchTest
    static void noPackageIsNestedDeeperThanOneLevel(JavaClasses classes) {
        check(noClasses().should().resideInAPackage(ROOT + ".*.*.*.."), classes);
    }

    @ArchTest
    static void nobodyCallsApplication(JavaClasses classes) {
        check(
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(Application.class.getName())
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(Application.class),
                classes);
    }

    @ArchTest
    static void applicationCallsOnlyTheCommandLine(JavaClasses classes) {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(ROOT)
                        .should()
                        .dependOnClassesThat(resideInAPackage(ROOT + "..")
                                .and(not(resideInAPackage(ROOT)))
                                .and(not(resideInAPackage(own("cli"))))),
                classes);
    }

    @ArchTest
    static void packagesHaveNoCycles(JavaClasses classes) {
        check(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles(), classes);
    }

    @ArchTest
    static void modelUsesTheJdkAlone(JavaClasses classes) {
        check(
                classes()
                        .that()
                        .resideInAPackage(own("model"))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(own("model"), "java..", "org.jspecify.."),
                classes);
    }

    @ArchTest
    static void modelDoesNoInputOrOutput(JavaClasses classes) {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(own("model"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "java.sql.."),
                classes);
    }

    @ArchTest
    static void springStaysAtTheEdges(JavaClasses classes) {
        keptInside(classes, new String[] {ROOT, own("job"), own("store"), own("cli")}, "org.springframework..");
    }

    @ArchTest
    static void onlyTheJobKnowsSpringBatch(JavaClasses classes) {
        keptInside(classes, packages("job"), "org.springframework.batch..", "org.springframework.boot.batch..");
    }

    @ArchTest
    static void onlyTheStoreKnowsJdbc(JavaClasses classes) {
        String[] jdbc = {
            "java.sql..",
            "javax.sql..",
            "org.springframework.jdbc..",
            "org.springframework.boot.jdbc..",
            "org.flywaydb..",
            "org.hsqldb..",
            "org.postgresql..",
            "com.zaxxer.."
        };

        keptInside(classes, packages("store", "job"), jdbc);
        check(
                noClasses()
                        .that()
                        .resideInAPackage(own("job"))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(jdbc).and(not(type(DataSource.class)))),
                classes);
    }

    @ArchTest
    static void librariesStayWhereTheyAreUsed(JavaClasses classes) {
        keptInside(classes, packages("document"), "org.jsoup..", "org.attoparser..", "org.mozilla..");
        keptInside(classes, packages("document", "publish.zip"), "org.apache.commons.compress..");
        keptInside(classes, packages("document.container"), "org.apache.james..");
        keptInside(classes, packages("document.page"), "org.apache.pdfbox..", "org.apache.fontbox..");
        keptInside(classes, packages("document.word"), "org.apache.poi.hwpf..", "com.rtfparserkit..");
        keptInside(classes, packages("definition", "document", "store", "publish", "cli"), "com.opencsv..");
        keptInside(classes, packages("definition", "document", "publish.letter", "publish.office"), "org.apache.poi..");
        keptInside(classes, packages("document"), "com.fasterxml.aalto..");
        keptInside(classes, packages("publish.letter"), "com.deepoove..");
        keptInside(classes, packages("publish"), "org.dhatim..");
        keptInside(classes, packages("publish.parquet"), "org.apache.parquet..", "org.apache.hadoop..");
        keptInside(classes, packages("definition"), "org.yaml..");
        keptInside(classes, packages("job"), "io.micrometer..");
        keptInside(classes, packages("cli"), "picocli..", "me.tongfei..");
    }

    @ArchTest
    static void onlyTheCommandLinePrints(JavaClasses classes) {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(packages("cli"))
                        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS),
                classes);
    }

    /** The same input gives the same bytes, today and next year: whoever needs the time is given a clock. */
    @ArchTest
    static void nobodyReadsTheTimeUnasked(JavaClasses classes) {
        DescribedPredicate<JavaMethodCall> readsTheTime = describe(
                "read the time without being given a clock",
                call -> call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class))
                        && READS_THE_TIME.contains(call.getTargetOwner().getSimpleName() + "." + call.getName()));

        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(packages("job", "cli"))
                        .should()
                        .callMethodWhere(readsTheTime),
                classes);
    }

    /** A package that does not exist yet breaks no rule. */
    private static void check(ArchRule rule, JavaClasses classes) {
        rule.allowEmptyShould(true).check(classes);
    }

    private static void keptInside(JavaClasses classes, String[] packages, String... libraries) {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(packages)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(libraries),
                classes);
    }

    private static Map.Entry<String, Set<String>> line(String name, String... mayUse) {
        return Map.entry(name, Set.of(mayUse));
    }

    private static String[] packages(String... names) {
        return Arrays.stream(names).map(ArchitectureTest::own).toArray(String[]::new);
    }

    private static String own(String name) {
        return ROOT + "." + name + "..";
    }
}
