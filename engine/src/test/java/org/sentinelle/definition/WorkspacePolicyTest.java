package org.sentinelle.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.Dominance;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Round;
import org.sentinelle.model.ProtectionPolicy.Rounding;
import org.sentinelle.model.ProtectionPolicy.Suppress;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.model.WorkspacePolicy;

/** What holds for an indicator: the strictest of all that is demanded of it. */
class WorkspacePolicyTest {
    @TempDir
    private Path definitions;

    private Indicator with(@Nullable Integer threshold) {
        return Objects.requireNonNull(MiniRoot.in(definitions)
                .replacing(
                        MiniRoot.INDICATOR,
                        "protection: {threshold: 5}\n",
                        threshold == null ? "" : "protection: {threshold: " + threshold + "}\n")
                .read()
                .indicators()
                .get("child-share"));
    }

    private static WorkspacePolicy policy(ProtectionPolicy all, ProtectionPolicy entry) {
        return new WorkspacePolicy(all, new TreeMap<>(Map.of("child-share", entry)), null);
    }

    @ParameterizedTest
    @CsvSource({"10, 2, , 10", "10, 20, , 20", "10, 2, 15, 15", "10, 20, 15, 20", "30, 20, 15, 30"})
    void the_largest_threshold_holds(int all, int entry, @Nullable Integer own, int holds) {
        WorkspacePolicy policy = policy(ProtectionPolicy.ofThreshold(all), ProtectionPolicy.ofThreshold(entry));
        assertThat(policy.forIndicator(with(own)).threshold()).isEqualTo(holds);
    }

    @Test
    void every_key_is_as_strict_as_the_strictest_demand() {
        Round rounding = new Round(5, Rounding.CONTROLLED);
        ProtectionPolicy all = new ProtectionPolicy(
                11,
                Zeros.SHOW,
                new Contributors(3, new Dominance(1, 70), null, false),
                GroupDisclosure.PROTECT,
                rounding);
        ProtectionPolicy entry = new ProtectionPolicy(
                2,
                Zeros.HIDE,
                new Contributors(0, new Dominance(2, 85), 10, true),
                GroupDisclosure.REPORT,
                new Suppress());
        assertThat(policy(all, entry).forIndicator(with(null)))
                .isEqualTo(new ProtectionPolicy(
                        11,
                        Zeros.HIDE,
                        new Contributors(3, new Dominance(2, 70), 10, true),
                        GroupDisclosure.PROTECT,
                        rounding));
    }

    @Test
    void an_entry_for_another_indicator_demands_nothing_of_this_one() {
        WorkspacePolicy policy = new WorkspacePolicy(
                ProtectionPolicy.DEFAULT, new TreeMap<>(Map.of("other", ProtectionPolicy.ofThreshold(50))), null);
        assertThat(policy.forIndicator(with(null))).isEqualTo(ProtectionPolicy.DEFAULT);
    }

    @Test
    void together_the_strictest_of_all_indicators_holds() {
        WorkspacePolicy policy = WorkspacePolicy.of(ProtectionPolicy.DEFAULT);
        assertThat(policy.forIndicators(List.of(with(null), with(25), with(12))).threshold())
                .isEqualTo(25);
        assertThat(policy.forIndicators(List.of())).isEqualTo(ProtectionPolicy.DEFAULT);
    }

    @Test
    void a_workspace_can_be_made_stricter_as_a_whole() {
        assertThat(WorkspacePolicy.DEFAULT
                        .withThreshold(12)
                        .forIndicator(with(11))
                        .threshold())
                .isEqualTo(12);
    }
}
