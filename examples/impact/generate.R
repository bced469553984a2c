# Makes incoming/ of this example: made-up answers of fifteen States, in which referral mechanisms bring 12 more identified victims
# a year from the year after they start, national plans bring none, and training stays as it was. Run: Rscript generate.R (R 4.2.2)
set.seed(8)
states <- c("BEN", "BFA", "CIV", "CPV", "GHA", "GIN", "GMB", "GNB", "LBR", "MLI", "NER", "NGA", "SEN", "SLE", "TGO")
years <- 2008:2019
level <- c(40, 35, 60, 4, 70, 30, 12, 9, 22, 33, 28, 95, 45, 18, 5)
started <- c(BEN = 2012, GHA = 2012, SEN = 2012, CIV = 2014, NGA = 2014, TGO = 2014, MLI = 2015)
planned <- c(BFA = 2011, GHA = 2013, GIN = 2013, NER = 2013, TGO = 2015, SLE = 2015)
rows <- do.call(rbind, lapply(seq_along(states), function(i) {
  first <- if (states[i] %in% names(started)) started[[states[i]]] + 1 else Inf
  victims <- pmax(0, round(level[i] + 1.5 * (years - 2008) + 12 * (years >= first) + rnorm(length(years), 0, 1.5)))
  trained <- pmax(0, round(3 * level[i] + 5 * (years - 2008) + rnorm(length(years), 0, 8)))
  answer <- function(item, count) data.frame(
    state = states[i], year = years, submitted_to = "ecowas", received = paste0(years + 1, "-03-31"), item = item,
    form = "all", sex = "all", age = "all", count = count)
  rbind(answer("identified", ifelse(victims < 10, "<10", victims)), answer("professionals-trained", trained))
}))
dates <- function(kind, of, name) data.frame(
  state = names(of), year = of, intervention = kind, begun = paste0(of, "-05-01"), adopted = paste0(of - 1, "-11-15"), ended = "", name = name,
  cited = "Made up", provisional = ifelse(names(of) == "MLI", "yes", ""))
register <- rbind(
  dates("referral", started, "National referral mechanism"), dates("plan", planned, "National plan of action"),
  dates("law", c(GMB = 2014), "Law against trafficking"))
write.csv(rows, "incoming/state_reports_made_up.csv", row.names = FALSE, quote = FALSE)
write.csv(register, "incoming/interventions_made_up.csv", row.names = FALSE, quote = FALSE)
