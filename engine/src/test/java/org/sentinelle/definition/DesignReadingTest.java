package org.sentinelle.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.ImpactDesign.Pair;

/** Impact designs. */
class DesignReadingTest {
    private static final String DESIGN = "designs/laws.yaml";
    private static final String TEXT = """
            id: laws
            name: {en: Whether laws changed the share of children}
            question: {en: Whether laws changed it}
            outcome: {indicator: child-share}
            units: [ecowas]
            periods: {from: 2010, to: 2020}
            adoption: {kinds: [law], dated: adopted, counts-from: next-period}
            comparison: not-yet-adopted
            checks:
              sensitivity: [0.5, 1]
              spillovers: {groups: [ecowas], pairs: [[GHA, NER]]}
              composition: false
            smallest-effect: 2.5
            source: Made up
            """;

    @TempDir
    private Path folder;

    private MiniRoot root() {
        return MiniRoot.in(folder)
                .with("datasets/interventions.yaml", """
                        id: interventions
                        name: {en: Interventions}
                        disclosure: published
                        source: Made up
                        fields:
                          - {name: area, role: area, codes: areas, label: {en: State}}
                          - {name: year, role: period, label: {en: Year}}
                          - {name: intervention, role: dimension, codes: intervention, label: {en: Kind}}
                        """)
                .with(
                        "codes/intervention.yaml",
                        "id: intervention\nname: {en: Kind}\ncodes:\n  - {id: law, name: {en: Law}}\n")
                .with(DESIGN, TEXT);
    }

    @Test
    void a_design_is_read_and_what_is_left_out_is_as_usual() {
        ImpactDesign design = Objects.requireNonNull(root().read().designs().get("laws"));
        assertThat(design.outcome().indicator()).isEqualTo("child-share");
        assertThat(design.adoption().dated()).isEqualTo(ImpactDesign.Dated.ADOPTED);
        assertThat(design.comparison()).isEqualTo(ImpactDesign.Comparison.NOT_YET_ADOPTED);
        assertThat(design.estimator()).isEqualTo(ImpactDesign.Estimator.DOUBLY_ROBUST);
        assertThat(design.checks().sensitivity()).containsExactly(0.5, 1.0);
        assertThat(Objects.requireNonNull(design.checks().spillovers()).pairs())
                .containsExactly(new Pair("GHA", "NER"));
        assertThat(design.checks().composition()).isFalse();
        assertThat(design.checks().laterStart()).isEqualTo(1);
        assertThat(design.level()).isEqualTo(0.95);
        assertThat(design.power()).isEqualTo(0.8);
        assertThat(design.hash()).hasSize(64);
    }

    @Test
    void without_checks_those_that_need_nothing_more_are_made() {
        ImpactDesign.Checks checks = Objects.requireNonNull(
                        root().with(DESIGN, TEXT.replaceAll("(?s)checks:.*smallest", "smallest"))
                                .read()
                                .designs()
                                .get("laws"))
                .checks();
        assertThat(checks.sensitivity()).containsExactly(0.5, 1.0, 1.5, 2.0);
        assertThat(checks.composition()).isTrue();
        assertThat(checks.spillovers()).isNull();
    }

    @Test
    void what_it_names_must_exist() {
        List<String> problems = root().replacing(DESIGN, "child-share}", "child-shore}")
                .replacing(DESIGN, "units: [ecowas]", "units: [ecowos]")
                .replacing(DESIGN, "[GHA, NER]", "[GHA, NEX]")
                .problems();
        assertThat(problems)
                .containsExactly(
                        DESIGN + ":4: There is no indicator 'child-shore'. Did you mean 'child-share'?",
                        DESIGN + ":5: Unknown mechanism or region 'ecowos'. Did you mean 'ecowas'?",
                        DESIGN + ":11: Unknown State code 'NEX'. Did you mean 'NER'?");
    }
}
