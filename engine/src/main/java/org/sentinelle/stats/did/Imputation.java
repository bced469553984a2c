package org.sentinelle.stats.did;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.sentinelle.stats.regression.WaldTest;

/**
 * Effects as outcomes less what they would have been: a model with unit and time effects, fitted to rows not yet treated, predicts the others.
 *
 * <p>y_it(0) = a_i + (b_i t) + g_t + x_it'd by weighted least squares over rows with t &lt; first_i - anticipation; tau_it = y_it - yhat_it(0); an
 * effect is the weighted mean of tau over treated rows, at one time since treatment or all from 0 on. Rows whose unit or time has no untreated
 * row, or whose covariates go beyond them, are left out.
 *
 * <p>An effect is the sum of v_it y_it over all rows. Its variance is the sum over clusters of (sum of v_it e_it)^2, where e is the residual of
 * untreated rows, and tau_it less the mean of tau over those first treated at the same time and seen at the same time for treated ones, that
 * mean weighting clusters c by the square of their v_c: it errs on the safe side where effects differ within these. References: K. Borusyak, X.
 * Jaravel and J. Spiess, Review of Economic Studies 91:3253-3285 (2024), theorems 1 to 3 and section 4.3, doi:10.1093/restud/rdae007; their
 * Stata program did_imputation.
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
     * Mean effects.
     *
     * @param events the times since treatment
     * @param effects one an event, then the mean over all from 0 on where there are any
     * @param rows how many each rests on
     * @param lonely of each, whether some mean of effects is over one cluster alone, which says nothing of its error
     * @param covariance of them
     */
    public record Effects(
            double[] events,
            double[] effects,
            int[] rows,
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

    /** The effects at each time since treatment within these limits, and overall. */
    public Effects effects(double from, double to) {
        double[] events = IntStream.of(imputed)
                .mapToDouble(panel::since)
                .distinct()
                .filter(e -> e >= from && e <= to)
                .sorted()
                .toArray();
        List<int[]> targets = new ArrayList<>();
        for (double event : events) {
            targets.add(at(e -> e == event));
        }
        int[] after = at(e -> e >= 0);
        if (after.length > 0) {
            targets.add(after);
        }
        return effects(events, targets);
    }

    private Effects effects(double[] events, List<int[]> targets) {
        int columns = targets.size();
        double[] effects = new double[columns];
        boolean[] lonely = new boolean[columns];
        double[] contributions = new double[panel.units().clusters() * columns];
        double[][] scores = scores(fit);
        for (int j = 0; j < columns; j++) {
            ImputedMean target = new ImputedMean(panel, tau, targets.get(j));
            effects[j] = target.effect();
            double[] ofClusters = target.contributions(fit, scores);
            lonely[j] = target.isLonely();
            for (int c = 0; c < ofClusters.length; c++) {
                contributions[c * columns + j] = ofClusters[c];
            }
        }
        Influence influence = Influence.ofRows(contributions, columns);
        int[] counts = targets.stream().mapToInt(t -> t.length).toArray();
        return new Effects(events, effects, counts, lonely, influence.covariance(), influence);
    }

    private int[] at(DoublePredicate since) {
        return IntStream.of(imputed).filter(i -> since.test(panel.since(i))).toArray();
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

    /**
     * Whether units that are to be treated had moved away beforehand: a regression of untreated rows alone on the model and on one dummy for each of
     * the last times before treatment, whose coefficients are tested together, by clusters. Rows after treatment have no say, so that passing the
     * test does not change the effects' distribution (section 4.4). Empty where there is none to test.
     */
    public Optional<WaldTest> pretrend() {
        List<double[]> leads =
                IntStream.rangeClosed(1, options.leads()).mapToObj(this::lead).toList();
        PartialFit test =
                PartialFit.of(units.columns(leads), untreated, panel.rows().w(), left);
        int first = panel.times().length - 1 + panel.rows().x().length;
        int[] which = IntStream.range(0, test.kept().length)
                .filter(k -> test.kept()[k] >= first)
                .toArray();
        double g = IntStream.of(untreated).map(this::cluster).distinct().count();
        double n = untreated.length;
        double rest = n - test.kept().length - 1;
        if (which.length == 0 || g < 2 || !(rest > 0)) {
            return Optional.empty();
        }
        double[][] covariance = covariance(test, scores(test), g / (g - 1) * (n - 1) / rest);
        double[] b = IntStream.of(which).mapToDouble(k -> test.b()[k]).toArray();
        double[][] some = IntStream.of(which)
                .mapToObj(k ->
                        IntStream.of(which).mapToDouble(l -> covariance[k][l]).toArray())
                .toArray(double[][]::new);
        boolean varies = IntStream.range(0, b.length).allMatch(k -> some[k][k] > 0);
        return varies ? WaldTest.of(b, some, g - 1) : Optional.empty();
    }

    /** Rows so many units of time, begun ones counting, before treatment or its anticipation. */
    private double[] lead(int lead) {
        double[] dummy = new double[panel.n()];
        for (int i = 0; i < dummy.length; i++) {
            double ahead = -panel.since(i) - options.anticipation();
            dummy[i] = ahead > lead - 1 && ahead <= lead ? 1 : 0;
        }
        return dummy;
    }

    private static double[][] covariance(PartialFit test, double[][] scores, double factor) {
        int k = test.kept().length;
        double[][] meat = new double[k][k];
        for (double[] score : scores) {
            double[] image = Basis.times(test.inverse(), score);
            for (int j = 0; j < k; j++) {
                for (int l = 0; l < k; l++) {
                    meat[j][l] += factor * image[j] * image[l];
                }
            }
        }
        return meat;
    }
}
