# Expected values for two proportions, with base R, epitools and BiasedUrn.
# Run inside this folder: Rscript generate.R   (R 4.2.2, epitools 0.5-10.1, BiasedUrn 2.0.9). Writes expected.json.
# Wald's difference and chi-square from prop.test, ratios from epitools, Fisher's p and R's odds ratio from fisher.test.
# fisher.test searches the odds ratio with uniroot's default tolerance; the full-precision one solves the same equations with
# R's hypergeometric weights, and BiasedUrn's noncentral hypergeometric distribution confirms the limits to 8 digits.
suppressMessages({library(epitools); library(BiasedUrn); library(jsonlite)})

d <- read.csv("services.csv")
dropped <- sum(!complete.cases(d))
d <- d[complete.cases(d), ]
names(d) <- c("key", "x1", "n1", "x2", "n2")

# prop.test leaves the correction out where x is half of n; no row has that
score <- function(x, n, level, correct) {
  stopifnot(2 * x != n)
  as.numeric(suppressWarnings(prop.test(x, n, conf.level = level, correct = correct))$conf.int)
}

# Newcombe (1998), methods 10 and 11: the single limits squared and added
newcombe <- function(r, level, correct) {
  a <- score(r$x1, r$n1, level, correct)
  b <- score(r$x2, r$n2, level, correct)
  p <- c(r$x1 / r$n1, r$x2 / r$n2)
  c(p[1] - p[2] - sqrt((p[1] - a[1])^2 + (b[2] - p[2])^2), p[1] - p[2] + sqrt((a[2] - p[1])^2 + (p[2] - b[1])^2))
}

weights <- function(r) {
  k <- r$x1 + r$x2
  s <- max(0, k - r$n2):min(r$n1, k)
  list(s = s, log = dhyper(s, r$n1, r$n2, k, log = TRUE))
}

full <- function(r, level) {
  w <- weights(r)
  density <- function(y) {
    e <- w$log + w$s * y
    e <- exp(e - max(e))
    e / sum(e)
  }
  solve <- function(f) exp(uniroot(f, c(-40, 40), tol = 1e-15, maxiter = 1e5)$root)
  a <- (1 - level) / 2
  lowest <- r$x1 == min(w$s)
  highest <- r$x1 == max(w$s)
  list(estimate = if (lowest) 0 else if (highest) Inf else solve(function(y) sum((w$s - r$x1) * density(y))),
       limits = c(if (lowest) 0 else solve(function(y) sum(density(y)[w$s >= r$x1]) - a),
                  if (highest) Inf else solve(function(y) sum(density(y)[w$s <= r$x1]) - a)))
}

# BiasedUrn's tail probabilities at the limits, which have to be (1 - level) / 2
confirm <- function(r, level) {
  l <- full(r, level)$limits
  k <- r$x1 + r$x2
  a <- (1 - level) / 2
  low <- if (l[1] == 0) a else pFNCHypergeo(r$x1 - 1, r$n1, r$n2, k, l[1], precision = 1e-10, lower.tail = FALSE)
  high <- if (is.infinite(l[2])) a else pFNCHypergeo(r$x1, r$n1, r$n2, k, l[2], precision = 1e-10)
  stopifnot(abs(c(low, high) - a) < 1e-8)
}

at <- function(r, level) {
  m <- matrix(c(r$x1, r$n1 - r$x1, r$x2, r$n2 - r$x2), 2)
  f <- fisher.test(m, conf.level = level)
  confirm(r, level)
  v <- list(newcombe = newcombe(r, level, FALSE), newcombe_corrected = newcombe(r, level, TRUE),
            exact = full(r, level),
            fisher_test = list(estimate = unname(f$estimate), limits = as.numeric(f$conf.int)))
  w <- suppressWarnings(prop.test(c(r$x1, r$x2), c(r$n1, r$n2), conf.level = level, correct = FALSE))$conf.int
  # prop.test cuts Wald's limits at -1 and 1
  if (all(abs(w) < 1)) v$wald <- as.numeric(w)
  if (all(m > 0)) {
    table <- t(m[2:1, 2:1])
    v$risk_ratio <- unname(suppressWarnings(riskratio.wald(table, conf.level = level))$measure[2, 2:3])
    v$odds_ratio <- unname(suppressWarnings(oddsratio.wald(table, conf.level = level))$measure[2, 2:3])
  }
  v
}

one <- function(i) {
  r <- d[i, ]
  m <- matrix(c(r$x1, r$n1 - r$x1, r$x2, r$n2 - r$x2), 2)
  v <- list(n = r$n1 + r$n2, difference = r$x1 / r$n1 - r$x2 / r$n2, fisher_p = fisher.test(m)$p.value,
            level_0.8 = at(r, 0.8), level_0.95 = at(r, 0.95), level_0.999 = at(r, 0.999))
  if (all(m > 0)) {
    table <- t(m[2:1, 2:1])
    v$risk_ratio <- unname(suppressWarnings(riskratio.wald(table))$measure[2, 1])
    v$odds_ratio <- unname(suppressWarnings(oddsratio.wald(table))$measure[2, 1])
  }
  if (all(rowSums(m) > 0)) {
    plain <- suppressWarnings(prop.test(c(r$x1, r$x2), c(r$n1, r$n2), correct = FALSE))
    yates <- suppressWarnings(prop.test(c(r$x1, r$x2), c(r$n1, r$n2)))
    v$chi_square <- list(statistic = unname(plain$statistic), p = plain$p.value)
    v$chi_square_yates <- list(statistic = unname(yates$statistic), p = yates$p.value)
  }
  v
}

infinite <- function(v) {
  if (is.list(v)) return(lapply(v, infinite))
  if (identical(v, Inf)) return("Infinity")
  if (is.numeric(v) && any(is.infinite(v))) return(lapply(as.list(v), function(e) if (is.infinite(e)) "Infinity" else e))
  v
}

zero <- d$x1 == 0 | d$x2 == 0 | d$x1 == d$n1 | d$x2 == d$n2
values <- list(rows = list(n = nrow(d), n_dropped = dropped, n_zero_cells = sum(zero)),
               comparisons = setNames(lapply(seq_len(nrow(d)), one), d$key))
write(toJSON(list(tolerance = list(rel = 1e-10, abs = 1e-14), values = infinite(values)),
             auto_unbox = TRUE, digits = NA, pretty = TRUE), "expected.json")
