# Event studies on a simulated panel with holes, under R 4.2.2 with base R alone: lm with dummies for units and times, errors by clusters with
# parameters counted as fixest does (units, which lie in clusters, do not count; nor times where they are clusters too). By two clusterings V need not be
# positive: no error where a variance comes out negative.
set.seed(31)
first <- c(rep(1, 3), rep(3, 8), rep(4, 7), rep(6, 8), rep(50, 11)); n <- length(first); times <- 1:8
d <- merge(data.frame(place = sprintf("p%02d", sample(n)), first, region = sprintf("r%02d", sample(12, n, TRUE)), a = rnorm(n)), data.frame(month = times))
d$open <- round(rnorm(nrow(d), 0.1 * d$month), 3); d$weight <- round(runif(nrow(d), 0.6, 1.8), 2); since <- d$month - d$first
d$calls <- round(10 + 2 * d$a + 0.4 * d$month + 0.7 * d$open + ifelse(since >= 0, 1 + 0.4 * since * (d$first == 3), 0) + rnorm(nrow(d)), 3)
d$calls[sample(nrow(d), 10)] <- NA
d <- d[sample(nrow(d)), c("place", "month", "first", "region", "open", "weight", "calls")]
write.csv(d, "places.csv", row.names = FALSE, quote = FALSE, na = "")
d <- d[!is.na(d$calls), ]
run <- function(z, by, last, covariate = TRUE, weighted = FALSE, cluster = "place", refs = -1, least = -Inf, most = Inf, errors = "cluster") {
  z$w <- if (weighted) z$weight else 1; z$e <- pmin(pmax(z$month - z$first, least), most); on <- z$first < last & !(z$e %in% refs)
  key <- if (by) paste(z$e, z$first) else as.character(z$e); keys <- unique(data.frame(key, e = z$e)[on, ]); keys <- keys[order(keys$e), ]
  Z <- sapply(keys$key, function(k) (on & key == k) * 1); if (covariate) Z <- cbind(Z, open = z$open)
  W <- sqrt(z$w); D <- model.matrix(~ factor(place) + factor(month), z); qd <- qr(D * W); left <- function(y) qr.resid(qd, y * W)
  R <- apply(Z, 2, left); y <- left(z$calls); P <- solve(crossprod(R)); b <- drop(P %*% crossprod(R, y)); r <- y - drop(R %*% b); N <- nrow(z); K <- ncol(Z); cl <- z[[cluster]]; G <- length(unique(cl))
  if (errors == "cluster") { S <- rowsum(R * r, cl); V <- P %*% crossprod(S) %*% P * G / (G - 1) * (N - 1) / (N - K - length(unique(z$month))); df <- G - 1 }
  else if (errors == "two clusters") { G <- min(G, length(unique(z$month))); M <- function(c) crossprod(rowsum(R * r, c)); V <- P %*% (M(cl) + M(z$month) - M(paste(cl, z$month))) %*% P * G / (G - 1) * (N - 1) / (N - K - 1); df <- G - 1 }
  else { df <- N - K - qd$rank; V <- if (errors == "classical") P * sum(r^2) / df else P %*% crossprod(R * r) %*% P * N / df }
  nw <- colSums(Z[, seq_len(nrow(keys)), drop = FALSE] * z$w); tell <- function(s) { a <- c(nw * s / sum(nw * s), if (covariate) 0); m <- sum(a * b); v <- drop(a %*% V %*% a); if (v <= 0) return(list(estimate = m)); se <- sqrt(v); list(estimate = m, se = se, p = 2 * pt(-abs(m / se), df), low = m - qt(.975, df) * se) }
  es <- sort(unique(keys$e)); o <- c(setNames(lapply(es, function(e) tell(keys$e == e)), sprintf("event[%d]", as.integer(es))), list(overall = tell(keys$e >= 0)))
  L <- t(sapply(es[es < 0 & sapply(es, function(e) !is.null(tell(keys$e == e)$se))], function(e) c(nw * (keys$e == e) / sum(nw * (keys$e == e)), if (covariate) 0))); m <- drop(L %*% b); F <- drop(m %*% solve(L %*% V %*% t(L), m)) / length(m)
  o$pretrend <- list(estimate = F, p = pf(F, length(m), df, lower.tail = FALSE)); if (covariate) { j <- length(b); o$`coefficient[open]` <- list(estimate = b[[j]], se = sqrt(V[j, j])) }
  c(o, list(n = N)) }
