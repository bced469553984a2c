# Expected values for ratios of two counts. Run inside this folder: Rscript generate.R   (R 4.2.2).
# Log-scale delta limits come from a Poisson regression (glm, confint.default), plain ones from symbolic derivatives
# (stats::deriv), Fieller's from the roots of the quadratic (uniroot on both sides of its lowest point),
# exact ones from stats::poisson.test.
options(digits = 17)

delta_log <- function(x, y, level) {
  fit <- suppressWarnings(glm(c(x, y) ~ c(1, 0), family = poisson, control = list(epsilon = 1e-300, maxit = 30)))
  exp(as.numeric(confint.default(fit, level = level)[2, ]))
}

delta <- function(x, y, level) {
  r <- eval(deriv(~ x / y, c("x", "y")))
  g <- attr(r, "gradient")
  se <- sqrt(as.numeric(g %*% diag(c(x, y)) %*% t(g)))
  list(se = se, limits = as.numeric(r) + c(-1, 1) * qnorm(1 - (1 - level) / 2) * se)
}

# Where (x - q y)^2 - z^2 (x + q^2 y) changes sign.
fieller <- function(x, y, level) {
  z2 <- qchisq(level, 1)
  f <- function(q) (x - q * y)^2 - z2 * (x + q^2 * y)
  root <- function(from, to) uniroot(f, c(from, to), tol = 1e-300, maxiter = 10000)$root
  if (y > z2) return(c(root(-1e3 * x, x / y), root(x / y, 1e6 * x)))
  c(if (x > z2) root(0, x / y) else 0, Inf)
}

# The ratio turned round where it is large, as limits of a share close to 1 lose digits.
exact <- function(x, y, level) {
  if (x > y) return(rev(1 / exact(y, x, level)))
  fit <- poisson.test(c(x, y), c(1, 1), conf.level = level)
  c(fit$conf.int[1], if (y == 0) Inf else fit$conf.int[2])
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
justice <- read.csv("justice.csv")
justice <- justice[complete.cases(justice), ]
one <- function(x, y) {
  if (x + y == 0) return(list(limits_exact = c(0, Inf)))
  if (x == 0 || y == 0) return(list(ratio = x / y, level_95 = list(exact = exact(x, y, 0.95))))
  c(list(ratio = x / y, se = delta(x, y, 0.95)$se),
    lapply(levels, function(level) list(delta_log = delta_log(x, y, level), delta = delta(x, y, level)$limits,
                                        fieller = fieller(x, y, level), exact = exact(x, y, level))))
}
plain <- lapply(setNames(seq_len(nrow(justice)), justice$country), function(i) one(justice$convicted[i], justice$prosecuted[i]))

# Every pair of counts within the bounds, one by one.
censored <- read.csv("censored.csv")
within <- function(xl, xh, yl, yh) {
  pairs <- expand.grid(x = xl:xh, y = yl:yh)
  known <- pairs[pairs$x + pairs$y > 0, ]
  if (nrow(known) == 0) return(list(exact = c(0, Inf)))
  limits <- mapply(exact, known$x, known$y, 0.95)
  if (nrow(known) < nrow(pairs)) limits <- cbind(limits, c(0, Inf))
  list(low = min(known$x / known$y), high = max(known$x / known$y), exact = c(min(limits[1, ]), max(limits[2, ])))
}
bounds <- lapply(setNames(seq_len(nrow(censored)), censored$country), function(i) do.call(within, as.list(unname(censored[i, -1]))))

cat("{\n  \"tolerance\": {\"rel\": 1e-11, \"abs\": 1e-14},\n",
    "  \"tolerance_overrides\": {\"*delta_log*\": {\"rel\": 1e-8, \"abs\": 1e-8}, \"*fieller*\": {\"rel\": 1e-9, \"abs\": 1e-11}},\n",
    "  \"values\": ", json(list(plain = plain, censored = bounds)), "\n}\n", sep = "", file = "expected.json")
