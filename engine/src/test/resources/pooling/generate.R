# Rubin's rules by mice::pool, and D1 by the formulas of Li, Raghunathan and Rubin (1991) and Reiter (2007), which mice takes from mitml.
# Rscript generate.R, in this folder.
suppressMessages(library(mice))
d <- nhanes
imp <- mice(d, m = 8, maxit = 5, printFlag = FALSE, seed = 11)
fits <- with(imp, lm(chl ~ bmi + age + hyp))
p <- pool(fits)$pooled
q <- t(sapply(fits$analyses, coef)); u <- lapply(fits$analyses, vcov)
d1 <- function(q, u, complete) {
  m <- nrow(q); k <- ncol(q); mean <- colMeans(q); U <- Reduce(`+`, u) / m; B <- var(q)
  r <- (1 + 1 / m) * sum(diag(B %*% solve(U))) / k
  F <- drop(mean %*% solve(U) %*% mean) / (k * (1 + r)); t <- k * (m - 1)
  if (is.infinite(complete)) df <- if (t > 4) 4 + (t - 4) * (1 + (1 - 2 / t) / r)^2 else t * (1 + 1 / k) * (1 + 1 / r)^2 / 2
  else {
    a <- r * t / (t - 2); v <- complete * (complete + 1) / (complete + 3)
    z <- 1 / (v - 4 * (1 + a)) + 1 / (t - 4) * (a^2 * (v - 2 * (1 + a)) / ((1 + a)^2 * (v - 4 * (1 + a)))) +
      1 / (t - 4) * (8 * a^2 * (v - 2 * (1 + a)) / ((1 + a) * (v - 4 * (1 + a))^2) + 4 * a^2 / ((1 + a) * (v - 4 * (1 + a)))) +
      1 / (t - 4) * (4 * a^2 / ((v - 4 * (1 + a)) * (v - 2 * (1 + a))) + 16 * a^2 * (v - 2 * (1 + a)) / (v - 4 * (1 + a))^3) +
      1 / (t - 4) * (8 * a^2 / (v - 4 * (1 + a))^2)
    df <- 4 + 1 / z
  }
  list(f = F, df2 = df, riv = r, p = pf(F, k, df, lower.tail = FALSE))
}
w <- c("bmi", "age", "hyp"); some <- function(i, names) q[i, names, drop = FALSE]
infinite <- lapply(seq_len(ncol(q)), function(j) pool.scalar(q[, j], sapply(u, function(v) v[j, j])))
scalar <- function(s) list(estimate = s$qbar, within = s$ubar, between = s$b, total = s$t, df = s$df, riv = s$r, fmi = s$fmi)
json <- function(x) {
  if (is.list(x) && !is.null(names(x))) paste0("{", paste0("\"", names(x), "\": ", vapply(x, json, ""), collapse = ", "), "}")
  else if (is.list(x)) paste0("[", paste(vapply(x, json, ""), collapse = ", "), "]")
  else if (is.matrix(x)) json(lapply(seq_len(nrow(x)), function(i) as.list(x[i, , drop = TRUE]) |> unname()))
  else format(x, digits = 17)
}
out <- list(q = unname(q), u = lapply(u, function(v) { dimnames(v) <- NULL; v }), complete = 21,
  pooled = lapply(seq_len(nrow(p)), function(i) list(estimate = p$estimate[i], within = p$ubar[i], between = p$b[i], total = p$t[i], df = p$df[i], riv = p$riv[i], lambda = p$lambda[i], fmi = p$fmi[i])),
  infinite = lapply(infinite, scalar),
  d1 = d1(q[, w], lapply(u, function(v) v[w, w]), 21), d1_infinite = d1(q[, w], lapply(u, function(v) v[w, w]), Inf), d1_few = d1(q[1:3, w[1:2]], lapply(u[1:3], function(v) v[w[1:2], w[1:2]]), Inf))
writeLines(json(out), "expected.json")
