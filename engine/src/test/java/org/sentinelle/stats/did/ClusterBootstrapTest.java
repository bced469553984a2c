package org.sentinelle.stats.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.did.Aggregation.Window;
import org.sentinelle.stats.did.GroupTimeOptions.Base;
import org.sentinelle.stats.did.GroupTimeOptions.Comparison;
import org.sentinelle.stats.did.GroupTimeOptions.Convention;
import org.sentinelle.stats.did.GroupTimeOptions.Estimator;
import org.sentinelle.stats.did.GroupTimeOptions.Sampling;

/** How contributions of a cluster's units are put together: as sums, or as did 2.1.2's means. */
class ClusterBootstrapTest {
    private static final Panels.Design DESIGN =
            new Panels.Design(120, 5, new double[] {Panel.NEVER, 3, 4, Panel.NEVER}, 0.5, false);

    private static GroupTimeFit fit(Panel panel, Convention convention) {
        GroupTimeOptions options = new GroupTimeOptions(
                Estimator.OUTCOME_REGRESSION, Comparison.NEVER_TREATED, Base.VARYING, Sampling.PANEL, 0, convention);
        return GroupTimeFit.of(GroupTimeSample.of(panel, options).orElseThrow(), options);
    }

    private static double error(Panel panel, Convention convention) {
        GroupTimeFit fit = fit(panel, convention);
        Combination simple = Objects.requireNonNull(fit.aggregation().simple(Window.ALL));
        return fit.bootstrap(Multiplier.RADEMACHER, 2001, 5).stdError(simple.loadings());
    }

    private static Panel clustered(int[] cluster) {
        Panel panel = Panels.of(DESIGN, 11);
        return new Panel(
                panel.rows(), panel.times(), new Panel.Units(panel.units().first(), cluster));
    }

    @Test
    void of_clusters_of_one_size_both_are_the_same() {
        Panel panel = Panels.withClusters(Panels.of(DESIGN, 11), 30);
        assertThat(error(panel, Convention.DID)).isCloseTo(error(panel, Convention.EXACT), within(1e-12));
    }

    @Test
    void of_clusters_of_unlike_size_they_differ() {
        Panel panel = clustered(
                IntStream.range(0, 120).map(u -> u < 60 ? u / 20 : u / 3 - 17).toArray());
        assertThat(error(panel, Convention.DID)).isNotCloseTo(error(panel, Convention.EXACT), within(0.005));
    }

    /** mboot of did 2.1.2: draws of sqrt(G) (1/G) sum of xi_c (sum of psi_i / n_c), psi_i being n phi_i, and the error over sqrt(G). */
    @Test
    void the_mean_of_a_cluster_counts_for_as_much_as_that_of_a_larger_one() {
        int[] cluster =
                IntStream.range(0, 120).map(u -> u < 40 ? u : 40 + (u - 40) / 2).toArray();
        GroupTimeFit fit = fit(clustered(cluster), Convention.DID);
        Combination first = Objects.requireNonNull(fit.cells().get(0).effect());
        double[] psi = new double[120];
        GroupTimeFit units = fit(Panels.of(DESIGN, 11), Convention.DID);
        for (InfluenceBlock block : units.influence().blocks()) {
            double[] row = new double[units.influence().columns()];
            for (int i = 0; i < block.units().length; i++) {
                Arrays.fill(row, 0);
                block.loadings().addTo(row, block.basis(), i * block.width());
                psi[block.units()[i]] = 120 * row[0];
            }
        }
        double[] means = new double[80];
        IntStream.range(0, 120).forEach(u -> means[cluster[u]] += psi[u] / (u < 40 ? 1 : 2));
        double variance =
                IntStream.range(0, 80).mapToDouble(c -> means[c] * means[c]).sum() / (80 * 80);
        double drawn = fit.bootstrap(Multiplier.RADEMACHER, 40_001, 3).stdError(first.loadings());
        assertThat(drawn / Math.sqrt(variance)).isCloseTo(1, within(0.03));
    }
}
