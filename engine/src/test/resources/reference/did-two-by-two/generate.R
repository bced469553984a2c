# Two groups before and after, persons in 14 villages, under R 4.2.2 with sandwich 3.0.2 and clubSandwich 0.5.8.
suppressMessages({library(sandwich); library(clubSandwich)})
set.seed(41)
n <- 260
d <- data.frame(village = sprintf("v%02d", sample(14, n, TRUE)), later = rbinom(n, 1, 0.5))
d$reached <- as.integer(as.integer(substr(d$village, 2, 3)) <= 6)
d$age <- sample(16:60, n, TRUE); d$weight <- round(runif(n, 0.5, 2), 2)
d$sex <- sample(c("female", "male"), n, TRUE)
d$risk <- round(5 + 0.3 * d$reached + 0.4 * d$later - 0.9 * d$reached * d$later + 0.02 * d$age + rnorm(14, 0, 0.3)[as.integer(substr(d$village, 2, 3))] + rnorm(n), 3)
d <- d[, c("village", "reached", "later", "age", "sex", "weight", "risk")]
d$age[c(4, 90)] <- NA; d$risk[is.na(d$age)] <- NA
write.csv(d, "persons.csv", row.names = FALSE, quote = FALSE, na = "")
d <- d[!is.na(d$age), ]
plain <- lm(risk ~ reached * later, d); full <- lm(risk ~ reached * later + age + sex, d); weighted <- lm(risk ~ reached * later + age + sex, d, weights = weight)
e <- function(m, V, df = df.residual(m)) { b <- coef(m)[["reached:later"]]; s <- sqrt(V["reached:later", "reached:later"]); list(estimate = b, se = s, stat = b / s, p = 2 * pt(-abs(b / s), df), low = b - qt(.975, df) * s, high = b + qt(.975, df) * s) }
cl <- function(m) vcovCL(m, d$village, type = "HC1"); g <- length(unique(d$village))
cr2 <- coef_test(full, "CR2", cluster = d$village); k <- which(rownames(cr2) == "reached:later")
mean4 <- function(r, l) mean(d$risk[d$reached == r & d$later == l])
v <- list(
  plain = list(effect = e(plain, vcovHC(plain, "HC2")), unadjusted = list(estimate = mean4(1, 1) - mean4(1, 0) - mean4(0, 1) + mean4(0, 0)), `mean[treated,before]` = list(estimate = mean4(1, 0)), df_residual = df.residual(plain)),
  classical = list(effect = e(plain, vcov(plain))), HC0 = list(effect = e(full, vcovHC(full, "HC0"))), HC3 = list(effect = e(full, vcovHC(full, "HC3"))), weighted = list(effect = e(weighted, vcovHC(weighted, "HC1"))),
  clustered = list(effect = e(full, cl(full), g - 1), clusters = g), cr2 = list(effect = list(estimate = cr2$beta[k], se = cr2$SE[k], df = cr2$df_Satt[k], p = cr2$p_Satt[k])))
f <- list(plain = c("plain", ""), classical = c("plain", "errors=classical"), HC0 = c("full", "errors=HC0"), HC3 = c("full", "errors=HC3"), weighted = c("weighted", "errors=HC1"), clustered = c("villages", ""), cr2 = c("villages", "errors=CR2"))

# Of R's fixest 0.14.2, feols(y ~ treated * after), on data stated by their formula (a benchmark of the Python package diff-diff). Typed in.
set.seed(12345); z <- data.frame(unit = rep(0:199, each = 2), after = 0:1); z$treated <- as.integer(z$unit < 100); z$y <- sprintf("%.17g", 10 + z$after * 2 + z$treated * z$after * 3 + rnorm(400))
write.csv(z, "stated.csv", row.names = FALSE, quote = FALSE)
v$published <- list(effect = list(estimate = 2.9475876082926851, se = 0.20319954322261985, stat = 14.505877137053348, p = 1.531281441716454e-38, low = 2.54810287226349, high = 3.3470723443218802))
v$published_units <- list(effect = list(estimate = 2.9475876082926851, se = 0.20788458904501431, stat = 14.178961614390902, p = 5.3153950882205083e-32, low = 2.537648232476283, high = 3.3575269841090871))
f$published <- c("stated", "errors=classical"); f$published_units <- c("stated", "")
num <- function(x) if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, num, ""), collapse = ", "), "}") else sprintf("%.17g", x)
writeLines(paste0("{\"tolerance\": {\"rel\": 1e-7, \"abs\": 1e-11}, \"values\": {\n", paste0("\"", names(v), "\": ", vapply(v, num, ""), collapse = ",\n"), "}}"), "expected.json")
col <- c(estimate = "estimate", se = "std_error", p = "p_value", stat = "statistic", df = "df", low = "conf_low", high = "conf_high"); q <- function(s) if (grepl(",", s)) paste0("\"", s, "\"") else s
lines <- "analysis,where,options,from,term,column,path"
for (k in names(v)) for (t in names(v[[k]])) if (is.list(v[[k]][[t]])) for (s in names(v[[k]][[t]])) lines <- c(lines, paste(f[[k]][1], "", f[[k]][2], "estimates", q(t), col[[s]], q(paste(k, t, s, sep = "/")), sep = ",")) else lines <- c(lines, paste(f[[k]][1], "", f[[k]][2], "summary", t, "", paste(k, t, sep = "/"), sep = ","))
writeLines(lines, "paths.csv")
