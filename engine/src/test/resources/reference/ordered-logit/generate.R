# Countries made up for this case; expected numbers by R's ordinal::clm, sandwich's formulas, and Brant's (1990) formula.
# Rscript generate.R, in this folder.
suppressMessages(library(ordinal))
set.seed(3)
n <- 260
income <- round(exp(rnorm(n, 8.5, 1.1)), 1)
schooling <- round(pmin(14, pmax(0, 1.8 * log(income) - 9 + rnorm(n, 0, 2))), 2)
region <- rep(c("africa", "asia", "europe", "latin"), length.out = n)
bloc <- sample(paste0("b", 1:18), n, replace = TRUE)
weight <- round(runif(n, 0.5, 2), 2)
latent <- -0.4 * log(income) + 0.15 * schooling + 0.8 * (region == "asia") + rlogis(n)
score <- as.integer(cut(latent, quantile(latent, c(0, 0.2, 0.45, 0.75, 1)), include.lowest = TRUE))
countries <- data.frame(score, income, schooling, region, bloc, weight)
write.csv(countries, "countries.csv", row.names = FALSE, quote = FALSE)

rows <- function(b, V) {
  out <- list(); for (name in names(b)) { se <- sqrt(V[name, name]); z <- b[[name]] / se
    out[[name]] <- list(estimate = b[[name]], se = se, t = z, p = 2 * pnorm(-abs(z)), low = b[[name]] - qnorm(0.975) * se, high = b[[name]] + qnorm(0.975) * se) }
  out
}
fit <- function(f) clm(f, data = countries, control = clm.control(gradTol = 1e-12, maxIter = 200))
countries$y <- factor(countries$score)
parts <- function(m) { k <- length(m$beta); j <- length(m$alpha); order <- c(j + seq_len(k), seq_len(j)); b <- c(m$beta, m$alpha); V <- vcov(m)[order, order]; list(b = b, V = V) }
scores <- function(m, X, w = 1) { # analytic, in the order slopes, thresholds
  y <- as.integer(m$y); eta <- drop(X %*% m$beta); a <- c(m$alpha, Inf)[y] - eta; c0 <- c(-Inf, m$alpha)[y] - eta; P <- plogis(a) - plogis(c0)
  T <- matrix(0, length(y), length(m$alpha)); for (j in seq_along(m$alpha)) T[, j] <- (dlogis(a) * (y == j) - dlogis(c0) * (y == j + 1)) / P
  w * cbind(-(dlogis(a) - dlogis(c0)) / P * X, T) }
main <- fit(y ~ log(income) + schooling + region); p <- parts(main); X <- model.matrix(~ log(income) + schooling + region, countries)[, -1]
S <- scores(main, X); k <- length(p$b); G <- length(unique(bloc)); CR0 <- p$V %*% crossprod(rowsum(S, bloc)) %*% p$V; HC0 <- p$V %*% crossprod(S) %*% p$V
name <- function(V) { dimnames(V) <- dimnames(p$V); V }
slopes <- function(V) rows(main$beta, name(V))
without <- list(fit(y ~ schooling + region), fit(y ~ log(income) + region), fit(y ~ log(income) + schooling)); none <- fit(y ~ 1)
lr <- sapply(without, function(m) 2 * (main$logLik - m$logLik))
brant <- function(X) { Z <- cbind(1, X); J <- 3; m <- lapply(1:J, function(j) glm((score > j) ~ X, binomial, control = list(epsilon = 1e-15, maxit = 60))); pr <- lapply(m, fitted)
  C <- function(j, l) { lo <- min(j, l); hi <- max(j, l); M <- solve(crossprod(Z * sqrt(pr[[lo]] * (1 - pr[[lo]])))) %*% crossprod(Z, pr[[hi]] * (1 - pr[[lo]]) * Z) %*% solve(crossprod(Z * sqrt(pr[[hi]] * (1 - pr[[hi]])))); M <- if (j <= l) M else t(M); M[-1, -1] }
  V <- do.call(rbind, lapply(1:J, function(j) do.call(cbind, lapply(1:J, function(l) C(j, l))))); q <- ncol(X); D <- cbind(kronecker(matrix(-1, J - 1, 1), diag(q)), diag(q * (J - 1))); b <- unlist(lapply(m, function(f) coef(f)[-1])); d <- D %*% b
  x <- drop(t(d) %*% solve(D %*% V %*% t(D)) %*% d); list(stat = x, df = nrow(D), p = pchisq(x, nrow(D), lower.tail = FALSE)) }
