# Margins of models with grades or absorbed effects, and leverages with effects; R 4.2.2 with numDeriv, sandwich 3.0-2 and MASS.
# Every error is that of the regression with a dummy a level: delta method with a numerical gradient by all its parameters.
# Rscript generate.R, in this folder.
suppressMessages({library(numDeriv); library(sandwich); library(MASS)})
set.seed(29)
places <- LETTERS[1:8]
d <- expand.grid(origin = places, destination = places, year = 2019:2021, stringsAsFactors = FALSE)
d <- d[d$origin != d$destination & runif(nrow(d)) < 0.8, ]; n <- nrow(d)
d$km <- round(exp(runif(n, 4, 8))); d$conflict <- round(rexp(n, 1) + 0.05, 2); d$treaty <- as.integer(runif(n) < 0.4)
d$border <- sample(c("land", "none", "sea"), n, TRUE); d$weight <- round(runif(n, 0.4, 2), 2); d$known <- round(rnorm(n, 0, 0.3), 2)
o <- setNames(rnorm(8, 0, 0.6), places); e <- setNames(rnorm(8, 0, 0.6), places)
lin <- 6 - 0.6 * log(d$km) + 0.5 * d$conflict - 0.08 * d$conflict^2 + 0.4 * d$treaty + 0.3 * (d$border == "land") + o[d$origin] + e[d$destination]
d$persons <- rnbinom(n, mu = exp(lin), size = 2)
d$stock <- round(lin + 0.3 * d$treaty * log(d$km) + rnorm(n) * (0.5 + d$treaty), 3)
d$grade <- as.integer(cut(lin + rlogis(n), c(-Inf, 1.5, 2.8, 4.2, Inf)))
# an origin that is there once, a destination of zeros
d <- rbind(d, data.frame(origin = "Z", destination = "A", year = 2020, km = 500, conflict = 9, treaty = 0, border = "sea", weight = 1, known = 0, persons = 3, stock = 2, grade = 2))
d$persons[d$destination == "H"] <- 0
d$pair <- paste(d$origin, d$destination)
write.csv(d, "flows.csv", row.names = FALSE, quote = FALSE)

mean_of <- list(log = exp, line = identity)
points <- 31
grid <- function(low, high) { share <- (0:(points - 1)) / (points - 1); x <- share * high + (1 - share) * low; if (low > 0) x <- c(x, (low * (high / low)^share)[-c(1, points)]); sort(unique(x)) }
matrix_of <- function(m, data) { X <- model.matrix(delete.response(terms(m)), data, xlev = m$xlevels); X[, !is.na(coef(m)), drop = FALSE] }
delta <- function(f, b, V, df) { value <- f(b); g <- grad(f, b, method.args = list(r = 6)); se <- sqrt(drop(g %*% V %*% g)); q <- if (is.finite(df)) qt(0.975, df) else qnorm(0.975); list(value = value, se = se, low = value - q * se, high = value + q * se, q = q) }
# averages over rows with weights w of the mean of X(data) b + offset
average <- function(m, data, link, w, off) { X <- matrix_of(m, data); function(b) sum(w * mean_of[[link]](drop(X %*% b) + off)) / sum(w) }
slope <- function(m, data, column, link, w, off) { h <- 1e-3 * pmin(pmax(abs(data[[column]]), 1e-4), 1); at <- function(t) { z <- data; z[[column]] <- z[[column]] + t * h; matrix_of(m, z) }
  D <- (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * h); X <- matrix_of(m, data); inner <- if (link == "log") exp else function(e) 1
  function(b) sum(w * inner(drop(X %*% b) + off) * drop(D %*% b)) / sum(w) }
effects <- function(m, data, link, V, df, w, off, numbers, codes) {
  b <- coef(m)[!is.na(coef(m))]; out <- list()
  for (c in numbers) out[[c]] <- delta(slope(m, data, c, link, w, off), b, V, df)
  for (c in names(codes)) for (k in codes[[c]][-1]) { one <- data; one[[c]] <- k; none <- data; none[[c]] <- codes[[c]][[1]]
    f <- average(m, one, link, w, off); g <- average(m, none, link, w, off); out[[if (is.numeric(k)) c else paste0(c, k)]] <- delta(function(b) f(b) - g(b), b, V, df) }
  lapply(out, function(e) e[c("value", "se", "low", "high")])
}
curves <- function(m, data, column, by, link, V, df, w, off) {
  b <- coef(m)[!is.na(coef(m))]; rows <- list()
  for (k in if (is.null(by)) NA else sort(unique(data[[by]]))) { own <- if (is.null(by)) data else data[data[[by]] == k, ]
    for (x in grid(min(own[[column]]), max(own[[column]]))) { z <- data; z[[column]] <- x; if (!is.null(by)) z[[by]] <- k
      f <- delta(average(m, z, link, w, off), b, V, df)
      if (link == "log") { f$low <- f$value * exp(-f$q * f$se / f$value); f$high <- f$value * exp(f$q * f$se / f$value) }
      rows[[length(rows) + 1]] <- f } }
  columns(rows)
}
columns <- function(rows) { f <- function(w) I(vapply(rows, function(r) r[[w]], 0)); list(value = f("value"), se = f("se"), low = f("low"), high = f("high")) }
cr0 <- function(m, g, factor) { X <- model.matrix(m); X <- X[, !is.na(coef(m))]; S <- if (inherits(m, "glm")) X * (m$prior.weights * (m$y - fitted(m))) else X * (resid(m) * if (is.null(m$weights)) 1 else m$weights)
  B <- if (inherits(m, "glm")) solve(crossprod(X * sqrt(m$prior.weights * fitted(m)))) else solve(crossprod(X * sqrt(if (is.null(m$weights)) rep(1, nrow(X)) else m$weights))); B %*% crossprod(rowsum(S, g)) %*% B * factor }
