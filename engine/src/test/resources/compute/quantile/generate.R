# Expected quantiles of type 7, the default of R.
# Run inside this folder: Rscript generate.R   (R 4.2.2, base only). Writes figures.csv and expected.csv.
# A figure is a whole number, or censored: then only its bounds low and high are known. Ties are many.
set.seed(1996, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")

low <- c(rpois(40, 3), rpois(20, 40), rep(0, 9), rep(1, 5))
high <- low + c(rep(0, 60), rep(4, 9), rep(3, 5))
figures <- data.frame(area = sample(c("AAA", "BBB", "CCC"), length(low), replace = TRUE), low, high)
figures <- rbind(figures, data.frame(area = "DDD", low = 7, high = 7))
write.csv(figures, "figures.csv", row.names = FALSE, quote = FALSE)

probabilities <- c(0, 0.01, 0.1, 0.25, 1 / 3, 0.5, 0.6, 0.75, 0.9, 0.975, 0.999, 1)
at <- function(area, d) data.frame(
  area, probability = sprintf("%.17g", probabilities), rows = nrow(d),
  censored = sum(d$low != d$high),
  low = sprintf("%.17g", quantile(d$low, probabilities, type = 7, names = FALSE)),
  high = sprintf("%.17g", quantile(d$high, probabilities, type = 7, names = FALSE)))
expected <- rbind(do.call(rbind, lapply(split(figures, figures$area), function(d) at(d$area[1], d))), at("ALL", figures))
write.csv(expected, "expected.csv", row.names = FALSE, quote = FALSE)
