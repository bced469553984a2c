package org.sentinelle.analyse.margins;

import org.sentinelle.stats.glm.BinomialFamily;

/**
 * The probability of one grade in an ordered logit: p = F(a) - F(c), a and c being the thresholds above and below it less the predictor and F
 * the logistic distribution function.
 *
 * <p>It depends on the thresholds beside the coefficients: dp/dtheta = f(a) for the one above and -f(c) for the one below, f = F(1 - F). It
 * does not rise with the predictor, so its interval is made on its own logit. Checked against R 4.2.2 with numDeriv on the formula of
 * {@code MASS::polr}.
 *
 * @param thresholds from the lowest up, one less than there are grades
 * @param grade its place, from 0 for the lowest
 */
public record GradeMean(double[] thresholds, int grade) implements Mean {
    private static final Mean LOGIT = Mean.of(new BinomialFamily());

    private double above(double eta) {
        return grade < thresholds.length ? thresholds[grade] - eta : Double.POSITIVE_INFINITY;
    }

    private double below(double eta) {
        return grade > 0 ? thresholds[grade - 1] - eta : Double.NEGATIVE_INFINITY;
    }

    /** Of the tails that are short, so that no digits are lost. */
    @Override
    public double at(double eta) {
        double a = above(eta);
        double c = below(eta);
        return c > 0 ? LOGIT.at(-c) - LOGIT.at(-a) : LOGIT.at(a) - LOGIT.at(c);
    }

    @Override
    public double slope(double eta) {
        return density(below(eta)) - density(above(eta));
    }

    @Override
    public double bend(double eta) {
        return incline(above(eta)) - incline(below(eta));
    }

    private static double density(double t) {
        return LOGIT.at(t) * LOGIT.at(-t);
    }

    /** df/dt. */
    private static double incline(double t) {
        return density(t) * (LOGIT.at(-t) - LOGIT.at(t));
    }

    @Override
    public double inverse(double mu) {
        throw new UnsupportedOperationException("Two predictors may give a grade the same probability");
    }

    @Override
    public Mean scale() {
        return LOGIT;
    }

    @Override
    public int besides() {
        return thresholds.length;
    }

    @Override
    public void addBesides(double[] gradient, int row, double eta, double share) {
        add(gradient, share * density(above(eta)), -share * density(below(eta)));
    }

    @Override
    public void addSlopeBesides(double[] gradient, int row, double eta, double share) {
        add(gradient, -share * incline(above(eta)), share * incline(below(eta)));
    }

    private void add(double[] gradient, double ofAbove, double ofBelow) {
        int first = gradient.length - thresholds.length;
        if (grade < thresholds.length) {
            gradient[first + grade] += ofAbove;
        }
        if (grade > 0) {
            gradient[first + grade - 1] += ofBelow;
        }
    }
}
