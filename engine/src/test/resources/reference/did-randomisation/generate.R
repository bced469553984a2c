# Made-up panels of few districts. Every way in which the dates could have fallen is tried; two-way fixed effects are lm with a dummy for each district and
# year, the mean group-time effect is made of means of differences. Intervals follow from the definition: tau is searched by bisection on p of outcomes less
# tau times treatment, on each side of the estimate.
# Rscript generate.R, in this folder.
options(digits = 17)
library(jsonlite)
set.seed(31, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
panel <- function(first, years, effect, zones) {
  d <- expand.grid(year = years, district = seq_along(first)); d$first <- first[d$district]; d$zone <- zones[d$district]
  level <- rnorm(length(first), 20, 5); move <- cumsum(rnorm(length(years)))
  d$cases <- round(level[d$district] + move[match(d$year, years)] + effect * (d$first > 0 & d$year >= d$first) + rnorm(nrow(d), sd = 1.5), 3)
  d$district <- paste0("D", d$district); d[, c("district", "year", "first", "zone", "cases")]
}
staggered <- panel(c(2004, 2004, 2005, 0, 0, 0, 0, 0), 2001:2006, 4, rep(c("n", "s"), 4))
write.csv(staggered, "staggered.csv", row.names = FALSE, quote = FALSE)
zoned <- panel(c(2003, 0, 2003, 0, 0, 2003, 0, 0, 0), 2001:2004, 2, c("n", "n", "n", "n", "s", "s", "s", "s", "s"))
write.csv(zoned, "zoned.csv", row.names = FALSE, quote = FALSE)

twoway <- function(d, first, y) { treat <- as.numeric(first[d$district] > 0 & d$year >= first[d$district])
  unname(coef(lm(y ~ treat + factor(d$district) + factor(d$year)))["treat"]) }
grouptime <- function(d, first, y) {
  wide <- tapply(y, list(d$district, d$year), identity); f <- first[rownames(wide)]; years <- as.numeric(colnames(wide)); sum <- 0; weight <- 0
  for (g in sort(unique(f[f > 0]))) for (t in years[years >= g]) {
    control <- f == 0 | f > t; change <- wide[, as.character(t)] - wide[, as.character(g - 1)]
    sum <- sum + sum(f == g) * (mean(change[f == g]) - mean(change[control])); weight <- weight + sum(f == g)
  }
  sum / weight
}
ways <- function(v) { # distinct arrangements
  if (length(v) == 1) return(list(v)); out <- list()
  for (x in unique(v)) for (rest in ways(v[-match(x, v)])) out[[length(out) + 1]] <- c(x, rest)
  out
}
assignments <- function(d, strata) {
  units <- unique(d$district); first <- tapply(d$first, d$district, unique)[units]; zone <- if (strata) tapply(d$zone, d$district, unique)[units] else rep("all", length(units))
  out <- list(first)
  for (z in unique(zone)) { more <- list(); for (base in out) for (w in ways(first[zone == z])) { new <- base; new[zone == z] <- w; more[[length(more) + 1]] <- new }; out <- more }
  list(actual = first, all = out)
}
run <- function(d, statistic, strata, level, alternative) {
  a <- assignments(d, strata); treat <- as.numeric(d$first > 0 & d$year >= d$first)
  values <- vapply(a$all, function(f) statistic(d, f, d$cases), 0); ones <- vapply(a$all, function(f) statistic(d, f, treat), 0)
  est <- statistic(d, a$actual, d$cases)
  p <- switch(alternative, "two-sided" = mean(abs(values) >= abs(est) * (1 - 1e-9)), greater = mean(values >= est - 1e-9), less = mean(values <= est + 1e-9))
  ptau <- function(tau) mean(abs(values - tau * ones) >= abs(est - tau) * (1 - 1e-9))
  side <- function(sign) { # going away from the estimate in small steps until p falls to alpha, then by bisection
    if (ptau(est + sign * 1e6) > 1 - level + 1e-9) return(NA)
    step <- 0.001; inside <- est; repeat { outside <- inside + sign * step; if (ptau(outside) <= 1 - level + 1e-9) break; inside <- outside }
    for (i in 1:60) { mid <- (inside + outside) / 2; if (ptau(mid) > 1 - level + 1e-9) inside <- mid else outside <- mid }; inside
  }
  stopifnot(abs(statistic(d, a$actual, d$cases - 1.3 * treat) - (est - 1.3)) < 1e-9)
  out <- list(ways = length(values), effect = est, p = p); lo <- side(-1); hi <- side(1)
  if (!is.na(lo)) out$low <- lo; if (!is.na(hi)) out$high <- hi
  out
}
values <- list(
  groups = run(staggered, grouptime, FALSE, 0.95, "two-sided"),
  twoway = run(staggered, twoway, FALSE, 0.9, "greater"),
  zones = run(zoned, grouptime, TRUE, 0.9, "two-sided"),
  zones_twoway = run(zoned, twoway, FALSE, 0.95, "less"))
write_json(list(tolerance = list(rel = 1e-8, abs = 1e-8), values = values), "expected.json", digits = 17, auto_unbox = TRUE, pretty = TRUE)
