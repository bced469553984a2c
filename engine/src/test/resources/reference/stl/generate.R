# Expected values for STL, with stats::stl of R.
# Run inside this folder: Rscript generate.R   (R 4.2.2, jsonlite). Writes monthly.csv, weekly.csv, quarterly.csv, expected.json.
# The parts and weights come from stats::stl; strengths and sums from var() and sum() of them.
suppressMessages(library(jsonlite))
set.seed(1990, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")

n <- 126
season <- c(4, 6, 9, 3, -2, -6, -9, -7, -1, 2, 3, -2)
monthly <- 60 + cumsum(rnorm(n, 0.1, 0.8)) + rep_len(season, n) * seq(0.7, 1.4, length.out = n) + rnorm(n, 0, 1.5)
monthly[c(20, 61, 62, 118)] <- monthly[c(20, 61, 62, 118)] + c(25, -20, 18, 30)
monthly <- round(monthly, 2)
weekly <- rpois(71, exp(2 + 0.008 * (1:71) + rep_len(c(0.4, 0.2, 0, 0, 0.1, -0.9, -1.2), 71))) + 1
quarterly <- c(12.5, 17, 21, 9, 14, 19.5, 22, 10, 15)

save_series <- function(file, time, value)
  write.csv(data.frame(time = sprintf("%.6f", time), value = value), file, row.names = FALSE, quote = FALSE)
save_series("monthly.csv", 2010 + (seq_len(n) - 1) / 12, monthly)
save_series("weekly.csv", 1:71, weekly)
save_series("quarterly.csv", 2020 + (0:8) / 4, quarterly)

parts <- function(y, period, ...) {
  s <- stl(ts(y, frequency = period), ...)
  p <- s$time.series
  S <- as.numeric(p[, 1]); T <- as.numeric(p[, 2]); R <- as.numeric(p[, 3])
  last <- tail(S, period)
  list(seasonal = S, trend = T, remainder = R, weight = s$weights, remainder_ss = sum(R^2),
       trend_strength = max(0, 1 - var(R) / var(T + R)), seasonal_strength = max(0, 1 - var(R) / var(S + R)),
       seasonal_amplitude = max(last) - min(last), trend_change = T[length(T)] - T[1],
       seasonal_ratio = exp(max(last) - min(last)), trend_ratio = exp(T[length(T)] - T[1]))
}
m <- function(...) parts(monthly, 12, ...)
w <- function(...) parts(weekly, 7, ...)
q <- function(...) parts(quarterly, 4, ...)

values <- list(
  monthly_periodic = m(s.window = "periodic"),
  monthly_robust = m(s.window = "periodic", robust = TRUE),
  monthly_seven = m(s.window = 7),
  monthly_lines = m(s.window = 13, s.degree = 1),
  monthly_every_point = m(s.window = 9, s.jump = 1, t.jump = 1, l.jump = 1),
  monthly_windows = m(s.window = 11, t.window = 25, l.window = 15),
  monthly_even_windows = m(s.window = 8, t.window = 20, l.window = 14),
  monthly_means_robust = m(s.window = 35, t.degree = 0, robust = TRUE),
  monthly_low_pass_lines = m(s.window = "periodic", t.degree = 0, l.degree = 1),
  monthly_loops = m(s.window = 7, inner = 5, outer = 3),
  monthly_long_jumps = m(s.window = 21, s.jump = 4, t.jump = 7, l.jump = 6),
  monthly_log = parts(log(monthly), 12, s.window = 15, robust = TRUE),
  weekly_periodic = w(s.window = "periodic"),
  weekly_robust = w(s.window = 9, robust = TRUE),
  weekly_periodic_jump = w(s.window = "periodic", s.jump = 2),
  quarterly_periodic = q(s.window = "periodic"),
  quarterly_seven = q(s.window = 7),
  quarterly_once_weighed = q(s.window = "periodic", outer = 1))

write(toJSON(list(tolerance = list(rel = 1e-9, abs = 1e-9), values = values), digits = I(17), auto_unbox = TRUE, pretty = TRUE),
      "expected.json")
