# Households made up for this case; expected numbers by R's lm and sandwich's vcovHC and vcovCL.
# Rscript generate.R, in this folder.
library(sandwich)
set.seed(7)
n <- 60
region <- rep(c("north", "south", "west"), length.out = n)
sex <- ifelse(runif(n) < 0.5, "F", "M")
income <- round(exp(rnorm(n, 7, 0.8)), 1)
schooling <- sample(0:14, n, replace = TRUE)
village <- sample(paste0("v", 1:9), n, replace = TRUE)
weight <- round(runif(n, 0.5, 3), 2)
known <- round(rnorm(n), 2)
risk <- round(5 - 0.6 * log(income) + 0.1 * schooling + (region == "west") * 0.5 + (sex == "F") * 0.04 * schooling + rnorm(n), 3)
households <- data.frame(risk, income, schooling, region, sex, village, weight, known)
households$income[c(5, 17)] <- NA
write.csv(households, "households.csv", row.names = FALSE, quote = FALSE, na = "")

rows <- function(b, V, df) {
  out <- list()
  for (name in names(b)) {
    se <- sqrt(V[name, name]); t <- b[[name]] / se
    q <- if (is.finite(df)) qt(0.975, df) else qnorm(0.975)
    out[[name]] <- list(estimate = b[[name]], se = se, t = t,
      p = if (is.finite(df)) 2 * pt(-abs(t), df) else 2 * pnorm(-abs(t)), low = b[[name]] - q * se, high = b[[name]] + q * se)
  }
  out
}
main <- lm(risk ~ log(income) + schooling + region, households)
crossed <- lm(risk ~ log(income) * region + sex:schooling + I(schooling^2), households)
weighted <- lm(risk ~ 0 + region + schooling, households, weights = weight, offset = known)
used <- households[!is.na(households$income), ]
values <- list(main = list(n = nobs(main), dropped = 2, df = main$df.residual, sigma = summary(main)$sigma,
                           classical = rows(coef(main), vcov(main), main$df.residual)),
               crossed = rows(coef(crossed), vcov(crossed), crossed$df.residual),
               weighted = rows(coef(weighted), vcov(weighted), weighted$df.residual))
for (type in c("HC0", "HC1", "HC2", "HC3")) values$main[[type]] <- rows(coef(main), vcovHC(main, type = type), main$df.residual)
for (type in c("HC0", "HC1", "HC2", "HC3")) values[[paste0("weighted_", type)]] <- rows(coef(weighted), vcovHC(weighted, type = type), weighted$df.residual)
G <- length(unique(used$village))
cr0 <- vcovCL(main, cluster = used$village, type = "HC0", cadjust = FALSE)
values$main$CR0 <- rows(coef(main), cr0, G - 1)
values$main$CR1 <- rows(coef(main), cr0 * G / (G - 1), G - 1)
values$main$CR1S <- rows(coef(main), vcovCL(main, cluster = used$village, type = "HC1"), G - 1)
values$main$normal <- rows(coef(main), vcovHC(main, type = "HC1"), Inf)

# Predicted outcomes over income: of a model with nothing else R's predict(se.fit = TRUE), else averages over the rows and the delta method.
grid <- function(x) { s <- (0:30) / 30; l <- min(x); h <- max(x); sort(c(s * h + (1 - s) * l, if (l > 0) (l * (h / l)^s)[2:30])) }
alone <- lm(risk ~ log(income) + I(log(income)^2), used)
at <- data.frame(income = grid(used$income))
told <- predict(alone, at, se.fit = TRUE, interval = "confidence")
values$alone <- list(x = at$income, fit = unname(told$fit[, "fit"]), se = unname(told$se.fit), low = unname(told$fit[, "lwr"]), high = unname(told$fit[, "upr"]),
  r2 = summary(alone)$r.squared, adjusted = summary(alone)$adj.r.squared, loglik = as.numeric(logLik(alone)), aic = AIC(alone), bic = BIC(alone))
