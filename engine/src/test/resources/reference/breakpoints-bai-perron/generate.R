# Expected values for breakpoints of a mean or a trend.
# Run inside this folder: Rscript generate.R   (R 4.2.2, strucchange 1.5-3, jsonlite). Writes the data and expected.json.
# Breaks and their intervals come from strucchange; sums of squares, coefficients and F from lm and anova, as strucchange's running
# residuals lose digits where times are years.
suppressMessages({library(strucchange); library(jsonlite)})
options(digits = 17)
set.seed(2304, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")

year <- 1960:2019
shifts <- data.frame(year, cases = rpois(60, ifelse(year < 1978, 42, ifelse(year < 2001, 60, 48))))
year <- setdiff(1975:2022, c(1983, 1984, 2020))
trends <- data.frame(year, rate = round(ifelse(year < 1991, 120 + 2 * (year - 1975), 165 - 1.5 * (year - 1991)) +
  ifelse(year >= 2008, 12 + 3 * (year - 2008), 0) + rnorm(length(year), 0, ifelse(year < 1991, 2, 5)), 2))
flat <- data.frame(month = 1:36, value = round(1e6 + rnorm(36), 3))
short <- data.frame(t = 1:12, value = c(3, 5, 4, 4, 9, 8, 10, 9, 8, 11, 9, 10))
write.csv(shifts, "shifts.csv", row.names = FALSE, quote = FALSE)
write.csv(trends, "trends.csv", row.names = FALSE, quote = FALSE)
write.csv(flat, "flat.csv", row.names = FALSE, quote = FALSE)
write.csv(short, "short.csv", row.names = FALSE, quote = FALSE)

segments <- function(d, f, b) {
  ends <- c(0, b, nrow(d))
  lapply(seq_len(length(ends) - 1), function(i) lm(f, d[(ends[i] + 1):ends[i + 1], ]))
}

# The F statistic of a break from the deviances of lm, values and times being centred to keep digits.
chow <- function(d, f, at, k) {
  centred <- data.frame(t = d$t - mean(d$t), y = d$y - mean(d$y))
  after <- seq_len(nrow(d)) > at
  apart <- if (k == 1) y ~ after else y ~ after * t
  anova(lm(f, centred), lm(apart, centred))
}

one <- function(file, trend, h, level = 0.95, m = NULL, het.err = TRUE, het.reg = TRUE) {
  d <- read.csv(file)
  names(d) <- c("t", "y")
  f <- if (trend) y ~ t else y ~ 1
  k <- 1 + trend
  n <- nrow(d)
  bp <- breakpoints(f, h = h, data = d)
  most <- ncol(summary(bp)$RSS) - 1
  by_m <- lapply(seq_len(most), function(i) breakpoints(bp, breaks = i)$breakpoints)
  rss <- sapply(c(list(numeric()), by_m), function(b) sum(sapply(segments(d, f, b), deviance)))
  loglik <- -n / 2 * (log(rss) + 1 - log(n) + log(2 * pi))
  bic <- -2 * loglik + log(n) * (k + 1) * (0:most + 1)
  chosen <- if (is.null(m)) as.numeric(na.omit(bp$breakpoints)) else by_m[[m]]
  fits <- segments(d, f, chosen)
  supF <- Fstats(f, from = h, data = d)
  v <- list(n = n, max_breaks = most, rss = rss, loglik = loglik, bic = bic, breaks = length(chosen),
            by_m = unlist(by_m), observation = I(chosen), time = I(d$t[chosen]),
            coef = lapply(fits, function(g) {
              s <- suppressWarnings(summary(g))$coefficients
              ci <- confint(g, level = level)
              lapply(seq_len(k), function(j) list(est = s[j, 1], se = s[j, 2], low = ci[j, 1], high = ci[j, 2], df = g$df.residual))
            }),
            supF = k * chow(d, f, breakpoints(supF)$breakpoints, k)$F[2], supF_at = breakpoints(supF)$breakpoints,
            fitted = unlist(lapply(fits, function(g) unname(fitted(g)))))
  if (length(chosen) > 0) {
    ci <- confint(bp, breaks = length(chosen), level = level, het.err = het.err, het.reg = het.reg)$confint
    test <- chow(d, f, chosen[1], k)
    v$low <- I(unname(ci[, 1]))
    v$high <- I(unname(ci[, 3]))
    v$chow <- test$F[2]
    v$chow_p <- test[2, 6]
  }
  v
}

values <- list(
  shifts = one("shifts.csv", FALSE, 0.15),
  shifts_90 = one("shifts.csv", FALSE, 0.1, level = 0.9, m = 3, het.err = FALSE),
  trends = one("trends.csv", TRUE, 0.2),
  trends_80 = one("trends.csv", TRUE, 8, level = 0.8, m = 2, het.reg = FALSE),
  trends_one = one("trends.csv", TRUE, 0.1, level = 0.99, m = 1, het.reg = FALSE, het.err = FALSE),
  trends_mean = one("trends.csv", FALSE, 0.1),
  flat = one("flat.csv", FALSE, 0.15),
  flat_trend = one("flat.csv", TRUE, 0.15, m = 2),
  short = one("short.csv", FALSE, 3)
)
write(toJSON(list(tolerance = list(rel = 1e-9, abs = 1e-9), values = values), digits = I(17), auto_unbox = TRUE, pretty = TRUE),
      "expected.json")
