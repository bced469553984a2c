# Effects by group and time on a simulated panel with holes, under R 4.2.2 with base R alone. Estimates by lm and glm from the definitions of
# Callaway and Sant'Anna (2021) and Sant'Anna and Zhao (2020). Standard errors from no formula of influence functions: each unit's contribution
# is the derivative of the estimate by a factor of all the unit's weights, taken numerically; squares of contributions, summed by cluster,
# are the variance.
set.seed(8)
n <- 84; times <- 2011:2017
first <- c(rep(2011, 3), rep(2013, 15), rep(2014, 13), rep(2016, 14), rep(2030, 3), rep(0, 36))
u <- data.frame(place = sprintf("p%02d", sample(n)), first, region = sprintf("r%02d", sample(12, n, TRUE)), size = round(rnorm(n, 2 + 0.3 * (first > 0)), 3), rural = sample(c("yes", "no"), n, TRUE), a = rnorm(n))
d <- merge(u, data.frame(year = times))
since <- ifelse(d$first == 0, -99, d$year - d$first)
d$open <- round(0.4 * d$size + 0.1 * (d$year - 2011) + rnorm(nrow(d), 0, 0.5), 3)
d$weight <- round(runif(nrow(d), 0.6, 1.4), 2)
d$calls <- round(10 + d$a + 0.4 * (d$year - 2011) * (1 + 0.3 * d$size) + 0.5 * (d$rural == "yes") * (d$year - 2011) + ifelse(since >= 0, 1 + 0.5 * since, 0) + rnorm(nrow(d)), 3)
d$calls[sample(nrow(d), 9)] <- NA
d <- d[sample(nrow(d)), c("place", "year", "first", "region", "size", "rural", "open", "weight", "calls")]
write.csv(d, "places.csv", row.names = FALSE, quote = FALSE, na = "")

wls <- function(X, y, w) { q <- qr(X * sqrt(w)); qr.coef(q, y * sqrt(w)) }
logit <- function(D, X, w) suppressWarnings(glm.fit(X, D, weights = w, family = binomial(), control = list(epsilon = 1e-14, maxit = 60))$fitted.values)
wm <- function(w, v) sum(w * v) / sum(w)
changes <- function(dy, D, X, w, est) {
  r <- dy; if (est != "ipw") r <- dy - drop(X %*% wls(X[D == 0, , drop = FALSE], dy[D == 0], w[D == 0]))
  a <- wm(w * D, r); if (est == "reg") return(a)
  p <- logit(D, X, w); a - wm(w * (1 - D) * p / (1 - p), r) }
sections <- function(y, post, D, X, w, est) {
  f <- function(d, s) drop(X %*% wls(X[D == d & post == s, , drop = FALSE], y[D == d & post == s], w[D == d & post == s]))
  if (est != "ipw") { m1 <- f(0, 1); m0 <- f(0, 0) }
  if (est == "reg") return(wm(w * D * post, y) - wm(w * D * (1 - post), y) - wm(w * D, m1 - m0))
  p <- logit(D, X, w); o <- w * (1 - D) * p / (1 - p); r <- if (est == "dr") y - ifelse(post == 1, m1, m0) else y
  a <- wm(w * D * post, r) - wm(w * D * (1 - post), r) - wm(o * post, r) + wm(o * (1 - post), r)
  if (est == "dr") { g1 <- f(1, 1) - m1; g0 <- f(1, 0) - m0; a <- a + wm(w * D, g1) - wm(w * D * post, g1) - wm(w * D, g0) + wm(w * D * (1 - post), g0) }
  a }

