# Expected values for directly standardised rates. Run inside this folder: Rscript generate.R
# (R 4.2.2, epitools 0.5.10.1). Rates and Fay-Feuer limits come from epitools::ageadjust.direct; the others from
# qgamma, uniroot and stats::poisson.test on the definitions.
suppressMessages(library(epitools))
options(digits = 17)

moments <- function(m, v) list(shape = m^2 / v, scale = v / m)

limits <- function(x, n, s, level) {
  tail <- (1 - level) / 2
  w <- s / sum(s) / n
  y <- sum(w * x)
  v <- sum(w^2 * x)
  above <- function(p, m, u) with(moments(m, u), qgamma(p, shape = shape, scale = scale, lower.tail = FALSE))
  more <- moments(y + max(w), v + max(w)^2)
  if (y == 0) {
    upper_kim <- qgamma(2 * tail, shape = more$shape, scale = more$scale, lower.tail = FALSE)
    return(list(fay_feuer = c(0, above(tail, max(w), max(w)^2)), tiwari = c(0, above(tail, mean(w), mean(w^2))),
                fay_kim = c(0, upper_kim)))
  }
  gamma <- ageadjust.direct(x, n, stdpop = s, conf.level = level)
  here <- moments(y, v)
  both <- function(q, side) (pgamma(q, here$shape, scale = here$scale, lower.tail = side) +
                              pgamma(q, more$shape, scale = more$scale, lower.tail = side)) / 2 - tail
  root <- function(side) uniroot(both, c(gamma["lci"] / 2, gamma["uci"]), side = side, tol = 1e-300, maxiter = 10000)$root
  count <- poisson.test(sum(x), conf.level = level)$conf.int
  list(fay_feuer = unname(gamma[c("lci", "uci")]),
       tiwari = c(unname(gamma["lci"]), above(tail, y + mean(w), v + mean(w^2))),
       fay_kim = c(root(TRUE), root(FALSE)),
       dobson = y + sqrt(v / sum(x)) * (as.numeric(count) - sum(x)),
       normal = y + c(-1, 1) * qnorm(1 - tail) * sqrt(v))
}

json <- function(x, indent = "  ") {
  if (!is.list(x)) {
    one <- ifelse(is.na(x), "null", ifelse(is.infinite(x), "\"Infinity\"", sprintf("%.17g", x)))
    return(if (length(x) == 1) one else paste0("[", paste(one, collapse = ", "), "]"))
  }
  inner <- paste0(indent, "  ")
  entries <- vapply(names(x), function(k) paste0(inner, "\"", k, "\": ", json(x[[k]], inner)), "")
  paste0("{\n", paste(entries, collapse = ",\n"), "\n", indent, "}")
}

levels <- c(level_50 = 0.5, level_90 = 0.9, level_95 = 0.95, level_999 = 0.999)
one <- function(d) {
  d <- d[complete.cases(d), ]
  x <- d$victims; n <- d$population; s <- d$standard
  rates <- if (sum(x) == 0) c(0, 0) else unname(ageadjust.direct(x, n, stdpop = s)[1:2])
  c(list(crude = rates[1], rate = rates[2], error = sqrt(sum((s / sum(s) / n)^2 * x)),
         crude_limits = as.numeric(poisson.test(sum(x), sum(n))$conf.int)),
    lapply(levels, function(level) limits(x, n, s, level)))
}
by_group <- function(file) {
  d <- read.csv(file)
  lapply(split(d, factor(d$region, unique(d$region))), one)
}
values <- list(regions = by_group("regions.csv"), uneven = by_group("uneven.csv"), whole = one(read.csv("whole.csv")),
               single = c(one(read.csv("single.csv")), list(exact = as.numeric(poisson.test(7, 4100)$conf.int))))

cat("{\n  \"tolerance\": {\"rel\": 1e-11, \"abs\": 1e-14},\n  \"values\": ", json(values), "\n}\n",
    sep = "", file = "expected.json")