values <- list()
# poisson pseudo-ML: rows that are used
p <- d[d$origin != "Z" & d$destination != "H", ]
m <- glm(persons ~ log(km) + conflict + I(conflict^2) + treaty + border + factor(origin) + factor(destination), poisson, p, epsilon = 1e-15, maxit = 100)
np <- nrow(p); G <- length(unique(p$origin)); K <- length(coef(m)) - (8 - 1)   # origins lie in the clusters
V <- list(classical = vcov(m), HC0 = vcovHC(m, "HC0"), HC1 = vcovHC(m, "HC1"), HC2 = vcovHC(m, "HC2"), HC3 = vcovHC(m, "HC3"), CR1S = cr0(m, p$origin, G / (G - 1) * (np - 1) / (np - K)))
codes <- list(treaty = c(0, 1), border = c("land", "none", "sea")); w1 <- rep(1, np)
values$ppml <- lapply(V, function(V) effects(m, p, "log", V, Inf, w1, 0, c("km", "conflict"), codes))
values$ppml_curve <- lapply(V[c("classical", "CR1S")], function(V) curves(m, p, "conflict", "treaty", "log", V, Inf, w1, 0))
values$ppml_se <- lapply(V[c("HC2", "HC3")], function(V) as.list(sqrt(diag(V))[2:5]))
mw <- suppressWarnings(glm(persons ~ log(km) * treaty + offset(known) + factor(origin) + factor(destination), poisson, p, weights = weight, epsilon = 1e-15, maxit = 100))
Kw <- length(coef(mw)) - (8 - 1)
values$ppml_weighted <- effects(mw, p, "log", cr0(mw, p$origin, G / (G - 1) * (np - 1) / (np - Kw)), Inf, p$weight, p$known, "km", list(treaty = c(0, 1)))
# least squares: singletons go
l <- d[d$origin != "Z", ]; nl <- nrow(l)
q <- lm(stock ~ log(km) * treaty + conflict + I(conflict^2) + factor(origin) + factor(paste(destination, year)), l, weights = weight)
stopifnot(!anyNA(coef(q))); dfq <- q$df.residual
Vq <- list(classical = vcov(q), HC0 = vcovHC(q, "HC0"), HC1 = vcovHC(q, "HC1"), HC2 = vcovHC(q, "HC2"), HC3 = vcovHC(q, "HC3"))
values$linear <- lapply(Vq, function(V) effects(q, l, "line", V, dfq, l$weight, 0, c("km", "conflict"), list(treaty = c(0, 1))))
values$linear_curve <- lapply(Vq[c("classical", "HC3")], function(V) curves(q, l, "km", "treaty", "line", V, dfq, l$weight, 0))
values$linear_se <- lapply(Vq[c("HC2", "HC3")], function(V) as.list(sqrt(diag(V))[c("log(km)", "treaty", "conflict", "I(conflict^2)", "log(km):treaty")]))
three <- lm(stock ~ log(km) + factor(origin) + factor(destination) + factor(year), l)
values$three_se <- list(HC2 = as.list(sqrt(diag(vcovHC(three, "HC2")))["log(km)"]), HC3 = as.list(sqrt(diag(vcovHC(three, "HC3")))["log(km)"]))
one <- lm(stock ~ log(km) + factor(origin), l)
values$one_se <- list(HC2 = as.list(sqrt(diag(vcovHC(one, "HC2")))["log(km)"]), HC3 = as.list(sqrt(diag(vcovHC(one, "HC3")))["log(km)"]))
# a panel of pairs with effects of pairs and years
both <- lm(stock ~ conflict + I(conflict^2) + log(km) * treaty + factor(pair) + factor(year), d)
values$panel <- effects(both, d, "line", vcov(both), both$df.residual, rep(1, nrow(d)), 0, c("km", "conflict"), list(treaty = c(0, 1)))
# grades
g <- d; g$y <- factor(g$grade)
po <- polr(y ~ log(km) * treaty + conflict + border + offset(known), g, weights = weight, Hess = TRUE, control = list(reltol = 1e-16, maxit = 1000))
X <- function(data) model.matrix(~ log(km) * treaty + conflict + border, transform(data, border = factor(border, c("land", "none", "sea"))))[, -1]
loglik <- function(b) { k <- length(po$coefficients); eta <- drop(X(g) %*% b[1:k]) + g$known; th <- c(-Inf, b[-(1:k)], Inf); sum(g$weight * log(plogis(th[g$grade + 1] - eta) - plogis(th[g$grade] - eta))) }
b0 <- c(po$coefficients, po$zeta); for (i in 1:6) { b0 <- b0 - drop(solve(hessian(loglik, b0), grad(loglik, b0))) }
k <- length(po$coefficients); Vo <- solve(-hessian(loglik, b0, method.args = list(r = 6)))
chance <- function(data, j) { Z <- X(data); function(b) { eta <- drop(Z %*% b[1:k]) + g$known; th <- c(-Inf, b[-(1:k)], Inf); sum(g$weight * (plogis(th[j + 1] - eta) - plogis(th[j] - eta))) / sum(g$weight) } }
moved <- function(column, j) { h <- 1e-3 * pmin(pmax(abs(g[[column]]), 1e-4), 1); at <- function(t) { z <- g; z[[column]] <- z[[column]] + t * h; X(z) }; D <- (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * h); Z <- X(g)
  function(b) { eta <- drop(Z %*% b[1:k]) + g$known; th <- c(-Inf, b[-(1:k)], Inf); sum(g$weight * -(dlogis(th[j + 1] - eta) - dlogis(th[j] - eta)) * drop(D %*% b[1:k])) / sum(g$weight) } }
