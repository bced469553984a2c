package org.sentinelle.stats.forecast;

/**
 * The Levenberg-Marquardt descent of the sum of squared errors of {@link Holt} inside the square of alpha and beta.
 *
 * <p>A parameter that is given, or at a limit with the sum falling beyond it, stays. The others take the step that solves
 * (C + lambda diag C) d = -g with the curvature C and the gradient g of {@link HoltSlopes}, cut off at the limits. Lambda is
 * divided by 10 after a step down and multiplied by 10 otherwise; the end is where no step of more than 1e-13 goes down.
 */
final class HoltDescent {
    private static final int MOST_STEPS = 1000;
    private static final double SMALLEST_STEP = 1e-13;
    private static final double FIRST_LAMBDA = 1e-3;
    private static final double FACTOR = 10;

    private final HoltEstimator estimator;
    private final double[] y;

    HoltDescent(HoltEstimator estimator, double[] y) {
        this.estimator = estimator;
        this.y = y;
    }

    /** The lowest point that is reached from the first one. */
    HoltSlopes from(Holt first) {
        HoltSlopes here = HoltSlopes.of(first, y);
        double lambda = FIRST_LAMBDA;
        for (int i = 0; i < MOST_STEPS; i++) {
            Holt next = step(here, lambda);
            double moved = Math.max(
                    Math.abs(next.alpha() - here.holt().alpha()),
                    Math.abs(next.beta() - here.holt().beta()));
            if (moved <= SMALLEST_STEP) {
                return here;
            }
            HoltSlopes there = HoltSlopes.of(next, y);
            boolean down = there.sse() < here.sse();
            here = down ? there : here;
            lambda *= down ? 1 / FACTOR : FACTOR;
        }
        return here;
    }

    private Holt step(HoltSlopes here, double lambda) {
        HoltSlopes.Gradient g = here.gradient();
        HoltSlopes.Curvature c = here.curvature();
        Holt holt = here.holt();
        boolean freeAlpha = estimator.alpha() == null && isFree(holt.alpha(), g.alpha());
        boolean freeBeta = estimator.beta() == null && isFree(holt.beta(), g.beta());
        double aa = c.alphaAlpha() * (1 + lambda);
        double bb = c.betaBeta() * (1 + lambda);
        double alpha = freeAlpha && aa > 0 ? -g.alpha() / aa : 0;
        double beta = freeBeta && bb > 0 ? -g.beta() / bb : 0;
        double determinant = aa * bb - c.alphaBeta() * c.alphaBeta();
        if (freeAlpha && freeBeta && determinant > 0) {
            alpha = (c.alphaBeta() * g.beta() - bb * g.alpha()) / determinant;
            beta = (c.alphaBeta() * g.alpha() - aa * g.beta()) / determinant;
        }
        return new Holt(inside(holt.alpha() + alpha), inside(holt.beta() + beta), holt.phi(), holt.start());
    }

    private static boolean isFree(double parameter, double gradient) {
        return !(parameter == 0 && gradient >= 0) && !(parameter == 1 && gradient <= 0);
    }

    private static double inside(double parameter) {
        return Math.min(1, Math.max(0, parameter));
    }
}
