package org.sentinelle.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Overlay;
import org.sentinelle.model.Period;

/** Overlays as they are read, and what is refused of them; the lints on their fit are in {@code OverlayLintsTest}. */
class OverlayReadingTest {
    private static final String FILE = "overlays/an-overlay.yaml";
    private static final String OVERLAY = """
            id: an-overlay
            mechanism: ecowas
            indicator: child-share
            version: 2
            label: {en: Share of minors}
            disaggregate: [citizenship, [citizenship, sex, age]]
            protection: {threshold: 12}
            targets:
              - plan: a-plan
                id: children
                milestones: {2018: 21}
                target: {period: 2022, value: 18}
                illustrative: false
            reason: {en: Made up for a test}
            agreed: 2015-03-01
            """;

    @TempDir
    private Path folder;

    private MiniRoot root() {
        return MiniRoot.in(folder).with(FILE, OVERLAY);
    }

    private ListAssert<String> problemsAfter(String text, String by) {
        return assertThat(root().replacing(FILE, text, by).problems());
    }

    @Test
    void an_overlay_keeps_everything_it_says() {
        Overlay overlay = root().read().overlays().get("an-overlay");
        assertThat(overlay.mechanism()).isEqualTo("ecowas");
        assertThat(overlay.label()).isNotNull();
        assertThat(overlay.disaggregate())
                .containsExactly(List.of("citizenship"), List.of("citizenship", "sex", "age"));
        assertThat(overlay.threshold()).isEqualTo(12);
        assertThat(overlay.agreed()).isEqualTo(LocalDate.of(2015, 3, 1));
        assertThat(overlay.provisional()).isFalse();
        assertThat(overlay.hash()).matches("[0-9a-f]{64}");
        assertThat(overlay.targets())
                .containsExactly(new Overlay.NewTarget(
                        "a-plan", "children", Map.of(Period.year(2018), 21.0), Period.year(2022), 18, false, false));
    }

    @Test
    void what_is_read_is_not_yet_applied() {
        Indicator shared = root().read().indicators().get("child-share");
        assertThat(shared.threshold()).isEqualTo(5);
        assertThat(shared.disaggregate()).hasSize(2);
    }

    @Test
    void its_mechanism_indicator_and_fields_exist() {
        problemsAfter("mechanism: ecowas", "mechanism: ecowaz")
                .contains(FILE + ":2: There is no mechanism 'ecowaz'. Did you mean 'ecowas'?");
        problemsAfter("indicator: child-share", "indicator: child-shares")
                .contains(FILE + ":3: There is no indicator 'child-shares'. Did you mean 'child-share'?");
        problemsAfter("[citizenship, [", "[citizenshop, [")
                .containsExactly(
                        FILE + ":6: The dataset 'reports' has no field 'citizenshop'. Did you mean 'citizenship'?");
        problemsAfter("[citizenship, [", "[remark, [")
                .containsExactly(FILE + ":6: The field 'remark' of 'reports' has the role text and cannot be used here."
                        + " Name a field with the role dimension.");
    }

    @Test
    void its_dates_follow_each_other_as_those_of_a_plan() {
        problemsAfter("{2018: 21}", "{2011: 21}")
                .containsExactly(FILE + ":11: The milestone of 2011 does not lie between the baseline of 2012 and the"
                        + " target for 2022. Correct its period, or delete it.");
        problemsAfter("{period: 2022, value: 18}", "{period: 2024, value: 18}")
                .containsExactly(FILE + ":12: The target is due in 2024, after the plan ends with 2022. Correct the"
                        + " period, or write 'follow-up: true' where it is to show what lasts after the plan.");
    }

    @Test
    void nothing_is_said_of_an_indicator_or_a_plan_that_could_not_be_read() {
        assertThat(root().replacing(MiniRoot.INDICATOR, "category: outcome", "category: outcom")
                        .problems())
                .hasSize(1);
        assertThat(root().replacing(MiniRoot.PLAN, "source: Made up", "sources: Made up")
                        .problems())
                .allMatch(problem -> problem.startsWith(MiniRoot.PLAN));
    }

    @Test
    void its_id_is_its_files_name_and_its_reason_is_asked_for() {
        problemsAfter("id: an-overlay", "id: my-overlay")
                .containsExactly(FILE + ":1: The id 'my-overlay' differs from the file's name 'an-overlay'."
                        + " Rename the file to my-overlay.yaml, or correct the id.");
        problemsAfter("reason: {en: Made up for a test}\n", "")
                .allMatch(problem -> problem.contains("reason"))
                .hasSize(1);
    }
}