take <- function(e) e[c("value", "se", "low", "high")]
values$ordered <- list()
for (j in 1:4) { for (c in c("km", "conflict")) values$ordered[[paste0(c, ": ", j)]] <- take(delta(moved(c, j), b0, Vo, Inf))
  one <- g; one$treaty <- 1; none <- g; none$treaty <- 0; f <- chance(one, j); f0 <- chance(none, j); values$ordered[[paste0("treaty: ", j)]] <- take(delta(function(b) f(b) - f0(b), b0, Vo, Inf))
  for (c in c("none", "sea")) { one <- g; one$border <- c; none <- g; none$border <- "land"; h1 <- chance(one, j); h0 <- chance(none, j); values$ordered[[paste0("border", c, ": ", j)]] <- take(delta(function(b) h1(b) - h0(b), b0, Vo, Inf)) } }
rows <- list()
for (j in 1:4) for (t in 0:1) for (x in grid(min(g$km[g$treaty == t]), max(g$km[g$treaty == t]))) { z <- g; z$km <- x; z$treaty <- t; f <- delta(chance(z, j), b0, Vo, Inf); half <- f$q * f$se / (f$value * (1 - f$value)); f$low <- plogis(qlogis(f$value) - half); f$high <- plogis(qlogis(f$value) + half); rows[[length(rows) + 1]] <- f }
values$ordered_curve <- columns(rows)

json <- function(x) if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, json, ""), collapse = ", "), "}") else if (inherits(x, "AsIs") || length(x) > 1) paste0("[", paste(vapply(unclass(x), format, "", digits = 15), collapse = ", "), "]") else format(x, digits = 15)
writeLines(json(list(tolerance = list(rel = 1e-6, abs = 1e-9), values = values)), "expected.json")
paths <- "analysis,where,options,from,term,column,path"
quoted <- function(x) ifelse(grepl(",", x), paste0("\"", x, "\""), x)
add <- function(...) paths <<- c(paths, paste(..., sep = ","))
what <- c(value = "estimate", se = "std_error", low = "conf_low", high = "conf_high")
marginal <- function(analysis, options, x, path) for (c in names(x)) for (w in names(what)) add(analysis, "", options, "estimates", quoted(paste0("marginal_effect[", c, "]")), what[[w]], quoted(paste0(path, "/", c, "/", w)))
drawn <- function(analysis, options, path) for (w in names(what)) add(analysis, "", options, "details", "margins[*]", what[[w]], paste0(path, "/", w))
errors <- function(analysis, x, path) for (e in names(x)) for (c in names(x[[e]])) add(analysis, "", paste0("errors=", e), "estimates", paste0("coefficient[", sub("^treaty1$", "treaty", c), "]"), "std_error", paste0(path, "/", e, "/", c))
for (e in names(values$ppml)) marginal("ppml", paste0("errors=", e), values$ppml[[e]], paste0("ppml/", e))
for (e in names(values$ppml_curve)) drawn("ppml", paste0("errors=", e), paste0("ppml_curve/", e))
errors("ppml", values$ppml_se, "ppml_se")
marginal("ppml_weighted", "", values$ppml_weighted, "ppml_weighted")
for (e in names(values$linear)) marginal("linear", paste0("errors=", e), values$linear[[e]], paste0("linear/", e))
for (e in names(values$linear_curve)) drawn("linear", paste0("errors=", e), paste0("linear_curve/", e))
errors("linear", values$linear_se, "linear_se"); errors("three", values$three_se, "three_se"); errors("one", values$one_se, "one_se")
marginal("panel", "", values$panel, "panel")
marginal("ordered", "", values$ordered, "ordered"); drawn("ordered", "", "ordered_curve")
writeLines(paths, "paths.csv")
