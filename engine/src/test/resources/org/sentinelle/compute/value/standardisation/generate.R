# Expected directly standardised rates and Fay-Feuer limits for made-up places, with the WHO World Standard.
# Run inside this folder: Rscript generate.R (R 4.2.2, epitools 0.5.10.1). Without events epitools has no limits: there they
# are 0 and the gamma quantile of the definition.
suppressMessages(library(epitools))
limits <- function(d, level) {
  if (sum(d$events) > 0) {
    return(ageadjust.direct(d$events, d$population, stdpop = d$standard, conf.level = level)[c("adj.rate", "lci", "uci")])
  }
  w <- max(d$standard / sum(d$standard) / d$population)
  c(0, 0, qgamma((1 - level) / 2, shape = 1, scale = w, lower.tail = FALSE))
}
d <- read.csv("strata.csv")
lines <- "place,level,rate,low,high"
for (place in unique(d$place)) {
  for (level in c(0.8, 0.95)) {
    found <- limits(d[d$place == place, ], level)
    lines <- c(lines, paste(c(place, level, sprintf("%.17g", found)), collapse = ","))
  }
}
writeLines(lines, "expected.csv")
