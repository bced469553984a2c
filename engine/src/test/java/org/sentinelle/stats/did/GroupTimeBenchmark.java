package org.sentinelle.stats.did;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentinelle.stats.did.Aggregation.Window;
import org.sentinelle.stats.did.GroupTimeOptions.Base;
import org.sentinelle.stats.did.GroupTimeOptions.Comparison;
import org.sentinelle.stats.did.GroupTimeOptions.Convention;
import org.sentinelle.stats.did.GroupTimeOptions.Estimator;
import org.sentinelle.stats.did.GroupTimeOptions.Sampling;

/**
 * How long effects of 10 groups at 20 times, of 100,000 units, take with 1,000 draws of the bootstrap. It runs when it is named:
 * {@code -Dtest=GroupTimeBenchmark}. Beside it, where R is installed, the same by matrices in base R: outcomes as units by times, contributions
 * as units by cells, draws as products of matrices, as R's did has them, without what did does besides (copies of data frames, model matrices,
 * sparse matrices). Both must give the same numbers.
 */
class GroupTimeBenchmark {
    private static final int UNITS = Integer.getInteger("benchmark.units", 100_000);
    private static final int TIMES = 20;
    private static final double[] FIRST = {Panel.NEVER, 3, 4, 6, 8, 10, 12, 14, 16, 18, 19};
    private static final int DRAWS = 1000;
    private static final int ROUNDS = 3;

    @Test
    void without_covariates() throws IOException, InterruptedException {
        double[] r = r("plain");
        for (int round = 0; round < ROUNDS; round++) {
            compare(panel(false), r);
        }
    }

    @Test
    void doubly_robust_with_a_covariate() throws IOException, InterruptedException {
        double[] r = r("covariate");
        for (int round = 0; round < ROUNDS; round++) {
            compare(panel(true), r);
        }
    }

    private static void compare(Panel panel, double[] r) {
        long start = System.nanoTime();
        long processor = processor();
        GroupTimeOptions options = new GroupTimeOptions(
                Estimator.DOUBLY_ROBUST, Comparison.NEVER_TREATED, Base.VARYING, Sampling.PANEL, 0, Convention.EXACT);
        GroupTimeFit fit = GroupTimeFit.of(GroupTimeSample.of(panel, options).orElseThrow(), options);
        long cells = System.nanoTime();
        Bootstrap bootstrap = fit.bootstrap(Multiplier.RADEMACHER, DRAWS, 1);
        List<double[]> all = fit.cells().stream()
                .map(c -> Objects.requireNonNull(c.effect()).loadings())
                .toList();
        double critical = bootstrap.critical(all, 0.95);
        Combination simple = Objects.requireNonNull(fit.aggregation().simple(Window.ALL));
        double[] took = {(System.nanoTime() - start) / 1e9, (processor() - processor) / 1e9};
        System.out.printf(
                Locale.ROOT,
                "%d units, %d cells: %.2f s by the clock (%.2f s without the draws), %.2f s of processors; base R %.1f s and %.1f s,"
                        + " ratios %.1f and %.1f; heap %d MB; critical %.3f and %.3f%n",
                UNITS,
                all.size(),
                took[0],
                (cells - start) / 1e9,
                took[1],
                r[0],
                r[1],
                r[0] / took[0],
                r[1] / took[1],
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                critical,
                r[4]);
        assertThat(simple.estimate()).isCloseTo(r[2], within(1e-7));
        assertThat(fit.stdError(simple)).isCloseTo(r[3], within(1e-7));
    }

    /** A hash of unit and time for noise, so that R makes the same. */
    private static double noise(int unit, int time) {
        double v = Math.sin(unit * 12.9898 + time * 78.233) * 437.5453;
        return v - Math.floor(v);
    }

    private static Panel panel(boolean covariate) {
        int n = UNITS * TIMES;
        int[] unit = new int[n];
        int[] time = new int[n];
        double[] y = new double[n];
        double[] x = new double[n];
        double[] first = new double[UNITS];
        Arrays.setAll(first, u -> FIRST[u % FIRST.length]);
        for (int i = 0; i < n; i++) {
            unit[i] = i / TIMES;
            time[i] = i % TIMES;
            x[i] = noise(unit[i], 99) + 0.05 * (unit[i] % FIRST.length);
            double since = time[i] + 1 - first[unit[i]];
            y[i] = noise(unit[i], time[i]) + 0.1 * x[i] * time[i] + (since >= 0 ? 0.2 + 0.01 * since : 0);
        }
        double[] w = new double[n];
        Arrays.fill(w, 1);
        double[] times = IntStream.rangeClosed(1, TIMES).asDoubleStream().toArray();
        return new Panel(
                new Panel.Rows(unit, time, y, covariate ? new double[][] {x} : new double[0][], w),
                times,
                new Panel.Units(first, IntStream.range(0, UNITS).toArray()));
    }

