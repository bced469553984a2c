package org.sentinelle.stats.robustness;

import java.util.Optional;
import org.sentinelle.stats.robustness.OmittedVariable.Strength;

/**
 * A covariate X_j that was measured, as a yardstick of one that was not: how strong is Z if it explains k_d times as much of the treatment and
 * k_y times as much of the outcome as X_j does?
 *
 * <p>With d = R2 of D with X_j given the other covariates, and y = R2 of Y with X_j given those and D:
 *
 * <ul>
 *   <li>r_d = k_d d / (1 - d);
 *   <li>r_zx = k_d d^2 / ((1 - k_d d) (1 - d)), partial R2 of Z with X_j given D;
 *   <li>r_y = ((sqrt(k_y) + sqrt(r_zx)) / sqrt(1 - r_zx))^2 y / (1 - y), at most 1.
 * </ul>
 *
 * <p>Several columns stand together as a group, which makes the bound a wider one. Cinelli and Hazlett (2020), section 4.4,
 * doi:10.1111/rssb.12348.
 *
 * @param withTreatment d
 * @param withOutcome y
 */
public record Benchmark(double withTreatment, double withOutcome) {

    /** Empty where no variable can be that strong: r_d would reach 1. */
    public Optional<Strength> strength(double kd, double ky) {
        double d = withTreatment;
        double rd = kd * d / (1 - d);
        double rzx = kd * d * d / ((1 - kd * d) * (1 - d));
        if (!(rd < 1) || !(rzx < 1)) {
            return Optional.empty();
        }
        double factor = (Math.sqrt(ky) + Math.sqrt(rzx)) / Math.sqrt(1 - rzx);
        double ry = factor * factor * withOutcome / (1 - withOutcome);
        return Optional.of(new Strength(rd, Double.isFinite(ry) ? Math.min(1, ry) : 1));
    }
}
