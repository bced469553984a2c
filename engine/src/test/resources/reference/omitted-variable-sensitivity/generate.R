# Made-up households and doses. What a variable that was left out would do is found by leaving one in: a Z is built that has exactly the partial R2
# asked for with treatment and outcome, and lm is fitted with it. Robustness values are where such fits cross 0 or the critical value, by uniroot.
# Rscript generate.R, in this folder.
options(digits = 17)
set.seed(23, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
n <- 240
village <- sample(paste0("v", 1:6), n, replace = TRUE)
female <- rbinom(n, 1, 0.5); age <- round(runif(n, 18, 70)); farmer <- rbinom(n, 1, 0.6)
harmed <- rbinom(n, 1, plogis(-0.3 - 0.9 * female + 0.01 * age))
peace <- round(0.35 + 0.12 * harmed - 0.2 * female + 0.002 * age + 0.05 * farmer + rnorm(n, sd = 0.3), 4)
weight <- round(runif(n, 0.5, 2), 2)
write.csv(data.frame(peace, harmed, age, female, farmer, village, weight), "households.csv", row.names = FALSE, quote = FALSE)
dose <- round(runif(30, 0, 10), 2); batch <- sample(c("a", "b"), 30, replace = TRUE)
response <- round(1 + 2 * dose + rnorm(30, sd = 1), 3)
write.csv(data.frame(response, dose, batch), "doses.csv", row.names = FALSE, quote = FALSE)

# All in units of sqrt(weight): then weighted least squares is plain.
problem <- function(formula, data, w, treatment) {
  m <- model.matrix(formula, data); y <- model.response(model.frame(formula, data))
  s <- sqrt(w)
  list(y = y * s, d = m[, treatment] * s, x = m[, colnames(m) != treatment, drop = FALSE] * s)
}
unit <- function(v) v / sqrt(sum(v^2))
rest <- function(v, x) lm.fit(x, v)$residuals
# Z with partial R2 rd with the treatment given x, and ry with the outcome given x and the treatment, pulling the estimate towards sign.
confounder <- function(p, rd, ry, pull) {
  d <- unit(rest(p$d, p$x)); y <- unit(rest(p$y, cbind(p$x, p$d)))
  set.seed(5); e <- unit(rest(rnorm(length(p$y)), cbind(p$x, p$d, p$y)))
  a <- sqrt(rd); b <- sqrt(ry * (1 - rd)); c <- sqrt((1 - rd) * (1 - ry))
  a * d + pull * b * y + c * e
}
augmented <- function(p, rd, ry, towards) {
  sign <- sign(fit(p)$b)
  fit(p, confounder(p, rd, ry, if (towards) sign else -sign))
}
fit <- function(p, z = NULL) {
  m <- summary(lm(p$y ~ 0 + cbind(p$d, p$x, z)))
  list(b = m$coefficients[1, 1], se = m$coefficients[1, 2], df = m$df[2])
}
partial <- function(v, x, with) { r0 <- sum(rest(v, x)^2); 1 - sum(rest(v, cbind(x, with))^2) / r0 }
bounds <- function(p, columns, kd, ky) {
  own <- p$x[, columns, drop = FALSE]; other <- p$x[, !(colnames(p$x) %in% columns), drop = FALSE]
  d <- partial(p$d, other, own); y <- partial(p$y, cbind(other, p$d), own)
  rz <- kd * d^2 / ((1 - kd * d) * (1 - d))
  list(rd = kd * d / (1 - d), ry = min(1, ((sqrt(ky) + sqrt(rz)) / sqrt(1 - rz))^2 * y / (1 - y)))
}
scenario <- function(p, s, towards, q, level) {
  f0 <- fit(p); f <- augmented(p, s$rd, s$ry, towards)
  half <- qt((1 + level) / 2, f$df) * f$se
  list(rd = s$rd, ry = s$ry, bias = abs(f$b - f0$b), estimate = f$b, se = f$se, t = (f$b - (1 - q) * f0$b) / f$se, low = f$b - half, high = f$b + half)
}
robust <- function(p, q, alpha) {
  f0 <- fit(p)
  # the worst ry is at its limit, or where the distance from the critical value is least
  left <- function(r) {
    at <- function(ry) { f <- augmented(p, r, ry, TRUE); sign(f0$b) * (f$b - (1 - q) * f0$b) / f$se - qt(1 - alpha / 2, f$df) }
    min(at(r), optimize(at, c(0, r), tol = 1e-12)$objective)
  }
  gone <- function(r) sign(f0$b) * (augmented(p, r, r, TRUE)$b - (1 - q) * f0$b)
  all <- function(r) sign(f0$b) * (augmented(p, r, 1 - 1e-14, TRUE)$b - (1 - q) * f0$b)
  u <- function(g) uniroot(g, c(1e-9, 1 - 1e-9), tol = 1e-14)$root
  list(r2 = partial(p$y, p$x, p$d), rv = u(gone), rva = if (left(1e-9) <= 0) 0 else u(left), extreme = u(all),
       b = f0$b, se = f0$se, t = f0$b / f0$se, df = f0$df)
}
h <- read.csv("households.csv"); doses <- read.csv("doses.csv")
p <- problem(peace ~ harmed + age + female + farmer + village, h, rep(1, n), "harmed")
village <- c(robust(p, 1, 0.05), list(rows = c(
  lapply(1:3, function(k) scenario(p, bounds(p, "female", k, k), TRUE, 1, 0.95)),
  lapply(1:3, function(k) scenario(p, bounds(p, c("age", "farmer"), k, k), TRUE, 1, 0.95)),
  list(scenario(p, list(rd = 0.05, ry = 0.1), TRUE, 1, 0.95), scenario(p, list(rd = 0.3, ry = 0.4), TRUE, 1, 0.95)))))
w <- problem(peace ~ harmed + age + female + farmer, h, h$weight, "age")
half <- c(robust(w, 0.5, 0.1), list(rows = list(
  scenario(w, bounds(w, "female", 1, 2), FALSE, 0.5, 0.9), scenario(w, bounds(w, "female", 5, 0.5), FALSE, 0.5, 0.9),
  scenario(w, list(rd = 0.02, ry = 0.6), FALSE, 0.5, 0.9))))
strong <- robust(problem(response ~ dose + batch, doses, rep(1, 30), "dose"), 1, 0.01)
values <- list(village = village, half = half, strong = strong)

json <- function(x) if (is.list(x)) {
  inner <- vapply(x, json, "")
  if (is.null(names(x))) paste0("[", paste(inner, collapse = ", "), "]")
  else paste0("{", paste0("\"", names(x), "\": ", inner, collapse = ", "), "}")
} else format(x, digits = 17)
writeLines(json(list(tolerance = list(rel = 1e-8, abs = 1e-9), tolerance_overrides = list("*/extreme" = list(rel = 1e-6, abs = 1e-6), "*/rva" = list(rel = 1e-7, abs = 1e-8)),
                     values = values)), "expected.json")
lines <- "analysis,where,options,from,term,column,path"
names <- c(village = "harmed", half = "age", strong = "dose")
for (case in names(values)) {
  add <- function(from, term, column, key) lines <<- c(lines, paste(case, "", "", from, term, column, paste0(case, "/", key), sep = ","))
  b <- paste0("coefficient[", names[[case]], "]")
  add("estimates", b, "estimate", "b"); add("estimates", b, "std_error", "se"); add("estimates", b, "statistic", "t")
  add("summary", "df_residual", "", "df"); add("estimates", "partial_r2", "estimate", "r2")
  add("estimates", "robustness_value", "estimate", "rv"); add("estimates", "robustness_value_alpha", "estimate", "rva")
  add("estimates", "extreme_r2", "estimate", "extreme")
  for (i in seq_along(values[[case]]$rows)) for (column in c("r2_treatment", "r2_outcome", "bias", "estimate", "std_error", "statistic", "conf_low", "conf_high"))
    add("details", paste0("scenarios[", i - 1, "]"), column, paste0("rows/", i - 1, "/",
        c(r2_treatment = "rd", r2_outcome = "ry", bias = "bias", estimate = "estimate", std_error = "se", statistic = "t", conf_low = "low", conf_high = "high")[[column]]))
}
writeLines(lines, "paths.csv")
