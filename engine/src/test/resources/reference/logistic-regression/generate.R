# Households made up for this case; expected numbers by R's glm, brglm, sandwich, pROC, car, splines and numDeriv.
# Rscript generate.R, in this folder.
suppressMessages({library(sandwich); library(brglm); library(pROC); library(car); library(splines); library(numDeriv)})
set.seed(11)
n <- 240
region <- rep(c("north", "south", "west"), length.out = n)
income <- round(exp(rnorm(n, 7, 0.8)), 1)
age <- sample(15:59, n, replace = TRUE)
debt <- rbinom(n, 1, 0.4)
village <- sample(paste0("v", 1:24), n, replace = TRUE)
weight <- round(runif(n, 0.3, 3), 2)
eta <- 2.5 - 0.5 * log(income) + 0.9 * debt + (region == "west") * 0.7 + 0.03 * (age - 35) * (debt - 0.5) + 0.001 * (age - 30)^2
exploited <- rbinom(n, 1, plogis(eta))
persons <- data.frame(exploited, income, age, debt, region, village, weight)
persons$income[c(9, 100, 101)] <- NA
write.csv(persons, "persons.csv", row.names = FALSE, quote = FALSE, na = "")
sites <- data.frame(site = 1:30, trials = sample(3:40, 30, replace = TRUE), round = rep(1:3, 10), border = rep(0:1, 15), known = round(rnorm(30, 0, 0.2), 2))
sites$share <- rbinom(30, sites$trials, plogis(-1 + 0.3 * sites$round + 0.5 * sites$border)) / sites$trials
write.csv(sites, "sites.csv", row.names = FALSE, quote = FALSE)
small <- data.frame(y = c(0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 1, 0, 1), x = c(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 5.5, 4.6, 2.2, 7.7), z = c(0, 0, 0, 0, 0, 1, 0, 1, 1, 0, 0, 1, 0, 1))
write.csv(small, "small.csv", row.names = FALSE, quote = FALSE)

rows <- function(b, V) {
  out <- list(); for (name in names(b)) { se <- sqrt(V[name, name]); z <- b[[name]] / se
    out[[name]] <- list(estimate = b[[name]], se = se, t = z, p = 2 * pnorm(-abs(z)), low = b[[name]] - qnorm(0.975) * se, high = b[[name]] + qnorm(0.975) * se) }
  out
}
# glm takes its covariance from the step before the last: without an epsilon both are the same
tight <- list(epsilon = 1e-300, maxit = 50)
options(warn = -1)
fit <- function(f, ...) glm(f, ..., control = tight)
whole <- function(m) list(loglik = as.numeric(logLik(m)), deviance = deviance(m), null = m$null.deviance, aic = AIC(m), bic = BIC(m), df = m$df.residual)
change <- function(m, d, set, V) { # set: data frames to average the mean of, second less first
  X <- lapply(set, function(s) model.matrix(delete.response(terms(m)), s, xlev = m$xlevels))
  f <- function(b) mean(plogis(X[[2]] %*% b) - plogis(X[[1]] %*% b)); J <- grad(f, coef(m)); list(estimate = f(coef(m)), se = sqrt(drop(J %*% V %*% J)))
}
slope <- function(m, d, name, V) {
  X <- function(h) { e <- d; e[[name]] <- e[[name]] + h; model.matrix(delete.response(terms(m)), e, xlev = m$xlevels) }
  h <- 1e-3; D <- (8 * (X(h) - X(-h)) - (X(2 * h) - X(-2 * h))) / (12 * h); X0 <- X(0)
  f <- function(b) { p <- plogis(X0 %*% b); mean(p * (1 - p) * (D %*% b)) }; J <- grad(f, coef(m)); list(estimate = f(coef(m)), se = sqrt(drop(J %*% V %*% J)))
}
with <- function(d, name, v) { d[[name]][] <- v; d }
used <- persons[!is.na(persons$income), ]
main <- fit(exploited ~ log(income) + debt * age + region, binomial, used)
lr <- drop1(main, test = "LRT")
r <- roc(used$exploited, fitted(main), quiet = TRUE, direction = "<")
g <- vif(fit(exploited ~ log(income) + debt + age + region, binomial, used))
values <- list(main = c(list(n = nobs(main), dropped = 3, fit = whole(main), classical = rows(coef(main), vcov(main)),
  auc = as.numeric(auc(r)), auc_se = sqrt(var(r)), brier = mean((used$exploited - fitted(main))^2),
  lr = list(stat = I(lr$LRT[-1]), df = I(lr$Df[-1]), p = I(lr[["Pr(>Chi)"]][-1])),
  fitted = I(unname(fitted(main))), residual = I(unname(resid(main, "pearson"))), leverage = I(unname(hatvalues(main))), cook = I(unname(cooks.distance(main)))),
  setNames(lapply(c("HC0", "HC1", "HC2", "HC3"), function(t) rows(coef(main), vcovHC(main, type = t))), c("HC0", "HC1", "HC2", "HC3"))))