options(warn = -1)
weighted <- clm(y ~ log(income) + I(log(income)^2), data = countries, weights = weight, control = clm.control(gradTol = 1e-12, maxIter = 200)); q <- parts(weighted); names(weighted$beta) <- c("log(income)", "I(log(income)^2)")
values <- list(main = list(n = n, loglik = as.numeric(main$logLik), aic = AIC(main), bic = BIC(main), classical = slopes(p$V), HC0 = slopes(HC0), HC1 = slopes(HC0 * n / (n - k)), CR0 = slopes(CR0), CR1 = slopes(CR0 * G / (G - 1)), CR1S = slopes(CR0 * G / (G - 1) * (n - 1) / (n - k)),
  threshold = list(estimate = I(unname(main$alpha)), se = I(unname(sqrt(diag(p$V)))[-(1:5)])), lr = list(stat = I(lr), df = I(c(1, 1, 3))), all = 2 * as.numeric(main$logLik - none$logLik), mcfadden = 1 - as.numeric(main$logLik / none$logLik), brant = brant(X)),
  weighted = list(classical = { V <- q$V; dimnames(V) <- list(c(names(weighted$beta), 1:3), c(names(weighted$beta), 1:3)); rows(weighted$beta, V) }))

json <- function(x) {
  if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, json, ""), collapse = ", "), "}")
  else if (inherits(x, "AsIs") || length(x) > 1) paste0("[", paste(vapply(unclass(x), format, "", digits = 17), collapse = ", "), "]")
  else format(x, digits = 17)
}
expected <- list(tolerance = list(rel = 1e-7, abs = 1e-10), values = values)
writeLines(json(expected), "expected.json")
paths <- "analysis,where,options,from,term,column,path"
add <- function(...) paths <<- c(paths, paste(..., sep = ","))
quoted <- function(x) ifelse(grepl(",", x), paste0("\"", x, "\""), x)
columns <- c(estimate = "estimate", se = "std_error", t = "statistic", p = "p_value", low = "conf_low", high = "conf_high")
lines <- function(analysis, options, values, path) for (name in setdiff(names(values), "fitted")) for (what in names(columns))
  add(analysis, "", options, "estimates", quoted(paste0("coefficient[", name, "]")), columns[[what]], quoted(paste0(path, "/", name, "/", what)))
for (t in c("classical", "HC0", "HC1", "CR0", "CR1", "CR1S")) lines("main", paste0("errors=", t), values$main[[t]], paste0("main/", t))
lines("weighted", "", values$weighted$classical, "weighted/classical")
for (x in list(c("n", "n"), c("log_likelihood", "loglik"), c("aic", "aic"), c("bic", "bic"), c("likelihood_ratio", "all"), c("mcfadden", "mcfadden"), c("brant", "brant/stat"), c("brant_df", "brant/df"), c("brant_p", "brant/p"))) add("main", "", "", "summary", x[1], "", paste0("main/", x[2]))
for (j in 1:3) for (w in c("estimate", "se")) add("main", "", "errors=classical", "estimates", paste0("threshold[", j, "|", j + 1, "]"), columns[[w]], paste0("main/threshold/", w, "/", j - 1))
add("main", "", "", "details", "likelihood_ratio[*]", "statistic", "main/lr/stat"); add("main", "", "", "details", "likelihood_ratio[*]", "df", "main/lr/df")
writeLines(paths, "paths.csv")
