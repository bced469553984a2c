package org.sentinelle.stats.regression;

/** What residuals of a linear model come to: sums of squares of them and of the response around a centre, and scores. */
public final class ResidualState implements PartState<ResidualState> {
    private static final long serialVersionUID = 1L;
    private static final int RESIDUAL = 0;
    private static final int TOTAL = 1;

    private final double[] b;
    private final double centre;
    private final CompensatedSums squares = new CompensatedSums(2);
    private final ScoreState scores;

    /**
     * At coefficients.
     *
     * @param centre of the response less the offset
     * @param scores to which those of the rows are added
     */
    public ResidualState(double[] b, double centre, ScoreState scores) {
        this.b = b.clone();
        this.centre = centre;
        this.scores = scores;
    }

    @Override
    public void add(DesignBlock block) {
        double[] eta = block.eta(b);
        double[] we = new double[eta.length];
        double residual = 0;
        double total = 0;
        for (int i = 0; i < eta.length; i++) {
            double w = block.w()[i];
            double e = block.y()[i] - eta[i];
            double deviation = block.y()[i] - block.offset()[i] - centre;
            we[i] = w * e;
            residual += we[i] * e;
            total += w * deviation * deviation;
        }
        squares.add(RESIDUAL, residual);
        squares.add(TOTAL, total);
        scores.add(block, we);
    }

    @Override
    public void merge(ResidualState other) {
        squares.add(other.squares);
        scores.merge(other.scores);
    }

    /** Sum of w_i e_i^2. */
    public double rss() {
        return squares.value(RESIDUAL);
    }

    /** The same of the response. */
    public double tss() {
        return squares.value(TOTAL);
    }

    public ScoreState scores() {
        return scores;
    }
}
