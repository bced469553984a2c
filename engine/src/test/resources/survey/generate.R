# A sample of households made up for this case; expected numbers by R's survey package.
# Rscript generate.R, in this folder.
suppressMessages(library(survey))
set.seed(17)
options(survey.lonely.psu = "fail")
strata <- c("coast", "hills", "north", "south")
rows <- list()
for (h in seq_along(strata)) for (v in 1:(4 + h)) {
  m <- sample(4:9, 1); effect <- rnorm(1, 0, 0.5)
  rows[[length(rows) + 1]] <- data.frame(stratum = strata[h], village = paste0(substr(strata[h], 1, 1), v), villages = c(30, 12, 45, 8)[h],
    income = round(exp(rnorm(m, 7, 0.7)), 1), schooling = sample(0:14, m, TRUE), sex = sample(c("F", "M"), m, TRUE),
    years = sample(1:4, m, TRUE), effect = effect, size = m)
}
d <- do.call(rbind, rows); n <- nrow(d)
d$weight <- round(d$villages / c(5, 6, 7, 8)[match(d$stratum, strata)] * runif(n, 3, 9), 3)
latent <- 0.9 * log(d$income) - 0.12 * d$schooling + 0.4 * (d$sex == "F") + d$effect
d$risk <- round(5 - latent + rnorm(n), 3)
d$asked <- as.integer(runif(n) < plogis(5 - latent))
d$offers <- rpois(n, d$years * exp(4 - 0.8 * latent))
d$grade <- 1 + (d$risk > -1) + (d$risk > 0.2) + (d$risk > 1.2)
d$adult <- ifelse(runif(n) < 0.6, "Yes", "No")
d$income[c(3, 40, 77)] <- NA
d$area <- ifelse(d$village == "c2", "island", d$stratum)     # an area of one village
d$share <- c(coast = 5 / 30, hills = 6 / 12, north = 7 / 45, south = 8 / 8)[d$stratum]   # the south was taken whole
d$area_villages <- c(coast = 30, hills = 12, north = 45, south = 9, island = 4)[d$area]
d <- d[, c("stratum", "area", "village", "villages", "area_villages", "share", "weight", "adult", "risk", "asked", "offers", "grade", "years", "income", "schooling", "sex")]
write.csv(d, "households.csv", row.names = FALSE, quote = FALSE, na = "")
d$logyears <- log(d$years)

full <- svydesign(~village, strata = ~stratum, fpc = ~villages, weights = ~weight, data = d)
taken <- svydesign(~village, strata = ~stratum, fpc = ~share, weights = ~weight, data = d)
back <- svydesign(~village, strata = ~stratum, weights = ~weight, data = d)
plain <- svydesign(~1, weights = ~weight, data = d)
clusters <- svydesign(~village, weights = ~weight, data = d)
strata_only <- svydesign(~1, strata = ~stratum, weights = ~weight, data = d)
lonely <- svydesign(~village, strata = ~area, fpc = ~area_villages, weights = ~weight, data = d)

rows_of <- function(b, se, df) {
  out <- list()
  for (i in seq_along(b)) {
    t <- b[[i]] / se[[i]]; q <- qt(0.975, df)
    out[[names(b)[i]]] <- list(estimate = b[[i]], se = se[[i]], df = df, t = t, p = 2 * pt(-abs(t), df), low = b[[i]] - q * se[[i]], high = b[[i]] + q * se[[i]])
  }
  out
}
tight <- list(epsilon = 1e-14, maxit = 100)
fitted <- function(design, formula = risk ~ log(income) + schooling + sex, family = gaussian()) {
  g <- suppressWarnings(svyglm(formula, design, family = family, control = tight))
  joint <- regTermTest(g, if (length(coef(g)) == 4) ~log(income) + schooling + sex else ~schooling + sex)
  used <- g$survey.design
  list(coefficients = rows_of(coef(g), SE(g), g$df.residual), df = g$df.residual, design_df = degf(used), population = sum(weights(used)),
       n = nrow(used$variables), units = length(unique(used$cluster[, 1])), strata = length(unique(used$strata[, 1])),
       F = c(joint$Ftest), F_p = c(joint$p))
}
ordered <- function(design) {
  design <- update(design, graded = factor(grade))
  g <- svyolr(graded ~ schooling + sex, design, control = list(reltol = 1e-15, maxit = 2000))
  se <- sqrt(diag(vcov(g))); b <- c(coef(g)[1:2], g$zeta)
  list(coefficients = rows_of(b[1:2], se[1:2], g$df.residual), thresholds = lapply(setNames(3:5, names(b)[3:5]), function(i) list(estimate = b[[i]], se = se[[i]])))
}
# negative binomial by maximum pseudo-likelihood: sandwich of the whole score, theta among the parameters (as its logarithm, taken back)
negative <- function(design, formula = offers ~ schooling + sex + offset(logyears)) {
  ll <- function(y, eta, lt) dnbinom(y, mu = exp(eta), size = exp(lt), log = TRUE)
  gr <- function(y, eta, lt) { mu <- exp(eta); th <- exp(lt); cbind((y - mu) / (1 + mu / th), th * (digamma(y + th) - digamma(th) - log1p(mu / th) - (y - mu) / (mu + th))) }
  start <- suppressWarnings(MASS::glm.nb(formula, design$variables))
  g <- svymle(loglike = ll, gradient = gr, design = design, formulas = list(eta = formula, lt = ~1), start = list(coef(start), log(start$theta)), control = list(rhoend = 1e-10, maxfun = 1e5))
  k <- length(coef(start)); b <- setNames(coef(g)[1:k], names(coef(start))); V <- vcov(g); theta <- exp(coef(g)[[k + 1]])
  used <- design; df <- degf(used) + 1 - k
  list(coefficients = rows_of(b, sqrt(diag(V))[1:k], df), theta = list(estimate = theta, se = theta * sqrt(V[k + 1, k + 1])), df = df, design_df = degf(used), n = nrow(used$variables))
}
with_lonely <- function(what, design) { old <- options(survey.lonely.psu = what); on.exit(options(old)); fitted(design) }
logit <- asked ~ log(income) + schooling + sex; poisson <- offers ~ schooling + sex + offset(logyears)
adults <- function(design) subset(design, adult == "Yes")
values <- list(
  linear = list(full = fitted(full), taken = fitted(taken), back = fitted(back), plain = fitted(plain), clusters = fitted(clusters), strata = fitted(strata_only),
                adults = fitted(adults(full)), adjust = with_lonely("adjust", lonely), average = with_lonely("average", lonely), certainty = with_lonely("certainty", lonely)),
  logistic = list(full = fitted(full, logit, quasibinomial()), adults = fitted(adults(full), logit, quasibinomial())),
  poisson = list(full = fitted(full, poisson, quasipoisson()), adults = fitted(adults(full), poisson, quasipoisson())),
  negative = list(full = negative(full), adults = negative(adults(full)), plain = negative(plain)),
  ordered = list(full = ordered(full), adults = ordered(adults(full))))

