package org.sentinelle.stats.absorb;

import org.sentinelle.stats.regression.WorkingModel;

/** A fit with absorbed effects that was found. */
public sealed interface AbsorbedFit extends AbsorbedOutcome permits AbsorbedLinearFit, AbsorbedPoissonFit {
    AbsorbedSample sample();

    /** The numbers of the columns that have a coefficient. */
    int[] columns();

    double[] b();

    /** The problem it ended in, without the effects. */
    WorkingModel working();

    /** The predictor of a row of the sample, effects and offset included, given its response and prior weight. */
    double predictor(int row, double y, double a);
}
