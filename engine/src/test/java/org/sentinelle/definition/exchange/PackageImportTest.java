package org.sentinelle.definition.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.definition.exchange.ImportChoices.ForAll;
import org.sentinelle.definition.exchange.PackageManifest.Content;
import org.sentinelle.definition.exchange.PackageManifest.Standing;
import org.sentinelle.model.LocalisedText;

class PackageImportTest {
    private static final PackageDescription DESCRIPTION = new PackageDescription(
            "methods", "1", LocalisedText.english("Methods"), List.of("A. Writer"), "CC0-1.0", null);
    private static final ImportChoices KEEP = new ImportChoices(ForAll.KEEP_OURS, List.of(), List.of());
    private static final ImportChoices TAKE = new ImportChoices(ForAll.TAKE_THEIRS, List.of(), List.of());

    private static MethodPackage holding(Standing standing, PackageFile... files) {
        List<Content> contents = List.of(files).stream()
                .map(file -> new Content(file.path(), file.sha256(), standing))
                .toList();
        return new MethodPackage(new PackageManifest(DESCRIPTION, contents, List.of()), Shipped.own(files));
    }

    private static ImportPlan plan(MethodPackage incoming, ImportChoices choices) {
        return new PackageImport(Shipped.holdings(), incoming).plan(choices);
    }

    @Test
    void a_shared_definition_is_never_replaced() {
        MethodPackage other = holding(Standing.OWN, Shipped.changed(Shipped.INDICATOR, "per: 100\n", "per: 1000\n"));
        ItemReport taken = plan(other, TAKE).report().items().get(0);
        assertThat(taken.decision()).isEqualTo(Decision.UNDECIDED);
        assertThat(taken.note()).contains("never replaces");
        ImportPlan kept = plan(other, KEEP);
        assertThat(kept.report().items().get(0).decision()).isEqualTo(Decision.KEPT_OURS);
        assertThat(kept.writes()).isEmpty();
    }

    @Test
    void a_copy_of_a_shared_definition_that_only_reads_otherwise_asks_for_no_decision() {
        PackageFile reworded = Shipped.changed(Shipped.DATASET, "fr: Année,", "fr: L'année,");
        assertThat(plan(holding(Standing.SHARED, reworded), ImportChoices.NONE)
                        .report()
                        .items()
                        .get(0)
                        .decision())
                .isEqualTo(Decision.KEPT_OURS);
        assertThat(plan(holding(Standing.OWN, reworded), ImportChoices.NONE)
                        .report()
                        .undecided())
                .hasSize(1);
    }

    @Test
    void an_indicator_on_another_source_mapping_is_named_though_its_text_is_the_same() {
        MethodPackage other = holding(
                Standing.SHARED,
                Shipped.file(Shipped.SHARE, Shipped.text(Shipped.SHARE)),
                Shipped.changed(Shipped.SOURCE, "Forced labour: LAB", "Forced labour: OTH"));
        ImportReport report = plan(other, KEEP).report();
        assertThat(report.onOtherGround()).singleElement().satisfies(item -> {
            assertThat(item.verdict()).isEqualTo(Verdict.SAME_AS_HERE);
            assertThat(item.standsOn()).containsExactly(new ItemId(Section.SOURCES, "unodc-glotip"));
        });
    }

    @Test
    void a_file_that_breaks_its_schema_is_refused_with_its_line() {
        MethodPackage broken =
                holding(Standing.OWN, Shipped.changed(Shipped.INDICATOR, "direction: increase", "direction: up"));
        assertThatThrownBy(() -> plan(broken, KEEP))
                .isInstanceOf(UnsoundPackage.class)
                .hasMessageMatching("(?s)catalogue/convictions-per-100-prosecuted.yaml:[0-9]+: .*");
    }

    @Test
    void overlays_are_carried_as_they_are() {
        PackageFile overlay = Shipped.file(
                "definitions/overlays/ecowas-labels.yaml",
                "id: ecowas-labels\nmechanism: ecowas\nindicator: detected-victims\nversion: 1\nlabel: {en: Victims found}\nreason: {en: Made up for a test}\n");
        ImportPlan plan = plan(holding(Standing.OWN, overlay), ImportChoices.NONE);
        assertThat(plan.report().items().get(0).verdict()).isEqualTo(Verdict.NEW_HERE);
        assertThat(plan.writes()).containsOnlyKeys(new ItemId(Section.OVERLAYS, "ecowas-labels"));
    }

    @Test
    void a_choice_about_nothing_is_a_problem() {
        ImportChoices about = new ImportChoices(ForAll.UNDECIDED, List.of("no-such"), List.of());
        PackageFile same = Shipped.file(Shipped.AGE, Shipped.text(Shipped.AGE));
        assertThat(plan(holding(Standing.SHARED, same), about).choiceProblems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("no-such"));
    }

    @Test
    void foreign_texts_stay_on_one_line_of_the_report() {
        PackageFile loud = Shipped.changed(
                Shipped.INDICATOR, "en: Convictions per 100 persons prosecuted", "en: \"a\\e[2Jb`\\n# Heading\"");
        assertThat(plan(holding(Standing.OWN, loud), KEEP).report().text())
                .doesNotContain("\u001b")
                .doesNotContain("\n# Heading")
                .contains("a [2Jb' # Heading");
    }
}
