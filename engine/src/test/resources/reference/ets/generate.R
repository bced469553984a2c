# Expected values for exponential smoothing state space models, with forecast 8.20 and base R.
# Run inside this folder: Rscript generate.R   (R 4.2.2, forecast, jsonlite). Writes the csv files and expected.json.
# All numbers of a fit (likelihood, fitted values, states, forecasts, limits) are forecast::ets run at given parameters and
# initial states (use.initial.values = TRUE). These are the best: by lm.fit() where the smoothing parameters are given and
# forecasts are linear in the initial states, otherwise by nlminb() on -2 log L from many points, forecast::ets's own among
# them. Standard errors of ANA are those of the closed form in Hyndman and Athanasopoulos, Forecasting: Principles and
# Practice, table 8.8: forecast 8.20 misplaces gamma there.
suppressMessages({library(forecast); library(jsonlite)})
set.seed(2008, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")

simulated <- function(n, l, b, a, be, phi, sd, s = 0, g = 0, relative = FALSE) {
  y <- numeric(n)
  m <- length(s)
  for (t in 1:n) {
    j <- (t - 1) %% m + 1
    mu <- l + phi * b + s[j]
    e <- rnorm(1, 0, sd) * (if (relative) mu else 1)
    y[t] <- mu + e
    l <- l + phi * b + a * e
    b <- phi * b + be * e
    s[j] <- s[j] + g * e
  }
  y
}
factors <- rep(c(1.25, 0.8, 0.7, 1.25), 11)
series <- list(
  level = round(simulated(40, 120, 0, .35, 0, 1, 9), 1),
  rising = round(simulated(30, 80, 4, .5, .12, 1, 6), 1),
  slowing = round(simulated(36, 60, 9, .7, .2, .9, 4), 2),
  quarterly = round(simulated(44, 200, 2.5, .4, .02, 1, .06, relative = TRUE) * factors),
  monthly = round(simulated(72, 1, .05, .3, .01, 1, 1.5, s = 4 * sin(2 * pi * (1:12) / 12), g = .1), 2))
period <- list(level = 1, rising = 1, slowing = 1, quarterly = 4, monthly = 12)
first <- list(level = 1981, rising = 1991, slowing = 1985, quarterly = 2010, monthly = 2015)
for (k in names(series)) {
  time <- first[[k]] + (seq_along(series[[k]]) - 1) / period[[k]]
  write.csv(data.frame(time = round(time, 3), value = series[[k]]), paste0(k, ".csv"), row.names = FALSE, quote = FALSE)
}

parts <- function(model) list(error = substr(model, 1, 1), trend = substr(model, 2, 2), damped = grepl("d", model),
                              season = substr(model, nchar(model), nchar(model)))
smoothing <- function(model) {
  p <- parts(model)
  c("alpha", if (p$trend == "A") "beta", if (p$season != "N") "gamma", if (p$damped) "phi")
}
# One-step forecasts, by the recursions of the book. x: level, slope, seasons of the first steps but the last.
one_step <- function(y, m, model, th, x) {
  p <- parts(model)
  l <- x[1]
  b <- if (p$trend == "A") x[2] else 0
  s <- if (p$season == "N") 0 else x[-(1:(1 + (p$trend == "A")))]
  if (p$season == "A") s <- c(s, -sum(s))
  if (p$season == "M") s <- c(s, m - sum(s))
  k <- length(s)
  a <- th[["alpha"]]
  be <- if (p$trend == "A") th[["beta"]] else 0
  g <- if (p$season == "N") 0 else th[["gamma"]]
  phi <- if (p$damped) th[["phi"]] else 1
  mu <- y
  for (t in seq_along(y)) {
    j <- (t - 1) %% k + 1
    q <- l + phi * b
    mu[t] <- if (p$season == "M") q * s[j] else q + s[j]
    e <- y[t] - mu[t]
    u <- if (p$season == "M") e / s[j] else e
    l <- q + a * u
    b <- phi * b + be * u
    s[j] <- s[j] + g * (if (p$season == "M") e / q else e)
  }
  mu
}
minus2 <- function(y, m, model, th, x) {
  mu <- one_step(y, m, model, th, x)
  if (parts(model)$error == "A") return(length(y) * log(sum((y - mu)^2)))
  if (any(!is.finite(mu)) || any(mu <= 0)) return(1e10)
  length(y) * log(sum((y / mu - 1)^2)) + 2 * sum(log(mu))
}
start <- function(y, m, model) {
  p <- parts(model)
  q <- tapply(y, (seq_along(y) - 1) %% m, mean)
  s <- if (p$season == "M") q / mean(q) else q - mean(q)
  c(mean(y[1:max(4, m)]), if (p$trend == "A") 0, if (p$season != "N") s[-m])
}
linear_start <- function(y, m, model, th) {
  zero <- start(y, m, model) * 0
  mu <- one_step(y, m, model, th, zero)
  J <- sapply(seq_along(zero), function(i) one_step(y, m, model, th, replace(zero, i, 1)) - mu)
  as.numeric(lm.fit(J, y - mu)$coefficients)
}
best_start <- function(y, m, model, th) {
  if (parts(model)$error == "A" && parts(model)$season != "M") return(linear_start(y, m, model, th))
  x <- start(y, m, model)
  for (i in 1:4) x <- nlminb(x, function(x) minus2(y, m, model, th, x), scale = 1 / pmax(abs(x), .1),
    control = list(rel.tol = 1e-15, x.tol = 1e-13, iter.max = 3000, eval.max = 30000))$par
  x
}
# The smoothing parameters lie in the usual region by construction: beta and gamma as parts of their ranges.
region <- function(model, u) {
  th <- list()
  names(u) <- smoothing(model)
  th$alpha <- 1e-4 + u[["alpha"]] * (.9999 - 1e-4)
  if ("beta" %in% names(u)) th$beta <- 1e-4 + u[["beta"]] * (th$alpha - 1e-4)
  if ("gamma" %in% names(u)) th$gamma <- 1e-4 + u[["gamma"]] * max(0, 1 - th$alpha - 1e-4)
  if ("phi" %in% names(u)) th$phi <- .8 + u[["phi"]] * .18
  th
}
estimated <- function(y, m, model, starts = 12) {
  k <- length(smoothing(model))
  f <- function(v) minus2(y, m, model, region(model, v[1:k]), v[-(1:k)])
  found <- NULL
  for (i in 1:starts) {
    u <- runif(k)^2
    x <- if (parts(model)$season == "M") start(y, m, model) else linear_start(y, m, sub("^M", "A", model), region(model, u))
    v <- c(u, x)
    for (again in 1:2) v <- nlminb(v, f, scale = 1 / pmax(abs(v), .1), lower = c(rep(0, k), rep(-Inf, length(x))),
      upper = c(rep(1, k), rep(Inf, length(x))),
      control = list(rel.tol = 1e-15, x.tol = 1e-13, iter.max = 2000, eval.max = 20000))$par
    if (is.null(found) || f(v) < f(found)) found <- v
  }
  package <- ets(ts(y, frequency = m), gsub("d", "", model), damped = parts(model)$damped, restrict = FALSE)
  stopifnot(-f(found) / 2 > package$loglik - 1e-6)
  list(th = region(model, found[1:k]), x = found[-(1:k)])
}

# forecast::ets at these parameters and initial states.
numbers <- function(y, m, model, th, x, counted, h, spread = TRUE) {
  p <- parts(model)
  n <- length(y)
  template <- ets(ts(y, frequency = m), gsub("d", "", model), damped = p$damped, restrict = FALSE)
  for (k in names(th)) template$par[[k]] <- th[[k]]
  s <- if (p$season == "N") NULL else x[-(1:(1 + (p$trend == "A")))]
  if (p$season == "A") s <- c(s, -sum(s))
  if (p$season == "M") s <- c(s, m - sum(s))
  template$initstate[] <- c(x[1], if (p$trend == "A") x[2], rev(s))
  fit <- ets(ts(y, frequency = m), model = template, use.initial.values = TRUE)
  all <- length(smoothing(model)) + length(x)
  k <- counted + 1
  fit$sigma2 <- sum(fit$residuals^2) / (n - all)
  f <- forecast(fit, h, level = c(80, 95))
  end <- as.numeric(tail(fit$states, 1))
  v <- list(loglik = fit$loglik, aic = -2 * fit$loglik + 2 * k, aicc = -2 * fit$loglik + 2 * k + 2 * k * (k + 1) / (n - k - 1),
            bic = -2 * fit$loglik + log(n) * k, sigma2 = fit$sigma2, mse = mean((y - as.numeric(fit$fitted))^2),
            par = th, level0 = x[1], level = end[1], fitted = as.numeric(fit$fitted),
            residual = y - as.numeric(fit$fitted), mean = as.numeric(f$mean))
  if (p$trend == "A") v <- c(v, list(trend0 = x[2], trend = end[2]))
  if (p$season != "N") v <- c(v, list(season0 = s, season = rev(tail(end, m))))
  if (spread) {
    se <- (f$upper[, 2] - f$mean) / qnorm(.975)
    if (model == "ANA") {
      j <- 1:h
      c <- (j - 1) %/% m
      se <- sqrt(fit$sigma2 * (1 + th$alpha^2 * (j - 1) + th$gamma * c * (2 * th$alpha + th$gamma)))
    }
    se <- as.numeric(se)
    v <- c(v, list(se = se, lo95 = v$mean - qnorm(.975) * se, hi95 = v$mean + qnorm(.975) * se,
                   lo80 = v$mean - qnorm(.9) * se, hi80 = v$mean + qnorm(.9) * se))
  }
  v
}
given <- function(name, model, th, h) {
  y <- series[[name]]
  m <- period[[name]]
  x <- best_start(y, m, model, th)
  numbers(y, m, model, th, x, length(x), h, spread = model != "MNA")
}
searched <- function(name, model, h) {
  y <- series[[name]]
  m <- period[[name]]
  e <- estimated(y, m, model)
  numbers(y, m, model, e$th, e$x, length(e$x) + length(e$th), h, spread = !(model %in% c("MNA", "MAdM")))
}
automatic <- function(name, models) {
  v <- lapply(setNames(models, models), function(model) searched(name, model, 2)[c("loglik", "aic", "aicc", "bic")])
  least <- function(k) models[which.min(sapply(v, `[[`, k))]
  list(models = v, aic = least("aic"), aicc = least("aicc"), bic = least("bic"))
}
# Fits with given smoothing parameters to the first t values, held against the h that follow.
back_test <- function(name, model, th, h, origins) {
  y <- series[[name]]
  m <- period[[name]]
  forecaster <- function(x, h) list(mean = ts(numbers(as.numeric(x), m, model, th, best_start(as.numeric(x), m, model, th), 2, h)$mean,
                                              start = end(x)[1] + 1))
  n <- length(y)
  e <- as.matrix(tsCV(ts(y), forecaster, h = h, initial = n - origins - 1))[(n - origins):(n - 1), ]
  d <- as.matrix(tsCV(ts(y), naive, h = h, initial = n - origins - 1))[(n - origins):(n - 1), ]
  list(mae = mean(abs(e), na.rm = TRUE), naive_mae = mean(abs(d), na.rm = TRUE), forecasts = sum(!is.na(e)),
       rmse = sqrt(colMeans(e^2, na.rm = TRUE)))
}

plain <- c("ANN", "AAN", "AAdN", "MNN", "MAN", "MAdN")
values <- list(
  given = list(
    level_ANN = given("level", "ANN", list(alpha = .3), 8),
    level_MNN = given("level", "MNN", list(alpha = .45), 8),
    rising_AAN = given("rising", "AAN", list(alpha = .5, beta = .1), 8),
    rising_MAN = given("rising", "MAN", list(alpha = .6, beta = .05), 8),
    slowing_AAdN = given("slowing", "AAdN", list(alpha = .6, beta = .2, phi = .9), 8),
    slowing_MAdN = given("slowing", "MAdN", list(alpha = .5, beta = .1, phi = .85), 8),
    quarterly_ANA = given("quarterly", "ANA", list(alpha = .3, gamma = .2), 10),
    quarterly_MNA = given("quarterly", "MNA", list(alpha = .3, gamma = .2), 10),
    quarterly_MAA = given("quarterly", "MAA", list(alpha = .3, beta = .05, gamma = .2), 10),
    quarterly_MNM = given("quarterly", "MNM", list(alpha = .4, gamma = .25), 10),
    quarterly_MAM = given("quarterly", "MAM", list(alpha = .4, beta = .1, gamma = .25), 10),
    monthly_AAA = given("monthly", "AAA", list(alpha = .4, beta = .05, gamma = .15), 26),
    monthly_AAdA = given("monthly", "AAdA", list(alpha = .4, beta = .05, gamma = .15, phi = .95), 26)),
  estimated = list(
    level_ANN = searched("level", "ANN", 8),
    rising_AAN = searched("rising", "AAN", 8),
    rising_MAN = searched("rising", "MAN", 8),
    slowing_AAdN = searched("slowing", "AAdN", 8),
    quarterly_ANA = searched("quarterly", "ANA", 10),
    quarterly_MAM = searched("quarterly", "MAM", 10)),
  automatic = list(level = automatic("level", plain), rising = automatic("rising", plain), slowing = automatic("slowing", plain)),
  back_test = back_test("rising", "AAN", list(alpha = .5, beta = .1), 4, 10))

cat(toJSON(list(
  tolerance = list(rel = 1e-8, abs = 1e-8),
  tolerance_overrides = list("given/*_M*" = list(rel = 2e-6, abs = 2e-6), "given/*_M*/residual/*" = list(rel = 0, abs = 1e-4),
    "estimated/*" = list(rel = 2e-4, abs = 2e-4),
    "estimated/*/loglik" = list(rel = 1e-8, abs = 1e-6), "automatic/*" = list(rel = 1e-8, abs = 2e-6)),
  values = values), auto_unbox = TRUE, digits = NA, pretty = TRUE), "\n", sep = "", file = "expected.json")
