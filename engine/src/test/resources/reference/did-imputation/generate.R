# Imputed effects on a simulated panel with holes, under R 4.2.2 with base R alone: lm with dummies on untreated rows, predictions for the others,
# and the variance from the weights that an estimate gives to each row, by the formulas of Borusyak, Jaravel and Spiess (2024), with matrices
# that hold every dummy. Leaving one out: each cluster's mean effect less the weighted mean of the other clusters' (supplementary appendix A.9).
set.seed(23)
first <- c(rep(2011, 2), rep(2013, 6), rep(2014, 7), rep(2016, 6), 2015, rep(0, 12)); n <- length(first); times <- 2011:2018
d <- merge(data.frame(place = sprintf("p%02d", sample(n)), first, region = sprintf("r%02d", sample(11, n, TRUE)), a = rnorm(n), s = rnorm(n, 0, 0.1)), data.frame(year = times))
d$open <- round(rnorm(nrow(d), 0.1 * (d$year - 2011)), 3); d$weight <- round(runif(nrow(d), 0.6, 1.8), 2)
since <- ifelse(d$first == 0, -99, d$year - d$first)
d$calls <- round(10 + 2 * d$a + d$s * (d$year - 2011) + 0.4 * (d$year - 2011) + 0.7 * d$open + ifelse(since >= 0, 1 + 0.4 * since, 0) + rnorm(nrow(d)), 3)
d$calls[sample(nrow(d), 12)] <- NA
d <- d[sample(nrow(d)), c("place", "year", "first", "region", "open", "weight", "calls")]
write.csv(d, "places.csv", row.names = FALSE, quote = FALSE, na = "")
d <- d[!is.na(d$calls), ]; d$g <- ifelse(d$first == 0, Inf, d$first)
run <- function(covariate = FALSE, weighted = FALSE, cluster = "place", trends = FALSE, ant = 0, leads = 3, alike = "group-time", out = FALSE, balanced = NULL) {
  z <- d; z$w <- if (weighted) z$weight else 1; z$k <- z$year - z$g; z$D <- z$k >= -ant; z$cl <- z[[cluster]]
  U <- unique(z$place); known <- sapply(U, function(u) { t <- z$year[z$place == u & !z$D]; length(unique(t)) > trends })
  z0 <- z[!z$D, ]; z1 <- z[z$D & z$place %in% U[known] & z$year %in% z0$year, ]; z0 <- z0[z0$place %in% U, ]
  X <- function(r) { M <- cbind(outer(r$place, U, "==") * 1, outer(r$year, times, "==") * 1); if (trends) M <- cbind(M, outer(r$place, U, "==") * (r$year - 2014)); if (covariate) M <- cbind(M, r$open); M }
  X0 <- X(z0); keep <- { q <- qr(X0 * sqrt(z0$w), tol = 1e-9); sort(q$pivot[seq_len(q$rank)]) }
  X0 <- X0[, keep]; X1 <- X(z1)[, keep]; P <- solve(crossprod(X0 * z0$w, X0)); b <- P %*% crossprod(X0, z0$w * z0$calls); e0 <- z0$calls - drop(X0 %*% b); tau <- z1$calls - drop(X1 %*% b)
  effect <- function(s) { v1 <- z1$w * s / sum(z1$w * s); v0 <- -drop((z0$w * X0) %*% P %*% crossprod(X1, v1)); et <- switch(alike, "group-time" = paste(z1$g, z1$year), group = z1$g, event = z1$k, all = rep(1, nrow(z1))); m <- sum(v1 * tau)
    r1 <- numeric(length(tau)); for (c in unique(et[v1 > 0])) { i <- which(et == c & v1 > 0); a <- tapply(v1[i], z1$cl[i], sum); b <- tapply(v1[i] * tau[i], z1$cl[i], sum) / a
      if (out && length(a) < 2) return(list(estimate = m)); for (cl in names(a)) { j <- i[z1$cl[i] == cl]; o <- if (out) names(a) != cl else TRUE; mean <- sum(a[o]^2 * b[o]) / sum(a[o]^2); r1[j] <- if (out) b[[cl]] - mean else tau[j] - mean } }
    all <- tapply(c(v0 * e0, v1 * r1), c(z0$cl, z1$cl), sum); se <- sqrt(sum(all^2)); list(estimate = m, se = se, p = 2 * pnorm(-abs(m / se)), high = m + qnorm(.975) * se) }
  on <- if (is.null(balanced)) TRUE else { i <- z1$k >= 0 & z1$k <= balanced; i & z1$place %in% names(which(table(z1$place[i]) == balanced + 1)) }
  es <- sort(unique(z1$k[on | FALSE])); o <- c(list(overall = effect(on & z1$k >= 0)), setNames(lapply(es, function(k) effect(on & z1$k == k)), sprintf("event[%d]", as.integer(es))))
  if (leads > 0) { L <- sapply(1:leads, function(l) -z0$k - ant == l) * 1; A <- cbind(X0, L); Q <- solve(crossprod(A * z0$w, A)); c0 <- Q %*% crossprod(A, z0$w * z0$calls); r <- z0$calls - drop(A %*% c0)
    S <- rowsum(A * z0$w * r, z0$cl); G <- nrow(S); N <- nrow(z0); K <- ncol(A) - length(unique(z0$place)) * (1 + trends) + 1
    V <- Q %*% crossprod(S) %*% Q * G / (G - 1) * (N - 1) / (N - K); i <- ncol(X0) + 1:leads; for (l in 1:leads) { sl <- sqrt(V[i[l], i[l]]); o[[sprintf("lead[%d]", as.integer(-l - ant))]] <- list(estimate = c0[i[l]], se = sl, p = 2 * pt(-abs(c0[i[l]] / sl), G - 1)) }; F <- drop(t(c0[i]) %*% solve(V[i, i], c0[i])) / leads
    o$pretrend <- list(estimate = F, p = pf(F, leads, G - 1, lower.tail = FALSE)) }
  c(o, list(rows_untreated = nrow(z0), rows_imputed = nrow(z1), rows_left_out = sum(z$D) - nrow(z1))) }