V <- vcovCL(main, cluster = used$village, type = "HC1"); values$main$CR1S <- rows(coef(main), V)
values$main$ame <- list(income = slope(main, used, "income", V), age = slope(main, used, "age", V),
  debt = change(main, used, list(with(used, "debt", 0), with(used, "debt", 1)), V),
  south = change(main, used, list(with(used, "region", "north"), with(used, "region", "south")), V),
  west = change(main, used, list(with(used, "region", "north"), with(used, "region", "west")), V))
values$plain <- list(gvif = I(unname(g[, 1])), df = I(unname(g[, 2])), scaled = I(unname(g[, 3])))
weighted <- suppressWarnings(glm(exploited ~ debt + age, binomial, persons, weights = weight, control = tight))
values$weighted <- list(classical = rows(coef(weighted), vcov(weighted)), HC0 = rows(coef(weighted), sandwich(weighted)), deviance = deviance(weighted))
shares <- glm(share ~ round + border, binomial, sites, weights = trials, offset = known, control = tight)
S <- sites; long <- data.frame(y = rep(rep(1:0, 30), c(rbind(round(S$share * S$trials), S$trials - round(S$share * S$trials)))), p = rep(fitted(shares), S$trials))
rs <- roc(long$y, long$p, quiet = TRUE, direction = "<")
values$shares <- list(fit = whole(shares), classical = rows(coef(shares), vcov(shares)), HC0 = rows(coef(shares), sandwich(shares)), auc = as.numeric(auc(rs)), auc_se = sqrt(var(rs)), brier = mean((long$y - long$p)^2))
natural <- fit(exploited ~ ns(age, df = 4) + debt, binomial, persons); basis <- fit(exploited ~ bs(age, df = 6) + debt, binomial, persons)
one <- fit(exploited ~ ns(age, df = 1), binomial, persons)
names(natural$coefficients)[2:5] <- paste0("ns(age, df = 4)", 1:4); names(basis$coefficients)[2:7] <- paste0("bs(age, df = 6)", 1:6); names(one$coefficients)[2] <- "ns(age, df = 1)"
spline <- function(m) { V <- vcov(m); dimnames(V) <- list(names(coef(m)), names(coef(m))); c(rows(coef(m), V), list(fitted = I(unname(fitted(m))))) }
values$ns <- spline(natural); values$bs <- spline(basis); values$one <- spline(one)
firth <- function(f, d) {
  m <- brglm(f, binomial, d, control.brglm = brglm.control(br.epsilon = 1e-12, br.maxit = 5000), control.glm = glm.control(epsilon = 1e-12, maxit = 5000))
  X <- model.matrix(f, d); p <- plogis(drop(X %*% coef(m))); I <- crossprod(X * sqrt(p * (1 - p))); V <- solve(I); dimnames(V) <- list(names(coef(m)), names(coef(m)))
  list(rows = rows(coef(m), V), penalised = sum(dbinom(m$y, 1, p, log = TRUE)) + as.numeric(determinant(I)$modulus) / 2)
}
# the profile of the (penalised) likelihood, by optim with a coefficient held
profile_of <- function(f, d, penalised) {
  X <- model.matrix(f, d); y <- model.response(model.frame(f, d)); k <- ncol(X)
  loss <- function(b) { eta <- drop(X %*% b); p <- plogis(eta); -sum(y * plogis(eta, log.p = TRUE) + (1 - y) * plogis(-eta, log.p = TRUE)) - if (penalised) as.numeric(determinant(crossprod(X * sqrt(p * (1 - p))))$modulus) / 2 else 0 }
  best <- function(loss, start) { o <- list(par = start); for (i in 1:4) o <- optim(o$par, loss, method = "BFGS", control = list(reltol = 1e-15, maxit = 2000, parscale = 1 / pmax(1e-3, apply(abs(X), 2, max))[seq_along(start)])); o }
  whole <- best(loss, rep(0, k)); se <- sqrt(diag(solve(optimHess(whole$par, loss)))); out <- list()
  for (j in seq_len(k)) {
    fall <- function(t) { start <- whole$par[-j]; o <- best(function(b) { full <- numeric(k); full[j] <- t; full[-j] <- b; loss(full) }, start); 2 * (o$value - whole$value) }
    at <- function(side) { far <- 1; while (fall(whole$par[j] + side * far * se[j]) < qchisq(0.95, 1)) far <- far * 1.5; uniroot(function(t) fall(t) - qchisq(0.95, 1), sort(whole$par[j] + side * c(0, far) * se[j]), tol = 1e-10)$root }
    out[[colnames(X)[j]]] <- list(low = at(-1), high = at(1), t = sign(whole$par[j]) * sqrt(fall(0)), p = pchisq(fall(0), 1, lower.tail = FALSE))
  }
  out
}
values$profile <- list(separated = profile_of(y ~ z + x, small, TRUE), small = profile_of(y ~ x, small, FALSE))
values$firth <- suppressWarnings(firth(exploited ~ debt + age + region, persons)); values$separated <- suppressWarnings(firth(y ~ z + x, small))

