# Expected values for ratios of observed to expected events. Run inside this folder: Rscript generate.R
# (R 4.2.2, epitools 0.5.10.1, epiR 2.0.57). Expected events and ratios come from epitools::ageadjust.indirect, exact limits
# and p from stats::poisson.test, Byar's limits and test from epiR::epi.smr, mid-P limits from uniroot on the definition.
suppressMessages({library(epitools); library(epiR)})
options(digits = 17)

mid_p <- function(x, level) {
  tail <- (1 - level) / 2
  wide <- as.numeric(poisson.test(x, conf.level = level)$conf.int)
  root <- function(f) uniroot(f, wide, tol = 1e-300, maxiter = 10000)$root
  low <- if (x == 0) 0 else root(function(m) ppois(x, m, lower.tail = FALSE) + dpois(x, m) / 2 - tail)
  c(low, root(function(m) ppois(x, m) - dpois(x, m) / 2 - tail))
}

mid_test <- function(x, m)
  min(1, 2 * (dpois(x, m) / 2 + min(ppois(x - 1, m), ppois(x, m, lower.tail = FALSE))))

json <- function(x, indent = "  ") {
  if (!is.list(x)) {
    one <- ifelse(is.na(x), "null", ifelse(is.infinite(x), "\"Infinity\"", sprintf("%.17g", x)))
    return(if (length(x) == 1) one else paste0("[", paste(one, collapse = ", "), "]"))
  }
  inner <- paste0(indent, "  ")
  entries <- vapply(names(x), function(k) paste0(inner, "\"", k, "\": ", json(x[[k]], inner)), "")
  paste0("{\n", paste(entries, collapse = ",\n"), "\n", indent, "}")
}

levels <- c(level_50 = 0.5, level_95 = 0.95, level_999 = 0.999)
one <- function(x, m) {
  test <- poisson.test(x, m)
  byar <- if (x > 0) epi.smr(x, m, method = "byar") else list(test.statistic = NA, p.value = NA)
  c(list(expected = m, ratio = x / m, p_exact = test$p.value, p_mid = mid_test(x, m),
         byar_z = byar$test.statistic, byar_p = byar$p.value),
    lapply(levels, function(level) {
      limits <- if (x > 0) epi.smr(x, m, method = "byar", conf.level = level) else list(lower = NA, upper = NA)
      list(garwood = as.numeric(poisson.test(x, m, conf.level = level)$conf.int), mid_p = mid_p(x, level) / m,
           byar = c(max(0, limits$lower), limits$upper))
    }))
}
indirect <- function(x, n, r) {
  sir <- ageadjust.indirect(x, n, stdcount = r * 1e5, stdpop = rep(1e5, length(r)))$sir
  v <- one(sum(x), unname(sir["exp"]))
  stopifnot(all.equal(v$ratio, unname(sir["sir"]), tolerance = 1e-14))
  v
}
provinces <- read.csv("provinces.csv")
by_group <- lapply(split(provinces, factor(provinces$province, unique(provinces$province))),
                   function(d) indirect(d$cases, d$population, d$reference / 1e5))
known <- read.csv("expected.csv")
known <- known[complete.cases(known), ]
given <- lapply(setNames(seq_len(nrow(known)), known$place), function(i) one(known$observed[i], known$expected[i]))
total <- read.csv("total.csv")

cat("{\n  \"tolerance\": {\"rel\": 1e-11, \"abs\": 1e-14},\n",
    "  \"tolerance_overrides\": {\"many/*byar_*\": {\"rel\": 1e-8, \"abs\": 1e-9}, \"*byar_p\": {\"rel\": 1e-9, \"abs\": 1e-13}},\n",
    "  \"values\": ", json(list(provinces = by_group, given = given, total = indirect(total$cases, total$population, total$reference))),
    "\n}\n", sep = "", file = "expected.json")
