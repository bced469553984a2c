package org.sentinelle.stats.did;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.stats.did.CellOutcome.Effect;
import org.sentinelle.stats.regression.WaldTest;

/**
 * Effects by group and time, with what is needed to combine them.
 *
 * <p>ATT(g, t) is the mean effect at t on those first treated at g. References: B. Callaway and P. Sant'Anna, J. of Econometrics 225:200-230
 * (2021), doi:10.1016/j.jeconom.2020.12.001. Checked against R's did 2.1.2 ({@code att_gt}, {@code aggte}).
 */
public final class GroupTimeFit {
    private final GroupTimeSample sample;
    private final GroupTimeOptions options;
    private final GroupTimeCells solved;
    private final Influence influence;
    private final double[][] covariance;
    private final double[] shares;

    private GroupTimeFit(GroupTimeSample sample, GroupTimeOptions options) {
        this.sample = sample;
        this.options = options;
        this.solved = GroupTimeCells.of(sample, options);
        Panel.Units units = sample.panel().units();
        this.influence = units.isOwnCluster()
                ? solved.influence()
                : solved.influence().summed(units.cluster(), units.clusters());
        this.covariance = influence.covariance();
        this.shares = shares();
    }

    public static GroupTimeFit of(GroupTimeSample sample, GroupTimeOptions options) {
        return new GroupTimeFit(sample, options);
    }

    /** The weight of each group among all units. */
    private double[] shares() {
        double[] weights = sample.unitWeights();
        double[] shares = new double[sample.groups().length];
        for (int g = 0; g < shares.length; g++) {
            for (int u = 0; u < weights.length; u++) {
                shares[g] += sample.panel().units().first()[u] == sample.groups()[g] ? weights[u] / weights.length : 0;
            }
        }
        return shares;
    }

    /**
     * A cell as it is told.
     *
     * @param base the time it is compared with
     * @param effect null where there is none, for {@code reason}
     */
    public record Cell(
            double group,
            double time,
            double base,
            @Nullable Combination effect,
            CellOutcome.@Nullable Reason reason) {

        public boolean isReference() {
            return time == base;
        }
    }

    public GroupTimeSample sample() {
        return sample;
    }

    /** What units, or clusters, contribute to effects and shares. */
    Influence influence() {
        return influence;
    }

    /** Every cell in the order of groups and times. */
    public List<Cell> cells() {
        double[] times = sample.panel().times();
        List<Cell> cells = new ArrayList<>();
        for (int c = 0; c < solved.cells().size(); c++) {
            GroupTimeCell cell = solved.cells().get(c);
            CellOutcome outcome = solved.outcomes().get(c);
            Combination effect = outcome instanceof Effect there
                    ? new Combination(there.att(), Combination.unit(c, influence.columns()))
                    : null;
            CellOutcome.Reason reason = outcome instanceof CellOutcome.None none ? none.reason() : null;
            cells.add(new Cell(cell.group(), times[cell.time()], times[cell.base()], effect, reason));
        }
        return cells;
    }

    /** Summaries of the effects over cells. */
    public Aggregation aggregation() {
        return new Aggregation(
                cells().stream().filter(c -> c.effect() != null).toList(), sample, shares, options.convention());
    }

    /** The analytic standard error of a combination; 0 where it does not vary. */
    public double stdError(Combination combination) {
        return Math.sqrt(Influence.variance(covariance, combination.loadings()));
    }

    /** Analytic covariances of some combinations. */
    public double[][] between(List<Combination> combinations) {
        return Influence.between(
                covariance, combinations.stream().map(Combination::loadings).toList());
    }

    /** Units or clusters that are independent of each other. */
    public int independent() {
        return sample.panel().units().clusters();
    }

    /** The bootstrap of all effects and shares; of clusters, their sums of contributions, or as did 2.1.2 has it. */
    public Bootstrap bootstrap(Multiplier multiplier, int draws, long seed) {
        boolean means = options.convention() == GroupTimeOptions.Convention.DID;
        Influence drawn = means ? influence.weighed(clusterMeans()) : influence;
        return new Bootstrap(new MultiplierDraws(drawn, multiplier, seed).of(draws));
    }

    /** By what a mean over a cluster's units, as large as the mean cluster, is larger than their sum: n / (G n_c), n_c being its units. */
    private double[] clusterMeans() {
        int[] cluster = sample.panel().units().cluster();
        double[] factors = new double[independent()];
        for (int c : cluster) {
            factors[c]++;
        }
        double mean = cluster.length / (double) factors.length;
        return Arrays.stream(factors).map(size -> mean / size).toArray();
    }

    /**
     * Whether all effects before treatment are 0, by their analytic covariance; empty where there are none or it has no inverse.
     *
     * @param anticipated whether times count at which units may already anticipate treatment, as in did
     */
    public Optional<WaldTest> pretrend(boolean anticipated) {
        double ahead = anticipated ? 0 : options.anticipation();
        List<Combination> effects = cells().stream()
                .filter(c -> c.time() < c.group() - ahead)
                .flatMap(c -> Stream.ofNullable(c.effect()))
                .filter(effect -> stdError(effect) > 0)
                .toList();
        if (effects.isEmpty()) {
            return Optional.empty();
        }
        double[] b = effects.stream().mapToDouble(Combination::estimate).toArray();
        return WaldTest.of(b, between(effects), Double.POSITIVE_INFINITY);
    }

    /** Units of the group of a cell, and those it is compared with, that have rows. */
    public int units(Cell cell) {
        double[] first = sample.panel().units().first();
        int at = IntStream.range(0, solved.cells().size())
                .filter(c -> solved.cells().get(c).group() == cell.group()
                        && sample.panel().times()[solved.cells().get(c).time()] == cell.time())
                .findFirst()
                .orElseThrow();
        GroupTimeCell of = solved.cells().get(at);
        return (int) IntStream.range(0, first.length)
                .filter(u -> first[u] == of.group() || of.compares(first[u]))
                .count();
    }
}
