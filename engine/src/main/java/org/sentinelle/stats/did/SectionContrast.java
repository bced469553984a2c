package org.sentinelle.stats.did;

import java.util.Optional;
import org.sentinelle.stats.did.CellOutcome.Effect;
import org.sentinelle.stats.did.CellOutcome.None;
import org.sentinelle.stats.did.CellOutcome.Reason;
import org.sentinelle.stats.did.GroupTimeOptions.Convention;
import org.sentinelle.stats.did.GroupTimeOptions.Estimator;

/**
 * The effect on the treated from cross-sections at two times: the difference of four means, of the treated and of others who are like them.
 *
 * <p>With m_s(x) the linear model of the outcome among the others at time s (1 after, 0 before), n_s(x) that among the treated, p(x) the logit
 * of being treated at either time:
 *
 * <ul>
 *   <li>outcome regression: change of the treated's mean less the mean of m_1(x) - m_0(x) over the treated of both times;
 *   <li>inverse probability: change of the treated's mean less that of the others under weights w p/(1 - p), which sum to 1 at each time;
 *   <li>doubly robust: the same of y - m_s(x), and the difference that n_s - m_s has between the treated of both times and those of one, which
 *       makes it locally efficient (Sant'Anna and Zhao 2020, equation 3.4).
 * </ul>
 *
 * <p>phi_i is w_i times the derivative of the effect by w_i. In DRDID what m_0 being estimated contributes to the residual means has the sign of
 * m_1, where the derivative has the other; the term vanishes where weights make the others look like the treated ({@link Convention#DID}).
 *
 * <p>References as in {@link ChangeContrast}. Checked against R's DRDID 1.2.3 by its formulas ({@code reg_did_rc}, {@code std_ipw_did_rc},
 * {@code drdid_rc}).
 *
 * @param y the outcome of each row
 * @param post whether it was seen at the later of the compared times
 * @param treated whether it is of the group
 * @param w its weight
 * @param x columns of covariates
 */
record SectionContrast(double[] y, boolean[] post, boolean[] treated, double[] w, double[][] x) {

    CellOutcome by(Estimator estimator, Convention convention) {
        double[] totals = new double[4];
        for (int i = 0; i < w.length; i++) {
            totals[(treated[i] ? 2 : 0) + (post[i] ? 1 : 0)] += w[i];
        }
        if (!(totals[2] > 0 && totals[3] > 0)) {
            return new None(Reason.NO_TREATED);
        }
        if (!(totals[0] > 0 && totals[1] > 0)) {
            return new None(Reason.NO_COMPARISON);
        }
        Basis basis = Basis.of(x, w.length);
        return new Ready(this, basis, convention).by(estimator);
    }

    /** The weights of one group at one time. */
    private double[] weights(boolean group, boolean after) {
        double[] v = new double[w.length];
        for (int i = 0; i < v.length; i++) {
            v[i] = treated[i] == group && post[i] == after ? w[i] : 0;
        }
        return v;
    }

    /** With the columns made ready. */
    private record Ready(SectionContrast all, Basis basis, Convention convention) {

        CellOutcome by(Estimator estimator) {
            Optional<Propensity> propensity =
                    estimator.weights() ? Propensity.of(basis, all.treated, all.w) : Optional.empty();
            if (estimator.weights() && propensity.isEmpty()) {
                return new None(Reason.NO_OVERLAP);
            }
            Sums sums = new Sums(all, basis);
            if (estimator == Estimator.INVERSE_PROBABILITY) {
                sums.addTreated(all.y);
                return sums.addOthers(all.y, propensity.orElseThrow()) ? sums.effect() : new None(Reason.NO_OVERLAP);
            }
            Optional<Times> others = Times.of(all, basis, false);
            if (others.isEmpty()) {
                return new None(Reason.SINGULAR);
            }
            if (estimator == Estimator.OUTCOME_REGRESSION) {
                sums.addTreated(all.y);
                sums.addModel(others.get(), -1, all.bothTimes());
                return sums.effect();
            }
            return doublyRobust(sums, others.get(), propensity.orElseThrow());
        }

        private CellOutcome doublyRobust(Sums sums, Times others, Propensity propensity) {
            Optional<Times> treated = Times.of(all, basis, true);
            if (treated.isEmpty()) {
                return new None(Reason.SINGULAR);
            }
            double[] left = others.residuals(all);
            sums.addTreated(left);
            double before = convention == Convention.DID ? -1 : 1;
            sums.addFitOfTreated(others, before);
            if (!sums.addOthers(left, propensity)) {
                return new None(Reason.NO_OVERLAP);
            }
            sums.addFitOfOthers(others, propensity, before);
            sums.addEfficiency(treated.get(), others);
            return sums.effect();
        }
    }