# Predicted chances over age: of a model with age alone R's predict(se.fit = TRUE), the band on the scale of the log odds; else averages.
grid <- function(x) { s <- (0:30) / 30; l <- min(x); h <- max(x); sort(unique(c(s * h + (1 - s) * l, (l * (h / l)^s)[2:30]))) }
alone <- fit(exploited ~ ns(age, df = 3), binomial, persons); at <- data.frame(age = grid(persons$age))
link <- predict(alone, at, se.fit = TRUE); mean <- predict(alone, at, type = "response", se.fit = TRUE)
values$alone <- list(x = at$age, fit = I(unname(mean$fit)), se = I(unname(mean$se.fit)), low = I(unname(plogis(link$fit - qnorm(0.975) * link$se.fit))), high = I(unname(plogis(link$fit + qnorm(0.975) * link$se.fit))))
point <- function(debt, age) {
  d <- used; d$debt <- debt; d$age <- age; X <- model.matrix(delete.response(terms(main)), d, xlev = main$xlevels)
  p <- drop(plogis(X %*% coef(main))); g <- colMeans(X * p * (1 - p)); m <- mean.default(p); e <- sqrt(drop(t(g) %*% V %*% g))
  data.frame(x = age, fit = m, se = e, low = plogis(qlogis(m) - qnorm(0.975) * e / (m * (1 - m))), high = plogis(qlogis(m) + qnorm(0.975) * e / (m * (1 - m))))
}
values$groups <- as.list(do.call(rbind, lapply(0:1, function(debt) do.call(rbind, lapply(grid(used$age[used$debt == debt]), point, debt = debt)))))
rm(mean)

json <- function(x) {
  if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, json, ""), collapse = ", "), "}")
  else if (inherits(x, "AsIs") || length(x) > 1) paste0("[", paste(vapply(unclass(x), format, "", digits = 17), collapse = ", "), "]")
  else format(x, digits = 17)
}
expected <- list(tolerance = list(rel = 1e-8, abs = 1e-11), tolerance_overrides = list("ame/*" = list(rel = 1e-6, abs = 1e-9), "firth/*" = list(rel = 1e-6, abs = 1e-9), "separated/*" = list(rel = 1e-6, abs = 1e-9), "profile/*" = list(rel = 1e-5, abs = 1e-6)), values = values)
writeLines(json(expected), "expected.json")
paths <- "analysis,where,options,from,term,column,path"
add <- function(...) paths <<- c(paths, paste(..., sep = ","))
quoted <- function(x) ifelse(grepl(",", x), paste0("\"", x, "\""), x)
columns <- c(estimate = "estimate", se = "std_error", t = "statistic", p = "p_value", low = "conf_low", high = "conf_high")
lines <- function(analysis, options, values, path) for (name in setdiff(names(values), "fitted")) for (what in names(columns))
  add(analysis, "", options, "estimates", quoted(paste0("coefficient[", name, "]")), columns[[what]], quoted(paste0(path, "/", name, "/", what)))
