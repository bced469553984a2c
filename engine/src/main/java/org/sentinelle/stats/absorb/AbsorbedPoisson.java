package org.sentinelle.stats.absorb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.sentinelle.stats.absorb.AbsorbedOutcome.Cause;
import org.sentinelle.stats.absorb.AbsorbedPoissonFit.Measures;
import org.sentinelle.stats.regression.StirlingError;

/**
 * Poisson pseudo-maximum likelihood of a response that is not negative, with absorbed effects: log mu = offset + x'b + effects.
 *
 * <p>It needs no counts and no Poisson variance, only that the mean is right. Rows that are alone in a group, groups of zeros and separated
 * rows are dropped first; the rest has one maximum. Separated rows are looked for once a fit drifts or has means of less than
 * {@value #TINY} of the average in rows of zeros, since a fit that settles elsewhere shows that there are none. References: J. Santos Silva and
 * S. Tenreyro (2006), Review of Economics and Statistics 88, 641-658, doi:10.1162/rest.88.4.641; S. Correia, P. Guimaraes and T. Zylkin
 * (2020), Stata Journal 20(1), 95-115, doi:10.1177/1536867X20909691. Checked against fixest 0.14.2 {@code fepois} and R 4.2.2 {@code glm}.
 */
public final class AbsorbedPoisson {
    private static final double TINY = 1e-5;

    private final AbsorbedData data;
    private final boolean dropSingletons;
    private final BitSet left = new BitSet();
    private final BitSet separated = new BitSet();
    private final List<DroppedGroup> groups = new ArrayList<>();

    private AbsorbedPoisson(AbsorbedData data, boolean dropSingletons) {
        this.data = data;
        this.dropSingletons = dropSingletons;
        left.set(0, data.n());
    }

    /**
     * The fit.
     *
     * @param data whose response is 0 or above
     * @param dropSingletons whether rows that are alone in a group are left out
     */
    public static AbsorbedOutcome fit(AbsorbedData data, boolean dropSingletons) {
        return new AbsorbedPoisson(data, dropSingletons).fit();
    }

    private AbsorbedOutcome fit() {
        while (true) {
            AbsorbedSample sample = informative();
            AbsorbedData used = data.at(sample.rows());
            if (Arrays.stream(used.y()).noneMatch(y -> y > 0)) {
                return new AbsorbedOutcome.None(Cause.TOO_FEW_ROWS);
            }
            BitSet columns = Within.independent(used.x(), used.effects(), used.w());
            if (columns.isEmpty()) {
                return new AbsorbedOutcome.None(Cause.ALL_ABSORBED);
            }
            int parameters = columns.cardinality() + new AbsorbedParameters(used.effects(), true).count();
            if (used.n() <= parameters) {
                return new AbsorbedOutcome.None(Cause.TOO_FEW_ROWS);
            }
            double scale = mean(used);
            PoissonClimb climb = new PoissonClimb(scaled(used, columns, scale));
            PoissonClimb.End end = climb.climb(false);
            if (isSuspect(end, used, climb) && drop(new SeparationSearch(used).rows(), sample)) {
                continue;
            }
            if (end == PoissonClimb.End.DRIFTING) {
                end = climb.climb(true);
            }
            return end == PoissonClimb.End.SETTLED
                    ? ended(climb, sample, columns, used)
                    : new AbsorbedOutcome.None(Cause.NOT_CONVERGED);
        }
    }

    private AbsorbedSample informative() {
        Informative informative = new Informative(data.effects(), left);
        if (dropSingletons) {
            informative.dropSingletons();
        }
        informative.dropOnlyZeros(data.y(), dropSingletons);
        left.and(informative.kept());
        groups.addAll(informative.groups());
        AbsorbedSample sample = AbsorbedSample.of(data, informative, separated);
        return new AbsorbedSample(sample.rows(), sample.effects(), groups, sample.separated());
    }

    private static boolean isSuspect(PoissonClimb.End end, AbsorbedData used, PoissonClimb climb) {
        if (end != PoissonClimb.End.SETTLED) {
            return true;
        }
        for (int i = 0; i < used.n(); i++) {
            if (used.y()[i] == 0 && climb.mean(i) < TINY) {
                return true;
            }
        }
        return false;
    }

    private boolean drop(BitSet found, AbsorbedSample sample) {
        found.stream().map(i -> sample.rows()[i]).forEach(row -> {
            separated.set(row);
            left.clear(row);
        });
        return !found.isEmpty();
    }

    private static double mean(AbsorbedData used) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < used.n(); i++) {
            sum += used.w()[i] * used.y()[i];
            weight += used.w()[i];
        }
        return sum / weight;
    }

    private static AbsorbedData scaled(AbsorbedData used, BitSet columns, double scale) {
        double log = Math.log(scale);
        return new AbsorbedData(
                used.effects(),
                columns.stream().mapToObj(j -> used.x()[j]).toArray(double[][]::new),
                Arrays.stream(used.y()).map(y -> y / scale).toArray(),
                used.w(),
                Arrays.stream(used.offset()).map(o -> o - log).toArray());
    }

    private static AbsorbedOutcome ended(PoissonClimb climb, AbsorbedSample sample, BitSet columns, AbsorbedData used) {
        double scale = mean(used);
        double largest = largestLogLikelihood(used);
        double deviance = scale * climb.deviance();
        double ofConstant = scale * PoissonClimb.deviance(scaled(used, columns, scale), constant(used));
        Measures measures = new Measures(deviance, largest - deviance / 2, largest - ofConstant / 2, climb.steps());
        return climb.working(new AbsorbedParameters(used.effects(), false).count())
                .<AbsorbedOutcome>map(working ->
                        new AbsorbedPoissonFit(sample, columns.stream().toArray(), climb.b(), working, scale, measures))
                .orElseGet(() -> new AbsorbedOutcome.None(Cause.NOT_CONVERGED));
    }

    /** Of a perfect fit. */
    private static double largestLogLikelihood(AbsorbedData used) {
        double sum = 0;
        for (int i = 0; i < used.n(); i++) {
            double y = used.y()[i];
            sum -= y > 0 ? used.w()[i] * (0.5 * Math.log(2 * Math.PI * y) + StirlingError.of(y)) : 0;
        }
        return sum;
    }

    /** The predictor of a constant and the offset alone, of the response over its mean. */
    private static double[] constant(AbsorbedData used) {
        double most = Arrays.stream(used.offset()).max().orElse(0);
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < used.n(); i++) {
            sum += used.w()[i] * Math.exp(used.offset()[i] - most);
            weight += used.w()[i];
        }
        double level = Math.log(weight / sum) - most;
        return Arrays.stream(used.offset()).map(o -> o + level).toArray();
    }
}
