# Districts made up for this case; expected numbers by R's glm, sandwich, car and numDeriv, Firth's by its modified scores.
# Rscript generate.R, in this folder.
suppressMessages({library(sandwich); library(numDeriv)})
set.seed(5)
n <- 90
people <- round(exp(rnorm(n, 8, 1)))
kind <- rep(c("border", "inland", "coast"), length.out = n)
distance <- round(runif(n, 1, 400), 1)
district <- sample(paste0("d", 1:15), n, replace = TRUE)
weight <- round(runif(n, 0.5, 2), 2)
cases <- rpois(n, people * exp(-7 - 0.004 * distance + 0.5 * (kind == "border")) * rgamma(n, 3, 3))
flow <- round(exp(rnorm(n, 1, 1)), 3) * (cases > 0)
districts <- data.frame(cases, people, kind, distance, district, weight, flow)
write.csv(districts, "districts.csv", row.names = FALSE, quote = FALSE)
few <- data.frame(y = c(0, 0, 0, 0, 2, 1, 3, 0, 1, 4), x = c(1, 1, 1, 1, 0, 0, 0, 0, 0, 0), z = c(2, 3, 1, 5, 2, 4, 3, 1, 2, 6))
write.csv(few, "few.csv", row.names = FALSE, quote = FALSE)

rows <- function(b, V) {
  out <- list(); for (name in names(b)) { se <- sqrt(V[name, name]); z <- b[[name]] / se
    out[[name]] <- list(estimate = b[[name]], se = se, t = z, p = 2 * pnorm(-abs(z)), low = b[[name]] - qnorm(0.975) * se, high = b[[name]] + qnorm(0.975) * se) }
  out
}
# glm takes its covariance from the step before the last: without an epsilon both are the same
tight <- list(epsilon = 1e-300, maxit = 50)
options(warn = -1)
whole <- function(m) list(loglik = as.numeric(logLik(m)), deviance = deviance(m), null = m$null.deviance, aic = AIC(m), bic = BIC(m), df = m$df.residual)
main <- glm(cases ~ log(distance) + kind + offset(log(people)), poisson, districts, control = tight)
quasi <- glm(cases ~ log(distance) + kind + offset(log(people)), quasipoisson, districts, control = tight)
flows <- suppressWarnings(glm(flow ~ distance + kind, poisson, districts, weights = weight, control = tight))
lr <- drop1(main, test = "LRT")
values <- list(main = c(list(n = n, fit = whole(main), dispersion = summary(quasi)$dispersion, classical = rows(coef(main), vcov(main)),
  lr = list(stat = I(lr$LRT[-1]), df = I(lr$Df[-1]), p = I(lr[["Pr(>Chi)"]][-1])), cook = I(unname(cooks.distance(main)))),
  setNames(lapply(c("HC0", "HC1", "HC2", "HC3"), function(t) rows(coef(main), vcovHC(main, type = t))), c("HC0", "HC1", "HC2", "HC3"))))
values$main$CR1S <- rows(coef(main), vcovCL(main, cluster = districts$district, type = "HC1"))
q <- rows(coef(quasi), vcov(quasi)); for (x in names(q)) { q[[x]]$p <- 2 * pt(-abs(q[[x]]$t), quasi$df.residual); q[[x]]$low <- q[[x]]$estimate - qt(0.975, quasi$df.residual) * q[[x]]$se; q[[x]]$high <- q[[x]]$estimate + qt(0.975, quasi$df.residual) * q[[x]]$se }
values$quasi <- c(q, list(cook = I(unname(cooks.distance(quasi)))))
values$flows <- list(HC0 = rows(coef(flows), sandwich(flows)), HC3 = rows(coef(flows), vcovHC(flows, type = "HC3")), deviance = deviance(flows), null = flows$null.deviance)
X <- model.matrix(main); o <- log(districts$people)
f <- function(b) mean(exp(X %*% b + o) * b[2] / districts$distance); g <- function(b) { Y <- X; Y[, 3:4] <- 0; Z <- Y; Z[, "kindinland"] <- 1; mean(exp(Z %*% b + o) - exp(Y %*% b + o)) }
effect <- function(f) { J <- grad(f, coef(main)); list(estimate = f(coef(main)), se = sqrt(drop(J %*% vcov(main) %*% J))) }
values$main$ame <- list(distance = effect(f), kindinland = effect(g))
firth <- function(f, d) { X <- model.matrix(f, d); y <- d$y; b <- c(log(mean(y)), rep(0, ncol(X) - 1))
  for (i in 1:5000) { mu <- exp(drop(X %*% b)); V <- solve(crossprod(X * sqrt(mu))); h <- mu * rowSums((X %*% V) * X); b <- b + drop(V %*% crossprod(X, y - mu + h / 2)) }
  names(b) <- colnames(X); dimnames(V) <- list(names(b), names(b)); list(rows = rows(b, V), penalised = sum(dpois(y, mu, log = TRUE)) - as.numeric(determinant(V)$modulus) / 2) }