    /** The weights of the treated of both times. */
    private double[] bothTimes() {
        double[] v = weights(true, true);
        double[] before = weights(true, false);
        for (int i = 0; i < v.length; i++) {
            v[i] += before[i];
        }
        return v;
    }

    /** The linear models of a group before and after. */
    private record Times(Regressed before, Regressed after) {

        static Optional<Times> of(SectionContrast all, Basis basis, boolean group) {
            return Regressed.of(basis, all.y, all.weights(group, false))
                    .flatMap(before -> Regressed.of(basis, all.y, all.weights(group, true))
                            .map(after -> new Times(before, after)));
        }

        Regressed at(boolean post) {
            return post ? after : before;
        }

        double[] residuals(SectionContrast all) {
            double[] left = all.y.clone();
            for (int i = 0; i < left.length; i++) {
                left[i] -= at(all.post[i]).fitted()[i];
            }
            return left;
        }
    }

    /** The effect and its contributions, while they are being added up. */
    private static final class Sums {
        private final SectionContrast all;
        private final Basis basis;
        private final double[] phi;
        private double att;

        Sums(SectionContrast all, Basis basis) {
            this.all = all;
            this.basis = basis;
            this.phi = new double[all.w.length];
        }

        Effect effect() {
            return new Effect(att, phi);
        }

        private void add(WeightedMean mean, double sign) {
            mean.addTo(phi, sign);
            att += sign * mean.mean();
        }

        void addTreated(double[] r) {
            add(WeightedMean.of(all.weights(true, true), r), 1);
            add(WeightedMean.of(all.weights(true, false), r), -1);
        }

        /** Whether some of the others at each time count. */
        boolean addOthers(double[] r, Propensity propensity) {
            for (boolean after : new boolean[] {false, true}) {
                WeightedMean mean = WeightedMean.of(odds(propensity, after), r);
                if (!(mean.total() > 0)) {
                    return false;
                }
                add(mean, after ? -1 : 1);
                propensity.addTo(phi, mean.oddsGradient(basis), after ? -1 : 1);
            }
            return true;
        }

        private double[] odds(Propensity propensity, boolean after) {
            double[] v = all.weights(false, after);
            for (int i = 0; i < v.length; i++) {
                v[i] *= v[i] > 0 ? propensity.odds(i) : 0;
            }
            return v;
        }

        /** The mean difference that a group's models have between the times, over rows of these weights. */
        void addModel(Times models, double sign, double[] v) {
            double[] change = models.after().fitted().clone();
            for (int i = 0; i < change.length; i++) {
                change[i] -= models.before().fitted()[i];
            }
            WeightedMean mean = WeightedMean.of(v, change);
            add(mean, sign);
            models.after().addTo(phi, mean.gradient(basis), sign);
            models.before().addTo(phi, mean.gradient(basis), -sign);
        }

        /** What the models of the others being estimated contributes to the means of what they leave of the treated. */
        void addFitOfTreated(Times others, double before) {
            for (boolean after : new boolean[] {false, true}) {
                double[] m = WeightedMean.of(all.weights(true, after), all.y).gradient(basis);
                others.at(after).addTo(phi, m, after ? -1 : before);
            }
        }

        void addFitOfOthers(Times others, Propensity propensity, double before) {
            for (boolean after : new boolean[] {false, true}) {
                double[] m = WeightedMean.of(odds(propensity, after), all.y).gradient(basis);
                others.at(after).addTo(phi, m, after ? 1 : -before);
            }
        }

        /** For each time, the mean of n_s - m_s over all treated less that over those of the time. */
        void addEfficiency(Times treated, Times others) {
            for (boolean after : new boolean[] {false, true}) {
                double sign = after ? 1 : -1;
                double[] gap = treated.at(after).fitted().clone();
                for (int i = 0; i < gap.length; i++) {
                    gap[i] -= others.at(after).fitted()[i];
                }
                WeightedMean wide = WeightedMean.of(all.bothTimes(), gap);
                WeightedMean narrow = WeightedMean.of(all.weights(true, after), gap);
                add(wide, sign);
                add(narrow, -sign);
                double[] m = wide.gradient(basis);
                double[] less = narrow.gradient(basis);
                for (int j = 0; j < m.length; j++) {
                    m[j] -= less[j];
                }
                treated.at(after).addTo(phi, m, sign);
                others.at(after).addTo(phi, m, -sign);
            }
        }
    }
}
