package org.sentinelle.stats.absorb;

import java.util.List;
import org.sentinelle.stats.regression.WorkingModel;

/**
 * What a regression on columns and all dummies would say of combinations of its parameters, dummies never formed.
 *
 * <p>With Z the columns X and the dummies, a combination g'(b, a) moves by sum of w_i e_i l_i where l = Z (Z'WZ)^- g. For g made of a part
 * g_b by the coefficients and a part q_i by the constant of each row, l = v - r + X~ B (X~'q + g_b - X'q): v = q/w, r is v without the effects,
 * X~ the columns without them and B = (X~'W X~)^-1. Checked against R 4.2.2 {@code lm} and {@code glm} with a dummy a level.
 *
 * @param model the problem without the effects
 * @param x the columns with them
 */
public record AbsorbedParts(List<Effect> effects, double[][] x, WorkingModel model) {
    private static final double CLOSE = 1e-12;

    public AbsorbedParts {
        effects = List.copyOf(effects);
    }

    /** l, for a gradient by the coefficients and then by the constants of the rows. */
    public double[] movements(double[] gradient) {
        int n = model.n();
        int k = x.length;
        double[] w = new double[n];
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            w[i] = model.weight(i);
            v[i] = w[i] > 0 ? gradient[k + i] / w[i] : 0;
        }
        Absorber absorber = new Absorber(effects, w);
        double[] left = absorber.residual(v, absorber.start(), CLOSE);
        double[] direct = times(model.bread(), direct(gradient));
        for (int i = 0; i < n; i++) {
            v[i] -= left[i];
            for (int j = 0; j < k; j++) {
                v[i] += model.x(i, j) * direct[j];
            }
        }
        return v;
    }

    /** X~'q + g_b - X'q. */
    private double[] direct(double[] gradient) {
        int k = x.length;
        double[] sums = new double[k];
        for (int j = 0; j < k; j++) {
            sums[j] = gradient[j];
            for (int i = 0; i < model.n(); i++) {
                sums[j] += (model.x(i, j) - x[j][i]) * gradient[k + i];
            }
        }
        return sums;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int j = 0; j < product.length; j++) {
            for (int l = 0; l < vector.length; l++) {
                product[j] += matrix[j][l] * vector[l];
            }
        }
        return product;
    }
}
