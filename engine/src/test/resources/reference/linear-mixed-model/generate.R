# Persons in families in villages, asked by interviewers who go to all villages, made up for this case; expected numbers by lme4.
# Rscript generate.R, in this folder.
suppressMessages(library(lme4))
set.seed(11)
villages <- 24; n <- 480
village <- sample(sprintf("v%02d", 1:villages), n, replace = TRUE)
family <- paste0("f", sample(1:6, n, replace = TRUE))
interviewer <- sample(paste0("i", 1:9), n, replace = TRUE)
sex <- ifelse(runif(n) < 0.5, "F", "M")
of <- function(keys, sd) { k <- unique(keys); setNames(rnorm(length(k), 0, sd), k)[keys] }
home <- paste(village, family)
schooling <- pmax(0, round(rnorm(n, 6, 3)))
age <- round(runif(n, 15, 40))
debt <- round(exp(of(home, 0.8) + 1), 2)
network <- round(of(home, 1) + rnorm(n), 2)
weight <- round(runif(n, 0.5, 3), 2)
known <- round(rnorm(n) / 5, 2)
risk <- round(3 - 0.15 * schooling + 0.02 * age + 0.12 * debt + 0.5 * network + of(village, 1.1) + of(village, 0.12) * schooling
              + of(home, 0.7) + of(interviewer, 0.4) + rnorm(n), 3)
noise <- rnorm(n)
noise <- round(noise - 0.9 * ave(noise, village), 3)
families <- data.frame(risk, noise, schooling, age, sex, debt, network, village, family, interviewer, weight, known)
families$debt[c(9, 77, 300)] <- NA
write.csv(families, "families.csv", row.names = FALSE, quote = FALSE, na = "")
families <- read.csv("families.csv")

fixed <- function(m) {
  b <- fixef(m); se <- sqrt(diag(as.matrix(vcov(m))))
  setNames(lapply(names(b), function(k) list(estimate = b[[k]], se = se[[k]], z = b[[k]] / se[[k]], p = 2 * pnorm(-abs(b[[k]] / se[[k]])),
    low = b[[k]] - qnorm(0.975) * se[[k]], high = b[[k]] + qnorm(0.975) * se[[k]])), names(b))
}
lr <- function(a, b) {
  x <- max(0, 2 * as.numeric(logLik(b) - logLik(a))); df <- attr(logLik(b), "df") - attr(logLik(a), "df")
  list(chi = x, df = df, p = pchisq(x, df, lower.tail = FALSE), halved = pchisq(x, df, lower.tail = FALSE) / 2,
       mixture = (pchisq(x, df, lower.tail = FALSE) + if (df > 1) pchisq(x, df - 1, lower.tail = FALSE) else as.numeric(x <= 0)) / 2)
}
# mean over rows of z'Vz, by grouping
levels <- function(m) {
  total <- list()
  for (g in names(VarCorr(m))) {
    V <- as.matrix(VarCorr(m)[[g]])
    Z <- if (nrow(V) == 1 && rownames(V) == "(Intercept)") matrix(1, nobs(m), 1) else cbind(`(Intercept)` = 1, model.frame(m))[, rownames(V), drop = FALSE]
    name <- sub("\\.\\d+$", "", g)
    total[[name]] <- (if (is.null(total[[name]])) 0 else total[[name]]) + mean(rowSums((as.matrix(Z) %*% V) * as.matrix(Z)))
  }
  unlist(total)
}
shares <- function(m, rest = sigma(m)^2) {
  f <- var(drop(model.matrix(m) %*% fixef(m))); l <- levels(m)
  list(icc = as.list(l / (sum(l) + rest)), marginal = f / (f + sum(l) + rest), conditional = (f + sum(l)) / (f + sum(l) + rest), levels = as.list(l), rest = rest)
}
components <- function(m) {
  x <- as.data.frame(VarCorr(m)); x$grp <- sub("\\.\\d+$", "", x$grp)
  key <- ifelse(x$grp == "Residual", "Residual", paste0(ifelse(is.na(x$var2), x$var1, paste0(x$var1, ", ", x$var2)), " | ", x$grp))
  setNames(lapply(seq_along(key), function(i) list(vcov = x$vcov[i], sd = x$sdcor[i], pair = !is.na(x$var2[i]))), key)
}
out <- function(m) c(list(n = nobs(m), loglik = as.numeric(logLik(m)), aic = AIC(m), bic = BIC(m), fixed = fixed(m), variance = components(m)), shares(m))
ctl <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10), check.conv.singular = "ignore")
fit <- function(f, reml = TRUE, weighted = FALSE, d = families) if (weighted)
  lmer(f, d, REML = reml, weights = weight, offset = known, control = ctl) else lmer(f, d, REML = reml, control = ctl)
used <- families[!is.na(families$debt), ]
nest <- "(1 | village/family)"
steps <- lapply(c("1", "schooling + age", "schooling + age + debt", "schooling + age + debt + network"),
                function(t) fit(as.formula(paste("risk ~", t, "+", nest)), FALSE, d = used))
main <- fit(risk ~ schooling + age + debt + network + (1 | village/family), d = used)
crossed <- function(reml, f = risk ~ schooling + network + (1 | family) + (1 | interviewer)) fit(f, reml, TRUE)
uncorrelated <- function(reml) fit(risk ~ schooling + age + (schooling || village), reml)
correlated <- function(reml, f = risk ~ schooling + sex + (1 + schooling | village) + (1 | interviewer)) fit(f, reml)
nothing <- fit(noise ~ schooling + (1 | village))
values <- list(main = out(main), main_ml = out(steps[[4]]), crossed = out(crossed(TRUE)), crossed_ml = out(crossed(FALSE)),
               uncorrelated = out(uncorrelated(TRUE)), correlated = out(correlated(TRUE)), nothing = out(nothing))
