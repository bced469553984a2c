# Expected values for proportions, with base R and epitools.
# Run inside this folder: Rscript generate.R   (R 4.2.2, epitools 0.5-10.1). Writes expected.json.
# Wilson from prop.test, Clopper-Pearson from binom.test, Jeffreys from qbeta, Wald from epitools::binom.approx, and
# Agresti-Coull from the same with z^2 / 2 successes and z^2 trials added.
suppressMessages({library(epitools); library(jsonlite)})

level_name <- function(level) paste0("level_", level)
pair <- function(low, high) c(low, high)

jeffreys <- function(x, n, level) {
  a <- (1 - level) / 2
  pair(if (x == 0) 0 else qbeta(a, x + 0.5, n - x + 0.5),
       if (x == n) 1 else qbeta(a, x + 0.5, n - x + 0.5, lower.tail = FALSE))
}

wald <- function(x, n, level) {
  w <- binom.approx(x, n, level)
  pair(w$lower, w$upper)
}

score <- function(x, n, level, correct) as.numeric(suppressWarnings(
  prop.test(x, n, conf.level = level, correct = correct))$conf.int)

limits <- function(x, n, level) {
  z2 <- qnorm((1 - level) / 2)^2
  v <- list(wilson = score(x, n, level, FALSE),
            clopper_pearson = as.numeric(binom.test(x, n, conf.level = level)$conf.int),
            agresti_coull = wald(x + z2 / 2, n + z2, level),
            jeffreys = jeffreys(x, n, level),
            wald = wald(x, n, level))
  # prop.test leaves the correction out where x is half of n
  if (2 * x != n) v$wilson_corrected <- score(x, n, level, TRUE)
  v
}

services <- read.csv("services.csv")
services <- services[complete.cases(services), ]
one <- function(i) {
  d <- services[i, ]
  levels <- c(0.5, 0.95, 0.999)
  c(list(n = d$assisted, proportion = d$informed / d$assisted),
    setNames(lapply(levels, function(l) limits(d$informed, d$assisted, l)), sapply(levels, level_name)))
}
censored <- read.csv("censored.csv")
bounded <- function(i) {
  d <- censored[i, ]
  low <- limits(d$low, d$detected, 0.9)
  high <- limits(d$high, d$detected, 0.9)
  list(low = d$low / d$detected, high = d$high / d$detected,
       wilson = pair(low$wilson[1], high$wilson[2]),
       clopper_pearson = pair(low$clopper_pearson[1], high$clopper_pearson[2]),
       jeffreys = pair(low$jeffreys[1], high$jeffreys[2]))
}

values <- list(services = setNames(lapply(seq_len(nrow(services)), one), services$service),
               censored = setNames(lapply(seq_len(nrow(censored)), bounded), censored$country),
               rows = list(n = nrow(services), n_dropped = 1, n_ranges = sum(censored$low != censored$high)))
write(toJSON(list(tolerance = list(rel = 1e-10, abs = 1e-17), values = values),
             auto_unbox = TRUE, digits = NA, pretty = TRUE), "expected.json")
