# Raids made up for this case; expected numbers by R's MASS::glm.nb and sandwich.
# Rscript generate.R, in this folder.
suppressMessages({library(sandwich); library(MASS)})
set.seed(19)
n <- 120
hours <- round(runif(n, 5, 200), 1)
sector <- rep(c("farm", "house", "road", "sea"), length.out = n)
staff <- sample(1:30, n, replace = TRUE)
team <- sample(paste0("t", 1:20), n, replace = TRUE)
found <- rnegbin(n, hours * exp(-3 + 0.05 * staff + 0.6 * (sector == "sea")), 1.3)
raids <- data.frame(found, hours, sector, staff, team)
write.csv(raids, "raids.csv", row.names = FALSE, quote = FALSE)

rows <- function(b, V) {
  out <- list(); for (name in names(b)) { se <- sqrt(V[name, name]); z <- b[[name]] / se
    out[[name]] <- list(estimate = b[[name]], se = se, t = z, p = 2 * pnorm(-abs(z)), low = b[[name]] - qnorm(0.975) * se, high = b[[name]] + qnorm(0.975) * se) }
  out
}
whole <- function(m) list(loglik = as.numeric(logLik(m)), deviance = deviance(m), null = m$null.deviance, aic = AIC(m), bic = BIC(m), df = m$df.residual)
nb <- function(f) glm.nb(f, raids, control = glm.control(epsilon = 1e-14, maxit = 200))
main <- nb(found ~ staff + sector + offset(log(hours))); plain <- nb(found ~ log(hours) + staff)
# SE.theta of glm.nb is that of the step before the last
error <- function(t, mu) { y <- raids$found; 1 / sqrt(sum(trigamma(t) - trigamma(t + y) - 1 / t + 2 / (mu + t) - (y + t) / (mu + t)^2)) }
lr <- sapply(list(nb(found ~ sector + offset(log(hours))), nb(found ~ staff + offset(log(hours)))), function(m) as.numeric(2 * (logLik(main) - logLik(m))))
values <- list(main = list(fit = whole(main), classical = rows(coef(main), vcov(main)), HC0 = rows(coef(main), sandwich(main)), HC1 = rows(coef(main), vcovHC(main, type = "HC1")),
  CR1S = rows(coef(main), vcovCL(main, cluster = raids$team, type = "HC1")), theta = main$theta, theta_se = error(main$theta, fitted(main)), lr = I(lr)),
  plain = list(fit = whole(plain), classical = rows(coef(plain), vcov(plain)), theta = plain$theta))

json <- function(x) {
  if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, json, ""), collapse = ", "), "}")
  else if (inherits(x, "AsIs") || length(x) > 1) paste0("[", paste(vapply(unclass(x), format, "", digits = 17), collapse = ", "), "]")
  else format(x, digits = 17)
}
expected <- list(tolerance = list(rel = 1e-8, abs = 1e-11), tolerance_overrides = list("*" = list(rel = 1e-6, abs = 1e-8)), values = values)
writeLines(json(expected), "expected.json")
paths <- "analysis,where,options,from,term,column,path"
add <- function(...) paths <<- c(paths, paste(..., sep = ","))
quoted <- function(x) ifelse(grepl(",", x), paste0("\"", x, "\""), x)
columns <- c(estimate = "estimate", se = "std_error", t = "statistic", p = "p_value", low = "conf_low", high = "conf_high")
lines <- function(analysis, options, values, path) for (name in setdiff(names(values), "fitted")) for (what in names(columns))
  add(analysis, "", options, "estimates", quoted(paste0("coefficient[", name, "]")), columns[[what]], quoted(paste0(path, "/", name, "/", what)))
summaries <- function(analysis, options, path) for (p in c("loglik", "deviance", "null", "aic", "bic", "df"))
  add(analysis, "", options, "summary", c(loglik = "log_likelihood", deviance = "deviance", null = "null_deviance", aic = "aic", bic = "bic", df = "df_residual")[[p]], "", paste0(path, "/", p))
summaries("main", "", "main/fit"); summaries("plain", "", "plain/fit"); lines("plain", "", values$plain$classical, "plain/classical")
for (t in c("classical", "HC0", "HC1", "CR1S")) lines("main", paste0("errors=", t), values$main[[t]], paste0("main/", t))
add("main", "", "", "estimates", "theta", "estimate", "main/theta"); add("main", "", "", "estimates", "theta", "std_error", "main/theta_se"); add("plain", "", "", "estimates", "theta", "estimate", "plain/theta")
add("main", "", "", "details", "likelihood_ratio[*]", "statistic", "main/lr")
writeLines(paths, "paths.csv")
