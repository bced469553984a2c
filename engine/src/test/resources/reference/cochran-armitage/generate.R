# Expected values for the Cochran-Armitage test, with base R only.
# Run inside this folder: Rscript generate.R   (R 4.2.2, jsonlite to write). Writes expected.json.
# Trend from prop.trend.test, total from prop.test, slope and fitted line from lm weighted by the trials.
suppressMessages(library(jsonlite))

one <- function(x, n, score) {
  trend <- unname(prop.trend.test(x, n, score)$statistic)
  total <- suppressWarnings(prop.test(x, n, correct = FALSE))
  line <- lm(x / n ~ score, weights = n)
  b <- unname(coef(line)[2])
  z <- sign(b) * sqrt(trend)
  k <- length(x)
  v <- list(n = k, trials = sum(n), proportion = sum(x) / sum(n), z = z, chi_square = trend,
            p = prop.trend.test(x, n, score)$p.value, p_increasing = pnorm(z, lower.tail = FALSE),
            p_decreasing = pnorm(z), slope = b, slope_error = b / z, total = unname(total$statistic),
            total_df = k - 1, total_p = total$p.value, fitted = unname(fitted(line)), residual = unname(x / n - fitted(line)))
  if (k > 2) {
    v$departure <- v$total - trend
    v$departure_df <- k - 2
    v$departure_p <- pchisq(v$departure, k - 2, lower.tail = FALSE)
  }
  v
}

rounds <- read.csv("rounds.csv")
dropped <- sum(!complete.cases(rounds))
rounds <- rounds[complete.cases(rounds), ]
rare <- read.csv("rare.csv")
rare <- rare[order(rare$dose), ]
pair <- read.csv("pair.csv")
values <- list(
  rounds = c(one(rounds$exploited, rounds$interviewed, rounds$year), list(n_dropped = dropped)),
  rounds_tied = one(rounds$exploited, rounds$interviewed, c(0, 0, 1, 1, 1)),
  rare = one(rare$affected, rare$exposed, rare$dose),
  rare_ranks = one(rare$affected, rare$exposed, 1:5),
  rare_logs = one(rare$affected, rare$exposed, c(-1, 0, 0.5, 1, 1.5)),
  pair = one(pair$agreed, pair$asked, pair$wave))
write(toJSON(list(tolerance = list(rel = 1e-9, abs = 1e-14), values = values),
             auto_unbox = TRUE, digits = NA, pretty = TRUE), "expected.json")
