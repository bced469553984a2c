package org.sentinelle.present.chart;

/**
 * An axis from zero with round steps: the step is 1, 2 or 5 times a power of ten, the top its first multiple that is not
 * below the highest value.
 *
 * @param decimals digits after the point that the steps need
 */
record NiceScale(double top, double step, int decimals) {
    /** A scale of at most {@code ticks} steps that holds {@code highest}, which is 0 or more; whole steps for counts. */
    static NiceScale over(double highest, int ticks) {
        double span = highest > 0 ? highest : 1;
        double rough = span / ticks;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * leading(rough / power);
        double top = step * Math.ceil(span / step - 1e-9);
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        return new NiceScale(top, step, decimals);
    }

    private static double leading(double mantissa) {
        if (mantissa <= 1 + 1e-9) {
            return 1;
        }
        if (mantissa <= 2 + 1e-9) {
            return 2;
        }
        return mantissa <= 5 + 1e-9 ? 5 : 10;
    }
}
