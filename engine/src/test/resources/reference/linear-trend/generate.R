# Expected values for a straight line by least squares with classical and Newey-West errors.
# Run inside this folder: Rscript generate.R   (R 4.2.2, sandwich 3.0-2, lmtest 0.9-40). Writes the .csv files and
# expected.json. Everything expected comes from lm, predict, sandwich and lmtest.
suppressMessages({library(sandwich); library(lmtest)})
options(digits = 17)
set.seed(44, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
write <- function(d, file) write.csv(d, file, row.names = FALSE, quote = FALSE, na = "")
ar <- function(n, rho) as.numeric(stats::filter(rnorm(n), rho, method = "recursive"))

write(data.frame(year = 1981:2020, value = round(30 + 0.15 * (1:40) + 2 * ar(40, 0.6), 2)), "persistent.csv")
counts <- data.frame(year = 1996:2020, value = rpois(25, exp(1.2 + 0.03 * (1:25))))
counts$value[c(4, 17)] <- NA
write(counts, "counts.csv")
write(data.frame(year = 2013:2020, value = c(0, 0, 1, 0, 2, 1, 3, 2)), "short.csv")
months <- round(2015 + (0:59) / 12, 3)
write(data.frame(month = months, value = round(1e6 - 2500 * (months - 2015) + 3000 * ar(60, -0.4))), "monthly.csv")

# The lines are fitted to time minus its mean and moved back: on time as it is, R loses up to 1e-9 of the errors.
one <- function(file, at, level) {
  d <- read.csv(file)
  names(d)[1] <- "time"
  raw <- lm(value ~ time, d)
  centre <- mean(d$time)
  d$time <- d$time - centre
  m <- lm(value ~ time, d)
  f <- df.residual(m)
  q <- qt((1 + level) / 2, f)
  tests <- function(V) {
    linear <- function(X) {
      b <- as.numeric(X %*% coef(m))
      se <- sqrt(diag(X %*% V %*% t(X)))
      data.frame(estimate = b, se = se, t = b / se, p = 2 * pt(-abs(b / se), f), low = b - q * se, high = b + q * se)
    }
    k <- linear(rbind(c(1, -centre), c(0, 1)))
    fit <- linear(model.matrix(m)[at, ])
    list(intercept = as.list(k[1, ]), slope = as.list(k[2, ]), fitted = fit$estimate, fitted_low = fit$low,
         fitted_high = fit$high)
  }
  bandwidth <- bwNeweyWest(raw, prewhite = 0)
  lag <- floor(bandwidth)
  list(n = nobs(m), df = f, r_squared = summary(m)$r.squared, durbin_watson = unname(dwtest(m)$statistic),
       bandwidth = bandwidth, lags = lag, residuals = as.numeric(residuals(m)),
       classical = tests(vcov(m)),
       automatic = tests(NeweyWest(m, lag = lag, prewhite = FALSE, adjust = TRUE)),
       automatic_plain = tests(NeweyWest(m, lag = lag, prewhite = FALSE, adjust = FALSE)),
       lag0 = tests(vcovHC(m, type = "HC1")), lag5 = tests(NeweyWest(m, lag = 5, prewhite = FALSE, adjust = FALSE)))
}

json <- function(x, indent = "  ") {
  if (!is.list(x)) {
    numbers <- sprintf("%.17g", x)
    return(if (length(x) == 1) numbers else paste0("[", paste(numbers, collapse = ", "), "]"))
  }
  inner <- paste0(indent, "  ")
  entries <- vapply(names(x), function(k) paste0(inner, "\"", k, "\": ", json(x[[k]], inner)), "")
  paste0("{\n", paste(entries, collapse = ",\n"), "\n", indent, "}")
}

values <- list(persistent = one("persistent.csv", 1:3, 0.95), counts = one("counts.csv", 1:3, 0.90),
               short = one("short.csv", 1:8, 0.95), monthly = one("monthly.csv", 1:3, 0.99))
cat("{\n  \"tolerance\": {\"rel\": 1e-10, \"abs\": 1e-12},\n  \"values\": ", json(values), "\n}\n",
    sep = "", file = "expected.json")
