# Expected values for joinpoint regression.
# Run inside this folder: Rscript generate.R   (R 4.2.2, segmented 1.6-2, jsonlite). Writes the data and expected.json.
# Joinpoints on observations: lm at every choice; between them: segmented, started at the best choice on observations.
suppressMessages({library(segmented); library(jsonlite)})
options(digits = 17)
set.seed(77, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")

bend <- function(t, at, change) change * pmax(0, t - at)
year <- 1990:2022
bent <- data.frame(year, rate = round(exp(4 + 0.06 * (year - 1990) + bend(year, 2001, -0.13) + bend(year, 2013, 0.11) + rnorm(33, 0, 0.06)), 3))
year <- setdiff(1998:2020, c(2003, 2015))
weighted <- data.frame(year, value = round(20 + 0.9 * (year - 1998) + bend(year, 2008.4, -1.6) + rnorm(length(year), 0, 0.8), 2),
                       weight = sample(c(0.5, 1, 2, 4), length(year), TRUE))
steady <- data.frame(t = 1:9, count = c(31, 36, 33, 41, 44, 43, 52, 50, 57))
for (name in c("bent", "weighted", "steady")) write.csv(get(name), paste0(name, ".csv"), row.names = FALSE, quote = FALSE)

read <- function(file, log) {
  d <- read.csv(file)
  names(d)[1:2] <- c("t", "y")
  d <- d[order(d$t), ]
  if (is.null(d$weight)) d$weight <- 1
  if (log) d$y <- log(d$y)
  d
}

# The slopes, their errors with n - 2m - 2 degrees, and the mean slope from one time to another of an lm with bends.
told <- function(d, at, log, level, range) {
  n <- nrow(d)
  m <- length(at)
  df <- n - 2 * m - 2
  centre <- mean(d$t)
  X <- cbind(1, d$t - centre)
  for (a in at) X <- cbind(X, pmax(0, d$t - a))
  fit <- lm(d$y ~ X - 1, weights = d$weight)
  rss <- deviance(fit)
  V <- summary(fit)$cov.unscaled * rss / df
  L <- cbind(0, lower.tri(diag(m + 1), TRUE) * 1)
  range <- if (is.null(range)) range(d$t) else range
  ends <- pmin(pmax(c(d$t[1], at, d$t[n]), range[1]), range[2])
  L <- rbind(L, (diff(ends) / diff(range)) %*% L)
  slope <- c(L %*% coef(fit))
  se <- sqrt(diag(L %*% V %*% t(L)))
  q <- qt(1 - (1 - level) / 2, df)
  low <- slope - q * se
  high <- slope + q * se
  percent <- function(b) if (log) I(100 * (exp(b) - 1)) else I(numeric())
  list(m = m, rss = rss, df = df, bic = log(rss / n) + (2 * m + 2) / n * log(n), joinpoint = I(at), intercept = unname(coef(fit)[1] - coef(fit)[2] * centre),
       slope = I(slope), se = I(se), low = I(low), high = I(high), p = I(2 * pt(-abs(slope / se), df)),
       apc = percent(slope), apc_low = percent(low), apc_high = percent(high),
       fitted = if (log) exp(unname(fitted(fit))) else unname(fitted(fit)))
}

sums <- function(d, at) {
  X <- cbind(1, d$t - mean(d$t))
  for (a in at) X <- cbind(X, pmax(0, d$t - a))
  sum(d$weight * lm.wfit(X, d$y, d$weight)$residuals^2)
}

choices <- function(d, m, ends, apart) {
  if (m == 0) return(list(integer()))
  all <- combn((1 + ends):(nrow(d) - ends), m, simplify = FALSE)
  Filter(function(z) all(diff(z) >= apart), all)
}

observed <- function(file, most, log = TRUE, m = NULL, level = 0.95, ends = 2, apart = 2, range = NULL) {
  d <- read(file, log)
  n <- nrow(d)
  best <- lapply(0:most, function(k) {
    cs <- choices(d, k, ends, apart)
    rss <- sapply(cs, function(z) sums(d, d$t[z]))
    list(at = d$t[cs[[which.min(rss)]]], cs = cs, rss = rss)
  })
  bic <- sapply(0:most, function(k) log(min(best[[k + 1]]$rss) / n) + (2 * k + 2) / n * log(n))
  chosen <- if (is.null(m)) which.min(bic) - 1 else m
  b <- best[[chosen + 1]]
  near <- b$rss <= min(b$rss) * (1 + qf(level, 1, n - 2 * chosen - 2) / (n - 2 * chosen - 2))
  c(list(n = n, rss_by_m = sapply(best, function(x) min(x$rss)), bic_by_m = bic, at_by_m = I(unlist(lapply(best, `[[`, "at")))),
    told(d, b$at, log, level, range),
    list(from = I(sapply(seq_len(chosen), function(k) d$t[min(sapply(b$cs[near], `[`, k))])),
         to = I(sapply(seq_len(chosen), function(k) d$t[max(sapply(b$cs[near], `[`, k))]))))
}

between <- function(file, m, log = TRUE, level = 0.95) {
  d <- read(file, log)
  cs <- choices(d, m, 2, 2)
  start <- d$t[cs[[which.min(sapply(cs, function(z) sums(d, d$t[z])))]]]
  line <- lm(y ~ t, d, weights = weight)
  s <- segmented(line, ~t, psi = start, control = seg.control(n.boot = 0, tol = 1e-14, it.max = 1000))
  slopes <- slope(s, conf.level = level)$t
  ci <- confint(s, level = level, method = "delta")
  list(psi = I(unname(s$psi[, 2])), se_psi = I(unname(s$psi[, 3])), psi_low = I(unname(ci[, 2])), psi_high = I(unname(ci[, 3])),
       rss = deviance(s), slope = I(unname(slopes[, 1])), se = I(unname(slopes[, 2])), low = I(unname(slopes[, 4])), high = I(unname(slopes[, 5])))
}

values <- list(
  bent = observed("bent.csv", 4),
  bent_one = observed("bent.csv", 1, m = 1, level = 0.9, ends = 4, range = c(1995, 2010)),
  weighted = observed("weighted.csv", 3, log = FALSE),
  weighted_log = observed("weighted.csv", 2, m = 2, level = 0.9, ends = 3, apart = 4, range = c(2004.5, 2020)),
  steady = observed("steady.csv", 1),
  between = list(bent = between("bent.csv", 2), weighted = between("weighted.csv", 1, log = FALSE, level = 0.9))
)
write(toJSON(list(tolerance = list(rel = 1e-9, abs = 1e-11), tolerance_overrides = list("between/*" = list(rel = 1e-6, abs = 1e-9)), values = values),
             digits = I(17), auto_unbox = TRUE, pretty = TRUE), "expected.json")
