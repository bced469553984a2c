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

# Numbers of the packages on data that are stated by their formula. DRDID 1.3.0 locks those of its estimators for cross-sections at two times in its
# own tests; did 2.5.1 on a panel with attrition is a benchmark of the Python package diff-diff. Typed in.
set.seed(20240115); n <- 1000; x <- rnorm(n); b <- rbinom(n, 1, 0.5); D <- rbinom(n, 1, plogis(-0.2 + 0.5 * x - 0.3 * b)); for (k in 1:2) skipped <- rnorm(n)
after <- rbinom(n, 1, 0.5); y <- 1 + x + 0.5 * b + 0.8 * D * after + rnorm(n); exact <- function(v) sprintf("%.17g", v)
write.csv(data.frame(time = 1 + after, first = 2 * D, x = exact(x), b, y = exact(y)), "stated.csv", row.names = FALSE, quote = FALSE)
# The same without DRDID's sign: the derivative of the estimate by each person's weight.
X <- cbind(1, x, b); effect <- function(w) sections(y, after, D, X, w, "dr"); contribution <- function(i) { step <- function(h) { w <- rep(1, n); w[i] <- 1 + h; e <- effect(w); w[i] <- 1 - h; (e - effect(w)) / (2 * h) }; (4 * step(5e-3) - step(1e-2)) / 3 }
v$derived_dr <- list(`att[2,2]` = list(estimate = effect(rep(1, n)), se = sqrt(sum(sapply(seq_len(n), contribution)^2))))
set.seed(20260706); a <- NULL
for (u in 0:199) { g <- if (u < 50) 3 else if (u < 100) 4 else 0; own <- rnorm(1); for (t in 1:5) { if (g == 3 && t >= 4 && runif(1) < 0.4) next
  a <- rbind(a, data.frame(unit = u, period = t, first = g, y = own + 0.3 * t + (if (g > 0 && t >= g) (g - 2) * (t - g + 1) else 0) + rnorm(1, 0, 0.5))) } }
a$y <- exact(a$y); write.csv(a, "attrition.csv", row.names = FALSE, quote = FALSE)
told <- function(names, m, s) setNames(lapply(seq_along(m), function(j) list(estimate = m[j], se = s[j])), names)
v$published_dr <- told("att[2,2]", 0.8186719766, 0.1331289343); v$published_ipw <- told("att[2,2]", 0.6780615210, 0.1925907969); v$published_reg <- told("att[2,2]", 0.8694663521, 0.1682145937)
v$published_attrition <- told(c("att[3,2]", "att[3,3]", "att[3,4]", "att[3,5]", "att[4,2]", "att[4,3]", "att[4,4]", "att[4,5]", "event[-2]", "event[-1]", "event[0]", "event[1]", "event[2]", "overall_event", "overall_simple", "group[3]", "group[4]", "overall_group"),
  c(0.031419477925689859, 1.0795162943988603, 2.1133518226847086, 3.0202671592981178, 0.17146546152483008, -0.26790091392588422, 2.0385657598869629, 4.1652407502122752, 0.17146546152483008, -0.11824071800009718, 1.5590410271429116, 3.1392962864484919, 3.0202671592981178, 2.5728681576298404, 2.4833883572961848, 2.0710450921272288, 3.1019032550496188, 2.5864741735884236),
  c(0.13038507360189816, 0.11833070815931725, 0.18499992165315304, 0.14426780306320647, 0.10404928172836575, 0.10960941881338133, 0.10529614386033723, 0.13619665759579466, 0.10404928172836575, 0.08235178064454754, 0.087721203057747971, 0.15306924462190835, 0.14426780306320641, 0.097608983575660169, 0.094253486976800874, 0.11305016015636252, 0.10548897353424015, 0.093219774066356093))
num <- function(x) if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, num, ""), collapse = ", "), "}") else sprintf("%.15g", x)
loose <- paste0("\"", grep("published", names(v), value = TRUE, invert = TRUE), "/*\": {\"rel\": 1e-6, \"abs\": 1e-8}", collapse = ", ")
writeLines(paste0("{\"tolerance\": {\"rel\": 1e-9, \"abs\": 1e-10}, \"tolerance_overrides\": {", loose, "}, \"values\": {\n", paste0("\"", names(v), "\": ", vapply(v, num, ""), collapse = ",\n"), "}}"), "expected.json")
f <- list(
  dr = c("places", ""), dr_region = c("regions", ""), ipw_universal = c("places", "estimator=inverse-probability;base-period=universal;comparison=not-yet-treated;anticipation=1"), reg_notyet = c("places", "estimator=outcome-regression;comparison=not-yet-treated"),
  plain = c("plain", ""), plain_notyet = c("plain", "comparison=not-yet-treated;base-period=universal"), plain_region = c("plain-regions", "comparison=not-yet-treated"),
  unbalanced_dr = c("places", "sampling=unbalanced"), unbalanced_ipw = c("places", "sampling=unbalanced;estimator=inverse-probability;comparison=not-yet-treated"), sections_reg = c("sections", "estimator=outcome-regression"), sections_dr_region = c("sections-regions", ""),
  published_dr = c("stated", "convention=did"), derived_dr = c("stated", ""), published_ipw = c("stated", "estimator=inverse-probability"), published_reg = c("stated", "estimator=outcome-regression"), published_attrition = c("attrition", ""))
lines <- "analysis,where,options,from,term,column,path"
for (k in names(v)) for (t in names(v[[k]])) { q <- function(s) if (grepl(",", s)) paste0("\"", s, "\"") else s
  if (t == "units") lines <- c(lines, paste(f[[k]][1], "", f[[k]][2], "summary", "units", "", paste0(k, "/units"), sep = ","))
  else for (s in names(v[[k]][[t]])) lines <- c(lines, paste(f[[k]][1], "", f[[k]][2], "estimates", q(t), c(estimate = "estimate", se = "std_error", p = "p_value")[[s]], q(paste(k, t, s, sep = "/")), sep = ",")) }
writeLines(lines, "paths.csv")