v <- list(plain = run(), covariate = run(TRUE, TRUE), region = run(TRUE, TRUE, "region"), trends = run(TRUE, trends = TRUE, leads = 0), anticipated = run(ant = 1, leads = 2),
  out = run(TRUE, TRUE, out = TRUE, leads = 0), out_group = run(alike = "group", out = TRUE, leads = 0), out_region = run(TRUE, TRUE, "region", alike = "event", out = TRUE, leads = 0), out_all = run(cluster = "region", alike = "all", out = TRUE, leads = 0),
  event = run(TRUE, TRUE, alike = "event", leads = 0), balanced = run(TRUE, TRUE, leads = 0, balanced = 2))
f <- list(plain = c("plain", ""), covariate = c("places", ""), region = c("regions", ""), trends = c("trends", ""), anticipated = c("plain", "anticipation=1;leads=2"),
  out = c("places", "errors=leave-one-out;leads=0"), out_group = c("plain", "errors=leave-one-out;alike=group;leads=0"), out_region = c("regions", "errors=leave-one-out;alike=event;leads=0"), out_all = c("plain-regions", "errors=leave-one-out;alike=all;leads=0"),
  event = c("places", "alike=event;leads=0"), balanced = c("places", "balanced-to=2;leads=0"))

# Numbers of Stata's did_imputation (November 2023) on a panel that is stated by its formula: benchmarks of the Python package diff-diff, where
# effects by horizon, by group and by time alike (avgeffectsby), with and without leaveout, and a panel with holes, were run in Stata 19. Its
# iterations end at about 1e-7. Covariates: R's didimputation 0.5.0 in the same place.
set.seed(2024); frame <- data.frame(unit = NA, time = 1:8, first = NA, x = NA, y = NA)
stated <- function(b) { z <- NULL; for (g in c(0, 3, 5)) for (j in 1:60) { own <- rnorm(1); p <- frame; p$unit <- NROW(z) / 8; p$first <- g
  for (t in 1:8) { p$x[t] <- if (b > 0) 0.4 * own + 0.2 * t + rnorm(1) else 0; p$y[t] <- own + 0.5 * t + b * p$x[t] + (if (g > 0 && t >= g) 1 + 0.5 * (t - g) else 0) + 0.2 * rnorm(1) }; z <- rbind(z, p) }; z }