json <- function(x) {
  if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, json, ""), collapse = ", "), "}")
  else format(x, digits = 17)
}
writeLines(json(list(tolerance = list(rel = 1e-7, abs = 1e-10), tolerance_overrides = list("ordered/*" = list(rel = 5e-5, abs = 1e-6), "negative/*" = list(rel = 1e-5, abs = 1e-7)), values = values)), "expected.json")
paths <- "analysis,where,options,from,term,column,path"
add <- function(...) paths <<- c(paths, paste(..., sep = ","))
columns <- c(estimate = "estimate", se = "std_error", df = "df", t = "statistic", p = "p_value", low = "conf_low", high = "conf_high")
summaries <- c(df = "df_residual", design_df = "design_df", population = "population", n = "n", units = "units", strata = "strata", F = "wald_f", F_p = "wald_p")
for (model in names(values)) for (case in names(values[[model]])) {
  lone <- case %in% c("adjust", "average", "certainty")
  file <- paste0(model, "_", if (lone) "lonely" else case); options <- if (lone) paste0("lonely-unit=", case) else ""
  v <- values[[model]][[case]]
  for (name in names(v$coefficients)) for (what in names(columns))
    add(file, "", options, "estimates", paste0("coefficient[", name, "]"), columns[[what]], paste(model, case, "coefficients", name, what, sep = "/"))
  for (name in intersect(names(summaries), names(v))) add(file, "", options, "summary", summaries[[name]], "", paste(model, case, name, sep = "/"))
  if (!is.null(v$theta)) for (what in c("estimate", "se")) add(file, "", options, "estimates", "theta", columns[[what]], paste(model, case, "theta", what, sep = "/"))
  for (name in names(v$thresholds)) for (what in c("estimate", "se"))
    add(file, "", options, "estimates", paste0("threshold[", name, "]"), columns[[what]], paste(model, case, "thresholds", name, what, sep = "/"))
}
writeLines(paths, "paths.csv")

# The analysis files.
design <- list(full = "cluster: village, stratum: stratum, fpc: villages", taken = "cluster: village, stratum: stratum, fpc: share", back = "cluster: village, stratum: stratum",
  plain = "", clusters = "cluster: village", strata = "stratum: stratum", adults = "cluster: village, stratum: stratum, fpc: villages, domain: adult",
  lonely = "cluster: village, stratum: area, fpc: area_villages")
formulas <- c(linear = "risk ~ log(income) + schooling + sex", logistic = "asked ~ log(income) + schooling + sex", poisson = "offers ~ schooling + sex", negative = "offers ~ schooling + sex", ordered = "grade ~ schooling + sex")
methods <- c(linear = "linear-regression", logistic = "logistic-regression", poisson = "poisson-regression", negative = "negative-binomial-regression", ordered = "ordered-logit")
for (model in names(formulas)) for (case in names(design)) if (model == "linear" || case %in% c("full", "adults") || (model == "negative" && case == "plain")) {
  extra <- c(design[[case]], if (model %in% c("poisson", "negative")) "exposure: years"); extra <- paste(extra[nzchar(extra)], collapse = ", ")
  writeLines(c(paste0("id: ", model, "_", case), paste0("method: ", methods[[model]]), "data: {file: households.csv}", paste0("formula: ", formulas[[model]]),
    paste0("columns: {sampling-weight: weight", if (nzchar(extra)) paste0(", ", extra), "}"), if (case == "lonely") "options: {lonely-unit: adjust}"), paste0(model, "_", case, ".yaml"))
}
