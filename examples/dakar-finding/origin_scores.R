# The table that the analyses dakar-* read: Rscript origin_scores.R SCORES INDICATORS OUT
#   SCORES      folder with kelley_simmons_panel.csv and name_to_iso3.csv, from the replication data of Kelley and Simmons
#   INDICATORS  folder with Gapminder's gdppercapita_us_inflation_adjusted.csv and mean_years_in_school_women_15_to_24_years.csv
#   OUT         where to write dakar-origin-scores.csv
# One row a country: UNODC's origin score of 2006 (1 very low to 5 very high), and the means of 1996 to 2003, the years whose
# documents the score counts, of income a head in constant dollars and of the years at school of women aged 15 to 24.
folders <- commandArgs(trailingOnly = TRUE)
stopifnot(length(folders) == 3)
read <- function(folder, file) {
  read.csv(file.path(folder, file), stringsAsFactors = FALSE, na.strings = "", fileEncoding = "UTF-8")
}

means <- function(measure) {
  values <- read(folders[2], paste0(measure, ".csv"))
  values <- values[values$time >= 1996 & values$time <= 2003, ]
  tapply(values[[measure]], values$geo, mean)
}

codes <- read(folders[1], "name_to_iso3.csv")
panel <- read(folders[1], "kelley_simmons_panel.csv")
panel <- panel[substr(panel$year, 1, 4) == "2006" & !is.na(panel$ht_incidence_origin), ]
geo <- tolower(codes$iso3[match(panel$name, codes$name)])
table <- data.frame(
  country = toupper(geo),
  score = panel$ht_incidence_origin,
  income = unname(means("gdppercapita_us_inflation_adjusted")[geo]),
  schooling = unname(means("mean_years_in_school_women_15_to_24_years")[geo]),
  row.names = NULL
)
table <- table[order(table$country), ]
table <- table[complete.cases(table), ]
write.csv(table, file.path(folders[3], "dakar-origin-scores.csv"), row.names = FALSE)
