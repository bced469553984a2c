package org.sentinelle.analyse.trend;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Series drawn with a known slope a step. */
enum SimulatedSeries {
    NORMAL("independent, normal") {
        @Override
        double[] draw(SplittableRandom random, int n, double slope) {
            return autoregressive(random, n, slope, 0);
        }
    },
    PERSISTENT("lag-1 autocorrelation 0.4") {
        @Override
        double[] draw(SplittableRandom random, int n, double slope) {
            return autoregressive(random, n, slope, 0.4);
        }
    },
    COUNTS("counts, Poisson, mean from 3") {
        @Override
        double[] draw(SplittableRandom random, int n, double slope) {
            return IntStream.range(0, n)
                    .mapToDouble(i -> poisson(random, 3 + slope * i))
                    .toArray();
        }
    };

    private static final int RUN_IN = 50;

    private final String words;

    SimulatedSeries(String words) {
        this.words = words;
    }

    abstract double[] draw(SplittableRandom random, int n, double slope);

    String words() {
        return words;
    }

    private static double[] autoregressive(SplittableRandom random, int n, double slope, double rho) {
        double error = 0;
        double[] x = new double[n];
        for (int i = -RUN_IN; i < n; i++) {
            error = rho * error + random.nextGaussian();
            if (i >= 0) {
                x[i] = slope * i + error;
            }
        }
        return x;
    }

    private static double poisson(SplittableRandom random, double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
