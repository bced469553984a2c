# Expected values for log-linear trends. Run inside this folder: Rscript generate.R   (R 4.2.2, MASS 7.3-58.2, sandwich
# 3.0-2, jsonlite). Writes the data and expected.json. Exact counts: stats::glm, MASS::glm.nb (its two steps, glm and
# theta.ml, repeated until theta stands still) and sandwich::sandwich. Censored counts: the likelihood as it is defined, from
# differences of ppois, maximised by optim; its derivatives by central differences with Richardson extrapolation.
suppressMessages({library(MASS); library(sandwich); library(jsonlite)})
options(digits = 17)
set.seed(44, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")

save <- function(d, file) { write.csv(d, file, row.names = FALSE, quote = FALSE, na = ""); d[complete.cases(d), ] }
victims <- data.frame(year = c(2008:2013, 2015:2022))
victims$population <- round(4.1e6 * 1.021^(victims$year - 2008))
victims$victims <- rpois(14, 1.1e-6 * victims$population * exp(0.11 * (victims$year - 2015)))
victims$victims[c(2, 5)] <- 0
victims$victims[9] <- NA
victims <- save(victims, "victims.csv")
seizures <- data.frame(month = 1:30, cases = rnbinom(30, mu = 6 * exp(0.04 * (1:30)), size = 1.4), checks = round(exp(runif(30, 6, 9))))
seizures$cases <- rnbinom(30, mu = seizures$checks * 0.01 * exp(-0.03 * (1:30)), size = 1.4)
seizures <- save(seizures[sample(30), ], "seizures.csv")
crossings <- save(data.frame(year = 1981:1988, crossings = round(1e6 * exp(0.02 * (1:8) + rnorm(8, 0, 0.004))),
                             days = c(365, 365, 365, 366, 365, 365, 365, 366)), "crossings.csv")
three <- save(data.frame(year = c(2019.5, 2020, 2022), cases = c(9, 4, 1)), "three.csv")
outbreak <- save(data.frame(year = 2014:2021, cases = c(0, 0, 0, 1, 3, 167, 144, 4939)), "outbreak.csv")
suppressed <- data.frame(year = 2008:2022)
suppressed$population <- round(1e5 * 0.985^(suppressed$year - 2008))
y <- rpois(15, 9e-5 * suppressed$population * exp(-0.06 * (suppressed$year - 2015)))
suppressed$low <- ifelse(y < 5, ifelse(suppressed$year >= 2019, 1, 0), ifelse(y < 10 & suppressed$year == 2012, 5, y))
suppressed$high <- ifelse(y < 5, 4, ifelse(y < 10 & suppressed$year == 2012, 9, y))
suppressed$low[3] <- 5
suppressed$high[3] <- 9
suppressed <- save(suppressed, "suppressed.csv")
rounded <- data.frame(year = c(1990, 1991, 1993, 1994, 1995, 1999, 2000, 2004))
y <- rpois(8, 300 * exp(0.05 * (rounded$year - 1996)))
rounded$low <- 50 * (y %/% 50)
rounded$high <- rounded$low + 49
rounded <- save(rounded, "rounded.csv")

limits <- function(b, v, level) {
  s <- sqrt(diag(v)); q <- qnorm(1 - (1 - level) / 2)
  list(slope = b[[2]], slope_se = s[[2]], slope_low = b[[2]] - q * s[[2]], slope_high = b[[2]] + q * s[[2]],
       z = b[[2]] / s[[2]], p = 2 * pnorm(-abs(b[[2]] / s[[2]])),
       apc = 100 * expm1(b[[2]]), apc_low = 100 * expm1(b[[2]] - q * s[[2]]), apc_high = 100 * expm1(b[[2]] + q * s[[2]]),
       intercept = b[[1]], intercept_se = s[[1]], intercept_low = b[[1]] - q * s[[1]], intercept_high = b[[1]] + q * s[[1]])
}
fitted_band <- function(x, off, b, v, level) {
  eta <- drop(x %*% b) + off; s <- sqrt(rowSums((x %*% v) * x)); q <- qnorm(1 - (1 - level) / 2)
  list(fitted = exp(eta), fitted_low = exp(eta - q * s), fitted_high = exp(eta + q * s))
}
tight <- glm.control(epsilon = 1e-15, maxit = 200)
again <- function(m, family) glm(formula(m), family, m$data, control = tight, start = coef(m))
counts <- function(d, y, t, ex, level, nb = FALSE) {
  d$y <- d[[y]]; d$t <- d[[t]] - mean(d[[t]]); d$off <- log(d[[ex]]); d <- d[order(d$t), ]; centre <- mean(d[[t]])
  f <- y ~ t + offset(off)
  back <- function(m, v) { a <- rbind(c(1, -centre), c(0, 1)); list(b = drop(a %*% coef(m)), v = a %*% v %*% t(a)) }
  one <- function(m, v) { o <- back(m, v); c(limits(o$b, o$v, level), fitted_band(cbind(1, d$t), d$off, coef(m), v, level)) }
  po <- suppressWarnings(again(glm(f, poisson, d, control = tight), poisson))
  quasi <- again(po, quasipoisson)
  r <- list(n = nrow(d), poisson = c(one(po, vcov(po)), list(log_likelihood = as.numeric(logLik(po)), deviance = deviance(po),
                 pearson = sum(residuals(po, "pearson")^2), aic = AIC(po))),
            quasi = c(one(quasi, vcov(quasi)), list(dispersion = summary(quasi)$dispersion)), robust = one(po, sandwich(po)))
  if (nb) {
    m <- glm.nb(f, d, control = glm.control(epsilon = 1e-12, maxit = 200))
    th <- m$theta
    for (i in 1:200) {
      m <- suppressWarnings(glm(f, negative.binomial(as.numeric(th)), d, control = tight, start = coef(m)))
      th <- theta.ml(d$y, fitted(m), limit = 100, eps = 1e-13)
    }
    ll <- sum(dnbinom(d$y, mu = fitted(m), size = as.numeric(th), log = TRUE))
    r$negative_binomial <- c(one(m, summary(m, dispersion = 1)$cov.scaled),
        list(theta = as.numeric(th), theta_se = attr(th, "SE"), log_likelihood = ll, aic = 6 - 2 * ll, deviance = deviance(m),
             pearson = sum(residuals(m, "pearson")^2)))
    r$negative_binomial_robust <- one(m, sandwich(m))
  }
  r
}

# log P(low <= Y <= high), from whichever tail keeps its digits
log_p <- function(low, high, mu) {
  lower <- function() { a <- ppois(low - 1, mu, log.p = TRUE); b <- ppois(high, mu, log.p = TRUE); b + log1p(-exp(a - b)) }
  upper <- function() {
    a <- ppois(low - 1, mu, lower.tail = FALSE, log.p = TRUE); b <- ppois(high, mu, lower.tail = FALSE, log.p = TRUE)
    a + log1p(-exp(b - a))
  }
  ifelse(low == high, dpois(low, mu, log = TRUE), ifelse(mu > high, lower(), upper()))
}
extrapolated <- function(f, h) { d <- c(f(h), f(h / 2), f(h / 4)); r <- (4 * d[2:3] - d[1:2]) / 3; (16 * r[2] - r[1]) / 15 }
first <- function(f, x, i, h) extrapolated(function(s) { e <- replace(0 * x, i, s); (f(x + e) - f(x - e)) / (2 * s) }, h)
second <- function(f, x, i, j, h) extrapolated(function(s) {
  a <- replace(0 * x, i, s * h[i]); b <- replace(0 * x, j, s * h[j])
  (f(x + a + b) - f(x + a - b) - f(x - a + b) + f(x - a - b)) / (4 * s^2 * h[i] * h[j])
}, 1)
censored <- function(d, ex, level) {
  centre <- mean(d$year); span <- max(abs(d$year - centre)); x <- cbind(1, (d$year - centre) / span)
  off <- log(if (is.null(ex)) rep(1, nrow(d)) else d[[ex]])
  ll <- function(b) sum(log_p(d$low, d$high, exp(drop(x %*% b) + off)))
  b <- coef(suppressWarnings(glm((low + high) / 2 ~ x[, 2] + offset(off), quasipoisson, d)))
  b <- optim(b, ll, control = list(fnscale = -1, reltol = 1e-16, maxit = 5000))$par
  h <- 0.08 * sqrt(diag(solve(-optimHess(b, ll))))
  hessian <- function(b) outer(1:2, 1:2, Vectorize(function(i, j) second(ll, b, i, j, h)))
  for (i in 1:4) b <- b - solve(hessian(b), sapply(1:2, function(i) first(ll, b, i, h[i] / 5)))
  v <- solve(-hessian(b))
  eta <- drop(x %*% b) + off
  scores <- sapply(seq_along(eta), function(i) first(function(e) log_p(d$low[i], d$high[i], exp(e)), eta[i], 1, 0.02))
  sandwich <- v %*% crossprod(x * scores) %*% v
  a <- rbind(c(1, -centre / span), c(0, 1 / span))
  one <- function(v) c(limits(drop(a %*% b), a %*% v %*% t(a), level), fitted_band(x, off, b, v, level))
  list(n = nrow(d), n_censored = sum(d$low < d$high), model = one(v), robust = one(sandwich), log_likelihood = ll(b), aic = 4 - 2 * ll(b))
}

seizures$one <- crossings$one <- victims$one <- three$one <- outbreak$one <- 1
values <- list(victims_90 = counts(victims, "victims", "year", "population", 0.90),
               victims_counts_95 = counts(victims, "victims", "year", "one", 0.95),
               seizures_95 = counts(seizures, "cases", "month", "checks", 0.95, TRUE),
               seizures_counts_80 = counts(seizures, "cases", "month", "one", 0.80, TRUE),
               crossings_99 = counts(crossings, "crossings", "year", "days", 0.99, TRUE),
               outbreak_95 = counts(outbreak, "cases", "year", "one", 0.95, TRUE),
               three_95 = counts(three, "cases", "year", "one", 0.95),
               suppressed_95 = censored(suppressed, "population", 0.95),
               suppressed_counts_90 = censored(suppressed, NULL, 0.90),
               rounded_95 = censored(rounded, NULL, 0.95))
writeLines(toJSON(list(tolerance = list(rel = 1e-9, abs = 1e-11),
                       tolerance_overrides = list("*suppressed*" = list(rel = 1e-6, abs = 1e-8),
                                                  "*rounded*" = list(rel = 1e-6, abs = 1e-8)),
                       values = values), auto_unbox = TRUE, digits = I(17), pretty = 2), "expected.json")
