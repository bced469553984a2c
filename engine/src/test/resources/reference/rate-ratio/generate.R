# Expected values for ratios of rates. Run inside this folder: Rscript generate.R   (R 4.2.2, epitools 0.5.10.1, epiR 2.0.57).
# Exact limits and p come from stats::poisson.test, the p of mid-P from epitools::rate2by2.test, its limits from uniroot on
# the definition, log limits from epitools::rateratio.wald, the difference from epiR::epi.2by2.
suppressMessages({library(epitools); library(epiR)})
options(digits = 17)

mid_p <- function(x1, t1, x2, t2, level) {
  tail <- (1 - level) / 2
  k <- x1 + x2
  ratio <- function(f) exp(uniroot(function(b) f(plogis(b + log(t1 / t2))), c(-60, 60), tol = 1e-300, maxiter = 10000)$root)
  low <- if (x1 == 0) 0 else ratio(function(p) pbinom(x1, k, p, lower.tail = FALSE) + dbinom(x1, k, p) / 2 - tail)
  high <- if (x2 == 0) Inf else ratio(function(p) pbinom(x1, k, p) - dbinom(x1, k, p) / 2 - tail)
  c(low, high)
}

exact <- function(x1, t1, x2, t2, level) {
  if (x1 + x2 == 0) return(list(limits = c(0, Inf), p = 1))
  fit <- poisson.test(c(x1, x2), c(t1, t2), conf.level = level)
  list(limits = c(fit$conf.int[1], if (x2 == 0) Inf else fit$conf.int[2]), p = fit$p.value)
}

limits <- function(x1, t1, x2, t2, level) {
  wald <- rateratio.wald(c(x2, x1, t2, t1), conf.level = level)$measure[2, 2:3]
  detail <- epi.2by2(c(x1, t1, x2, t2), method = "cohort.time", conf.level = level, units = 1000)$massoc.detail
  list(exact = exact(x1, t1, x2, t2, level)$limits, mid_p = mid_p(x1, t1, x2, t2, level), log = as.numeric(wald),
       rate_1 = as.numeric(poisson.test(x1, t1, conf.level = level)$conf.int) * 1000,
       rate_2 = as.numeric(poisson.test(x2, t2, conf.level = level)$conf.int) * 1000,
       difference = unname(unlist(detail$ARate.strata.wald)))
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

levels <- c(level_50 = 0.5, level_95 = 0.95, level_999 = 0.999)
one <- function(x1, t1, x2, t2) {
  fit <- poisson.test(c(x1, x2), c(t1, t2))
  fitted <- suppressWarnings(glm(c(x1, x2) ~ c(1, 0) + offset(log(c(t1, t2))), family = poisson, control = list(epsilon = 1e-300, maxit = 30)))
  b <- coef(summary(fitted))[2, ]
  c(list(ratio = unname(fit$estimate), p_exact = fit$p.value,
         p_mid = min(1, unname(rate2by2.test(c(x2, x1, t2, t1))$p.value[2, 1])),
         log_ratio = log(unname(fit$estimate)), log_error = sqrt(1 / x1 + 1 / x2),
         log_z = unname(b["z value"]), log_p = unname(b["Pr(>|z|)"])),
    lapply(levels, function(level) limits(x1, t1, x2, t2, level)))
}
pairs <- read.csv("pairs.csv")
with_events <- lapply(setNames(seq_len(nrow(pairs)), pairs$pair), function(i) do.call(one, as.list(unname(pairs[i, -1]))))

zeros <- read.csv("zeros.csv")
zeros <- zeros[complete.cases(zeros), ]
zero <- function(x1, t1, x2, t2) {
  e <- exact(x1, t1, x2, t2, 0.9)
  p <- if (x1 + x2 == 0) 1 else unname(rate2by2.test(c(x2, x1, t2, t1))$p.value[2, 1])
  list(exact = e$limits, p = e$p, mid_p = if (x1 + x2 == 0) c(0, Inf) else mid_p(x1, t1, x2, t2, 0.9), p_mid = p,
       difference = x1 / t1 - x2 / t2)
}
without <- lapply(setNames(seq_len(nrow(zeros)), zeros$pair), function(i) do.call(zero, as.list(unname(zeros[i, -1]))))

cat("{\n  \"tolerance\": {\"rel\": 1e-11, \"abs\": 1e-14},\n",
    "  \"tolerance_overrides\": {\"*p_mid\": {\"rel\": 1e-8, \"abs\": 1e-13}, \"*log_z\": {\"rel\": 1e-8, \"abs\": 1e-8}, \"*log_p\": {\"rel\": 1e-8, \"abs\": 1e-8}},\n",
    "  \"values\": ", json(list(pairs = with_events, zeros = without)), "\n}\n", sep = "", file = "expected.json")
