package org.sentinelle.stats.forecast;

/**
 * The sum of squared errors of {@link Holt} and how it changes with alpha and beta.
 *
 * <p>With e the errors one step ahead and e_a, e_b their derivatives by alpha and beta: the gradient of SSE / 2 is (sum e e_a,
 * sum e e_b), and its second derivatives are, up to terms that vanish with the errors, sum e_a^2, sum e_a e_b, sum e_b^2. The
 * derivatives follow from those of the state: f_a = l_a + phi b_a, e_a = -f_a, then l_a = f_a + e + alpha e_a and b_a = phi
 * b_a + beta (e + alpha e_a); for beta f_b = l_b + phi b_b, e_b = -f_b, then l_b = f_b + alpha e_b and b_b = phi b_b + alpha
 * (e + beta e_b).
 */
record HoltSlopes(Holt holt, double sse, Gradient gradient, Curvature curvature) {
    /** First derivatives of SSE / 2. */
    record Gradient(double alpha, double beta) {}

    /** Second derivatives of SSE / 2 without those of the errors. */
    record Curvature(double alphaAlpha, double alphaBeta, double betaBeta) {}

    static HoltSlopes of(Holt holt, double[] y) {
        double alpha = holt.alpha();
        double beta = holt.beta();
        double phi = holt.phi();
        double l = holt.start().level();
        double b = holt.start().trend();
        double la = 0;
        double ba = 0;
        double lb = 0;
        double bb = 0;
        double[] sums = new double[6];
        for (double value : y) {
            double e = value - (l + phi * b);
            double ea = -(la + phi * ba);
            double eb = -(lb + phi * bb);
            add(sums, e, ea, eb);
            l = l + phi * b + alpha * e;
            b = phi * b + alpha * beta * e;
            la = -ea + e + alpha * ea;
            ba = phi * ba + beta * (e + alpha * ea);
            lb = -eb + alpha * eb;
            bb = phi * bb + alpha * (e + beta * eb);
        }
        return new HoltSlopes(holt, sums[0], new Gradient(sums[1], sums[2]), new Curvature(sums[3], sums[4], sums[5]));
    }

    private static void add(double[] sums, double e, double ea, double eb) {
        sums[0] += e * e;
        sums[1] += e * ea;
        sums[2] += e * eb;
        sums[3] += ea * ea;
        sums[4] += ea * eb;
        sums[5] += eb * eb;
    }
}
