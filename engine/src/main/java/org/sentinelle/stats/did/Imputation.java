package org.sentinelle.stats.did;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Effects as outcomes less what they would have been: a model with unit and time effects, fitted to rows not yet treated, predicts the others.
 *
 * <p>y_it(0) = a_i + (b_i t) + g_t + x_it'd by weighted least squares over rows with t &lt; first_i - anticipation; tau_it = y_it - yhat_it(0); an
 * effect is the weighted mean of tau over treated rows, at one time since treatment or all from 0 on. Rows whose unit or time has no untreated
 * row, or whose covariates go beyond them, are left out.
 *
 * <p>An effect is the sum of v_it y_it over all rows. Its variance is the sum over clusters of (sum of v_it e_it)^2, where e is the residual of
 * untreated rows, and tau_it less the mean of tau over those first treated at the same time and seen at the same time for treated ones, that
 * mean weighting clusters c by the square of their v_c: it errs on the safe side where effects differ within these ({@link Alike} has wider
 * ones). Of few clusters each bends the mean towards its own effect; left out of the mean it is compared with, its residual is s/(s - v_c^2)
 * times as large, s being the sum of v_c^2 over the clusters of the mean. References: K. Borusyak, X. Jaravel and J. Spiess, Review of Economic
 * Studies 91:3253-3285 (2024), theorems 1 to 3, section 4.3 and supplementary appendix A.9, doi:10.1093/restud/rdae007. Checked against their
 * Stata program did_imputation (November 2023) and R's didimputation 0.5.0.
 */
public final class Imputation {
    private final Panel panel;
    private final Options options;
    private final UnitEffects units;
    private final PartialFit fit;
    private final int[] untreated;
    private final int[] imputed;
    private final double[] left;
    private final double[] tau;

    /**
     * What to do.
     *
     * @param trends whether each unit has a line of its own, beside its constant
     * @param leads how many times before treatment the test of trends asks about
     */
    public record Options(double anticipation, boolean trends, int leads) {}

    /**
     * Which effects, and how their errors are estimated.
     *
     * @param from least time since treatment that has an effect of its own
     * @param to the most
     * @param balancedTo only units that have rows at all times since treatment from 0 to this one count; null for all
     * @param leaveOneOut whether an effect is compared with the mean of the other clusters' alone
     */
    public record Wanted(double from, double to, @Nullable Double balancedTo, Alike alike, boolean leaveOneOut) {
        public static final Wanted ALL =
                new Wanted(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, null, Alike.GROUP_TIME, false);
    }

    /** Rows whose effects are taken to have one mean, from which they differ by chance. */
    public enum Alike {
        /** First treated, and seen, at the same time. */
        GROUP_TIME,
        /** First treated at the same time. */
        GROUP,
        /** Seen at the same time since treatment. */
        EVENT,
        /** All. */
        ALL
    }

    /**
     * Mean effects.
     *
     * @param events the times since treatment
     * @param effects one an event, then the mean over all from 0 on where there are any
     * @param rows how many each rests on
     * @param effective of each, how many rows of equal weight would tell as much: 1 / sum of squared weights
     * @param lonely of each, whether some mean of effects is over one cluster alone, which says nothing of its error
     * @param covariance of them; 0 for those whose error is not defined
     */
    public record Effects(
            double[] events,
            double[] effects,
            int[] rows,
            double[] effective,
            boolean[] lonely,
            double[][] covariance,
            Influence influence) {
        public double stdError(int effect) {
            return Math.sqrt(Math.max(0, covariance[effect][effect]));
        }

        public Bootstrap bootstrap(Multiplier multiplier, int draws, long seed) {
            return new Bootstrap(new MultiplierDraws(influence, multiplier, seed).of(draws));
        }

        /** One effect, for {@link Bootstrap}. */
        public double[] combination(int effect) {
            return Combination.unit(effect, effects.length);
        }
    }

    private Imputation(Panel panel, Options options) {
        this.panel = panel;
        this.options = options;
        this.untreated = IntStream.range(0, panel.n())
                .filter(i -> panel.since(i) < -options.anticipation())
                .toArray();
        this.units = new UnitEffects(panel, untreated, options.trends());
        this.left = units.residual(panel.rows().y());
        this.fit = PartialFit.of(units.columns(null), untreated, panel.rows().w(), left);
        this.imputed = IntStream.range(0, panel.n())
                .filter(i -> panel.since(i) >= -options.anticipation())
                .filter(i -> units.knows(i) && fit.tells(i))
                .toArray();
        this.tau = new double[panel.n()];
        for (int i = 0; i < tau.length; i++) {
            tau[i] = left[i] - fit.fitted(i);
        }
    }

