# Persons who came home, in villages, asked by interviewers who go to all villages, made up for this case; expected numbers by lme4.
# Rscript generate.R, in this folder.
suppressMessages(library(lme4))
set.seed(12)
n <- 600
village <- sample(sprintf("v%02d", 1:30), n, replace = TRUE)
family <- paste0("f", sample(1:8, n, replace = TRUE))
interviewer <- sample(paste0("i", 1:8), n, replace = TRUE)
of <- function(keys, sd) { k <- unique(keys); setNames(rnorm(length(k), 0, sd), k)[keys] }
schooling <- round(rnorm(n, 0, 1), 2)
debt <- round(exp(rnorm(n) / 2), 2)
network <- round(rnorm(n), 2)
known <- round(rnorm(n) / 5, 2)
eta <- -1 - 0.3 * schooling + 0.5 * debt + 0.4 * network + of(village, 0.9) + of(village, 0.4) * schooling + of(paste(village, family), 0.5) + of(interviewer, 0.5)
exploited <- rbinom(n, 1, plogis(eta))
asked <- sample(4:12, n, replace = TRUE)
share <- rbinom(n, asked, plogis(eta)) / asked
returnees <- data.frame(exploited, share, asked, schooling, debt, network, village, family, interviewer, known)
returnees$share <- sprintf("%.17g", returnees$share)
write.csv(returnees, "returnees.csv", row.names = FALSE, quote = FALSE, na = "")
returnees <- read.csv("returnees.csv")

ctl <- glmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-9), check.conv.singular = "ignore")
fixed <- function(m) {
  b <- fixef(m); se <- sqrt(diag(as.matrix(vcov(m))))
  setNames(lapply(names(b), function(k) list(estimate = b[[k]], se = se[[k]], z = b[[k]] / se[[k]], p = 2 * pnorm(-abs(b[[k]] / se[[k]])),
    low = b[[k]] - qnorm(0.975) * se[[k]], high = b[[k]] + qnorm(0.975) * se[[k]], odds = exp(b[[k]]))), names(b))
}
lr <- function(a, b) { x <- max(0, 2 * as.numeric(logLik(b) - logLik(a))); df <- attr(logLik(b), "df") - attr(logLik(a), "df"); p <- pchisq(x, df, lower.tail = FALSE)
  list(chi = x, df = df, p = p, halved = p / 2) }
levels <- function(m) unlist(lapply(VarCorr(m), function(V) { V <- as.matrix(V)
  Z <- as.matrix(cbind(`(Intercept)` = 1, model.frame(m))[, rownames(V), drop = FALSE]); mean(rowSums((Z %*% V) * Z)) }))
shares <- function(m) { f <- var(drop(model.matrix(m) %*% fixef(m))); l <- levels(m); rest <- pi^2 / 3
  list(icc = as.list(l / (sum(l) + rest)), mor = as.list(exp(sqrt(2 * l) * qnorm(0.75))), marginal = f / (f + sum(l) + rest), conditional = (f + sum(l)) / (f + sum(l) + rest)) }
components <- function(m) { x <- as.data.frame(VarCorr(m))
  key <- paste0(ifelse(is.na(x$var2), x$var1, paste0(x$var1, ", ", x$var2)), " | ", x$grp)
  setNames(lapply(seq_along(key), function(i) list(vcov = x$vcov[i], sd = x$sdcor[i], pair = !is.na(x$var2[i]))), key) }
out <- function(m, likelihood = TRUE) c(list(n = nobs(m)), if (likelihood) list(loglik = as.numeric(logLik(m)), aic = AIC(m), bic = BIC(m)),
  list(fixed = fixed(m), variance = components(m)), shares(m))
