# Villages made up for this case: risk rises with income up to a point and then falls. Expected numbers by lm and sandwich, and Fieller's
# interval by its quadratic equation. Rscript generate.R, in this folder.
library(sandwich)
options(digits = 17)
set.seed(11, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
n <- 80
income <- round(exp(rnorm(n, 7.5, 1)), 1)
schooling <- round(runif(n, 0, 12), 1)
district <- sample(paste0("d", 1:12), n, replace = TRUE)
risk <- round(-9 + 3.2 * log(income) - 0.211 * log(income)^2 + 0.2 * schooling + rnorm(n, sd = 0.8), 3)
write.csv(data.frame(risk, income, schooling, district), "villages.csv", row.names = FALSE, quote = FALSE)

one <- function(m, V, df, name, level) {
  b1 <- coef(m)[[name]]; b2 <- coef(m)[[paste0("I(", name, "^2)")]]
  at <- c(name, paste0("I(", name, "^2)"))
  v <- V[at, at]
  x <- range(model.matrix(m)[, name])
  slope <- b1 + 2 * b2 * x
  se <- sqrt(v[1, 1] + 4 * x * v[1, 2] + 4 * x^2 * v[2, 2])
  t <- slope / se
  sign <- if (b2 > 0) c(-1, 1) else c(1, -1)
  p <- pt(sign * t, df, lower.tail = FALSE)
  q <- qt((1 + level) / 2, df)
  a <- 4 * (b2^2 - q^2 * v[2, 2]); b <- 4 * (b1 * b2 - q^2 * v[1, 2]); c0 <- b1^2 - q^2 * v[1, 1]
  D <- b^2 - 4 * a * c0
  bounded <- a > 0 && D >= 0
  d <- c(-1 / (2 * b2), b1 / (2 * b2^2))
  list(b1 = b1, b2 = b2, slope_low = slope[1], slope_high = slope[2], se_low = se[1], se_high = se[2], t_low = t[1], t_high = t[2],
       p_low = p[1], p_high = p[2], u_p = max(p), turning_point = -b1 / (2 * b2), error = sqrt(drop(t(d) %*% v %*% d)),
       low = if (bounded) (-b - sqrt(D)) / (2 * a) else NULL, high = if (bounded) (-b + sqrt(D)) / (2 * a) else NULL)
}
villages <- read.csv("villages.csv")
hump <- lm(risk ~ log(income) + I(log(income)^2) + schooling, villages)
line <- lm(risk ~ schooling + I(schooling^2) + log(income), villages)
G <- length(unique(district))
values <- list(hump = one(hump, vcov(hump), hump$df.residual, "log(income)", 0.95),
               robust = one(hump, vcovHC(hump, "HC1"), hump$df.residual, "log(income)", 0.9),
               clustered = one(hump, vcovCL(hump, district, type = "HC1"), G - 1, "log(income)", 0.95),
               line = one(line, vcov(line), line$df.residual, "schooling", 0.95))
x <- range(log(villages$income)); share <- (0:40) / 40
told <- predict(hump, data.frame(income = exp(share * x[2] + (1 - share) * x[1]), schooling = mean(villages$schooling)), se.fit = TRUE, interval = "confidence")
values$curve <- list(x = share * x[2] + (1 - share) * x[1], fit = unname(told$fit[, 1]), se = unname(told$se.fit), low = unname(told$fit[, 2]), high = unname(told$fit[, 3]))
json <- function(x) if (length(x) > 1 && !is.list(x)) paste0("[", paste(format(x, digits = 17, trim = TRUE), collapse = ", "), "]") else if (is.list(x)) {
  x <- Filter(Negate(is.null), x)
  paste0("{", paste0("\"", names(x), "\": ", vapply(x, json, ""), collapse = ", "), "}")
} else format(x, digits = 17)
writeLines(json(list(tolerance = list(rel = 1e-8, abs = 1e-12), values = values)), "expected.json")

lines <- "analysis,where,options,from,term,column,path"
for (case in setdiff(names(values), "curve")) {
  analysis <- if (case == "line") "line" else "hump"
  options <- switch(case, robust = "errors=HC1;level=0.9", clustered = "errors=CR1S", "errors=classical")
  add <- function(from, term, column, key) if (!is.null(values[[case]][[key]]))
    lines <<- c(lines, paste(analysis, "", options, from, term, column, paste0(case, "/", key), sep = ","))
  for (key in c("b1", "b2", "u_p")) add("summary", key, "", key)
  for (end in c("low", "high")) {
    add("estimates", paste0("slope_", end), "estimate", paste0("slope_", end))
    add("estimates", paste0("slope_", end), "std_error", paste0("se_", end))
    add("estimates", paste0("slope_", end), "statistic", paste0("t_", end))
    add("estimates", paste0("slope_", end), "p_value", paste0("p_", end))
  }
  add("estimates", "turning_point", "estimate", "turning_point")
  add("estimates", "turning_point", "std_error", "error")
  add("estimates", "turning_point", "conf_low", "low")
  add("estimates", "turning_point", "conf_high", "high")
}
for (key in names(values$curve)) lines <- c(lines, paste("hump,,errors=classical,details,margins[*]", c(x = "x", fit = "estimate", se = "std_error", low = "conf_low", high = "conf_high")[[key]], paste0("curve/", key), sep = ","))
writeLines(lines, "paths.csv")
