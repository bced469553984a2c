# Expected values for the Mann-Kendall test and the Theil-Sen slope, with base R only.
# Run inside this folder: Rscript generate.R   (R 4.2.2). Writes noisy.csv and expected.json.
# S, z, p and tau_b come from stats::cor.test and stats::cor, not from a formula of ours.
options(digits = 17)

set.seed(20, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
noisy <- data.frame(year = 1961:2020, value = round(20 + 0.08 * (1:60) + rnorm(60, 0, 4)))
write.csv(noisy, "noisy.csv", row.names = FALSE, quote = FALSE)

score <- function(t, x) {
  s <- 0
  for (i in seq_along(x)) for (j in seq_along(x)) if (t[i] < t[j]) s <- s + sign(x[j] - x[i])
  s
}

p <- function(t, x, alternative, exact, continuity = TRUE)
  suppressWarnings(cor.test(t, x, method = "kendall", alternative = alternative, exact = exact, continuity = continuity))

sen <- function(t, x, level) {
  slopes <- numeric()
  for (i in seq_along(x)) for (j in seq_along(x)) if (t[i] < t[j]) slopes <- c(slopes, (x[j] - x[i]) / (t[j] - t[i]))
  slopes <- sort(slopes)
  n <- length(x)
  ties <- as.numeric(table(x))
  v <- (n * (n - 1) * (2 * n + 5) - sum(ties * (ties - 1) * (2 * ties + 5))) / 18
  c0 <- qnorm(1 - (1 - level) / 2) * sqrt(v)
  N <- length(slopes)
  ranks <- pmin(N, pmax(1, c((N - c0) / 2, (N + c0) / 2 + 1)))
  b <- median(slopes)
  list(slope = b, low_rounded = slopes[round(ranks[1])], high_rounded = slopes[round(ranks[2])],
       low_interpolated = approx(seq_len(N), slopes, ranks[1])$y,
       high_interpolated = approx(seq_len(N), slopes, ranks[2])$y,
       intercept = median(x) - b * median(t), intercept_of_residuals = median(x - b * t), var_S = v)
}

one <- function(file, exact) {
  d <- read.csv(file)
  d <- d[complete.cases(d), ]
  d <- d[order(d$year), ]
  t <- d$year
  x <- d$value
  two <- p(t, x, "two.sided", FALSE)
  plain <- p(t, x, "two.sided", FALSE, continuity = FALSE)
  v <- list(n = nrow(d), S = score(t, x), z = unname(two$statistic), p = two$p.value,
            z_plain = unname(plain$statistic), p_plain = plain$p.value,
            p_increasing = p(t, x, "greater", FALSE)$p.value, p_decreasing = p(t, x, "less", FALSE)$p.value,
            tau_b = cor(t, x, method = "kendall"), sen_90 = sen(t, x, 0.90), sen_95 = sen(t, x, 0.95))
  if (exact) v <- c(v, list(exact_p = p(t, x, "two.sided", TRUE)$p.value,
                            exact_p_increasing = p(t, x, "greater", TRUE)$p.value,
                            exact_p_decreasing = p(t, x, "less", TRUE)$p.value))
  v
}

json <- function(x, indent = "  ") {
  if (!is.list(x)) return(sprintf("%.17g", x))
  inner <- paste0(indent, "  ")
  entries <- vapply(names(x), function(k) paste0(inner, "\"", k, "\": ", json(x[[k]], inner)), "")
  paste0("{\n", paste(entries, collapse = ",\n"), "\n", indent, "}")
}

values <- list(gaps = one("gaps.csv", TRUE), tied = one("tied.csv", FALSE), noisy = one("noisy.csv", FALSE))
cat("{\n  \"tolerance\": {\"rel\": 1e-11, \"abs\": 1e-13},\n  \"values\": ", json(values), "\n}\n",
    sep = "", file = "expected.json")
