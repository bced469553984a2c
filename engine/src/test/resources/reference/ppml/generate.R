# Flows of persons made up for this case; expected numbers by R's glm with a dummy a level, and sandwiches written out.
# Rscript generate.R, in this folder.
set.seed(11)
places <- LETTERS[1:9]
flows <- expand.grid(origin = places, destination = places, year = 2015:2018, stringsAsFactors = FALSE)
flows <- flows[flows$origin != flows$destination, ]
distance <- matrix(runif(81, 100, 3000), 9, dimnames = list(places, places))
flows$km <- round(distance[cbind(flows$origin, flows$destination)])
flows$conflict <- round(runif(nrow(flows)), 2)
flows$treaty <- ifelse(runif(nrow(flows)) < 0.3, 1, 0)
effect <- setNames(rnorm(9), places)
mu <- exp(8 - 0.8 * log(flows$km) + 0.7 * flows$conflict + effect[flows$origin] - effect[flows$destination] + 0.1 * (flows$year - 2015))
flows$persons <- rnbinom(nrow(flows), mu = mu, size = 1)
flows$weight <- round(runif(nrow(flows), 0.5, 2), 2)
flows$known <- round(rnorm(nrow(flows), 0, 0.3), 2)
flows <- flows[runif(nrow(flows)) < 0.8, ]
# A destination that never receives, an origin that is there once, a treaty that comes with zeros only.
flows$persons[flows$destination == "H"] <- 0
flows <- flows[!(flows$origin == "I" & !(flows$destination == "B" & flows$year == 2016)), ]
flows <- rbind(flows, data.frame(origin = "Z", destination = "A", year = 2017, km = 900, conflict = 0.5, treaty = 0, persons = 7, weight = 1, known = 0))
rare <- which(flows$persons == 0 & !flows$destination == "H" & !flows$origin %in% c("I", "Z"))
flows$ban <- 0
flows$ban[rare[1:4]] <- 1
flows$km[c(3, 40)] <- NA
flows$nation <- substr(flows$origin, 1, 1)
flows$nation[flows$origin %in% c("A", "B")] <- "AB"
flows$nation[flows$origin %in% c("C", "D")] <- "CD"
write.csv(flows, "flows.csv", row.names = FALSE, quote = FALSE, na = "")