    /** Seconds by the clock and of the processor, the overall effect, its error, and the critical value. */
    private static double[] r(String kind) throws IOException, InterruptedException {
        String program = """
                n <- %d; kind <- "%s"; nT <- 20; firsts <- c(Inf, 3, 4, 6, 8, 10, 12, 14, 16, 18, 19)
                f <- function(u, t) { v <- sin(u * 12.9898 + t * 78.233) * 437.5453; v - floor(v) }
                u <- rep(0:(n - 1), each = nT); t <- rep(0:(nT - 1), n); g <- firsts[u %%%% 11 + 1]; x <- f(u, 99) + 0.05 * (u %%%% 11)
                y <- f(u, t) + 0.1 * x * t + ifelse(t + 1 >= g, 0.2 + 0.01 * (t + 1 - ifelse(is.finite(g), g, 0)), 0)
                d <- data.frame(u, t = t + 1, g, x, y); rm(u, t, g, x, y); invisible(gc())
                time <- system.time({
                  Y <- matrix(d$y, n, nT, byrow = TRUE); g <- d$g[d$t == 1]; X <- cbind(1, d$x[d$t == 1]); gs <- sort(unique(g[is.finite(g)]))
                  psi <- matrix(0, n, length(gs) * (nT - 1)); att <- G <- T <- numeric(ncol(psi)); k <- 0
                  for (a in gs) { s <- which(g == a | is.infinite(g)); D <- 1 * (g[s] == a); Z <- X[s, ]; m <- length(s)
                    for (t in 2:nT) { k <- k + 1; b <- if (t >= a) a - 1 else t - 1; dy <- Y[s, t] - Y[s, b]; G[k] <- a; T[k] <- t
                      if (kind == "plain") { w1 <- D / sum(D); w0 <- (1 - D) / sum(1 - D); m1 <- sum(w1 * dy); m0 <- sum(w0 * dy); att[k] <- m1 - m0; psi[s, k] <- w1 * (dy - m1) - w0 * (dy - m0) }
                      else { fit <- glm.fit(Z, D, family = binomial()); p <- fit$fitted.values; q <- .lm.fit(Z[D == 0, ], dy[D == 0]); r <- dy - drop(Z %%*%% q$coefficients)
                        w1 <- D / sum(D); w0 <- (1 - D) * p / (1 - p); S <- sum(w0); w0 <- w0 / S; m1 <- sum(w1 * r); m0 <- sum(w0 * r); att[k] <- m1 - m0
                        O <- ((1 - D) * r * Z) %%*%% solve(crossprod(Z[D == 0, ])); H <- ((D - p) * Z) %%*%% solve(crossprod(Z * sqrt(p * (1 - p))))
                        psi[s, k] <- w1 * (r - m1) - O %%*%% crossprod(Z, w1) - (w0 * (r - m0) + H %%*%% crossprod(Z, w0 * (r - m0)) - O %%*%% crossprod(Z, w0)) } } }
                  V <- crossprod(psi); post <- T >= G; p <- sapply(G[post], function(a) mean(g == a)); simple <- sum(p * att[post]) / sum(p)
                  phi <- psi[, post] %%*%% (p / sum(p)); for (j in which(post)) phi <- phi + (g == G[j]) / n * (att[j] - simple) / sum(p)
                  draws <- do.call(rbind, lapply(1:10, function(i) crossprod(matrix(2 * (runif(n * 100) < 0.5) - 1, n), psi)))
                  s <- apply(draws, 2, function(v) diff(quantile(v, c(.25, .75), type = 1))) / (2 * qnorm(.75)); critical <- quantile(apply(abs(t(draws) / s), 2, max), .95, type = 1) })
                cat(time[["elapsed"]], time[["user.self"]] + time[["sys.self"]], format(simple, digits = 15), format(sqrt(sum(phi^2)), digits = 15), critical)
                """.formatted(UNITS, kind);
        Process process = new ProcessBuilder("Rscript", "-e", program)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8).trim();
        assertThat(process.waitFor()).as(said).isZero();
        return Arrays.stream(said.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
