# Expected values for the Mann-Kendall test and the Theil-Sen slope, with base R only.
# Run inside this folder: Rscript generate.R   (R 4.2.2). Writes the .csv files but gaps.csv and tied.csv, and expected.json.
# S, z, p and tau_b come from stats::cor.test and stats::cor, not from a formula of ours. The corrections for
# autocorrelation and the seasonal test are in no package at hand: they are summed here term by term from stats::acf,
# rank and the scores and variances of cor.test, in loops of their own.
options(digits = 17)

set.seed(20, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
noisy <- data.frame(year = 1961:2020, value = round(20 + 0.08 * (1:60) + rnorm(60, 0, 4)))
write.csv(noisy, "noisy.csv", row.names = FALSE, quote = FALSE)

score <- function(t, x) {
  s <- 0
  for (i in seq_along(x)) for (j in seq_along(x)) if (t[i] < t[j]) s <- s + sign(x[j] - x[i])
  s
}

p <- function(t, x, alternative, exact, continuity = TRUE)
  suppressWarnings(cor.test(t, x, method = "kendall", alternative = alternative, exact = exact, continuity = continuity))

sen <- function(t, x, level) {
  slopes <- numeric()
  for (i in seq_along(x)) for (j in seq_along(x)) if (t[i] < t[j]) slopes <- c(slopes, (x[j] - x[i]) / (t[j] - t[i]))
  slopes <- sort(slopes)
  n <- length(x)
  ties <- as.numeric(table(x))
  v <- (n * (n - 1) * (2 * n + 5) - sum(ties * (ties - 1) * (2 * ties + 5))) / 18
  c0 <- qnorm(1 - (1 - level) / 2) * sqrt(v)
  N <- length(slopes)
  ranks <- pmin(N, pmax(1, c((N - c0) / 2, (N + c0) / 2 + 1)))
  b <- median(slopes)
  list(slope = b, low_rounded = slopes[round(ranks[1])], high_rounded = slopes[round(ranks[2])],
       low_interpolated = approx(seq_len(N), slopes, ranks[1])$y,
       high_interpolated = approx(seq_len(N), slopes, ranks[2])$y,
       intercept = median(x) - b * median(t), intercept_of_residuals = median(x - b * t), var_S = v)
}

one <- function(file, exact) {
  d <- read.csv(file)
  d <- d[complete.cases(d), ]
  d <- d[order(d$year), ]
  t <- d$year
  x <- d$value
  two <- p(t, x, "two.sided", FALSE)
  plain <- p(t, x, "two.sided", FALSE, continuity = FALSE)
  v <- list(n = nrow(d), S = score(t, x), z = unname(two$statistic), p = two$p.value,
            z_plain = unname(plain$statistic), p_plain = plain$p.value,
            p_increasing = p(t, x, "greater", FALSE)$p.value, p_decreasing = p(t, x, "less", FALSE)$p.value,
            tau_b = cor(t, x, method = "kendall"), sen_90 = sen(t, x, 0.90), sen_95 = sen(t, x, 0.95))
  if (exact) v <- c(v, list(exact_p = p(t, x, "two.sided", TRUE)$p.value,
                            exact_p_increasing = p(t, x, "greater", TRUE)$p.value,
                            exact_p_decreasing = p(t, x, "less", TRUE)$p.value))
  v
}

# var(S) as cor.test has it: its z without continuity correction is S / sqrt(var S).
variance <- function(x) {
  t <- seq_along(x)
  if (length(unique(x)) < 2) return(0)
  s <- score(t, x)
  if (s == 0) {  # z is 0 and says nothing of the variance
    ties <- as.numeric(table(x)); n <- length(x)
    return((n * (n - 1) * (2 * n + 5) - sum(ties * (ties - 1) * (2 * ties + 5))) / 18)
  }
  (s / unname(p(t, x, "two.sided", FALSE, continuity = FALSE)$statistic))^2
}

slopes_of <- function(t, x) {
  slopes <- numeric()
  for (i in seq_along(x)) for (j in seq_along(x)) if (t[i] < t[j]) slopes <- c(slopes, (x[j] - x[i]) / (t[j] - t[i]))
  slopes
}

limits <- function(slopes, v, level) {
  if (v < 0) return(list())
  slopes <- sort(slopes)
  N <- length(slopes)
  c0 <- qnorm(1 - (1 - level) / 2) * sqrt(v)
  ranks <- pmin(N, pmax(1, round(c((N - c0) / 2, (N + c0) / 2 + 1))))
  list(low = slopes[ranks[1]], high = slopes[ranks[2]])
}

normal <- function(s, v) {
  if (v <= 0) return(list())
  z <- (s - sign(s)) / sqrt(v)
  list(var_S = v, z = z, p = 2 * pnorm(-abs(z)), p_increasing = pnorm(-z), p_decreasing = pnorm(z))
}

corrected <- function(file) {
  d <- read.csv(file)
  n <- nrow(d)
  x <- d$value
  steps <- diff(d$year)
  position <- if (all(steps == steps[1])) 1:n else d$year - d$year[1]
  b <- median(slopes_of(position, x))
  left <- x - b * position
  s <- score(d$year, x)
  v <- variance(x)
  hamed_rao <- function(alpha) {
    rho <- acf(rank(left), lag.max = n - 1, plot = FALSE)$acf[-1]
    lags <- numeric()
    total <- 0
    for (k in 1:(n - 1)) if (abs(rho[k]) > qnorm(1 - alpha / 2) / sqrt(n)) {
      lags <- c(lags, k)
      pairs <- 0
      for (i in seq_len(n - k)) pairs <- pairs + (i - 1) * (i - 2)  # summed over i this is (n-k)(n-k-1)(n-k-2)/3
      total <- total + 3 * pairs * rho[k]
    }
    factor <- 1 + 2 * total / (n * (n - 1) * (n - 2))
    c(list(lags = I(lags), rho = I(rho[lags]), n_over_neff = factor), normal(s, v * factor),
      limits(slopes_of(d$year, x), v * factor, 0.95))
  }
  r <- acf(left, lag.max = n - 1, plot = FALSE)$acf[-1]
  total <- 0
  for (i in 1:n) for (j in 1:n) if (i != j) total <- total + r[abs(i - j)]
  factor <- 1 + total / n
  whitened <- numeric()
  for (i in 2:n) whitened <- c(whitened, left[i] - r[1] * left[i - 1] + b * position[i - 1])
  test <- p(1:(n - 1), whitened, "two.sided", FALSE)
  fresh <- slopes_of(d$year[-n], whitened)
  list(S = s, var_S = v, hamed_rao = hamed_rao(0.05), hamed_rao_20 = hamed_rao(0.20),
       yue_wang = c(list(n_over_neff = factor, r = I(r)), normal(s, v * factor)),
       prewhitened = c(list(r1 = r[1], S = score(1:(n - 1), whitened), z = unname(test$statistic), p = test$p.value,
                            slope = median(fresh)), limits(fresh, variance(whitened), 0.95)))
}

seasonal <- function(file, season) {
  d <- read.csv(file)
  d <- d[complete.cases(d), ]
  s <- v <- 0
  slopes <- numeric()
  seasons <- list()
  for (k in sort(unique(d[[season]]))) {
    one <- d[d[[season]] == k, ]
    one <- one[order(one$year), ]
    own <- list(n = nrow(one), S = score(one$year, one$value), var_S = variance(one$value))
    if (own$var_S > 0) {
      test <- p(one$year, one$value, "two.sided", FALSE)
      own <- c(own, list(z = unname(test$statistic), p = test$p.value))
    }
    if (nrow(one) > 1) {
      fresh <- slopes_of(one$year, one$value)
      own <- c(own, list(slope = median(fresh)), limits(fresh, own$var_S, 0.95))
      slopes <- c(slopes, fresh)
    }
    s <- s + own$S
    v <- v + own$var_S
    seasons[[paste0("s", k)]] <- own
  }
  c(list(n = nrow(d), S = s, tau_a = s / length(slopes)), normal(s, v), list(slope = median(slopes)),
    limits(slopes, v, 0.95), list(seasons = seasons))
}

ar <- function(n, rho) as.numeric(stats::filter(rnorm(n), rho, method = "recursive"))
write <- function(d, file) write.csv(d, file, row.names = FALSE, quote = FALSE, na = "")
year <- 1981:2020
write(data.frame(year, value = round(30 + 0.15 * (1:40) + 2 * ar(40, 0.6), 2)), "persistent.csv")
write(data.frame(year, value = round(30 + 0.15 * (1:40) + 2 * ar(40, 0.6), 2))[-c(5, 6, 20, 33), ], "persistent-gaps.csv")
write(data.frame(year = 1991:2020, value = rpois(30, exp(1.6 + 0.02 * (1:30) + 0.3 * ar(30, 0.5)))), "counts.csv")
write(data.frame(year = 2013:2020, value = c(12, 15, 14, 14, 19, 18, 23, 21)), "short.csv")
monthly <- expand.grid(month = 1:12, year = 2008:2020)
monthly$value <- rpois(nrow(monthly), exp(1.2 + 0.5 * sin(monthly$month / 2) + 0.03 * (monthly$year - 2008)))
monthly$value[sample(nrow(monthly), 20)] <- NA
monthly$value[monthly$month == 2 & monthly$year > 2008] <- NA
monthly$value[monthly$month == 5] <- 3
monthly <- monthly[-sample(nrow(monthly), 12), ]
write(monthly, "monthly.csv")
quarterly <- expand.grid(quarter = c("spring", "summer", "autumn", "winter"), year = 2011:2020)
quarterly$value <- round(50 - 0.8 * (quarterly$year - 2011) + 4 * as.integer(quarterly$quarter) + rnorm(40, 0, 2), 1)
write(quarterly, "quarterly.csv")

json <- function(x, indent = "  ") {
  if (inherits(x, "AsIs")) return(paste0("[", paste(sprintf("%.17g", x), collapse = ", "), "]"))
  if (!is.list(x)) return(if (is.nan(x)) "null" else sprintf("%.17g", x))
  inner <- paste0(indent, "  ")
  entries <- vapply(names(x), function(k) paste0(inner, "\"", k, "\": ", json(x[[k]], inner)), "")
  paste0("{\n", paste(entries, collapse = ",\n"), "\n", indent, "}")
}

values <- list(gaps = one("gaps.csv", TRUE), tied = one("tied.csv", FALSE), noisy = one("noisy.csv", FALSE),
               persistent = corrected("persistent.csv"), persistent_gaps = corrected("persistent-gaps.csv"),
               counts = corrected("counts.csv"), short = corrected("short.csv"),
               monthly = seasonal("monthly.csv", "month"), quarterly = seasonal("quarterly.csv", "quarter"))
cat("{\n  \"tolerance\": {\"rel\": 1e-11, \"abs\": 1e-13},\n  \"values\": ", json(values), "\n}\n",
    sep = "", file = "expected.json")
