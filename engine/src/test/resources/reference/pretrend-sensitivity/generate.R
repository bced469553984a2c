# profits.csv: estimates and covariance of the event study of profits of restaurants after a cut of VAT in France, Benzarti, Y. & Carloni, D. (2019),
# American Economic Journal: Economic Policy 11(1), as Rambachan and Roth give them (review article, section 6.1; typed in to seven digits).
# short.csv: two periods before, one after, made up.
# Intervals are found otherwise than in the programme. Conditional tests: all vertices of the dual polyhedron are listed, and the ends of the truncation
# follow from one inequality a vertex. Fixed length: the half length is minimised over all weights by BFGS with many starts, bias by the sum of absolute
# coefficients of changes of slope, worked out by brute force. Identified sets: lines over a grid are not needed, as pre-period differences are given:
# by the vertices of small linear programmes, solved with boot::simplex.
# Rscript generate.R, in this folder.
options(digits = 17)
suppressPackageStartupMessages(library(jsonlite))
read <- function(file) { d <- read.csv(file); list(time = d[[1]], b = d[[2]], v = as.matrix(d[, -(1:2)]), pre = sum(d[[1]] < -1)) }
set.seed(11, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
root <- matrix(rnorm(9), 3) * 0.02
short <- data.frame(period = c(-3, -2, 0), estimate = c(0.012, -0.021, 0.17), round(crossprod(root) + diag(3) * 4e-4, 8))
names(short)[3:5] <- c("v1", "v2", "v3")
write.csv(short, "short.csv", row.names = FALSE, quote = FALSE)

# positions: all periods with the reference period among them, delta 0 there
changes <- function(s) {
  n <- length(s$b); full <- matrix(0, n + 1, n)
  full[setdiff(seq_len(n + 1), s$pre + 1), ] <- diag(n)
  diff(full)
}
bends <- function(s) diff(changes(s))
pieces <- function(s, kind, m) {
  if (kind == "smoothness") { d <- bends(s); return(list(list(a = rbind(d, -d), d = rep(m, 2 * nrow(d))))) }
  d <- if (kind == "relative-magnitudes") changes(s) else bends(s)
  before <- if (kind == "relative-magnitudes") s$pre else s$pre - 1
  factor <- c(rep(1, before), rep(m, nrow(d) - before))
  out <- list()
  for (i in seq_len(before)) for (sign in c(1, -1)) {
    most <- outer(factor, sign * d[i, ])
    a <- rbind(d - most, -d - most); a <- a[rowSums(abs(a)) > 1e-12, ]
    out[[length(out) + 1]] <- list(a = a, d = rep(0, nrow(a)))
  }
  out
}
vertices <- function(w) { # gamma >= 0, w'gamma = (1, 0, ..., 0)
  k <- ncol(w); sets <- combn(nrow(w), k); right <- c(1, rep(0, k - 1)); out <- NULL
  for (j in seq_len(ncol(sets))) {
    b <- t(w[sets[, j], , drop = FALSE])
    if (rcond(b) < 1e-12) next
    g <- solve(b, right)
    if (all(g > -1e-10)) { full <- numeric(nrow(w)); full[sets[, j]] <- pmax(g, 0); out <- rbind(out, full) }
  }
  unique(round(out, 12))
}
tail_above <- function(z, lo, hi) {
  if (lo > 0) { u <- function(q) pnorm(q, lower.tail = FALSE, log.p = TRUE); f <- u(lo); return((exp(u(z) - f) - exp(u(hi) - f)) / (1 - exp(u(hi) - f))) }
  (pnorm(hi) - pnorm(z)) / (pnorm(hi) - pnorm(lo))
}
accepts <- function(s, l, piece, alpha) {
  keep <- rowSums(abs(piece$a[, -(1:s$pre), drop = FALSE])) > 0
  a <- piece$a[keep, , drop = FALSE]; sd <- sqrt(diag(a %*% s$v %*% t(a)))
  a <- a / sd; y <- drop(a %*% s$b) - piece$d[keep] / sd; cov <- a %*% s$v %*% t(a)
  e <- a[, -(1:s$pre), drop = FALSE]
  basis <- qr.Q(qr(cbind(l)), complete = TRUE)[, -1, drop = FALSE]
  g <- vertices(cbind(1, e %*% basis)); along <- drop(e %*% l) / sum(l^2)
  function(theta) {
    at <- y - along * theta; values <- drop(g %*% at); best <- which.max(values); eta <- values[best]
    if (eta <= 0) return(TRUE)
    gamma <- g[best, ]; var <- drop(gamma %*% cov %*% gamma); slope <- drop(cov %*% gamma) / var; rest <- at - slope * eta
    # gk'(rest + slope c) <= c for all vertices k
    rise <- drop(g %*% slope) - 1; start <- drop(g %*% rest)
    lo <- suppressWarnings(max(-Inf, (-start / rise)[rise < -1e-9])); hi <- suppressWarnings(min(Inf, (-start / rise)[rise > 1e-9]))
    tail_above(eta / sqrt(var), lo / sqrt(var), hi / sqrt(var)) >= alpha
  }
}
edge <- function(ok, inside, outside) { for (i in 1:60) { mid <- (inside + outside) / 2; if (ok(mid)) inside <- mid else outside <- mid }; inside }
conditional <- function(s, l, kind, m, level) {
  ends <- NULL; sd <- sqrt(drop(l %*% s$v[-(1:s$pre), -(1:s$pre)] %*% l)); mid <- sum(l * s$b[-(1:s$pre)])
  for (p in pieces(s, kind, m)) {
    ok <- accepts(s, l, p, 1 - level); grid <- mid + sd * seq(-60, 60, by = 0.1); yes <- which(vapply(grid, ok, TRUE))
    if (length(yes)) ends <- rbind(ends, c(edge(ok, grid[min(yes)], grid[min(yes) - 1]), edge(ok, grid[max(yes)], grid[max(yes) + 1])))
  }
  c(min(ends[, 1]), max(ends[, 2]))
}
identified <- function(s, l, kind, m) {
  pre <- 1:s$pre; out <- NULL
  for (p in pieces(s, kind, m)) {
    a <- p$a[, -pre, drop = FALSE]; right <- p$d - drop(p$a[, pre, drop = FALSE] %*% s$b[pre])
    if (any(right[rowSums(abs(a)) == 0] < -1e-12)) next
    use <- rowSums(abs(a)) > 0
    # vertices of {a x <= right} in few dimensions
    a <- a[use, , drop = FALSE]; right <- right[use]; k <- ncol(a); sets <- combn(nrow(a), k)
    for (j in seq_len(ncol(sets))) {
      b <- a[sets[, j], , drop = FALSE]; if (rcond(b) < 1e-12) next
      x <- solve(b, right[sets[, j]]); if (all(a %*% x <= right + 1e-10)) out <- c(out, sum(l * (s$b[-pre] - x)))
    }
  }
  if (is.null(out)) NULL else range(out)
}
folded <- function(p, t) uniroot(function(c) pnorm(c - t) - pnorm(-c - t) - p, c(0, t + 10), tol = 1e-13)$root
fixed <- function(s, l, m, level) {
  k <- s$pre; lines <- c(-(k:1) , seq_along(l)) # a straight line through the reference period at 0
  d <- bends(s)
  # v'delta as a combination of changes of slope: delta for one change of slope at a time, no line
  responses <- t(apply(diag(nrow(d)), 1, function(e) { # delta with these bends, slope 0 into the reference period
    n <- length(s$b); full <- numeric(n + 1); ref <- k + 1
    slope <- numeric(n); slope[k] <- 0
    for (t in (k + 1):n) slope[t] <- slope[t - 1] + e[t - 1]
    if (k > 1) for (t in (k - 1):1) slope[t] <- slope[t + 1] - e[t]
    full[ref] <- 0
    for (t in (ref + 1):(n + 1)) full[t] <- full[t - 1] + slope[t - 1]
    if (ref > 1) for (t in (ref - 1):1) full[t] <- full[t + 1] - slope[t]
    full[-ref]
  }))
  half <- function(free) {
    v <- c(free, NA, l); v[k] <- (sum(lines[-(1:k)] * l) + if (k > 1) sum(lines[1:(k - 1)] * free) else 0)
    sd <- sqrt(drop(v %*% s$v %*% v)); bias <- m * sum(abs(responses %*% v)); list(h = sd * folded(level, bias / sd), v = v)
  }
  if (k == 1) best <- numeric(0) else {
    best <- NULL; value <- Inf
    for (start in 1:40) {
      set.seed(start); x <- rnorm(k - 1, sd = 0.5)
      for (round in 1:6) { o <- optim(x, function(f) half(f)$h, method = "Nelder-Mead", control = list(reltol = 1e-15, maxit = 5000)); x <- o$par }
      if (o$value < value) { value <- o$value; best <- o$par }
    }
  }
  r <- half(best); centre <- sum(r$v * s$b); c(centre - r$h, centre + r$h)
}
first <- function(n) c(1, rep(0, n - 1))
out <- list()
add <- function(name, s, l, kind, ms, level, interval) {
  out[[name]] <<- lapply(setNames(ms, paste0("m", ms)), function(m) {
    ci <- if (interval == "fixed") fixed(s, l, m, level) else conditional(s, l, kind, m, level)
    id <- identified(s, l, kind, m)
    c(list(low = ci[1], high = ci[2]), if (!is.null(id)) list(id_low = id[1], id_high = id[2]))
  })
  sd <- sqrt(drop(l %*% s$v[-(1:s$pre), -(1:s$pre)] %*% l)); out[[name]]$estimate <<- sum(l * s$b[-(1:s$pre)]); out[[name]]$se <<- sd
}
profits <- read("profits.csv"); small <- read("short.csv")
add("magnitudes", profits, first(4), "relative-magnitudes", c(0.5, 1, 2), 0.95, "conditional")
add("mean", profits, rep(1/4, 4), "relative-magnitudes", c(0, 0.5, 1), 0.95, "conditional")
add("relative-smoothness", profits, c(0, 1, 0, 0), "relative-smoothness", c(0.5, 1), 0.9, "conditional")
add("smooth", profits, first(4), "smoothness", c(0, 0.01, 0.05), 0.95, "fixed")
add("smooth-mean", profits, rep(1/4, 4), "smoothness", c(0.02), 0.9, "fixed")
add("smooth-conditional", profits, first(4), "smoothness", c(0.05, 0.1), 0.95, "conditional")
add("short", small, 1, "relative-magnitudes", c(0.5, 1, 3), 0.95, "conditional")
add("short-smooth", small, 1, "smoothness", c(0.02, 0.1), 0.95, "fixed")
write_json(list(tolerance = list(rel = 1e-6, abs = 1e-8), values = out), "expected.json", digits = 17, auto_unbox = TRUE)