values$weighted_fit <- list(loglik = as.numeric(logLik(weighted)), aic = AIC(weighted))
groups <- lm(risk ~ log(income) * region + schooling, used)
averages <- function(model, V, q) {
  all <- list()
  for (g in c("north", "south", "west")) for (x in grid(used$income[used$region == g])) {
    rows <- used; rows$income <- x; rows$region <- g
    c <- colMeans(model.matrix(delete.response(terms(model)), rows, xlev = model$xlevels))
    e <- sum(c * coef(model)); s <- sqrt(drop(t(c) %*% V %*% c))
    all <- rbind(all, data.frame(x = x, fit = e, se = s, low = e - q * s, high = e + q * s))
  }
  as.list(all)
}
values$groups <- averages(groups, vcov(groups), qt(0.975, groups$df.residual))
values$groups_HC1 <- averages(groups, vcovHC(groups, type = "HC1"), qnorm(0.975))
slope <- function(model, V, df, shift) {
  X <- function(h) model.matrix(delete.response(terms(model)), shift(used, h), xlev = model$xlevels)
  h <- 1e-3; g <- colMeans((8 * (X(h) - X(-h)) - (X(2 * h) - X(-2 * h))) / (12 * h)); e <- sum(g * coef(model)); s <- sqrt(drop(t(g) %*% V %*% g))
  q <- qt(0.975, df); list(estimate = e, se = s, t = e / s, p = 2 * pt(-abs(e / s), df), low = e - q * s, high = e + q * s)
}
values$effects <- list(income = slope(groups, vcov(groups), groups$df.residual, function(d, h) { d$income <- d$income + h; d }))
vif <- car::vif(lm(risk ~ log(income) + schooling + region, used))
values$vif <- list(gvif = unname(vif[, 1]), scaled = unname(vif[, 3]))

json <- function(x) {
  if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, json, ""), collapse = ", "), "}")
  else if (length(x) > 1) paste0("[", paste(format(x, digits = 17, trim = TRUE), collapse = ", "), "]")
  else if (is.infinite(x)) "\"Infinity\"" else format(x, digits = 17)
}
expected <- list(tolerance = list(rel = 1e-8, abs = 1e-12), values = values)
writeLines(json(expected), "expected.json")
paths <- "analysis,where,options,from,term,column,path"
add <- function(...) paths <<- c(paths, paste(..., sep = ","))
columns <- c(estimate = "estimate", se = "std_error", t = "statistic", p = "p_value", low = "conf_low", high = "conf_high")
lines <- function(analysis, options, values, path) for (name in names(values)) for (what in names(columns))
  add(analysis, "", options, "estimates", paste0("coefficient[", name, "]"), columns[[what]], paste0(path, "/", name, "/", what))
add("main", "", "", "summary", "n", "", "main/n")
add("main", "", "", "summary", "n_dropped", "", "main/dropped")
add("main", "", "", "summary", "df_residual", "", "main/df")
add("main", "", "", "summary", "sigma", "", "main/sigma")
lines("main", "errors=classical", values$main$classical, "main/classical")
for (type in c("HC0", "HC1", "HC2", "HC3", "CR0", "CR1", "CR1S")) lines("main", paste0("errors=", type), values$main[[type]], paste0("main/", type))
lines("main", "errors=HC1;distribution=normal", values$main$normal, "main/normal")
lines("crossed", "", values$crossed, "crossed")
lines("weighted", "", values$weighted, "weighted")
for (type in c("HC0", "HC1", "HC2", "HC3")) lines("weighted", paste0("errors=", type), values[[paste0("weighted_", type)]], paste0("weighted_", type))
curve <- c(x = "x", fit = "estimate", se = "std_error", low = "conf_low", high = "conf_high")
for (what in names(curve)) {
  add("alone", "", "", "details", "margins[*]", curve[[what]], paste0("alone/", what))
  add("groups", "", "", "details", "margins[*]", curve[[what]], paste0("groups/", what))
  add("groups", "", "errors=HC1;distribution=normal", "details", "margins[*]", curve[[what]], paste0("groups_HC1/", what))
}
for (what in names(columns)) add("groups", "", "", "estimates", "marginal_effect[income]", columns[[what]], paste0("effects/income/", what))
for (what in c("r2", adjusted = "adjusted", "loglik", "aic", "bic")) add("alone", "", "", "summary", c(r2 = "r2", adjusted = "r2_adjusted", loglik = "log_likelihood", aic = "aic", bic = "bic")[[what]], "", paste0("alone/", what))
add("weighted", "", "", "summary", "log_likelihood", "", "weighted_fit/loglik")
add("weighted", "", "", "summary", "aic", "", "weighted_fit/aic")
for (what in c("gvif", "scaled")) add("main", "", "", "details", "collinearity[*]", what, paste0("vif/", what))
writeLines(paths, "paths.csv")
