package org.sentinelle.stats.regression;

/**
 * Heteroskedasticity-consistent covariances B M B of coefficients, M being the sum over rows of w_i^2 f_i e_i^2 x_i x_i'.
 *
 * <p>HC0: f = 1 (White 1980, doi:10.2307/1912934). HC1: f = n/(n - k), k being all parameters. HC2: f_i = 1/(1 - h_i).
 * HC3: f_i = 1/(1 - h_i)^2 (MacKinnon and White 1985, doi:10.1016/0304-4076(85)90158-7). Checked against R 4.2.2 {@code sandwich}.
 */
public enum RobustErrors {
    HC0,
    HC1,
    HC2,
    HC3;

    public double[][] covariance(WorkingModel model) {
        double[][] scores = model.scores();
        double[] h = this == HC2 || this == HC3 ? model.leverages() : new double[model.n()];
        double[][] meat = new double[model.k()][model.k()];
        for (int i = 0; i < scores.length; i++) {
            double factor = switch (this) {
                case HC0 -> 1;
                case HC1 -> (double) model.n() / (model.n() - model.parameters());
                case HC2 -> 1 / (1 - h[i]);
                case HC3 -> 1 / ((1 - h[i]) * (1 - h[i]));
            };
            Sandwich.addSquare(meat, scores[i], factor);
        }
        return Sandwich.of(model.bread(), meat);
    }
}
