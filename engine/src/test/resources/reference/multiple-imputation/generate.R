# Households with missing cells, made up for this case. Rscript generate.R, in this folder.
# Imputations are drawn, so the expected numbers are those of mice with m = 400, and tolerances are what chance leaves: of each
# estimate five standard errors of the difference between its mean and that of our 100 (30 for codes), sqrt(B / 400 + B / 100); of standard errors 6
# percent (12); of fractions of missing information 0.08 (0.16). The table exact.csv has a column that another tells for certain: what is filled in is known, and the
# numbers are lm's on the whole table.
suppressMessages(library(mice))
set.seed(41)
n <- 240; m <- 400; ours <- c(main = 100, logistic = 100, codes = 30)
schooling <- sample(0:14, n, TRUE); sex <- sample(c("F", "M"), n, TRUE); region <- sample(c("coast", "hills", "plain"), n, TRUE)
income <- round(exp(rnorm(n, 6.6 + 0.06 * schooling, 0.6)), 1)
risk <- round(6 - 0.8 * log(income) + 0.05 * schooling + 0.3 * (sex == "F") + 0.4 * (region == "hills") + rnorm(n), 3)
asked <- as.integer(runif(n) < plogis(risk - 1))
grade <- 1 + (schooling + rnorm(n, 0, 3) > 5) + (schooling + rnorm(n, 0, 3) > 9)
d <- data.frame(risk, asked, income, schooling, sex, region, grade)
hole <- function(p) runif(n) < p
d$income[hole(plogis(-2.2 + 0.25 * (schooling < 6) + 0.8 * asked))] <- NA     # asked is seen by all: missing at random
d$schooling[hole(0.15)] <- NA
d$sex[hole(plogis(-2 + 0.4 * asked))] <- NA
d$risk[hole(0.08)] <- NA
d$region[hole(0.12)] <- NA
d$grade[hole(0.12)] <- NA
write.csv(d, "households.csv", row.names = FALSE, quote = FALSE, na = "")

expected <- list(); overrides <- list()
record <- function(name, fit, file) {
  p <- fit$pooled
  for (i in seq_len(nrow(p))) {
    term <- sub("^sexM$", "sexM", as.character(p$term[i])); at <- paste(name, term, sep = "/")
    expected[[name]][[term]] <<- list(estimate = p$estimate[i], se = sqrt(p$t[i]), fmi = p$fmi[i])
    overrides[[paste0(at, "/estimate")]] <<- list(rel = 0, abs = 5 * sqrt(p$b[i] / m + p$b[i] / ours[[name]]))
    overrides[[paste0(at, "/se")]] <<- list(rel = if (name == "codes") 0.12 else 0.06, abs = 0)
    overrides[[paste0(at, "/fmi")]] <<- list(rel = 0, abs = if (name == "codes") 0.16 else 0.08)
  }
}
f <- transform(d, sex = factor(sex), region = factor(region), grade = NULL)
f <- f[!is.na(f$region), ]      # complete regions
write.csv(d[!is.na(d$region), names(d) != "grade"], "main.csv", row.names = FALSE, quote = FALSE, na = "")
imp <- mice(f, m = m, maxit = 10, method = c(risk = "norm", asked = "", income = "pmm", schooling = "norm", sex = "logreg", region = ""), printFlag = FALSE, seed = 3)
record("main", pool(with(imp, lm(risk ~ log(income) + schooling + sex + region))))
record("logistic", pool(with(imp, glm(asked ~ log(income) + sex, family = binomial))))
g <- transform(d, sex = factor(sex), region = factor(region), grade = factor(grade, ordered = TRUE))
imp2 <- mice(g, m = m, maxit = 10, method = c(risk = "norm", asked = "", income = "pmm", schooling = "pmm", sex = "logreg", region = "polyreg", grade = "polr"), printFlag = FALSE, seed = 4)
record("codes", pool(with(imp2, lm(risk ~ log(income) + as.numeric(grade) + sex + region))))
names(expected$codes) <- sub("as.numeric(grade)", "grade", names(expected$codes), fixed = TRUE)
names(overrides) <- sub("as.numeric(grade)", "grade", names(overrides), fixed = TRUE)

x <- round(rnorm(40), 3); z <- round(rnorm(40), 3); sure <- 2 * x + 1; y <- round(1 + x + 0.5 * z + rnorm(40), 3)
e <- data.frame(y, x, z, sure); whole <- summary(lm(y ~ sure + z, e))$coefficients
e$sure[c(2, 9, 10, 31)] <- NA
write.csv(e, "exact.csv", row.names = FALSE, quote = FALSE, na = "")
for (term in rownames(whole)) expected$exact[[term]] <- list(estimate = whole[term, 1], se = whole[term, 2], t = whole[term, 3])

json <- function(x) {
  if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, json, ""), collapse = ", "), "}")
  else format(x, digits = 17)
}
overrides <- overrides[order(names(overrides))]
names(overrides) <- gsub("([()])", ".", names(overrides))
writeLines(json(list(tolerance = list(rel = 1e-8, abs = 1e-10), tolerance_overrides = overrides, values = expected)), "expected.json")
paths <- "analysis,where,options,from,term,column,path"
for (name in names(expected)) {
  i <- 0
  for (term in names(expected[[name]])) {
    for (what in intersect(names(expected[[name]][[term]]), c("estimate", "se", "t")))
      paths <- c(paths, paste(name, "", "", "estimates", paste0("coefficient[", term, "]"), c(estimate = "estimate", se = "std_error", t = "statistic")[[what]], paste(name, term, what, sep = "/"), sep = ","))
    if (name %in% c("main", "codes")) paths <- c(paths, paste(name, "", "", "details", paste0("pooling[", i, "]"), "fmi", paste(name, term, "fmi", sep = "/"), sep = ","))
    i <- i + 1
  }
}
writeLines(paths, "paths.csv")