informative <- function(d, effects) {
  repeat {
    before <- nrow(d)
    for (e in effects) d <- d[ave(seq_len(nrow(d)), d[[e]], FUN = length) > 1, ]
    if (nrow(d) == before) for (e in effects) d <- d[ave(d$persons, d[[e]], FUN = sum) > 0, ]
    if (nrow(d) == before) return(d)
  }
}
fit <- function(terms, d, effects, weights = rep(1, nrow(d)), offset = rep(0, nrow(d))) {
  d$w_ <- weights; d$o_ <- offset
  dummies <- if (length(effects)) paste0("factor(", effects, ")") else NULL
  suppressWarnings(glm(reformulate(c(terms, dummies, "offset(o_)"), "persons"), quasipoisson, d, weights = w_, epsilon = 1e-15, maxit = 200))
}
levels_of <- function(d, effects) vapply(effects, function(e) length(unique(d[[e]])), 0L)
cover <- function(m, d, k, effects, clusters, kind) {
  X <- model.matrix(m); X <- X[, !is.na(coef(m))]
  w <- m$prior.weights; mu <- fitted(m)
  B <- solve(crossprod(X * sqrt(w * mu)))
  S <- X * (w * (m$y - mu)); n <- nrow(X)
  sizes <- levels_of(d, effects)
  all <- k + if (length(effects)) sum(sizes) - length(effects) + 1 else 0
  if (kind == "classical") return(B)
  if (kind == "HC0") return(B %*% crossprod(S) %*% B)
  if (kind == "HC1") return(B %*% crossprod(S) %*% B * n / (n - all))
  meat <- function(g) crossprod(rowsum(S, g))
  M <- 0
  for (size in seq_along(clusters)) for (some in combn(clusters, size, simplify = FALSE))
    M <- M + (-1)^(size + 1) * meat(do.call(paste, d[some]))
  nested <- vapply(effects, function(e) any(vapply(clusters, function(g) all(tapply(d[[g]], d[[e]], function(v) length(unique(v))) == 1), TRUE)), TRUE)
  K <- if (length(effects) && all(nested)) k + 1 else all - sum(sizes[nested] - 1)
  G <- min(vapply(clusters, function(g) length(unique(d[[g]])), 0L))
  B %*% M %*% B * switch(kind, CR0 = 1, CR1 = G / (G - 1), CR1S = G / (G - 1) * (n - 1) / (n - K))
}
rows <- function(m, names, V, df = Inf) {
  out <- list()
  for (name in names) {
    b <- coef(m)[[name]]; se <- sqrt(V[name, name]); z <- b / se
    q <- if (is.finite(df)) qt(0.975, df) else qnorm(0.975)
    out[[name]] <- list(estimate = b, se = se, z = z, p = if (is.finite(df)) 2 * pt(-abs(z), df) else 2 * pnorm(-abs(z)), low = b - q * se, high = b + q * se)
  }
  out
}
quality <- function(m) {
  y <- m$y; w <- m$prior.weights; mu <- fitted(m); o <- if (is.null(m$offset)) 0 else m$offset
  ll <- function(mu) sum(w * (ifelse(y > 0, y * log(mu), 0) - mu - lgamma(y + 1)))
  base <- exp(o) * sum(w * y) / sum(w * exp(o))
  list(n = length(y), deviance = deviance(m), loglik = ll(mu), pseudo = 1 - ll(mu) / ll(base * rep(1, length(y))))
}
values <- list(); paths <- "analysis,where,options,from,term,column,path"
columns <- c(estimate = "estimate", se = "std_error", z = "statistic", p = "p_value", low = "conf_low", high = "conf_high")
add <- function(...) paths <<- c(paths, paste(..., sep = ","))
case <- function(id, m, d, names, effects, kinds, clusters = NULL, more = list()) {
  q <- c(quality(m), more)
  values[[id]] <<- q
  summaries <- c(n = "n", deviance = "deviance", loglik = "log_likelihood", pseudo = "pseudo_r2", dropped = "n_dropped", singletons = "n_singletons",
                 separated = "n_separated", absorbed = "absorbed_parameters")
  for (s in names(q)) add(id, "", "", "summary", summaries[[s]], "", paste0(id, "/", s))
  for (kind in kinds) {
    values[[id]][[kind]] <<- rows(m, names, cover(m, d, length(names), effects, clusters, kind))
    for (name in names) for (what in names(columns))
      add(id, "", paste0("errors=", kind), "estimates", paste0("coefficient[", name, "]"), columns[[what]], paste0(id, "/", kind, "/", name, "/", what))
  }
}
whole <- flows[!is.na(flows$km), ]
effects <- c("origin", "destination", "year")
# gravity: singletons and groups of zeros go
d <- informative(whole, effects)
m <- fit(c("log(km)", "conflict", "treaty"), d, effects)
case("gravity", m, d, c("log(km)", "conflict", "treaty"), effects, c("classical", "HC0", "HC1"),
     more = list(dropped = 2, singletons = 2, separated = nrow(whole) - nrow(d) - 2, absorbed = sum(levels_of(d, effects)) - 2))
case("by-origin", m, d, c("log(km)", "conflict", "treaty"), effects, c("CR0", "CR1", "CR1S"), "origin")
case("by-nation", m, d, c("log(km)", "conflict", "treaty"), effects, "CR1S", "nation")
case("two-ways", m, d, c("log(km)", "conflict", "treaty"), effects, c("CR0", "CR1S"), c("origin", "destination"))
case("three-ways", m, d, c("log(km)", "conflict", "treaty"), effects, "CR1S", c("origin", "destination", "year"))
# separated: rows under a ban are zero, so the ban's coefficient is minus infinity and they go
e <- informative(whole[whole$ban == 0, ], effects)
m2 <- fit(c("log(km)", "conflict"), e, effects)
case("separated", m2, e, c("log(km)", "conflict"), effects, c("HC1", "CR1S"), "origin", more = list(separated = nrow(d) - nrow(e) + nrow(whole) - nrow(d) - 2))
# origin by year and destination, weights and an offset
whole$oy <- paste(whole$origin, whole$year)
f <- informative(whole, c("oy", "destination"))
m3 <- fit(c("log(km)", "conflict"), f, c("oy", "destination"), f$weight, f$known)
case("weighted", m3, f, c("log(km)", "conflict"), c("oy", "destination"), c("HC0", "CR1S"), c("origin", "destination"),
     more = list(absorbed = sum(!is.na(coef(m3))) - 2))
# no effects: an ordinary Poisson regression
m4 <- fit(c("log(km)", "conflict"), whole, character(0))
case("plain", m4, whole, c("(Intercept)", "log(km)", "conflict"), character(0), c("classical", "HC1", "CR1S"), "origin")
values$student <- rows(m, "log(km)", cover(m, d, 3, effects, "origin", "CR1S"), length(unique(d$origin)) - 1)
for (what in names(columns)) add("by-origin", "", "distribution=t", "estimates", "coefficient[log(km)]", columns[[what]], paste0("student/log(km)/", what))

json <- function(x) {
  if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, json, ""), collapse = ", "), "}")
  else format(x, digits = 17)
}
writeLines(json(list(tolerance = list(rel = 1e-8, abs = 1e-11), values = values)), "expected.json")
writeLines(paths, "paths.csv")