values$main$modes <- ranef(main)$village[unique(used$village), 1]
names(values$main$modes) <- NULL
values$blocks <- setNames(lapply(1:3, function(k) c(lr(steps[[k]], steps[[k + 1]]),
  list(r2 = shares(steps[[k + 1]])$marginal - shares(steps[[k]])$marginal,
       village = 1 - shares(steps[[k + 1]])$levels$village / shares(steps[[1]])$levels$village))), c("person", "family", "peers"))
values$tests <- list(nested_village = lr(fit(risk ~ schooling + age + debt + network + (1 | village:family), FALSE, d = used), steps[[4]]),
  crossed_family = lr(crossed(FALSE, risk ~ schooling + network + (1 | interviewer)), crossed(FALSE)),
  correlated_slope = lr(correlated(FALSE, risk ~ schooling + sex + (1 | village) + (1 | interviewer)), correlated(FALSE)))

json <- function(x) {
  if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, json, ""), collapse = ", "), "}")
  else if (length(x) > 1) paste0("[", paste(format(x, digits = 17), collapse = ", "), "]")
  else if (is.logical(x)) "null" else format(x, digits = 17)
}
expected <- list(tolerance = list(rel = 1e-5, abs = 1e-7), tolerance_overrides = list(`nothing*` = list(rel = 1e-5, abs = 1e-5), `blocks/*/village` = list(rel = 1e-5, abs = 1e-6)), values = values)
writeLines(json(expected), "expected.json")
paths <- "analysis,where,options,from,term,column,path"
add <- function(analysis, options, from, term, column, path) paths <<- c(paths, paste(analysis, "", options, from, paste0("\"", term, "\""), column, paste0("\"", path, "\""), sep = ","))
columns <- c(estimate = "estimate", se = "std_error", z = "statistic", p = "p_value", low = "conf_low", high = "conf_high")
model <- function(analysis, options, path) {
  v <- values[[path]]
  for (s in c(n = "n", log_likelihood = "loglik", aic = "aic", bic = "bic")) add(analysis, options, "summary", c(n = "n", loglik = "log_likelihood", aic = "aic", bic = "bic")[[s]], "", paste0(path, "/", s))
  for (name in names(v$fixed)) for (what in names(columns)) add(analysis, options, "estimates", paste0("coefficient[", name, "]"), columns[[what]], paste0(path, "/fixed/", name, "/", what))
  for (name in names(v$variance)) {
    if (v$variance[[name]]$pair) add(analysis, options, "estimates", paste0("correlation[", name, "]"), "estimate", paste0(path, "/variance/", name, "/sd"))
    else for (what in c(vcov = "variance", sd = "sd")) add(analysis, options, "estimates", paste0(what, "[", name, "]"), "estimate", paste0(path, "/variance/", name, "/", c(variance = "vcov", sd = "sd")[[what]]))
  }
  for (l in names(v$icc)) add(analysis, options, "estimates", paste0("icc[", l, "]"), "estimate", paste0(path, "/icc/", l))
  for (r in c("marginal", "conditional")) add(analysis, options, "estimates", paste0("r2_", r), "estimate", paste0(path, "/", r))
}
quiet <- "random-tests=false"
model("main", quiet, "main"); model("main", paste0(quiet, ";estimation=ml"), "main_ml")
model("crossed", quiet, "crossed"); model("crossed", paste0(quiet, ";estimation=ml"), "crossed_ml")
model("uncorrelated", quiet, "uncorrelated"); model("correlated", quiet, "correlated"); model("nothing", quiet, "nothing")
add("main", quiet, "details", "conditional_modes[*]", "mode", "main/modes")
for (b in names(values$blocks)) {
  for (what in c(chi = "estimate", df = "df", p = "p_value")) add("main", quiet, "estimates", paste0("block_test[", b, "]"), what, paste0("blocks/", b, "/", c(estimate = "chi", df = "df", p_value = "p")[[what]]))
  add("main", quiet, "estimates", paste0("block_r2[", b, "]"), "estimate", paste0("blocks/", b, "/r2"))
}
for (k in 0:2) add("main", quiet, "details", paste0("block_levels[", 3 * k, "]"), "explained", paste0("blocks/", names(values$blocks)[k + 1], "/village"))
tests <- function(analysis, row, path) for (what in c(chi_square = "chi", df = "df", p = "p", p_halved = "halved", p_mixture = "mixture"))
  add(analysis, "", "details", paste0("random_tests[", row, "]"), c(chi = "chi_square", df = "df", p = "p", halved = "p_halved", mixture = "p_mixture")[[what]], paste0("tests/", path, "/", what))
tests("main", 0, "nested_village"); tests("crossed", 0, "crossed_family"); tests("correlated", 0, "correlated_slope")
# a nested grouping is called village:family here and family:village by lme4
paths <- gsub("[family:village]", "[village:family]", gsub(" | family:village", " | village:family", paths, fixed = TRUE), fixed = TRUE)
paths <- gsub("variance/([^/]*)\\| village:family/", "variance/\\1| family:village/", paths)
writeLines(paths, "paths.csv")
