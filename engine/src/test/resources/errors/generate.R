# Errors of linear models: clubSandwich 0.5.8, sandwich 3.0-2, plm 2.6-2 under R 4.2.2. Simulated: 9 districts of unequal size over
# 12 years, one of them with a single row, a district that alone tells a coefficient, and weights.
suppressMessages({library(clubSandwich); library(sandwich); library(lmtest); library(plm)})
set.seed(20)
sizes <- c(12, 11, 9, 12, 4, 7, 12, 1, 10)
d <- do.call(rbind, lapply(seq_along(sizes), function(g) data.frame(district = paste0("d", g), year = sort(sample(2001:2012, sizes[g])), u = rnorm(1))))
n <- nrow(d)
d$schooling <- round(6 + 2 * d$u + rnorm(n), 3)
d$road <- as.integer(d$district %in% c("d1", "d4", "d6"))
d$border <- as.integer(d$district == "d5")
d$weight <- round(runif(n, 0.2, 3), 3)
d$risk <- round(10 - 0.6 * d$schooling + d$road + d$u + (1 + d$road) * rnorm(n), 3)
d$u <- NULL
d$team <- paste0("t", sample(7, n, TRUE))
write.csv(d, "districts.csv", row.names = FALSE, quote = FALSE)
models <- list(plain = lm(risk ~ schooling + road, d), weighted = lm(risk ~ schooling + road, d, weights = weight), alone = lm(risk ~ schooling + border, d))
v <- list()
for (m in names(models)) for (ty in c("CR0", "CR1", "CR1S", "CR2", "CR3")) {
  if (m == "alone" && ty == "CR3") next
  fit <- models[[m]]
  ct <- coef_test(fit, vcov = ty, cluster = d$district, test = c("naive-t", "Satterthwaite"))
  ci <- conf_int(fit, vcov = ty, cluster = d$district, test = "Satterthwaite")
  w <- if (m != "alone") Wald_test(fit, constraints = constrain_zero(2:3), vcov = ty, cluster = d$district, test = "HTZ")
  v[[m]][[ty]] <- c(setNames(lapply(seq_len(nrow(ct)), function(i) list(se = ct$SE[i], df = ct$df_Satt[i], p = ct$p_Satt[i], low = ci$CI_L[i], high = ci$CI_U[i])), rownames(ct)),
    if (m != "alone") list(wald = list(f = w$Fstat, df_num = w$df_num, df_denom = w$df_denom, p = w$p_val)))
}
inv <- vcovCR(models$weighted, cluster = d$district, type = "CR2", inverse_var = TRUE)
ct <- coef_test(models$weighted, vcov = inv, test = "Satterthwaite")
v$weighted$CR2_inverse <- setNames(lapply(seq_len(nrow(ct)), function(i) list(se = ct$SE[i], df = ct$df_Satt[i], p = ct$p_Satt[i])), rownames(ct))
hc <- function(m, ty) { ct <- coef_test(m, vcov = ty, cluster = seq_len(n), test = "Satterthwaite"); setNames(lapply(seq_len(nrow(ct)), function(i) list(se = ct$SE[i], df = ct$df_Satt[i])), rownames(ct)) }
v$rows <- list(HC2 = hc(models$plain, "CR2"), HC3 = hc(models$plain, "CR3"))
# three ways
m <- models$plain
# a negative variance: eigenvalues below 0 are set to 0
fixed <- function(V) { if (all(diag(V) >= 0)) return(V); e <- eigen(V); R <- e$vectors %*% diag(pmax(e$values, 0)) %*% t(e$vectors); dimnames(R) <- dimnames(V); R }
se <- function(V) as.list(sqrt(diag(fixed(V))))
v$three <- list(each = se(vcovCL(m, cluster = d[, c("district", "year", "team")], type = "HC1")), none = se(vcovCL(m, cluster = d[, c("district", "year", "team")], type = "HC0", cadjust = FALSE)))
# over time: one district's series for Newey-West, all for Driscoll-Kraay
s <- d[d$district == "d1", ]
f <- lm(risk ~ schooling, s)
v$newey <- list(lag2 = se(NeweyWest(f, lag = 2, prewhite = FALSE, adjust = FALSE)), lag2_adjusted = se(NeweyWest(f, lag = 2, prewhite = FALSE, adjust = TRUE)), automatic = se(NeweyWest(f, lag = floor(bwNeweyWest(f, prewhite = 0)), prewhite = FALSE, adjust = FALSE)), lag = floor(bwNeweyWest(f, prewhite = 0)),
  white = se(NeweyWest(f, adjust = TRUE)), white_lag2 = se(NeweyWest(f, lag = 2, prewhite = 1)), white_lag = floor(bwNeweyWest(f, prewhite = 1)))
p <- plm(risk ~ schooling + road, d, index = c("district", "year"), model = "pooling")
v$driscoll <- list(lag3 = se(vcovSCC(p, type = "HC0", maxlag = 3)), lag3_adjusted = se(vcovSCC(p, type = "HC1", maxlag = 3)), automatic = se(vcovSCC(p, type = "HC0")))
num <- function(x) if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, num, ""), collapse = ", "), "}") else sprintf("%.17g", x)
writeLines(paste0("{\"tolerance\": {\"rel\": 1e-8, \"abs\": 1e-12}, \"values\": ", num(v), "}"), "expected.json")
