# Made-up rows of countries. Expected numbers by a loop over lm, glm and sandwich; the shares of the joint tests by a bootstrap and permutations of R's own,
# which agree with others within the error of so many draws. Rscript generate.R, in this folder.
library(sandwich)
options(digits = 17)
set.seed(17, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
n <- 90
region <- sample(paste0("r", 1:5), n, replace = TRUE); year <- sample(2005:2016, n, replace = TRUE)
population <- round(rnorm(n, 3, 1), 3); schooling <- round(runif(n, 2, 12), 2)
income <- round(exp(rnorm(n, 1.8, 0.4) + 0.03 * schooling), 3)
refugees <- round(rexp(n), 3); conflict <- rbinom(n, 1, 0.3)
victims <- round(exp(2 + 0.09 * income + 0.3 * population - 0.05 * schooling + 0.35 * conflict + 0.1 * refugees + rnorm(n, sd = 0.5)), 1)
d <- data.frame(region, year, victims, income, population, schooling, conflict, refugees)
d$schooling[c(4, 40)] <- NA
write.csv(d, "countries.csv", row.names = FALSE, quote = FALSE, na = "")
d <- read.csv("countries.csv")

tell <- function(m, term, V, df) {
  b <- coef(m)[[term]]; se <- sqrt(V[term, term]); q <- qt(0.975, df)
  list(b = b, se = se, low = b - q * se, high = b + q * se, p = 2 * pt(-abs(b / se), df), n = nobs(m))
}
ordered <- function(all) all[order(vapply(all, function(s) s$b, 0))]
statistics <- function(b, p, direction = NULL) {
  sign <- if (!is.null(direction)) direction else if (sum(b > 0) == sum(b < 0)) (if (median(b) < 0) -1 else 1) else if (sum(b > 0) > sum(b < 0)) 1 else -1
  list(median = median(b), share_of_sign = mean(b * sign > 0), share_significant = mean(b * sign > 0 & p < 0.05),
       stouffer = sum(sign(b) * qnorm(p / 2, lower.tail = FALSE)) / sqrt(length(b)))
}
of <- function(all) statistics(vapply(all, function(s) s$b, 0), vapply(all, function(s) s$p, 0))

trade <- list()
for (y in c("victims", "log(victims)")) for (x in c("income", "log(income)")) for (s in 1:3) for (e in c("HC3", "CR")) for (mask in 0:7) {
  rows <- switch(s, rep(TRUE, n), d$year >= 2010, d$region != "r1" & d$income > 4)
  more <- c("schooling", "conflict + refugees", "region")[bitwAnd(mask, c(1, 2, 4)) > 0]
  data <- d[rows, ]; if (bitwAnd(mask, 1)) data <- data[!is.na(data$schooling), ]
  m <- lm(as.formula(paste(y, "~", paste(c(x, "population", more), collapse = " + "))), data)
  G <- length(unique(data$region))
  # a cluster's few rows and a column for each cluster: the sandwich still has the variance of the cause
  trade <- c(trade, list(if (e == "HC3") tell(m, x, vcovHC(m, "HC3"), m$df.residual) else tell(m, x, vcovCL(m, data$region, type = "HC1"), G - 1)))
}
trade <- ordered(trade)

linear <- function(d, y, x, optional, samples, errors) {
  all <- list()
  for (s in samples) for (e in errors) for (mask in 0:3) {
    more <- optional[bitwAnd(mask, 1:2) > 0]
    data <- d[s(d), ]; for (v in c(more, y)) data <- data[!is.na(data[[v]]), ]
    X <- cbind(1, as.matrix(data[, c(x, "population", more)])); XX <- solve(crossprod(X)); b <- drop(XX %*% crossprod(X, data[[y]]))
    r <- drop(data[[y]] - X %*% b); df <- nrow(X) - ncol(X)
    V <- if (e == "HC1") nrow(X) / df * XX %*% crossprod(X * r) %*% XX else sum(r^2) / df * XX
    all <- c(all, list(list(b = b[[2]], p = 2 * pt(-abs(b[[2]] / sqrt(V[2, 2])), df))))
  }
  all
}
d$y <- log(d$victims)
everything <- function(d) rep(TRUE, nrow(d)); late <- function(d) d$year >= 2010
draws <- 2000
extreme <- function(seen, drawn, two) {
  at <- function(k, f) mean(vapply(drawn, function(s) f(s[[k]]) >= f(seen[[k]]) - 1e-12, NA))
  same <- function(v) v
  list(median = at("median", if (two) abs else same), share_of_sign = at("share_of_sign", same), share_significant = at("share_significant", same), stouffer = at("stouffer", if (two) abs else same))
}
stat <- function(all, direction = NULL) statistics(vapply(all, function(s) s$b, 0), vapply(all, function(s) s$p, 0), direction)
# bootstrap: each specification has its own outcome without its own effect, and all have the same rows
seen <- linear(d, "y", "income", c("schooling", "conflict"), list(everything, late), "classical")
null <- d; for (k in seq_along(seen)) null[[paste0("y", k)]] <- d$y - seen[[k]]$b * d$income
drawn <- lapply(1:draws, function(i) {
  rows <- null[sample(n, replace = TRUE), ]
  stat(lapply(seq_along(seen), function(k) linear(rows, paste0("y", k), "income", c("schooling", "conflict"), list(everything, late), "classical")[[k]]))
})
joint <- list(statistics = stat(seen), share = extreme(stat(seen), drawn, TRUE))
seen <- linear(d, "y", "conflict", c("schooling", "income"), list(everything), c("classical", "HC1"))
drawn <- lapply(1:draws, function(i) {
  rows <- d; rows$conflict <- sample(d$conflict)
  stat(linear(rows, "y", "conflict", c("schooling", "income"), list(everything), c("classical", "HC1")), 1)
})
shuffled <- list(statistics = stat(seen, 1), share = extreme(stat(seen, 1), drawn, FALSE))

failing <- list(failed = 0)
fits <- list()
for (effects in c(FALSE, TRUE)) for (more in list(NULL, "schooling", c("population", "year"))) for (poisson in c(FALSE, TRUE)) {
  failing$failed <- failing$failed + 1 + (effects && poisson)  # no rows after 2020, with either; Poisson regression absorbs nothing
  if (effects && poisson) next
  data <- if ("schooling" %in% more) d[!is.na(d$schooling), ] else d
  terms <- paste(c("income", more, if (effects) "region"), collapse = " + ")
  fits <- c(fits, list(if (poisson) {
    m <- suppressWarnings(glm(as.formula(paste("victims ~", terms)), quasipoisson, data, control = list(epsilon = 1e-14, maxit = 100)))
    X <- model.matrix(m); k <- ncol(X); N <- nrow(X); A <- solve(crossprod(X * sqrt(fitted(m))))
    V <- N / (N - k) * A %*% crossprod(X * (data$victims - fitted(m))) %*% A; dimnames(V) <- list(colnames(X), colnames(X))
    tell(m, "income", V, Inf)
  } else { m <- lm(as.formula(paste("victims ~", terms)), data); tell(m, "income", vcovHC(m, "HC1"), m$df.residual) }))
}
fits <- ordered(fits)
failing <- c(failing, list(rows = fits, statistics = of(fits)))
values <- list(trade = list(count = length(trade), rows = trade, statistics = of(trade), lowest = trade[[1]]$b, highest = trade[[length(trade)]]$b),
               joint = joint, shuffled = shuffled, failing = failing)

json <- function(x) if (is.list(x)) {
  inner <- vapply(x, json, "")
  if (is.null(names(x))) paste0("[", paste(inner, collapse = ", "), "]")
  else paste0("{", paste0("\"", names(x), "\": ", inner, collapse = ", "), "}")
} else format(x, digits = 17)
writeLines(json(list(tolerance = list(rel = 1e-8, abs = 1e-11), tolerance_overrides = list("*/share/*" = list(rel = 0, abs = 0.06)), values = values)), "expected.json")
lines <- "analysis,where,options,from,term,column,path"
for (case in names(values)) {
  add <- function(from, term, column, key) lines <<- c(lines, paste(case, "", "", from, term, column, paste0(case, "/", key), sep = ","))
  for (key in c("median", "share_of_sign", "share_significant", "stouffer"))
    add("estimates", if (key == "stouffer") "stouffer_z" else key, "estimate", paste0("statistics/", key))
  for (key in intersect(c("failed", "lowest", "highest"), names(values[[case]]))) add("summary", key, "", key)
  if (case == "trade") add("summary", "specifications", "", "count")
  columns <- c(estimate = "b", std_error = "se", p_value = "p", conf_low = "low", conf_high = "high", n = "n")
  for (i in seq_along(values[[case]]$rows)) for (column in names(columns))
    add(if (column == "p_value") "details" else "estimates", if (column == "p_value") paste0("specifications[", i - 1, "]") else paste0("coefficient[", i, "]"), column, paste0("rows/", i - 1, "/", columns[[column]]))
  for (i in seq_along(values[[case]]$share)) add("details", paste0("joint_test[", i - 1, "]"), "share", paste0("share/", names(values[[case]]$share)[i]))
}
writeLines(lines, "paths.csv")