later <- d[d$first > 1, ]; all <- d[d$first < 50 & d$first > 1, ]
v <- list(groups = run(later, TRUE, 50), weighted = run(later, TRUE, 50, weighted = TRUE, cluster = "region"), binned = run(later, TRUE, 50, least = -3, most = 2),
  two_way = run(d, FALSE, 50), two_way_binned = run(d, FALSE, 50, least = -3, most = 3, errors = "classical"), two_way_hc = run(d, FALSE, 50, refs = c(-1, -5), errors = "HC1"), no_never = run(all[all$month < 6, ], TRUE, 6, covariate = FALSE),
  far_reference = run(later, TRUE, 50, refs = -2), two_references = run(later, TRUE, 50, refs = c(-1, -3)), two_clusters = run(later, TRUE, 50, errors = "two clusters"), two_way_clusters = run(d, FALSE, 50, weighted = TRUE, cluster = "region", errors = "two clusters"),
  one_group = run(d[d$first %in% c(3, 50), ], TRUE, 50), one_group_two_way = run(d[d$first %in% c(3, 50), ], FALSE, 50))
f <- list(groups = c("groups", ""), weighted = c("regions", ""), binned = c("groups", "bin-before=-3;bin-after=2"), two_way = c("groups", "estimator=two-way"), two_way_binned = c("groups", "estimator=two-way;bin-before=-3;bin-after=3;errors=classical"), two_way_hc = c("groups", "estimator=two-way;reference=-1 -5;errors=HC1"), no_never = c("treated", ""),
  far_reference = c("groups", "reference=-2"), two_references = c("groups", "reference=-1 -3"), two_clusters = c("both", ""), two_way_clusters = c("both-regions", "estimator=two-way"), one_group = c("one", ""), one_group_two_way = c("one", "estimator=two-way"))
one <- d[d$first %in% c(3, 50), 1:7]; one$first[one$first == 50] <- c(0, 50, 99999)[1 + as.integer(factor(one$place[one$first == 50])) %% 3]
write.csv(one, "one.csv", row.names = FALSE, quote = FALSE)
write.csv(all[, 1:7], "treated.csv", row.names = FALSE, quote = FALSE)
num <- function(x) if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, num, ""), collapse = ", "), "}") else sprintf("%.17g", x)
writeLines(paste0("{\"tolerance\": {\"rel\": 1e-7, \"abs\": 1e-11}, \"values\": {\n", paste0("\"", names(v), "\": ", vapply(v, num, ""), collapse = ",\n"), "}}"), "expected.json")
col <- c(estimate = "estimate", se = "std_error", p = "p_value", stat = "statistic", df = "df", low = "conf_low", high = "conf_high"); q <- function(s) if (grepl(",", s)) paste0("\"", s, "\"") else s
lines <- "analysis,where,options,from,term,column,path"
for (k in names(v)) for (t in names(v[[k]])) if (is.list(v[[k]][[t]])) for (s in names(v[[k]][[t]])) lines <- c(lines, paste(f[[k]][1], "", f[[k]][2], "estimates", q(t), col[[s]], q(paste(k, t, s, sep = "/")), sep = ",")) else lines <- c(lines, paste(f[[k]][1], "", f[[k]][2], "summary", t, "", paste(k, t, sep = "/"), sep = ","))
writeLines(lines, "paths.csv")
