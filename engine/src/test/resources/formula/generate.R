# Design matrices of formulas that researchers write, by R 4.2.2 model.matrix (splines 4.2.2): names of columns, and each column's
# products with two given columns. Rscript generate.R, in this folder.
library(splines)
set.seed(41)
n <- 30
d <- data.frame(y = round(rexp(n), 3), x = round(rnorm(n), 3), a = round(runif(n, 1, 9), 2), b = round(runif(n, -2, 2), 2), pop = round(exp(rnorm(n, 5))),
  f = sample(c("low", "mid", "top"), n, TRUE), g = sample(c("no", "yes"), n, TRUE), h = sample(c("e", "n", "s", "w"), n, TRUE), year = sample(2019:2022, n, TRUE), check.names = FALSE)
d$`years at school` <- sample(0:12, n, TRUE); d$u <- round(rnorm(n), 3); d$v <- round(rnorm(n), 3)
write.csv(d, "rows.csv", row.names = FALSE, quote = FALSE)
written <- c("x", "x:a", "x*a", "x*a - x", "x - 1", "0 + x", "x + 0", "-1 + x", "f - 1", "f + x - 1", "x + f - 1", "f + g - 1", "f*g", "f:g", "f:g - 1", "f + f:g", "g + f:g", "f:x", "f + f:x", "f:x - 1", "f*x - 1", "x + f:x", "f*g*h", "f:g:h", "(f + g + h)^2", "(x + a + b)^2", "(x + a + b)^3", "(x + a)^2 - x:a", "f*g - f", "f*g - g",
  "b + a:b", "b + x:a", "a:b + b:x", "h + f:h", "x:a:b", "x*a*b", "a*(x + b)", "(x + f):g", "f:(x + g)",
  "factor(year)", "factor(year)*x", "factor(year):f", "factor(year) - 1", "x + factor(year):x",
  "log(a)", "log(a + 1)", "log(a+1)*f", "log2(a)", "log10(a)", "log1p(a)", "exp(x)", "sqrt(a)", "abs(x)", "I(x^2)", "x + I(x^2) + I(x^3)", "I(x*a)", "I(a/10)", "I(a/1000)", "I(a/100000)", "I(a/1e6)", "I(a*0.5)", "I(a*1e-3)", "I((a + b)/2)", "I(a + b + x)", "I(a - b - x)", "I(a - (b - x))", "I(-x)", "I(-x^2)", "I((-x)^2)", "I(a^2 * x)", "I(a/pop/2)", "I(a*b*x)", "I(log(a)^2)", "log(a):x",
  "poly(x, 2)", "poly(x, 3)", "poly(x, degree = 2)", "poly(x, 2, raw = TRUE)", "poly(x, degree = 2, raw = TRUE)", "poly(x, 1)", "poly(pop, 4)", "poly(x, 2)*f", "poly(log(a), 2)", "poly(x, 2):a",
  "ns(x, 3)", "ns(x, df = 3)", "ns(x, 1)", "ns(x, df = 4)*g", "ns(log(a), 2)", "bs(x, 3)", "bs(x, df = 5)", "bs(a, 4):g", "bs(x)", "ns(x)", "ns(pop, 5)",
  "`years at school`", "`years at school`*g", "log(`years at school` + 1)", "I(`years at school`^2)",
  "x + x", "x:x", "f:f", "x*x", "f*f", "x + a + x:a", "1", "x + 1", "g:x + f:x", "f + g + f:x + g:x", "h:f:x - 1")
out <- list()
for (t in written) {
  m <- tryCatch(suppressWarnings(model.matrix(as.formula(paste("y ~", t)), d)), error = function(e) NULL)
  if (is.null(m)) { cat("R refuses", t, "\n"); next }
  out[[length(out) + 1]] <- list(t = t, names = colnames(m), u = drop(crossprod(m, d$u)), v = drop(crossprod(m, d$v)))
}
quoted <- function(x) paste0("\"", gsub("\"", "\\\\\"", x), "\"")
array <- function(x) paste0("[", paste(x, collapse = ", "), "]")
writeLines(c("[", paste(vapply(out, function(o) paste0("{\"formula\": ", quoted(paste("y ~", o$t)), ", \"names\": ", array(quoted(o$names)), ", \"u\": ", array(format(o$u, digits = 15)), ", \"v\": ", array(format(o$v, digits = 15)), "}"), ""), collapse = ",\n"), "]"), "expected.json")
