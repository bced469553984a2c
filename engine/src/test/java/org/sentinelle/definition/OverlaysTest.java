package org.sentinelle.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Overlays;
import org.sentinelle.model.Period;
import org.sentinelle.model.Plan;

/** What overlays of two mechanisms make of the definitions that they adapt. */
class OverlaysTest {
    private static final String FIRST = """
            id: first
            mechanism: ecowas
            indicator: child-share
            version: 2
            label: {en: Share of minors}
            disaggregate: [citizenship, [age, sex]]
            protection: {threshold: 12}
            targets:
              - {plan: a-plan, id: children, target: {period: 2020, value: 18}}
            reason: {en: Made up for a test}
            """;
    private static final String SECOND = """
            id: second
            mechanism: eccas
            indicator: child-share
            version: 2
            disaggregate: [[sex, age], age]
            protection: {threshold: 20}
            reason: {en: Made up for a test}
            """;

    @TempDir
    private Path folder;

    private MiniRoot root() {
        return MiniRoot.in(folder)
                .with("mechanisms/eccas.yaml", """
                        id: eccas
                        name: {en: Central Africa}
                        source: Typed in for a test
                        members: [NER]
                        """)
                .with("overlays/first.yaml", FIRST)
                .with("overlays/second.yaml", SECOND);
    }

    private static Indicator indicator(Catalogue catalogue) {
        return catalogue.indicators().get("child-share");
    }

    private static Plan.Target target(Catalogue catalogue) {
        return catalogue.plans().get("a-plan").targets().get(0);
    }

    @Test
    void breakdowns_of_all_overlays_are_added_each_once() {
        assertThat(indicator(Overlays.applied(root().read())).disaggregate())
                .containsExactly(
                        List.of("sex"),
                        List.of("sex", "citizenship"),
                        List.of("citizenship"),
                        List.of("age", "sex"),
                        List.of("age"));
    }

    @Test
    void the_strictest_threshold_holds_for_all() {
        assertThat(indicator(Overlays.applied(root().read())).threshold()).isEqualTo(20);
    }

    @Test
    void a_target_is_replaced_with_its_milestones_and_keeps_the_rest() {
        Plan.Target target = target(Overlays.applied(root().read()));
        assertThat(target.value()).isEqualTo(18);
        assertThat(target.period()).isEqualTo(Period.year(2020));
        assertThat(target.milestones()).isEmpty();
        assertThat(target.baselineValue()).isEqualTo(30.0);
        assertThat(target.illustrative())
                .as("what takes the place of a made-up target is made up until somebody says it was adopted")
                .isTrue();
    }

    @Test
    void a_target_that_the_mechanism_adopted_is_no_longer_illustrative() {
        Catalogue catalogue = root().replacing("overlays/first.yaml", "value: 18}}", "value: 18}, illustrative: false}")
                .replacing("overlays/first.yaml", "version: 2", "version: 2\nagreed: 2015-03-01")
                .read();
        assertThat(target(Overlays.applied(catalogue)).illustrative()).isFalse();
    }

    @Test
    void the_shared_name_version_and_hash_stay() {
        Catalogue agreed = root().read();
        Indicator adapted = indicator(Overlays.applied(agreed));
        assertThat(adapted.name()).isEqualTo(LocalisedText.english("Share of children"));
        assertThat(adapted.version()).isEqualTo(2);
        assertThat(adapted.hash()).isEqualTo(indicator(agreed).hash());
    }

    @Test
    void a_label_is_found_by_its_mechanism_only() {
        Catalogue catalogue = Overlays.applied(root().read());
        assertThat(Overlays.of(catalogue, "child-share", "ecowas")).isNotNull();
        assertThat(Overlays.of(catalogue, "child-share", "eu")).isNull();
    }

    @Test
    void applying_twice_changes_nothing_more() {
        Catalogue once = Overlays.applied(root().read());
        assertThat(Overlays.applied(once)).isEqualTo(once);
    }

    @Test
    void without_overlays_everything_stays_as_it_is() {
        Catalogue agreed = MiniRoot.in(folder).read();
        assertThat(Overlays.applied(agreed)).isEqualTo(agreed);
    }
}