values$firth <- firth(y ~ x + z, few)

json <- function(x) {
  if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, json, ""), collapse = ", "), "}")
  else if (inherits(x, "AsIs") || length(x) > 1) paste0("[", paste(vapply(unclass(x), format, "", digits = 17), collapse = ", "), "]")
  else format(x, digits = 17)
}
expected <- list(tolerance = list(rel = 1e-8, abs = 1e-11), tolerance_overrides = list("ame/*" = list(rel = 1e-6, abs = 1e-9)), values = values)
writeLines(json(expected), "expected.json")
paths <- "analysis,where,options,from,term,column,path"
add <- function(...) paths <<- c(paths, paste(..., sep = ","))
quoted <- function(x) ifelse(grepl(",", x), paste0("\"", x, "\""), x)
columns <- c(estimate = "estimate", se = "std_error", t = "statistic", p = "p_value", low = "conf_low", high = "conf_high")
lines <- function(analysis, options, values, path) for (name in setdiff(names(values), "fitted")) for (what in names(columns))
  add(analysis, "", options, "estimates", quoted(paste0("coefficient[", name, "]")), columns[[what]], quoted(paste0(path, "/", name, "/", what)))
summaries <- function(analysis, options, path) for (p in c("loglik", "deviance", "null", "aic", "bic", "df"))
  add(analysis, "", options, "summary", c(loglik = "log_likelihood", deviance = "deviance", null = "null_deviance", aic = "aic", bic = "bic", df = "df_residual")[[p]], "", paste0(path, "/", p))
add("main", "", "", "summary", "n", "", "main/n"); add("main", "", "", "summary", "dispersion", "", "main/dispersion")
summaries("main", "", "main/fit"); lines("main", "errors=classical", values$main$classical, "main/classical")
for (t in c("HC0", "HC1", "HC2", "HC3", "CR1S")) lines("main", paste0("errors=", t), values$main[[t]], paste0("main/", t))
add("main", "", "", "details", "likelihood_ratio[*]", "statistic", "main/lr/stat"); add("main", "", "", "details", "likelihood_ratio[*]", "df", "main/lr/df"); add("main", "", "", "details", "likelihood_ratio[*]", "p_value", "main/lr/p")
add("main", "", "observations=true", "details", "observations[*]", "cooks_distance", "main/cook")
for (x in names(values$main$ame)) for (w in c("estimate", "se")) add("main", "", "errors=classical", "estimates", paste0("marginal_effect[", x, "]"), columns[[w]], paste0("main/ame/", x, "/", w))
lines("main", "errors=classical;dispersion=pearson", q, "quasi"); add("main", "", "observations=true;dispersion=pearson", "details", "observations[*]", "cooks_distance", "quasi/cook")
for (t in c("HC0", "HC3")) lines("flows", paste0("errors=", t), values$flows[[t]], paste0("flows/", t)); add("flows", "", "", "summary", "deviance", "", "flows/deviance"); add("flows", "", "", "summary", "null_deviance", "", "flows/null")
lines("firth", "", values$firth$rows, "firth/rows"); add("firth", "", "", "summary", "penalised_log_likelihood", "", "firth/penalised")
writeLines(paths, "paths.csv")