run <- function(est, x = ~ size + rural + open, weighted = TRUE, comparison = "never", base = "varying", sampling = "panel", ant = 0, cluster = "place") {
  z <- d[!is.na(d$calls), ]; z$w <- if (weighted) z$weight else 1
  z$g <- ifelse(z$first == 0 | z$first > 2017, Inf, z$first); z <- z[z$g > 2011, ]
  z$id <- if (sampling == "sections") seq_len(nrow(z)) else z$place
  if (sampling == "panel") z <- z[z$place %in% names(which(table(z$place) == length(times))), ]
  z <- z[order(z$id, z$year), ]; ids <- unique(z$id); X <- model.matrix(x, z); gs <- sort(unique(z$g[is.finite(z$g)])); gs <- gs[gs > 2011 + ant]
  cells <- do.call(rbind, lapply(gs, function(g) do.call(rbind, lapply(times[(2 - (base == "universal")):7], function(t) {
    last <- max(times[times + ant < g]); b <- if (base == "universal" || t >= g - ant) last else t - 1; data.frame(g, t, b) }))))
  gi <- z$g[match(ids, z$id)]
  estimates <- function(f) {
    w <- z$w * f[match(z$id, ids)]
    att <- sapply(seq_len(nrow(cells)), function(k) { g <- cells$g[k]; t <- cells$t[k]; b <- cells$b[k]; if (t == b) return(0)
      C <- if (comparison == "never") is.infinite(z$g) else z$g > max(t, b) + ant & z$g != g; s <- (z$g == g | C)
      if (sampling == "panel") { e <- which(s & z$year == min(t, b)); i1 <- which(s & z$year == t); i0 <- which(s & z$year == b); changes(z$calls[i1] - z$calls[i0], 1 * (z$g[e] == g), X[e, , drop = FALSE], w[e], est) }
      else { s <- which(s & z$year %in% c(t, b)); sections(z$calls[s], 1 * (z$year[s] == t), 1 * (z$g[s] == g), X[s, , drop = FALSE], w[s], est) } })
    wu <- if (sampling == "panel") w[z$year == 2011] else tapply(w, factor(z$id, levels = ids), mean)
    p <- sapply(gs, function(g) sum(wu[gi == g])); P <- p[match(cells$g, gs)]; e <- cells$t - cells$g; post <- e >= 0
    out <- c(att, simple = wm(P[post], att[post]))
    es <- sort(unique(e)); dyn <- sapply(es, function(k) wm(P[e == k], att[e == k])); grp <- sapply(gs, function(g) mean(att[post & cells$g == g]))
    ts <- sort(unique(cells$t[post])); cal <- sapply(ts, function(t) wm(P[post & cells$t == t], att[post & cells$t == t]))
    c(out, dyn, mean(dyn[es >= 0]), grp, wm(p, grp), cal, mean(cal)) }
  est0 <- estimates(rep(1, length(ids)))
  J <- sapply(seq_along(ids), function(i) { D <- function(h) { f <- rep(1, length(ids)); f[i] <- 1 + h; a <- estimates(f); f[i] <- 1 - h; (a - estimates(f)) / (2 * h) }; (4 * D(5e-3) - D(1e-2)) / 3 })
  cl <- if (cluster == "place") seq_along(ids) else z[[cluster]][match(ids, z$id)]
  S <- rowsum(t(J), cl); V <- crossprod(S); se <- sqrt(diag(V))
  e <- cells$t - cells$g; es <- sort(unique(e)); ts <- sort(unique(cells$t[e >= 0])); k <- nrow(cells)
  name <- c(sprintf("att[%d,%d]", as.integer(cells$g), as.integer(cells$t)), "overall_simple", sprintf("event[%d]", as.integer(es)), "overall_event", sprintf("group[%d]", as.integer(gs)), "overall_group", sprintf("calendar[%d]", as.integer(ts)), "overall_calendar")
  pre <- which(cells$t < cells$g - ant & cells$t != cells$b); W <- drop(est0[pre] %*% solve(V[pre, pre], est0[pre]))
  values <- setNames(lapply(seq_along(name), function(j) if (se[j] > 1e-9) list(estimate = est0[[j]], se = se[[j]]) else list(estimate = est0[[j]])), name)
  c(values, list(pretrend = list(estimate = W, p = pchisq(W, length(pre), lower.tail = FALSE)), units = length(ids))) }
v <- list(
  dr = run("dr"), dr_region = run("dr", cluster = "region"), ipw_universal = run("ipw", base = "universal", comparison = "notyet", ant = 1), reg_notyet = run("reg", comparison = "notyet"),
  plain = run("reg", x = ~1, weighted = FALSE), plain_notyet = run("reg", x = ~1, weighted = FALSE, comparison = "notyet", base = "universal"), plain_region = run("reg", x = ~1, weighted = FALSE, comparison = "notyet", cluster = "region"),
  unbalanced_dr = run("dr", sampling = "unbalanced"), unbalanced_ipw = run("ipw", sampling = "unbalanced", comparison = "notyet"), sections_reg = run("reg", sampling = "sections"), sections_dr_region = run("dr", sampling = "sections", cluster = "region"))
num <- function(x) if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, num, ""), collapse = ", "), "}") else sprintf("%.15g", x)
writeLines(paste0("{\"tolerance\": {\"rel\": 1e-6, \"abs\": 1e-8}, \"values\": {\n", paste0("\"", names(v), "\": ", vapply(v, num, ""), collapse = ",\n"), "}}"), "expected.json")
f <- list(
  dr = c("places", ""), dr_region = c("regions", ""), ipw_universal = c("places", "estimator=inverse-probability;base-period=universal;comparison=not-yet-treated;anticipation=1"), reg_notyet = c("places", "estimator=outcome-regression;comparison=not-yet-treated"),
  plain = c("plain", ""), plain_notyet = c("plain", "comparison=not-yet-treated;base-period=universal"), plain_region = c("plain-regions", "comparison=not-yet-treated"),
  unbalanced_dr = c("places", "sampling=unbalanced"), unbalanced_ipw = c("places", "sampling=unbalanced;estimator=inverse-probability;comparison=not-yet-treated"), sections_reg = c("sections", "estimator=outcome-regression"), sections_dr_region = c("sections-regions", ""))
lines <- "analysis,where,options,from,term,column,path"
for (k in names(v)) for (t in names(v[[k]])) { q <- function(s) if (grepl(",", s)) paste0("\"", s, "\"") else s
  if (t == "units") lines <- c(lines, paste(f[[k]][1], "", f[[k]][2], "summary", "units", "", paste0(k, "/units"), sep = ","))
  else for (s in names(v[[k]][[t]])) lines <- c(lines, paste(f[[k]][1], "", f[[k]][2], "estimates", q(t), c(estimate = "estimate", se = "std_error", p = "p_value")[[s]], q(paste(k, t, s, sep = "/")), sep = ",")) }
writeLines(lines, "paths.csv")
