package org.sentinelle.stats.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs a model through a series, and says how its one-step forecasts change with each parameter.
 *
 * <p>With error e_t = y_t - mu_t, level l, slope b, season s of period m and q_t = l_{t-1} + phi b_{t-1}:
 *
 * <pre>
 * no season              mu = q              l = q + alpha e      b = phi b + beta e
 * additive season        mu = q + s_{t-m}    l = q + alpha e      b = phi b + beta e      s = s_{t-m} + gamma e
 * multiplicative season  mu = q s_{t-m}      l = q + alpha e/s    b = phi b + beta e/s    s = s_{t-m} + gamma e/q
 * </pre>
 *
 * <p>The relative error of a model with multiplicative error is e_t / mu_t; put into its equations it gives the same
 * recursions, so one filter serves both. The derivatives of mu are those of the recursions, carried along.
 *
 * <p>A run fails where a model leaves the values it is defined for: a multiplied season, its level, or the forecast of a
 * multiplicative error is not above 0. Nothing is allocated after construction.
 *
 * <p>Reference: Hyndman, Koehler, Ord and Snyder (2008), Forecasting with Exponential Smoothing, chapter 2, doi
 * 10.1007/978-3-540-71918-2.
 */
final class EtsFilter {
    static final int ALPHA = 0;
    static final int BETA = 1;
    static final int GAMMA = 2;
    static final int PHI = 3;
    /** How many smoothing parameters a vector of them holds. */
    static final int SMOOTHING = 4;

    private static final int LEVEL = 4;
    private static final int SLOPE = 5;
    private static final int SEASON = 6;

    final double[] y;
    final double[] mu;
    final int period;
    private final EtsModel model;
    private final boolean multiplied;
    private final double[] theta = new double[SMOOTHING];
    private final double[] base;
    private final double[] slope;
    private final double[] seasonBefore;
    private final double[] season;
    private final double[] seasonChange;
    private double endLevel;
    private double endSlope;

    EtsFilter(double[] y, EtsModel model, int period) {
        this.y = y;
        this.model = model;
        this.multiplied = model.isSeasonMultiplied();
        this.period = model.isSeasonal() ? period : 1;
        this.mu = new double[y.length];
        this.base = new double[y.length];
        this.slope = new double[y.length];
        this.seasonBefore = new double[y.length];
        this.season = new double[this.period];
        this.seasonChange = new double[this.period];
    }

    /** Free initial states: the level, the slope, and all seasons but one that follows from their sum. */
    int states() {
        return model.initialStates(period);
    }

    /**
     * Computes all forecasts.
     *
     * @param smoothing alpha, beta, gamma, phi
     * @param start level, slope if there is one, first m - 1 seasons if there are any
     * @return whether the model is defined all along
     */
    boolean run(double[] smoothing, double[] start) {
        System.arraycopy(smoothing, 0, theta, 0, SMOOTHING);
        begin(start);
        return multiplied ? runMultiplied() : runAdded();
    }

    private void begin(double[] start) {
        int next = 0;
        endLevel = start[next++];
        endSlope = model.hasTrend() ? start[next++] : 0;
        if (!model.isSeasonal()) {
            season[0] = 0;
            return;
        }
        double left = multiplied ? period : 0;
        for (int i = 0; i < period - 1; i++) {
            season[i] = start[next++];
            left -= season[i];
        }
        season[period - 1] = left;
    }

    private boolean runAdded() {
        boolean positive = model.isErrorMultiplied();
        double l = endLevel;
        double b = endSlope;
        int j = 0;
        for (int t = 0; t < y.length; t++) {
            slope[t] = b;
            base[t] = l + theta[PHI] * b;
            mu[t] = base[t] + season[j];
            if (positive && !(mu[t] > 0)) {
                return false;
            }
            double e = y[t] - mu[t];
            l = base[t] + theta[ALPHA] * e;
            b = theta[PHI] * b + theta[BETA] * e;
            season[j] += theta[GAMMA] * e;
            j = j + 1 == period ? 0 : j + 1;
        }
        endLevel = l;
        endSlope = b;
        return true;
    }

    private boolean runMultiplied() {
        double l = endLevel;
        double b = endSlope;
        int j = 0;
        for (int t = 0; t < y.length; t++) {
            slope[t] = b;
            base[t] = l + theta[PHI] * b;
            seasonBefore[t] = season[j];
            mu[t] = base[t] * season[j];
            if (!(base[t] > 0 && season[j] > 0)) {
                return false;
            }
            double e = y[t] - mu[t];
            l = base[t] + theta[ALPHA] * e / season[j];
            b = theta[PHI] * b + theta[BETA] * e / season[j];
            season[j] += theta[GAMMA] * e / base[t];
            j = j + 1 == period ? 0 : j + 1;
        }
        endLevel = l;
        endSlope = b;
        return Arrays.stream(season).allMatch(s -> s > 0);
    }

