package org.sentinelle.stats.did;

import java.util.Optional;
import org.sentinelle.stats.did.CellOutcome.Effect;
import org.sentinelle.stats.did.CellOutcome.None;
import org.sentinelle.stats.did.CellOutcome.Reason;
import org.sentinelle.stats.did.GroupTimeOptions.Estimator;

/**
 * The effect on the treated from each unit's change d between two times: the mean change of the treated less that of others who are like them.
 *
 * <p>With m(x) the linear model of the change among the others, p(x) the logit of being treated and o = p/(1 - p):
 *
 * <ul>
 *   <li>outcome regression: mean of d - m(x) over the treated;
 *   <li>inverse probability: mean of d over the treated less the mean of d over the others under weights w o, which sum to 1 (Hajek);
 *   <li>doubly robust: the same of d - m(x) (Sant'Anna and Zhao 2020, equation 2.5, with maximum likelihood and least squares).
 * </ul>
 *
 * <p>phi_i holds what m and p being estimated contributes. References: P. Sant'Anna and J. Zhao, J. of Econometrics 219:101-122 (2020),
 * doi:10.1016/j.jeconom.2020.06.003; A. Abadie, Review of Economic Studies 72:1-19 (2005), doi:10.1111/0034-6527.00321. Checked against R's
 * DRDID 1.2.3 {@code reg_did_panel}, {@code std_ipw_did_panel} and {@code drdid_panel}.
 *
 * @param change d of each unit
 * @param treated whether it is of the group
 * @param w its weight
 * @param x columns of covariates
 */
record ChangeContrast(double[] change, boolean[] treated, double[] w, double[][] x) {

    CellOutcome by(Estimator estimator) {
        double[] ofTreated = new double[w.length];
        double[] ofOthers = new double[w.length];
        double treatedTotal = 0;
        double otherTotal = 0;
        for (int i = 0; i < w.length; i++) {
            ofTreated[i] = treated[i] ? w[i] : 0;
            ofOthers[i] = treated[i] ? 0 : w[i];
            treatedTotal += ofTreated[i];
            otherTotal += ofOthers[i];
        }
        if (!(treatedTotal > 0 && otherTotal > 0)) {
            return new None(treatedTotal > 0 ? Reason.NO_COMPARISON : Reason.NO_TREATED);
        }
        Basis basis = Basis.of(x, w.length);
        return new Weighed(this, basis, ofTreated, ofOthers).by(estimator);
    }

    /** With the columns made ready and the weights apart. */
    private record Weighed(ChangeContrast all, Basis basis, double[] ofTreated, double[] ofOthers) {

        CellOutcome by(Estimator estimator) {
            Optional<Propensity> propensity =
                    estimator.weights() ? Propensity.of(basis, all.treated, all.w) : Optional.empty();
            if (estimator.weights() && propensity.isEmpty()) {
                return new None(Reason.NO_OVERLAP);
            }
            Optional<Regressed> regressed =
                    estimator.regresses() ? Regressed.of(basis, all.change, ofOthers) : Optional.empty();
            if (estimator.regresses() && regressed.isEmpty()) {
                return new None(Reason.SINGULAR);
            }
            double[] left = all.change.clone();
            regressed.ifPresent(m -> {
                for (int i = 0; i < left.length; i++) {
                    left[i] -= m.fitted()[i];
                }
            });
            double[] phi = new double[left.length];
            WeightedMean gain = WeightedMean.of(ofTreated, left);
            gain.addTo(phi, 1);
            regressed.ifPresent(m -> m.addTo(phi, gain.gradient(basis), -1));
            double att = gain.mean();
            if (propensity.isPresent()) {
                WeightedMean alike = WeightedMean.of(odds(propensity.get()), left);
                if (!(alike.total() > 0)) {
                    return new None(Reason.NO_OVERLAP);
                }
                alike.addTo(phi, -1);
                propensity.get().addTo(phi, alike.oddsGradient(basis), -1);
                regressed.ifPresent(m -> m.addTo(phi, alike.gradient(basis), 1));
                att -= alike.mean();
            }
            return new Effect(att, phi);
        }

        private double[] odds(Propensity propensity) {
            double[] v = ofOthers.clone();
            for (int i = 0; i < v.length; i++) {
                v[i] *= v[i] > 0 ? propensity.odds(i) : 0;
            }
            return v;
        }
    }
}
