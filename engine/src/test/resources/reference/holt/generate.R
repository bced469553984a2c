# Expected values for Holt's linear smoothing, with forecast 8.20 and base R.
# Run inside this folder: Rscript generate.R   (R 4.2.2, forecast, jsonlite). Writes the csv files, ets-damped.yaml,
# ets-linear.yaml and expected.json.
# given, edge, fixed: forecast::holt(initial = "simple"), which starts from the first value and the difference of the
# first two; estimated: the least SSE of stats::HoltWinters found by nlminb() from several points.
# third: stats::HoltWinters, which starts at the third value, on the series without the first two values.
# ets_*: forecast::ets with alpha, beta, phi given; its start goes into the analysis file; standard errors are those of
# its forecast for the variance of the errors that the method estimates.
# back_test: forecast::tsCV.
suppressMessages({library(forecast); library(jsonlite)})
set.seed(1957, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
n <- 22
victims <- round(150 + 9 * (1:n) + cumsum(rnorm(n, 0, 9)) + rnorm(n, 0, 16))
steady <- round(100 + 0.5 * (1:60) + cumsum(rnorm(60, 0, 1)) + rnorm(60, 0, 3), 1)
rates <- round(12 + cumsum(rnorm(40, 0, 0.6)), 3)
save_series <- function(file, time, value)
  write.csv(data.frame(time = time, value = value), file, row.names = FALSE, quote = FALSE)
save_series("victims.csv", 2001:2022, victims)
save_series("victims-from-third.csv", 2003:2022, victims[-(1:2)])
save_series("steady.csv", 1:60, steady)
save_series("rates.csv", 2010 + (0:39) / 4, rates)

simple <- function(y, a, b, h, level = 95) {
  f <- holt(y, h = h, initial = "simple", alpha = a, beta = b)
  list(mean = as.numeric(f$mean), fitted = as.numeric(f$fitted), residual = y - as.numeric(f$fitted),
       sse = f$model$SSE, sigma2 = f$model$SSE / (length(y) - 4))
}
sse_of <- function(y, l, b) function(p) HoltWinters(ts(c(0, 0, y)), alpha = p[1], beta = p[2], gamma = FALSE,
                                                    l.start = l, b.start = b)$SSE
least <- function(y, h, l = y[1], b = y[2] - y[1]) {
  f <- sse_of(y, l, b)
  starts <- expand.grid(a = c(.1, .5, .9), b = c(.05, .3, .7))
  best <- NULL
  for (i in seq_len(nrow(starts))) {
    o <- nlminb(unlist(starts[i, ]), f, lower = 1e-9, upper = 1 - 1e-9,
                control = list(rel.tol = 1e-15, x.tol = 1e-13, iter.max = 1000, eval.max = 5000))
    if (is.null(best) || o$objective < best$objective) best <- o
  }
  w <- HoltWinters(ts(c(0, 0, y)), alpha = best$par[[1]], beta = best$par[[2]], gamma = FALSE, l.start = l, b.start = b)
  list(alpha = best$par[[1]], beta = best$par[[2]], sse = best$objective, mean = as.numeric(predict(w, h)))
}
third <- function(y, a, b, h) {
  w <- HoltWinters(ts(y), alpha = a, beta = b, gamma = FALSE)
  list(sse = w$SSE, mean = as.numeric(predict(w, h)), level = w$coefficients[["a"]], trend = w$coefficients[["b"]])
}
ets_given <- function(id, y, a, b, phi, h) {
  m <- ets(y, model = "AAN", damped = !is.null(phi), alpha = a, beta = a * b, phi = phi)
  f <- forecast(m, h, level = 95)
  sse <- sum((y - as.numeric(fitted(m)))^2)
  sigma2 <- sse / (length(y) - if (is.null(phi)) 4 else 5)
  se <- as.numeric(f$upper - f$mean) / qnorm(.975) * sqrt(sigma2 / m$sigma2)
  damping <- if (is.null(phi)) "" else sprintf(", damping: %s", phi)
  writeLines(c(paste0("id: ", id), "method: holt", "data: {file: victims.csv}", "columns: {time: time, value: value}",
    sprintf("options: {alpha: %s, beta: %s%s, initial-level: %.17g, initial-trend: %.17g, horizon: %d, level: 0.9}",
            a, b, damping, m$states[1, 1], m$states[1, 2], h)), paste0(id, ".yaml"))
  list(sse = sse, sigma2 = sigma2, mean = as.numeric(f$mean), std_error = se,
       low_90 = as.numeric(f$mean) - qnorm(.95) * se, high_90 = as.numeric(f$mean) + qnorm(.95) * se,
       fitted = as.numeric(fitted(m)))
}
back_test <- function(y, a, b, h, origins) {
  e <- tsCV(y, function(x, h) holt(x, h = h, initial = "simple", alpha = a, beta = b), h = h)
  d <- tsCV(y, naive, h = h)
  n <- length(y)
  k <- (n - origins):(n - 1)
  q <- sapply(k, function(t) mean(abs(diff(y[1:t]))))
  e <- as.matrix(e)[k, , drop = FALSE]
  d <- as.matrix(d)[k, , drop = FALSE]
  list(forecasts = colSums(!is.na(e)), mae = colMeans(abs(e), na.rm = TRUE), rmse = sqrt(colMeans(e^2, na.rm = TRUE)),
       naive_mae = colMeans(abs(d), na.rm = TRUE), naive_rmse = sqrt(colMeans(d^2, na.rm = TRUE)),
       relative_mae = colMeans(abs(e), na.rm = TRUE) / colMeans(abs(d), na.rm = TRUE),
       mase = colMeans(abs(e) / q, na.rm = TRUE), all_mae = mean(abs(e), na.rm = TRUE),
       all_naive_mae = mean(abs(d), na.rm = TRUE), all_mase = mean(abs(e) / q, na.rm = TRUE),
       all_relative_mae = mean(abs(e), na.rm = TRUE) / mean(abs(d), na.rm = TRUE), all_forecasts = sum(!is.na(e)))
}

values <- list(
  victims_given = simple(victims, .4, .3, 5), victims_edge = simple(victims, 1, 0, 3), victims_fixed = simple(victims, 0, .5, 3),
  rates_given = simple(rates, .85, .05, 8),
  victims_estimated = least(victims, 5), rates_estimated = least(rates, 5),
  steady_estimated = least(steady, 5, 100, 0.5),
  third = third(victims, .6, .15, 4),
  ets_linear = ets_given("ets-linear", victims, .5, .2, NULL, 6),
  ets_damped = ets_given("ets-damped", victims, .5, .2, .9, 6),
  victims_back_test = back_test(victims, .4, .3, 3, 10), rates_back_test = back_test(rates, .85, .05, 4, 20),
  all_origins_back_test = back_test(victims, .4, .3, 5, length(victims) - 8))

write(toJSON(list(tolerance = list(rel = 1e-9, abs = 1e-9),
                  tolerance_overrides = list("*_estimated/*" = list(rel = 1e-5, abs = 1e-6), "*_estimated/sse" = list(rel = 1e-9, abs = 0)),
                  values = values), digits = I(17), auto_unbox = TRUE, pretty = TRUE), "expected.json")