summaries <- function(analysis, options, path) for (p in c("loglik", "deviance", "null", "aic", "bic", "df"))
  add(analysis, "", options, "summary", c(loglik = "log_likelihood", deviance = "deviance", null = "null_deviance", aic = "aic", bic = "bic", df = "df_residual")[[p]], "", paste0(path, "/", p))
add("main", "", "", "summary", "n", "", "main/n"); add("main", "", "", "summary", "n_dropped", "", "main/dropped"); add("main", "", "", "summary", "brier", "", "main/brier")
summaries("main", "", "main/fit"); lines("main", "errors=classical", values$main$classical, "main/classical")
for (t in c("HC0", "HC1", "HC2", "HC3", "CR1S")) lines("main", paste0("errors=", t), values$main[[t]], paste0("main/", t))
add("main", "", "", "estimates", "auc", "estimate", "main/auc"); add("main", "", "", "estimates", "auc", "std_error", "main/auc_se")
add("main", "", "", "details", "likelihood_ratio[*]", "statistic", "main/lr/stat"); add("main", "", "", "details", "likelihood_ratio[*]", "df", "main/lr/df"); add("main", "", "", "details", "likelihood_ratio[*]", "p_value", "main/lr/p")
for (x in c("fitted", "residual", "leverage")) add("main", "", "observations=true", "details", "observations[*]", x, paste0("main/", x)); add("main", "", "observations=true", "details", "observations[*]", "cooks_distance", "main/cook")
for (x in names(values$main$ame)) for (w in c("estimate", "se")) add("main", "", "", "estimates", paste0("marginal_effect[", c(income = "income", age = "age", debt = "debt", south = "regionsouth", west = "regionwest")[[x]], "]"), columns[[w]], paste0("main/ame/", x, "/", w))
for (x in c("gvif", "df", "scaled")) add("plain", "", "", "details", "collinearity[*]", x, paste0("plain/", x))
lines("weighted", "errors=classical", values$weighted$classical, "weighted/classical"); lines("weighted", "errors=HC0", values$weighted$HC0, "weighted/HC0"); add("weighted", "", "", "summary", "deviance", "", "weighted/deviance")
summaries("shares", "", "shares/fit"); lines("shares", "", values$shares$classical, "shares/classical"); lines("shares", "errors=HC0", values$shares$HC0, "shares/HC0")
add("shares", "", "", "estimates", "auc", "estimate", "shares/auc"); add("shares", "", "", "estimates", "auc", "std_error", "shares/auc_se"); add("shares", "", "", "summary", "brier", "", "shares/brier")
for (s in c("ns", "bs", "one")) { lines(s, "", values[[s]], s); add(s, "", "", "details", "observations[*]", "fitted", paste0(s, "/fitted")) }
for (s in c("firth", "separated")) { lines(s, "", values[[s]]$rows, paste0(s, "/rows")); add(s, "", "", "summary", "penalised_log_likelihood", "", paste0(s, "/penalised")) }
for (p in list(c("separated", "intervals=profile", "separated"), c("unseparated", "", "small"))) for (c in names(values$profile[[p[3]]])) for (w in c("t", "p", "low", "high"))
  add(p[1], "", p[2], "estimates", quoted(paste0("coefficient[", c, "]")), columns[[w]], quoted(paste0("profile/", p[3], "/", c, "/", w)))
for (w in c("x", "fit", "se", "low", "high")) {
  column <- c(x = "x", fit = "estimate", se = "std_error", low = "conf_low", high = "conf_high")[[w]]
  add("alone", "", "", "details", "margins[*]", column, paste0("alone/", w)); add("main", "", "margins=age", "details", "margins[*]", column, paste0("groups/", w))
}
writeLines(paths, "paths.csv")
