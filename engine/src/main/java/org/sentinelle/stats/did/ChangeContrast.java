package org.sentinelle.stats.did;

import java.util.Arrays;
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
 * <p>What is known before the changes are, such as how likely each unit was to be treated, is worked out once for all changes of the same units.
 *
 * @param basis columns of covariates, made ready
 * @param ofTreated the weight of each unit that is treated, else 0
 * @param ofOthers that of the others
 * @param propensity p of each unit; empty where it is not asked for, or tells for certain who is treated
 */
record ChangeContrast(
        Estimator estimator, Basis basis, double[] ofTreated, double[] ofOthers, Optional<Propensity> propensity) {

    /**
     * Of some units.
     *
     * @param treated whether a unit is of the group
     * @param w its weight
     * @param x columns of covariates
     */
    static ChangeContrast of(boolean[] treated, double[] w, double[][] x, Estimator estimator) {
        double[] ofTreated = new double[w.length];
        double[] ofOthers = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            ofTreated[i] = treated[i] ? w[i] : 0;
            ofOthers[i] = treated[i] ? 0 : w[i];
        }
        Basis basis = Basis.of(x, w.length);
        boolean asked = estimator.weights() && anyAbove0(ofTreated) && anyAbove0(ofOthers);
        Optional<Propensity> propensity = asked ? Propensity.of(basis, treated, w) : Optional.empty();
        return new ChangeContrast(estimator, basis, ofTreated, ofOthers, propensity);
    }

    private static boolean anyAbove0(double[] weights) {
        return Arrays.stream(weights).anyMatch(v -> v > 0);
    }

    /** From the change d of each unit. */
    CellOutcome of(double[] change) {
        if (!anyAbove0(ofTreated)) {
            return new None(Reason.NO_TREATED);
        }
        if (!anyAbove0(ofOthers)) {
            return new None(Reason.NO_COMPARISON);
        }
        if (estimator.weights() && propensity.isEmpty()) {
            return new None(Reason.NO_OVERLAP);
        }
        if (!estimator.regresses()) {
            return effect(change, Optional.empty());
        }
        Optional<Regressed> regressed = Regressed.of(basis, change, ofOthers);
        return regressed.isPresent() ? effect(change, regressed) : new None(Reason.SINGULAR);
    }

    private CellOutcome effect(double[] change, Optional<Regressed> regressed) {
        double[] left = change.clone();
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

    private double[] odds(Propensity likely) {
        double[] v = ofOthers.clone();
        for (int i = 0; i < v.length; i++) {
            v[i] *= v[i] > 0 ? likely.odds(i) : 0;
        }
        return v;
    }
}