one <- stated(0); two <- stated(0.7); one$holes <- ifelse(one$unit %% 4 == 0 & one$time >= 6, "yes", "no")
out <- function(z, file) { for (n in c("x", "y")) if (n %in% names(z)) z[[n]] <- sprintf("%.17g", z[[n]]); write.csv(z, file, row.names = FALSE, quote = FALSE) }
out(one[, c("unit", "time", "first", "holes", "y")], "stated.csv"); out(two, "stated-x.csv")
told <- function(m, s) list(overall = list(estimate = m[1], se = s[1]), `event[0]` = list(estimate = m[2], se = s[2]), `event[1]` = list(estimate = m[3], se = s[3]), `event[2]` = list(estimate = m[4], se = s[4]), `event[3]` = list(estimate = m[5], se = s[5]), `event[4]` = list(estimate = m[6], se = s[6]), `event[5]` = list(estimate = m[7], se = s[7]))
m <- c(2.0456678967434003, 0.99293658500530635, 1.5129648623314707, 2.006499293218484, 2.4998545630646829, 2.9648169454740363, 3.4673514576204787)
alone <- function(m, s) list(overall = list(estimate = m, se = s))
v$published <- told(m, c(0.020879383566722923, 0.028791608348336495, 0.025253856015380709, 0.030155388323006894, 0.029048460851672311, 0.043064691747540094, 0.043073537575459654))
v$published_out <- told(m, c(0.021041161682015575, 0.029085929067998187, 0.02548745171356798, 0.030371068022456742, 0.029299586939814812, 0.043460391002896281, 0.043504637171120686))
v$published_event <- told(m, c(0.021029986100480732, 0.029142569815289478, 0.025729536673645869, 0.030235883748585404, 0.029508891639513458, 0.043064691747399318, 0.043073537575276655))
v$published_event_out <- told(m, c(0.021135663550101814, 0.029291895495013806, 0.025851152972887623, 0.03034366662276871, 0.029638800366029311, 0.043460391007636372, 0.043504637175855947))
v$published_holes <- alone(1.9647746285960803, 0.022875332984551428); v$published_holes_out <- alone(1.9647746285960803, 0.023082924221374316)
v$published_holes_group <- alone(1.9647746285960803, 0.028263480747048431); v$published_holes_group_out <- alone(1.9647746285960803, 0.028488231748503588)
v$published_holes_event <- alone(1.9647746382159736, 0.023022816565355601); v$published_holes_event_out <- alone(1.9647746382159736, 0.023163427162940238)
v$published_x <- told(c(2.046600195474, 0.9859820336658, 1.51123044217, 2.000530295829, 2.486773170707, 3.032147852099, 3.464822217904), c(0.02291362542002, 0.02789721768346, 0.02909412547708, 0.03126943221026, 0.03125394813925, 0.0399867413601, 0.04416055181866))
for (a in c("", "_event", "_group")) for (o in c("", "_out")) { opt <- c(if (a != "") paste0("alike=", sub("_", "", a)), if (o != "") "errors=leave-one-out"); opt <- paste(opt, collapse = ";"); if (a != "_group") f[[paste0("published", a, o)]] <- c("stated", opt); f[[paste0("published_holes", a, o)]] <- c("stated", opt, "holes=no") }
f$published_x <- c("stated-x", "")
num <- function(x) if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, num, ""), collapse = ", "), "}") else sprintf("%.17g", x)
writeLines(paste0("{\"tolerance\": {\"rel\": 1e-7, \"abs\": 1e-11}, \"tolerance_overrides\": {\"published*\": {\"rel\": 2e-7, \"abs\": 1e-11}}, \"values\": {\n", paste0("\"", names(v), "\": ", vapply(v, num, ""), collapse = ",\n"), "}}"), "expected.json")
col <- c(estimate = "estimate", se = "std_error", p = "p_value", stat = "statistic", df = "df", low = "conf_low", high = "conf_high"); q <- function(s) if (grepl(",", s)) paste0("\"", s, "\"") else s
where <- function(k) if (is.na(f[[k]][3])) "" else f[[k]][3]
lines <- "analysis,where,options,from,term,column,path"
for (k in names(v)) for (t in names(v[[k]])) if (is.list(v[[k]][[t]])) for (s in names(v[[k]][[t]])) lines <- c(lines, paste(f[[k]][1], where(k), f[[k]][2], "estimates", q(t), col[[s]], q(paste(k, t, s, sep = "/")), sep = ",")) else lines <- c(lines, paste(f[[k]][1], where(k), f[[k]][2], "summary", t, "", paste(k, t, sep = "/"), sep = ","))
writeLines(lines, "paths.csv")