    /** Empty where no treated row can be imputed. */
    public static Optional<Imputation> of(Panel panel, Options options) {
        Imputation imputation = new Imputation(panel, options);
        return imputation.imputed.length == 0 ? Optional.empty() : Optional.of(imputation);
    }

    /** Rows before treatment, on which the model rests. */
    public int untreated() {
        return untreated.length;
    }

    public int imputed() {
        return imputed.length;
    }

    /** Treated rows of which nothing says what would have been. */
    public int leftOut() {
        return panel.n() - untreated.length - imputed.length;
    }

    /** Covariates that say nothing new of untreated rows, by number. */
    public int[] collinear() {
        int first = panel.times().length - 1;
        return IntStream.range(0, panel.rows().x().length)
                .filter(j -> Arrays.binarySearch(fit.kept(), first + j) < 0)
                .toArray();
    }

    /** The effects at each time since treatment that is asked for, and overall. */
    public Effects effects(Wanted wanted) {
        int[] rows = wanted.balancedTo() == null ? imputed : balanced(wanted.balancedTo());
        double[] events = IntStream.of(rows)
                .mapToDouble(panel::since)
                .distinct()
                .filter(e -> e >= wanted.from() && e <= wanted.to())
                .sorted()
                .toArray();
        List<int[]> targets = new ArrayList<>();
        for (double event : events) {
            targets.add(at(rows, e -> e == event));
        }
        int[] after = at(rows, e -> e >= 0);
        if (after.length > 0) {
            targets.add(after);
        }
        return effects(events, targets, wanted);
    }

    /** Rows at times since treatment from 0 to the last wanted, of units that have one at all of these that any unit has. */
    private int[] balanced(double last) {
        int[] within = at(imputed, e -> e >= 0 && e <= last);
        long events = IntStream.of(within).mapToDouble(panel::since).distinct().count();
        int[] seen = new int[panel.units().n()];
        IntStream.of(within).forEach(i -> seen[panel.rows().unit()[i]]++);
        return IntStream.of(within)
                .filter(i -> seen[panel.rows().unit()[i]] == events)
                .toArray();
    }

    private Effects effects(double[] events, List<int[]> targets, Wanted wanted) {
        int columns = targets.size();
        double[] effects = new double[columns];
        double[] effective = new double[columns];
        boolean[] lonely = new boolean[columns];
        double[] contributions = new double[panel.units().clusters() * columns];
        double[][] scores = scores(fit);
        for (int j = 0; j < columns; j++) {
            ImputedMean target = new ImputedMean(panel, tau, targets.get(j), wanted.alike());
            effects[j] = target.effect();
            effective[j] = target.effective();
            lonely[j] = target.isLonely();
            double[] ofClusters = target.contributions(fit, scores, wanted.leaveOneOut());
            for (int c = 0; c < ofClusters.length; c++) {
                contributions[c * columns + j] = ofClusters[c];
            }
        }
        Influence influence = Influence.ofRows(contributions, columns);
        int[] counts = targets.stream().mapToInt(t -> t.length).toArray();
        return new Effects(events, effects, counts, effective, lonely, influence.covariance(), influence);
    }

    private int[] at(int[] rows, DoublePredicate since) {
        return IntStream.of(rows).filter(i -> since.test(panel.since(i))).toArray();
    }

    private int cluster(int row) {
        return panel.units().cluster()[panel.rows().unit()[row]];
    }

    /** Of each cluster, the sum over its untreated rows of w z e: by the normal equations of the units' effects nothing else is needed. */
    private double[][] scores(PartialFit of) {
        double[][] scores = new double[panel.units().clusters()][of.kept().length];
        for (int i : untreated) {
            double[] z = of.row(i);
            double e = left[i] - of.fitted(i);
            for (int k = 0; k < z.length; k++) {
                scores[cluster(i)][k] += panel.rows().w()[i] * z[k] * e;
            }
        }
        return scores;
    }

    /** The test of trends before treatment; empty where there is none to test. */
    public Optional<ImputationLeads> leads() {
        return ImputationLeads.of(new ImputationLeads.Before(panel, untreated, units, left), options);
    }
}
