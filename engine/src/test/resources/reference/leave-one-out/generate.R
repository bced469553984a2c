# Made-up rows of 18 States in 6 regions, some with several years, one of which carries the slope; a cell is missing. Expected numbers by running lm, glm and
# sandwich without each unit in turn. Rscript generate.R, in this folder.
library(sandwich)
options(digits = 17)
set.seed(31, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
state <- rep(paste0("s", sprintf("%02d", 1:18)), times = rep(c(2, 3, 4), 6)); n <- length(state)
region <- paste0("r", (as.integer(sub("s", "", state)) - 1) %% 6 + 1)
income <- round(rnorm(n, 8, 1), 2); schooling <- round(runif(n, 2, 12), 1)
income[state == "s03"] <- round(income[state == "s03"] + 4, 2)
victims <- round(3 + 0.1 * income + 0.2 * schooling + 1.5 * (state == "s03") + rnorm(n, sd = 0.8), 2)
convicted <- rbinom(n, 1, plogis(-6 + 0.5 * income + 0.2 * schooling))
d <- data.frame(state, region, victims, convicted, income, schooling)
d$schooling[5] <- NA
write.csv(d, "states.csv", row.names = FALSE, quote = FALSE, na = "")
d <- read.csv("states.csv")

ols <- function(d) {
  d <- na.omit(d); m <- lm(victims ~ income + schooling, d); G <- length(unique(d$region))
  list(b = coef(m)[["income"]], se = sqrt(vcovCL(m, d$region, type = "HC1")["income", "income"]), df = G - 1, n = nrow(d))
}
logit <- function(d) {
  d <- na.omit(d); m <- glm(convicted ~ schooling + income, binomial, d, control = list(epsilon = 1e-14, maxit = 100))
  X <- model.matrix(m); V <- solve(crossprod(X * sqrt(fitted(m) * (1 - fitted(m)))))  # at the last fit; vcov is at the last but one
  list(b = coef(m)[["income"]], se = sqrt(V["income", "income"]), df = Inf, n = nrow(d))
}
within <- function(d) {  # single rows of a region do not occur
  m <- lm(victims ~ income + region, d); n <- nrow(d)
  list(b = coef(m)[["income"]], se = sqrt(vcovHC(m, "HC1")["income", "income"]), df = n - length(coef(m)), n = n)
}
tell <- function(f, level) {
  t <- f$b / f$se; q <- qt((1 + level) / 2, f$df)
  c(f, list(p = 2 * pt(-abs(t), f$df), low = f$b - q * f$se, high = f$b + q * f$se))
}
one <- function(model, d, unit, level) {
  all <- tell(model(d), level); units <- sort(unique(d[[unit]])); m <- length(units)
  without <- lapply(units, function(u) {
    f <- tell(model(d[d[[unit]] != u, ]), level)
    c(f, list(change = f$b - all$b, dfbetas = (all$b - f$b) / f$se, unit = u))
  })
  b <- vapply(without, function(f) f$b, 0)
  list(all = all[c("b", "se", "p", "low", "high", "n")], units = m,
       sign_changes = sum(sign(b) != sign(all$b)),
       significance_changes = sum((vapply(without, function(f) f$p, 0) < 1 - level) != (all$p < 1 - level)),
       influential = sum(abs(vapply(without, function(f) f$dfbetas, 0)) > 2 / sqrt(m)),
       largest = b[which.max(abs(b - all$b))] - all$b, largest_unit = units[which.max(abs(b - all$b))],
       lowest = min(b), highest = max(b), jackknife = sqrt((m - 1) / m * sum((b - mean(b))^2)),
       rows = lapply(order(b), function(i) without[[i]][c("unit", "b", "se", "p", "low", "high", "change", "dfbetas", "n")]))
}
values <- list(states = one(ols, d, "state", 0.95), cases = one(logit, d, "region", 0.9), fixed = one(within, d, "state", 0.95))

json <- function(x) if (is.list(x)) {
  inner <- vapply(x, json, "")
  if (is.null(names(x))) paste0("[", paste(inner, collapse = ", "), "]")
  else paste0("{", paste0("\"", names(x), "\": ", inner, collapse = ", "), "}")
} else if (is.character(x)) paste0("\"", x, "\"") else format(x, digits = 17)
writeLines(json(list(tolerance = list(rel = 1e-8, abs = 1e-10), values = values)), "expected.json")
lines <- "analysis,where,options,from,term,column,path"
coefficient <- c(states = "income", cases = "income", fixed = "income")
for (case in names(values)) {
  add <- function(from, term, column, key) lines <<- c(lines, paste(case, "", "", from, term, column, paste0(case, "/", key), sep = ","))
  all <- paste0("coefficient[", coefficient[[case]], "]")
  columns <- c(estimate = "b", std_error = "se", p_value = "p", conf_low = "low", conf_high = "high", n = "n")
  # n of all rows is that of the formula's complete rows
  for (column in names(columns)) add("estimates", all, column, paste0("all/", columns[[column]]))
  for (key in c("units", "sign_changes", "significance_changes", "influential", "lowest", "highest")) add("summary", key, "", key)
  add("summary", "largest_change_unit", "", "largest_unit"); add("summary", "jackknife_std_error", "", "jackknife")
  add("estimates", "largest_change", "estimate", "largest")
  for (i in seq_along(values[[case]]$rows)) {
    unit <- values[[case]]$rows[[i]]$unit
    add("details", paste0("units[", i - 1, "]"), "unit", paste0("rows/", i - 1, "/unit"))
    for (column in c("change", "dfbetas")) add("details", paste0("units[", i - 1, "]"), column, paste0("rows/", i - 1, "/", column))
    for (column in names(columns)) add("estimates", paste0("without[", unit, "]"), column, paste0("rows/", i - 1, "/", columns[[column]]))
  }
}
writeLines(lines, "paths.csv")
