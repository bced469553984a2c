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

json <- function(x) {
  if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, json, ""), collapse = ", "), "}")
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
writeLines(paths, "paths.csv")
