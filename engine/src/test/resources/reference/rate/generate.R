# Expected values for rates of events. Run inside this folder: Rscript generate.R   (R 4.2.2, epiR 2.0.57).
# Exact limits come from stats::poisson.test, Byar's from epiR::epi.smr against 1 expected event,
# mid-P limits from uniroot on the definition.
suppressMessages(library(epiR))
options(digits = 17)

exact <- function(x, level) as.numeric(poisson.test(x, conf.level = level)$conf.int)

byar <- function(x, level) {
  if (x == 0) return(c(NA, NA))
  fit <- epi.smr(obs = x, exp = 1, method = "byar", conf.level = level)
  c(max(0, fit$lower), fit$upper)
}

mid_p <- function(x, level) {
  tail <- (1 - level) / 2
  wide <- exact(x, level)
  root <- function(f) uniroot(f, c(wide[1], wide[2]), tol = 1e-300, maxiter = 10000)$root
  low <- if (x == 0) 0 else root(function(m) ppois(x, m, lower.tail = FALSE) + dpois(x, m) / 2 - tail)
  c(low, root(function(m) ppois(x, m) - dpois(x, m) / 2 - tail))
}

json <- function(x, indent = "  ") {
  if (!is.list(x)) {
    one <- ifelse(is.na(x), "null", ifelse(is.infinite(x), "\"Infinity\"", sprintf("%.17g", x)))
    return(if (length(x) == 1) one else paste0("[", paste(one, collapse = ", "), "]"))
  }
  inner <- paste0(indent, "  ")
  entries <- vapply(names(x), function(k) paste0(inner, "\"", k, "\": ", json(x[[k]], inner)), "")
  paste0("{\n", paste(entries, collapse = ",\n"), "\n", indent, "}")
}

levels <- c(level_50 = 0.5, level_90 = 0.9, level_95 = 0.95, level_999 = 0.999)
rates <- read.csv("rates.csv")
per <- 1000
one <- function(x, t) {
  c(list(rate = unname(poisson.test(x, t)$estimate) * per),
    lapply(levels, function(level) list(
      garwood = exact(x, level), mid_p = mid_p(x, level), byar = byar(x, level),
      garwood_rate = as.numeric(poisson.test(x, t, conf.level = level)$conf.int) * per,
      mid_p_rate = mid_p(x, level) / t * per)))
}
plain <- lapply(setNames(seq_len(nrow(rates)), rates$area), function(i) one(rates$events[i], rates$exposure[i]))

censored <- read.csv("censored.csv")
censored <- censored[complete.cases(censored), ]
between <- function(low, high, t) list(
  rate_low = low / t * 1e5, rate_high = high / t * 1e5,
  count = c(exact(low, 0.9)[1], exact(high, 0.9)[2]),
  rate = c(poisson.test(low, t, conf.level = 0.9)$conf.int[1], poisson.test(high, t, conf.level = 0.9)$conf.int[2]) * 1e5)
bounds <- lapply(setNames(seq_len(nrow(censored)), censored$area),
                 function(i) between(censored$low[i], censored$high[i], censored$population[i]))

cat("{\n  \"tolerance\": {\"rel\": 1e-11, \"abs\": 1e-14},\n  \"values\": ", json(list(plain = plain, censored = bounds)),
    "\n}\n", sep = "", file = "expected.json")
