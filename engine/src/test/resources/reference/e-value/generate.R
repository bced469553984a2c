# Made-up associations. Expected numbers by the formulas of VanderWeele and Ding (2017), written out here. Rscript generate.R, in this folder.
options(digits = 17)
e <- function(rr) { rr <- ifelse(rr < 1, 1 / rr, rr); rr + sqrt(rr * (rr - 1)) }
nearer <- function(low, high) ifelse(low <= 1 & high >= 1, 1, ifelse(low > 1, e(low), e(high)))
associations <- data.frame(study = c("debt", "schooling", "broker", "distance"), ratio = c(2.4, 0.62, 1.15, 1),
                           low = c(1.5, 0.41, 0.9, 0.8), high = c(3.8, 0.93, 1.5, 1.3))
write.csv(associations, "associations.csv", row.names = FALSE, quote = FALSE)
turn <- list("risk-ratio" = identity, "odds-ratio" = sqrt, "hazard-ratio" = function(h) (1 - 0.5^sqrt(h)) / (1 - 0.5^sqrt(1 / h)),
             "standardised-difference" = function(d) exp(0.91 * d))
values <- list(); lines <- "analysis,where,options,from,term,column,path"
for (measure in names(turn)) {
  r <- turn[[measure]](associations$ratio); l <- turn[[measure]](associations$low); h <- turn[[measure]](associations$high)
  values[[measure]] <- list(e = as.list(setNames(e(r), associations$study)), limit = as.list(setNames(nearer(l, h), associations$study)))
  for (what in c("e", "limit")) lines <- c(lines, paste("associations", "", paste0("measure=", measure, ";common-outcome=true"), "estimates",
    paste0(if (what == "e") "e_value[" else "e_value_limit[", associations$study, "]"), "estimate",
    paste0(measure, "/", what, "/", associations$study), sep = ","))
}
json <- function(x) if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, json, ""), collapse = ", "), "}") else format(x, digits = 17)
writeLines(json(list(tolerance = list(rel = 1e-12, abs = 1e-14), values = values)), "expected.json")
writeLines(lines, "paths.csv")
