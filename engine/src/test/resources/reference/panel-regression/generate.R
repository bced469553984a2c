# Panel models of plm 2.6-2 and errors of clubSandwich 0.5.8 under R 4.2.2, on a simulated panel with holes: 11 districts over up to 9
# years, road the same in all years of a district, strict a year's law.
suppressMessages({library(plm); library(clubSandwich); library(lmtest)})
set.seed(31)
d <- expand.grid(year = 2011:2019, district = sprintf("d%02d", 1:11))
u <- rnorm(11, 0, 1.5); v <- rnorm(9, 0, 0.5)
d$schooling <- round(6 + 0.5 * u[as.integer(d$district)] + rnorm(nrow(d)), 3)
d$aid <- round(rexp(nrow(d), 0.3) + (d$year - 2011) * 0.2, 3)
d$road <- as.integer(as.integer(d$district) %% 3 == 0)
d$risk <- round(20 - 0.8 * d$schooling + 0.15 * d$aid + d$road + u[as.integer(d$district)] + v[d$year - 2010] + rnorm(nrow(d)), 3)
d <- d[sort(sample(nrow(d), 78)), c("district", "year", "risk", "schooling", "aid", "road")]
d <- d[sample(nrow(d)), ]
d$schooling[5] <- NA
write.csv(d, "districts.csv", row.names = FALSE, quote = FALSE, na = "")
d <- d[!is.na(d$schooling), ]
d <- d[order(d$district, d$year), ]
form <- risk ~ schooling + aid + road
P <- function(...) plm(form, d, index = c("district", "year"), ...)
tab <- function(m, df) { se <- sqrt(diag(vcov(m))); b <- coef(m); setNames(lapply(seq_along(b), function(i) list(estimate = unname(b[i]), se = unname(se[i]), p = unname(2 * pt(-abs(b[i] / se[i]), df)), low = unname(b[i] - qt(.975, df) * se[i]), high = unname(b[i] + qt(.975, df) * se[i]))), names(b)) }
m <- list(pooled = P(model = "pooling"), units = P(model = "within"), times = P(model = "within", effect = "time"), both = P(model = "within", effect = "twoways"), random = P(model = "random"), random_times = P(model = "random", effect = "time"), differences = P(model = "fd"))
v <- lapply(m, function(f) c(tab(f, df.residual(f)), list(df = df.residual(f), rss = deviance(f))))
for (r in c("random", "random_times")) { e <- m[[r]]$ercomp; v[[r]]$variances <- list(idios = unname(e$sigma2[1]), effects = unname(e$sigma2[2]), lowest = min(e$theta), highest = max(e$theta)) }
ht <- function(a, b) { h <- phtest(a, b); list(chi2 = unname(h$statistic), df = unname(h$parameter), p = unname(h$p.value)) }
v$hausman <- list(units = ht(m$units, m$random), times = ht(m$times, m$random_times))
ft <- function(w) { f <- pFtest(w, m$pooled); list(f = unname(f$statistic), df1 = unname(f$parameter[1]), df2 = unname(f$parameter[2]), p = unname(f$p.value)) }
v$effects <- list(units = ft(m$units), times = ft(m$times), both = ft(m$both))
club <- function(f, ty) { ct <- coef_test(f, vcov = ty, cluster = d$district, test = "Satterthwaite"); setNames(lapply(seq_len(nrow(ct)), function(i) list(se = ct$SE[i], df = ct$df_Satt[i])), rownames(ct)) }
v$CR2 <- list(pooled = club(m$pooled, "CR2"), units = club(m$units, "CR2"), both = club(m$both, "CR2"))
v$CR1 <- list(differences = as.list(sqrt(diag(vcovHC(m$differences, method = "arellano", type = "HC0")))), random = as.list(sqrt(diag(vcovHC(m$random, method = "arellano", type = "HC0")))))
v$driscoll <- list(units = as.list(sqrt(diag(vcovSCC(m$units, type = "HC0")))), both = as.list(sqrt(diag(vcovSCC(m$both, type = "HC0", maxlag = 1)))))
num <- function(x) if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, num, ""), collapse = ", "), "}") else sprintf("%.17g", x)
writeLines(paste0("{\"tolerance\": {\"rel\": 1e-7, \"abs\": 1e-11}, \"values\": ", num(v), "}"), "expected.json")
