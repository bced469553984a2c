# The wild cluster bootstrap by refitting every draw, all sign vectors, in R 4.2.2: 8 districts of unequal size, 3 of them reached by a
# measure; weights; Webb's six values with 4 districts. Intervals: the null values at which p crosses 0.05, by bisection with refits.
set.seed(77)
sizes <- c(9, 5, 12, 7, 6, 10, 4, 8)
d <- do.call(rbind, lapply(seq_along(sizes), function(g) data.frame(district = paste0("d", g), u = rnorm(1), row = seq_len(sizes[g]))))
n <- nrow(d)
d$measure <- as.integer(d$district %in% c("d1", "d4", "d7") & d$row > 2)
d$schooling <- round(7 + d$u + rnorm(n), 3)
d$weight <- round(runif(n, 0.5, 2), 3)
d$risk <- round(5 - 0.9 * d$measure - 0.3 * d$schooling + d$u + rnorm(n), 3)
d <- d[, c("district", "risk", "measure", "schooling", "weight")]
write.csv(d, "districts.csv", row.names = FALSE, quote = FALSE)
boot <- function(y, X, j, cl, w, values, r, imposed = TRUE) {
  G <- length(unique(cl)); k <- ncol(X); B <- solve(crossprod(X, w * X)); ids <- as.integer(factor(cl))
  cr <- function(yy) { b <- drop(B %*% crossprod(X, w * yy)); u <- drop(yy - X %*% b); S <- rowsum(X * u * w, cl); V <- B %*% crossprod(S) %*% B * G / (G - 1) * (length(y) - 1) / (length(y) - k); c(b[j], sqrt(V[j, j])) }
  a <- cr(y); t0 <- (a[1] - r) / a[2]
  Xr <- X[, -j, drop = FALSE]; yr <- y - r * X[, j]; br <- lm.wfit(Xr, yr, w)$coefficients; fr <- drop(Xr %*% br) + r * X[, j]; ur <- y - fr
  if (!imposed) { fr <- drop(X %*% lm.wfit(X, y, w)$coefficients); ur <- y - fr }
  sg <- as.matrix(expand.grid(rep(list(values), G)))
  ts <- apply(sg, 1, function(s) { z <- cr(fr + ur * s[ids]); (z[1] - if (imposed) r else a[1]) / z[2] })
  tol <- 1e-10 * max(1, abs(t0))
  list(estimate = a[1], se = a[2], t = t0, draws = nrow(sg), symmetric = mean(abs(ts) >= abs(t0) - tol), strict = mean(abs(ts) > abs(t0) + tol), equal_tail = min(1, 2 * min(mean(ts <= t0 + tol), mean(ts >= t0 - tol))), t_p = 2 * pt(-abs(t0), G - 1))
}
limit <- function(f, which, side) { a <- f(0); inn <- a$estimate; out <- inn + side * a$se; while (f(out)[[which]] > 0.05) { inn <- out; out <- a$estimate + 1.25 * (out - a$estimate) }; while (abs(out - inn) > 1e-7 * a$se) { m <- (inn + out) / 2; if (f(m)[[which]] > 0.05) inn <- m else out <- m }; out }
X <- model.matrix(~ measure + schooling, d)
rad <- c(-1, 1); webb <- c(-sqrt(1.5), -1, -sqrt(.5), sqrt(.5), 1, sqrt(1.5))
plain <- function(r) boot(d$risk, X, 2, d$district, rep(1, n), rad, r)
weighted <- function(r) boot(d$risk, X, 3, d$district, d$weight, rad, r)
few <- d[d$district %in% c("d1", "d2", "d4", "d5"), ]
XF <- model.matrix(~ measure + schooling, few)
write.csv(few, "few.csv", row.names = FALSE, quote = FALSE)
six <- function(r) boot(few$risk, XF, 2, few$district, rep(1, nrow(few)), webb, r)
free <- function(r) boot(d$risk, X, 2, d$district, rep(1, n), rad, r, FALSE)
v <- list(plain = plain(0), shifted = plain(-1), weighted = weighted(0), webb = six(0))
v$plain$low <- limit(plain, "symmetric", -1); v$plain$high <- limit(plain, "symmetric", 1)
v$free <- free(0); v$free$low <- limit(free, "symmetric", -1); v$free$high <- limit(free, "symmetric", 1)
v$plain$low_tail <- limit(plain, "equal_tail", -1); v$plain$high_tail <- limit(plain, "equal_tail", 1)
num <- function(x) if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, num, ""), collapse = ", "), "}") else sprintf("%.17g", x)
writeLines(paste0("{\"tolerance\": {\"rel\": 1e-8, \"abs\": 1e-11}, \"tolerance_overrides\": {\"plain/low*\": {\"rel\": 1e-6, \"abs\": 1e-6}, \"free/low\": {\"rel\": 1e-6, \"abs\": 1e-6}, \"free/high\": {\"rel\": 1e-6, \"abs\": 1e-6}, \"plain/high*\": {\"rel\": 1e-6, \"abs\": 1e-6}}, \"values\": ", num(v), "}"), "expected.json")