d <- returnees
main <- function(t, q = 1) glmer(as.formula(paste("exploited ~", t, "+ (1 | village)")), d, binomial, nAGQ = q, control = ctl)
steps <- lapply(c("1", "schooling", "schooling + debt", "schooling + debt + network"), main)
crossed <- glmer(exploited ~ schooling + (1 | village) + (1 | interviewer), d, binomial, offset = known, control = ctl)
slopes <- glmer(share ~ schooling + (schooling | village), d, binomial, weights = asked, control = ctl)
nested <- glmer(share ~ debt + (1 | village/family), d, binomial, weights = asked, control = ctl)
values <- list(main = out(steps[[4]]), main_9 = out(main("schooling + debt + network", 9), FALSE), crossed = out(crossed), slopes = out(slopes), nested = out(nested))
values$blocks <- setNames(lapply(1:3, function(k) c(lr(steps[[k]], steps[[k + 1]]), list(r2 = shares(steps[[k + 1]])$marginal - shares(steps[[k]])$marginal))),
                          c("person", "family", "peers"))
plain <- glm(exploited ~ schooling + debt + network, binomial, d, control = list(epsilon = 1e-13))
values$village <- lr(plain, steps[[4]])

json <- function(x) if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, json, ""), collapse = ", "), "}") else if (is.logical(x)) "null" else format(x, digits = 17)
expected <- list(tolerance = list(rel = 1e-4, abs = 1e-6), tolerance_overrides = list(`*variance*` = list(rel = 1e-3, abs = 1e-4)), values = values)
writeLines(json(expected), "expected.json")
paths <- "analysis,where,options,from,term,column,path"
add <- function(analysis, options, from, term, column, path) paths <<- c(paths, paste(analysis, "", options, from, paste0("\"", term, "\""), column, paste0("\"", path, "\""), sep = ","))
columns <- c(estimate = "estimate", se = "std_error", z = "statistic", p = "p_value", low = "conf_low", high = "conf_high")
model <- function(analysis, options, path) {
  v <- values[[path]]; names_of <- c(n = "n", loglik = "log_likelihood", aic = "aic", bic = "bic")
  for (s in intersect(names(names_of), names(v))) add(analysis, options, "summary", names_of[[s]], "", paste0(path, "/", s))
  for (name in names(v$fixed)) {
    for (what in names(columns)) add(analysis, options, "estimates", paste0("coefficient[", name, "]"), columns[[what]], paste0(path, "/fixed/", name, "/", what))
    add(analysis, options, "estimates", paste0("odds_ratio[", name, "]"), "estimate", paste0(path, "/fixed/", name, "/odds"))
  }
  for (name in names(v$variance)) {
    if (v$variance[[name]]$pair) add(analysis, options, "estimates", paste0("correlation[", name, "]"), "estimate", paste0(path, "/variance/", name, "/sd"))
    else for (what in c("vcov", "sd")) add(analysis, options, "estimates", paste0(c(vcov = "variance", sd = "sd")[[what]], "[", name, "]"), "estimate", paste0(path, "/variance/", name, "/", what))
  }
  for (l in names(v$icc)) { add(analysis, options, "estimates", paste0("icc[", l, "]"), "estimate", paste0(path, "/icc/", l))
    add(analysis, options, "estimates", paste0("median_odds_ratio[", l, "]"), "estimate", paste0(path, "/mor/", l)) }
  for (r in c("marginal", "conditional")) add(analysis, options, "estimates", paste0("r2_", r), "estimate", paste0(path, "/", r))
}
quiet <- "random-tests=false"
model("main", quiet, "main"); model("main", paste0(quiet, ";blocks=none;quadrature-points=9"), "main_9")
model("crossed", quiet, "crossed"); model("slopes", quiet, "slopes"); model("nested", quiet, "nested")
for (b in names(values$blocks)) {
  for (what in c("chi", "df", "p")) add("main", quiet, "estimates", paste0("block_test[", b, "]"), c(chi = "estimate", df = "df", p = "p_value")[[what]], paste0("blocks/", b, "/", what))
  add("main", quiet, "estimates", paste0("block_r2[", b, "]"), "estimate", paste0("blocks/", b, "/r2"))
}
for (what in c("chi", "df", "p", "halved")) add("main", "", "details", "random_tests[0]", c(chi = "chi_square", df = "df", p = "p", halved = "p_halved")[[what]], paste0("village/", what))
# a nested grouping is called village:family here and family:village by lme4
paths <- sub(" | family:village]", " | village:family]", sub("[family:village]", "[village:family]", paths, fixed = TRUE), fixed = TRUE)
writeLines(paths, "paths.csv")
