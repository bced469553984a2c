# lme4's side of MixedBenchmark: Rscript mixed-benchmark.R rows.csv
suppressMessages(library(lme4))
d <- read.csv(commandArgs(TRUE)[1])
run <- function(name, fit) {
  t <- min(sapply(1:2, function(k) system.time(m <<- fit())[["elapsed"]]))
  cat(name, format(as.numeric(logLik(m)), digits = 12), t, sep = ","); cat("\n")
}
run("linear-intercepts", function() lmer(y ~ a + b + (1 | g), d))
run("linear-slopes", function() lmer(y ~ a + b + (a | g), d))
run("linear-crossed", function() lmer(y ~ a + b + (1 | g) + (1 | h), d))
run("logistic-intercepts", function() glmer(z ~ a + b + (1 | g), d, binomial))
run("logistic-crossed", function() glmer(z ~ a + b + (1 | g) + (1 | h), d, binomial))
