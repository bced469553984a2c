package org.sentinelle.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import org.sentinelle.protect.Release;
import org.sentinelle.protect.ReleasedFinding;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;

/** Data goes one way; a room knows what comes before it on the way, and the foundations, nothing else. */
@AnalyzeClasses(packages = "org.sentinelle", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String SPARK = "org.apache.spark..";
    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final String[] FOUNDATIONS = {
        "org.sentinelle.model..", "org.sentinelle.result..", "org.sentinelle.stats.."
    };

    private static ArchRule knowsOnly(String room, String... before) {
        DescribedPredicate<JavaClass> ours = resideInAPackage("org.sentinelle..");
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage(FOUNDATIONS)
                .or(resideInAPackage("org.sentinelle." + room + ".."))
                .or(resideInAnyPackage(before));
        return noClasses()
                .that()
                .resideInAPackage("org.sentinelle." + room + "..")
                .should()
                .dependOnClassesThat(ours.and(not(allowed)))
                .because("data goes definition -> store -> harmonise -> validate -> compute -> protect -> assess /"
                        + " analyse -> present -> publish")
                .allowEmptyShould(true);
    }

    private static String[] rooms(String... names) {
        String[] packages = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            packages[i] = "org.sentinelle." + names[i] + "..";
        }
        return packages;
    }

    @ArchTest
    static final ArchRule model_knows_only_the_jdk = classes()
            .that()
            .resideInAPackage("org.sentinelle.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.sentinelle.model..");

    @ArchTest
    static final ArchRule results_know_only_the_jdk_and_the_model = classes()
            .that()
            .resideInAPackage("org.sentinelle.result..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.sentinelle.model..", "org.sentinelle.result..");

    @ArchTest
    static final ArchRule statistics_know_no_other_room = noClasses()
            .that()
            .resideInAPackage("org.sentinelle.stats..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.sentinelle..")
                    .and(not(resideInAnyPackage("org.sentinelle.stats..", "org.sentinelle.result.."))));

    @ArchTest
    static final ArchRule statistics_do_no_input_or_output = noClasses()
            .that()
            .resideInAPackage("org.sentinelle.stats..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.io..", "java.nio.file..", "org.slf4j..", "org.apache.logging..", SPARK, JACKSON)
                    .and(not(type(Serializable.class))))
            .because("what is added up part by part may travel, but reads and writes nothing");

    @ArchTest
    static final ArchRule definition_comes_first = knowsOnly("definition");

    @ArchTest
    static final ArchRule store_comes_second = knowsOnly("store", rooms("definition"));

    @ArchTest
    static final ArchRule harmonise_comes_third = knowsOnly("harmonise", rooms("definition", "store"));

    @ArchTest
    static final ArchRule validate_comes_fourth = knowsOnly("validate", rooms("definition", "store", "harmonise"));

    @ArchTest
    static final ArchRule compute_comes_fifth =
            knowsOnly("compute", rooms("definition", "store", "harmonise", "validate"));

    @ArchTest
    static final ArchRule protect_comes_sixth =
            knowsOnly("protect", rooms("definition", "store", "harmonise", "validate", "compute"));

    @ArchTest
    static final ArchRule assess_works_on_released_values =
            knowsOnly("assess", rooms("definition", "compute", "protect"));

    @ArchTest
    static final ArchRule analyse_works_on_released_values =
            knowsOnly("analyse", rooms("definition", "compute", "protect"));

    @ArchTest
    static final ArchRule present_comes_last =
            knowsOnly("present", rooms("definition", "protect", "assess", "analyse"));

    @ArchTest
    static final ArchRule the_gate_sees_only_results = noClasses()
            .that()
            .resideInAPackage("org.sentinelle.protect.gate..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.sentinelle..")
                    .and(not(resideInAnyPackage(
                            "org.sentinelle.protect.gate..", "org.sentinelle.result..", "org.sentinelle.model.."))));

    /** But for formulas and what is predicted of them, which several share. */
    @ArchTest
    static final ArchRule families_of_methods_are_independent = slices().matching("org.sentinelle.analyse.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAPackage("org.sentinelle.analyse.."),
                    resideInAnyPackage("org.sentinelle.analyse.formula..", "org.sentinelle.analyse.margins.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rooms_have_no_cycles =
            slices().matching("org.sentinelle.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule spark_ends_at_the_tallies = noClasses()
            .that()
            .resideInAnyPackage(
                    rooms("model", "result", "stats", "definition", "protect", "assess", "analyse", "present"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SPARK, "org.apache.hadoop..", "org.apache.parquet..");

    @ArchTest
    static final ArchRule jackson_lives_in_definition_and_store = onlyIn(JACKSON, "definition", "store");

    @ArchTest
    static final ArchRule the_schema_validator_lives_in_definition = onlyIn("com.networknt..", "definition");

    @ArchTest
    static final ArchRule charts_are_drawn_in_one_room = onlyIn("org.jfree..", "present.chart");

    @ArchTest
    static final ArchRule svg_is_written_in_one_room = onlyIn("org.apache.batik..", "present.chart");

    @ArchTest
    static final ArchRule plurals_and_alphabets_are_known_to_the_pages_alone =
            onlyIn("com.ibm.icu..", "present.dashboard");

    @ArchTest
    static final ArchRule pages_are_made_in_one_room = onlyIn("gg.jte..", "present.dashboard");

    @ArchTest
    static final ArchRule the_solver_lives_in_one_room = onlyIn("com.google.ortools..", "stats.optimise");

    @ArchTest
    static final ArchRule parquet_files_are_written_in_store_and_landed_in_harmonise =
            onlyIn("org.apache.parquet..", "store", "harmonise");

    private static ArchRule onlyIn(String library, String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms(homes))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("one library has one home");
    }

    @ArchTest
    static final ArchRule only_protect_opens_what_is_confidential = noClasses()
            .that()
            .resideOutsideOfPackage("org.sentinelle.protect..")
            .should()
            .callMethod(Confidential.class, "open");

    @ArchTest
    static final ArchRule what_is_shown_cannot_be_made_of_what_is_confidential = noClasses()
            .that()
            .resideInAnyPackage(rooms("present", "assess"))
            .should()
            .dependOnClassesThat(belongToAnyOf(
                            Confidential.class,
                            Release.class,
                            ReleasedFinding.class,
                            Ledger.class,
                            LeafCell.class,
                            CountCell.class)
                    .or(resideInAnyPackage("org.sentinelle.protect.finding..", "org.sentinelle.protect.utility..")))
            .because("why a cell is hidden, and what it holds, stays with custodians");

    @ArchTest
    static final ArchRule time_comes_from_a_clock_passed_in = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule randomness_comes_from_a_seed =
            noClasses().should().callConstructor(Random.class).orShould().callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule no_names_that_say_nothing =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Processor|Service)$");
}
