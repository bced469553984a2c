package org.sentinelle.analyse.formula;

import java.io.Serializable;

/**
 * Mean and spread of numbers that are added up part by part.
 *
 * <p>Reference: T. Chan, G. Golub and R. LeVeque, American Statistician 37(3):242-247 (1983), doi:10.1080/00031305.1983.10483115.
 */
final class NumberMoments implements Serializable {
    private static final long serialVersionUID = 1L;

    private boolean flag = true;
    private double count;
    private double mean;
    private double squares;

    void add(double value) {
        flag &= value == 0 || value == 1;
        count++;
        double distance = value - mean;
        mean += distance / count;
        squares += distance * (value - mean);
    }

    void add(NumberMoments other) {
        flag &= other.flag;
        double all = count + other.count;
        if (all > 0) {
            double distance = other.mean - mean;
            mean += distance * other.count / all;
            squares += other.squares + distance * distance * count * other.count / all;
            count = all;
        }
    }

    NumberFacts facts() {
        return new NumberFacts(flag, mean, count > 0 ? Math.sqrt(squares / count) : 0);
    }
}