    /** The derivative of every forecast by a smoothing parameter, at the last run. */
    void bySmoothing(int parameter, double[] change) {
        Arrays.fill(seasonChange, 0);
        carry(parameter, change);
    }

    /** The derivative of every forecast by an initial state, at the last run. */
    void byState(int index, double[] change) {
        Arrays.fill(seasonChange, 0);
        int afterLevel = model.hasTrend() ? 2 : 1;
        if (index >= afterLevel) {
            seasonChange[index - afterLevel] = 1;
            seasonChange[period - 1] = -1;
            carry(SEASON, change);
        } else {
            carry(index == 0 ? LEVEL : SLOPE, change);
        }
    }

    private void carry(int parameter, double[] change) {
        if (multiplied) {
            carryMultiplied(parameter, change);
        } else {
            carryAdded(parameter, change);
        }
    }

    private void carryAdded(int parameter, double[] change) {
        double alphaOwn = parameter == ALPHA ? 1 : 0;
        double betaOwn = parameter == BETA ? 1 : 0;
        double gammaOwn = parameter == GAMMA ? 1 : 0;
        double phiOwn = parameter == PHI ? 1 : 0;
        double dl = parameter == LEVEL ? 1 : 0;
        double db = parameter == SLOPE ? 1 : 0;
        int j = 0;
        for (int t = 0; t < y.length; t++) {
            double dSlope = theta[PHI] * db + phiOwn * slope[t];
            double dBase = dl + dSlope;
            double dMu = dBase + seasonChange[j];
            double e = y[t] - mu[t];
            change[t] = dMu;
            dl = dBase - theta[ALPHA] * dMu + alphaOwn * e;
            db = dSlope - theta[BETA] * dMu + betaOwn * e;
            seasonChange[j] += gammaOwn * e - theta[GAMMA] * dMu;
            j = j + 1 == period ? 0 : j + 1;
        }
    }

    private void carryMultiplied(int parameter, double[] change) {
        double alphaOwn = parameter == ALPHA ? 1 : 0;
        double betaOwn = parameter == BETA ? 1 : 0;
        double gammaOwn = parameter == GAMMA ? 1 : 0;
        double phiOwn = parameter == PHI ? 1 : 0;
        double dl = parameter == LEVEL ? 1 : 0;
        double db = parameter == SLOPE ? 1 : 0;
        int j = 0;
        for (int t = 0; t < y.length; t++) {
            double dSlope = theta[PHI] * db + phiOwn * slope[t];
            double dBase = dl + dSlope;
            double dMu = dBase * seasonBefore[t] + base[t] * seasonChange[j];
            double bySeason = (y[t] - mu[t]) / seasonBefore[t];
            double byBase = (y[t] - mu[t]) / base[t];
            double dBySeason = (-dMu - bySeason * seasonChange[j]) / seasonBefore[t];
            double dByBase = (-dMu - byBase * dBase) / base[t];
            change[t] = dMu;
            dl = dBase + theta[ALPHA] * dBySeason + alphaOwn * bySeason;
            db = dSlope + theta[BETA] * dBySeason + betaOwn * bySeason;
            seasonChange[j] += theta[GAMMA] * dByBase + gammaOwn * byBase;
            j = j + 1 == period ? 0 : j + 1;
        }
    }

    /** The states after the last observation of the last run. */
    EtsState end() {
        return new EtsState(endLevel, endSlope, model.isSeasonal() ? seasonsFrom(y.length % period) : List.of());
    }

    /** The states that a start vector stands for. */
    EtsState state(double[] start) {
        double level = endLevel;
        double b = endSlope;
        double[] seasons = season.clone();
        begin(start);
        EtsState state = new EtsState(endLevel, endSlope, model.isSeasonal() ? seasonsFrom(0) : List.of());
        endLevel = level;
        endSlope = b;
        System.arraycopy(seasons, 0, season, 0, period);
        return state;
    }

    private List<Double> seasonsFrom(int first) {
        List<Double> seasons = new ArrayList<>();
        for (int i = 0; i < period; i++) {
            seasons.add(season[(first + i) % period]);
        }
        return seasons;
    }
}
