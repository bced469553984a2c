# Imputed effects on a simulated panel with holes, under R 4.2.2 with base R alone: lm with dummies on untreated rows, predictions for the others,
# and the variance from the weights that an estimate gives to each row, by the formulas of Borusyak, Jaravel and Spiess (2024), with matrices
# that hold every dummy.
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
run <- function(covariate = FALSE, weighted = FALSE, cluster = "place", trends = FALSE, ant = 0, leads = 3) {
  z <- d; z$w <- if (weighted) z$weight else 1; z$k <- z$year - z$g; z$D <- z$k >= -ant; z$cl <- z[[cluster]]
  U <- unique(z$place); known <- sapply(U, function(u) { t <- z$year[z$place == u & !z$D]; length(unique(t)) > trends })
  z0 <- z[!z$D, ]; z1 <- z[z$D & z$place %in% U[known] & z$year %in% z0$year, ]; z0 <- z0[z0$place %in% U, ]
  X <- function(r) { M <- cbind(outer(r$place, U, "==") * 1, outer(r$year, times, "==") * 1); if (trends) M <- cbind(M, outer(r$place, U, "==") * (r$year - 2014)); if (covariate) M <- cbind(M, r$open); M }
  X0 <- X(z0); keep <- { q <- qr(X0 * sqrt(z0$w), tol = 1e-9); sort(q$pivot[seq_len(q$rank)]) }
  X0 <- X0[, keep]; X1 <- X(z1)[, keep]; P <- solve(crossprod(X0 * z0$w, X0)); b <- P %*% crossprod(X0, z0$w * z0$calls); e0 <- z0$calls - drop(X0 %*% b); tau <- z1$calls - drop(X1 %*% b)
  effect <- function(s) { v1 <- z1$w * s / sum(z1$w * s); v0 <- -drop((z0$w * X0) %*% P %*% crossprod(X1, v1)); et <- paste(z1$g, z1$year)
    bar <- sapply(et, function(c) { i <- et == c; a <- tapply(v1[i], z1$cl[i], sum); m <- tapply(v1[i] * tau[i], z1$cl[i], sum); if (sum(a^2) > 0) sum(a * m) / sum(a^2) else 0 })
    all <- tapply(c(v0 * e0, v1 * (tau - bar)), c(z0$cl, z1$cl), sum); m <- sum(v1 * tau); se <- sqrt(sum(all^2)); list(estimate = m, se = se, p = 2 * pnorm(-abs(m / se)), high = m + qnorm(.975) * se) }
  es <- sort(unique(z1$k)); o <- c(list(overall = effect(z1$k >= 0)), setNames(lapply(es, function(k) effect(z1$k == k)), sprintf("event[%d]", as.integer(es))))
  if (leads > 0) { L <- sapply(1:leads, function(l) -z0$k - ant == l) * 1; A <- cbind(X0, L); Q <- solve(crossprod(A * z0$w, A)); c0 <- Q %*% crossprod(A, z0$w * z0$calls); r <- z0$calls - drop(A %*% c0)
    S <- rowsum(A * z0$w * r, z0$cl); G <- nrow(S); N <- nrow(z0); K <- ncol(A) - length(unique(z0$place)) * (1 + trends) + 1
    V <- Q %*% crossprod(S) %*% Q * G / (G - 1) * (N - 1) / (N - K); i <- ncol(X0) + 1:leads; F <- drop(t(c0[i]) %*% solve(V[i, i], c0[i])) / leads
    o$pretrend <- list(estimate = F, p = pf(F, leads, G - 1, lower.tail = FALSE)) }
  c(o, list(rows_untreated = nrow(z0), rows_imputed = nrow(z1), rows_left_out = sum(z$D) - nrow(z1))) }
v <- list(plain = run(), covariate = run(TRUE, TRUE), region = run(TRUE, TRUE, "region"), trends = run(TRUE, trends = TRUE, leads = 0), anticipated = run(ant = 1, leads = 2))
f <- list(plain = c("plain", ""), covariate = c("places", ""), region = c("regions", ""), trends = c("trends", ""), anticipated = c("plain", "anticipation=1;leads=2"))
num <- function(x) if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, num, ""), collapse = ", "), "}") else sprintf("%.17g", x)
writeLines(paste0("{\"tolerance\": {\"rel\": 1e-7, \"abs\": 1e-11}, \"values\": {\n", paste0("\"", names(v), "\": ", vapply(v, num, ""), collapse = ",\n"), "}}"), "expected.json")
col <- c(estimate = "estimate", se = "std_error", p = "p_value", stat = "statistic", df = "df", low = "conf_low", high = "conf_high"); q <- function(s) if (grepl(",", s)) paste0("\"", s, "\"") else s
lines <- "analysis,where,options,from,term,column,path"
for (k in names(v)) for (t in names(v[[k]])) if (is.list(v[[k]][[t]])) for (s in names(v[[k]][[t]])) lines <- c(lines, paste(f[[k]][1], "", f[[k]][2], "estimates", q(t), col[[s]], q(paste(k, t, s, sep = "/")), sep = ",")) else lines <- c(lines, paste(f[[k]][1], "", f[[k]][2], "summary", t, "", paste(k, t, sep = "/"), sep = ","))
writeLines(lines, "paths.csv")
