# Decomposition of a two-way coefficient on a simulated balanced panel, under R 4.2.2 with base R alone: each comparison is the two-way coefficient of
# its own rows by lm with dummies, each weight from the variance of treatment that the dummies leave there.
set.seed(12)
first <- c(rep(2010, 3), rep(2012, 5), rep(2013, 4), rep(2016, 6), rep(0, 9)); n <- length(first); times <- 2010:2017
d <- merge(data.frame(state = sprintf("s%02d", sample(n)), first, region = sprintf("r%d", sample(7, n, TRUE)), a = rnorm(n)), data.frame(year = times))
d$law <- as.integer(d$first > 0 & d$year >= d$first)
d$cases <- round(20 + 3 * d$a + 0.5 * (d$year - 2010) + d$law * (1 + 0.6 * (d$year - d$first)) + rnorm(nrow(d)), 3)
d <- d[sample(nrow(d)), c("state", "year", "region", "first", "law", "cases")]
write.csv(d, "laws.csv", row.names = FALSE, quote = FALSE)
two <- function(z) { D <- resid(lm(law ~ factor(state) + factor(year), z)); c(b = sum(D * z$cases) / sum(D^2), ss = sum(D^2)) }
d$g <- ifelse(d$first == 0, Inf, d$first); total <- two(d); D <- resid(lm(law ~ factor(state) + factor(year), d)); e <- resid(lm(cases ~ law + factor(state) + factor(year), d))
se <- function(cl, G = length(unique(cl))) sqrt(G / (G - 1) * (nrow(d) - 1) / (nrow(d) - 1 - length(times)) * sum(tapply(D * e, cl, sum)^2)) / sum(D^2)
gs <- sort(unique(d$g)); out <- list()
add <- function(kind, treated, other, z) { r <- two(z); w <- (length(unique(z$state)) / n * length(unique(z$year)) / length(times))^2 * (r[["ss"]] / nrow(z)) / (total[["ss"]] / nrow(d)); out[[length(out) + 1]] <<- list(kind = kind, estimate = r[["b"]], weight = w) }
for (i in seq_along(gs)) for (j in seq_along(gs)) if (j > i) { k <- gs[i]; l <- gs[j]; z <- d[d$g %in% c(k, l), ]
  if (k == 2010 && is.infinite(l)) next
  if (k > 2010) add(if (is.infinite(l)) "treated-with-never" else "earlier-with-later", k, l, z[z$year < l, ])
  if (is.finite(l)) add(if (k == 2010) "later-with-always" else "later-with-earlier", l, k, z[z$year >= k, ]) }
part <- function(s) { z <- Filter(function(o) o$kind == s, out); w <- sapply(z, `[[`, "weight"); list(estimate = sum(w * sapply(z, `[[`, "estimate")) / sum(w)) }
t1 <- function(cl) { G <- length(unique(cl)); s <- se(cl); list(estimate = total[["b"]], se = s, df = G - 1, p = 2 * pt(-abs(total[["b"]] / s), G - 1), low = total[["b"]] - qt(.975, G - 1) * s) }
kinds <- c("treated-with-never", "earlier-with-later", "later-with-earlier", "later-with-always")
v <- list(laws = c(list(two_way = t1(d$state), weight_sum = sum(sapply(out, `[[`, "weight"))), setNames(lapply(kinds, part), sprintf("part[%s]", kinds)), setNames(lapply(kinds, function(s) sum(sapply(Filter(function(o) o$kind == s, out), `[[`, "weight"))), paste0("weight_", gsub("-", "_", kinds)))), regions = list(two_way = t1(d$region)))
f <- list(laws = c("laws", ""), regions = c("regions", ""))
num <- function(x) if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, num, ""), collapse = ", "), "}") else sprintf("%.17g", x)
writeLines(paste0("{\"tolerance\": {\"rel\": 1e-7, \"abs\": 1e-11}, \"values\": {\n", paste0("\"", names(v), "\": ", vapply(v, num, ""), collapse = ",\n"), "}}"), "expected.json")
col <- c(estimate = "estimate", se = "std_error", p = "p_value", stat = "statistic", df = "df", low = "conf_low", high = "conf_high"); q <- function(s) if (grepl(",", s)) paste0("\"", s, "\"") else s
lines <- "analysis,where,options,from,term,column,path"
for (k in names(v)) for (t in names(v[[k]])) if (is.list(v[[k]][[t]])) for (s in names(v[[k]][[t]])) lines <- c(lines, paste(f[[k]][1], "", f[[k]][2], "estimates", q(t), col[[s]], q(paste(k, t, s, sep = "/")), sep = ",")) else lines <- c(lines, paste(f[[k]][1], "", f[[k]][2], "summary", t, "", paste(k, t, sep = "/"), sep = ","))
writeLines(lines, "paths.csv")
cat(vapply(seq_along(out), function(i) paste0("laws,,,details,comparisons[", i - 1, "],", c("estimate", "weight"), ",comparisons/", i - 1, "/", c("estimate", "weight"), collapse = "\n"), ""), sep = "\n", file = "paths.csv", append = TRUE)
writeLines(sub("\\}\\}$", paste0(",\n\"comparisons\": [", paste0(vapply(out, function(o) num(o[c("estimate", "weight")]), ""), collapse = ", "), "]}}"), readLines("expected.json")), "expected.json")
