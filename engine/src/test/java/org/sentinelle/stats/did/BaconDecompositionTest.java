package org.sentinelle.stats.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sentinelle.stats.did.BaconDecomposition.Comparison;

class BaconDecompositionTest {
    @Test
    void weights_sum_to_one_and_comparisons_to_the_coefficient() {
        double[][] groups = {{Panel.NEVER, 3, 5}, {1, 3, 5, Panel.NEVER}, {3, 5, 6}, {1, 4}, {2, Panel.NEVER, 100, 7, 4}
        };
        for (int seed = 0; seed < groups.length; seed++) {
            Panel panel = Panels.of(new Panels.Design(37, 7, groups[seed], 0.4, false), seed);
            BaconDecomposition found = BaconDecomposition.of(panel).orElseThrow();
            assertThat(found.comparisons().stream()
                            .mapToDouble(Comparison::weight)
                            .sum())
                    .isCloseTo(1, within(1e-12));
            assertThat(found.comparisons().stream()
                            .mapToDouble(c -> c.weight() * c.estimate())
                            .sum())
                    .isCloseTo(found.twfe(), within(1e-11));
        }
    }

    @Test
    void nobody_whose_treatment_changes_beside_others_gives_nothing() {
        assertThat(BaconDecomposition.of(Panels.of(
                        new Panels.Design(6, 4, new double[] {1, Panel.NEVER}, 0, false), 1)))
                .isEmpty();
        assertThat(BaconDecomposition.of(Panels.of(new Panels.Design(6, 4, new double[] {3}, 0, false), 1)))
                .isEmpty();
    }
}
