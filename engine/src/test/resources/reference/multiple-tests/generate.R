# Thirteen made-up p values with ties, of nineteen tests that were made. Expected numbers by p.adjust. Rscript generate.R, in this folder.
options(digits = 17)
p <- c(0.004, 0.03, 0.03, 0.2, 0.0007, 0.049, 0.61, 1, 0.012, 0.0007, 0.08, 0.33, 0.05)
hypothesis <- paste0("H", seq_along(p))
write.csv(data.frame(hypothesis, p), "hypotheses.csv", row.names = FALSE, quote = FALSE)
values <- list(); lines <- "analysis,where,options,from,term,column,path"
for (method in c("bonferroni", "holm", "hochberg", "BH", "BY")) for (m in c(13, 19)) {
  key <- paste0(method, m)
  values[[key]] <- as.list(setNames(p.adjust(p, method, n = m), hypothesis))
  lines <- c(lines, paste("register", "", paste0("adjust=", tolower(method), ";family-size=", m), "estimates",
    paste0("test[", hypothesis, "]"), "adjusted_p", paste0(key, "/", hypothesis), sep = ","))
  rejected <- paste0(key, "_rejected")
  values[[rejected]] <- sum(p.adjust(p, method, n = m) <= 0.1)
  lines <- c(lines, paste("register", "", paste0("adjust=", tolower(method), ";family-size=", m, ";level=0.1"), "summary", "rejected", "",
    rejected, sep = ","))
}
json <- function(x) if (is.list(x)) paste0("{", paste0("\"", names(x), "\": ", vapply(x, json, ""), collapse = ", "), "}") else format(x, digits = 17)
writeLines(json(list(tolerance = list(rel = 1e-10, abs = 1e-14), values = values)), "expected.json")
writeLines(lines, "paths.csv")
