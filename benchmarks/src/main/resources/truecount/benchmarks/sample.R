# The same plan, draw and estimate in R, with the packages sampling and survey. Timed by ./benchmark sample.
# Arguments: FRAME.csv (linked, score), SAMPLE.csv (stratum, N, missed, invalid, predicted), records, repetitions.
suppressPackageStartupMessages({ library(sampling); library(survey) })
arguments <- commandArgs(TRUE)
frame <- read.csv(arguments[1])
reviewed <- read.csv(arguments[2])
records <- as.integer(arguments[3])
repetitions <- as.integer(arguments[4])
strata_wanted <- records %/% 20

plan <- function() {
  chance <- frame$score - floor(frame$score)
  deviation <- sqrt(0.92^2 * 1.25 * chance * (1 - chance) + 0.08^2 * 0.015 * frame$linked + 0.04^2)
  order <- order(deviation)
  sorted <- deviation[order]
  middle <- cumsum(sorted) - sorted / 2
  stratum <- integer(length(order))
  stratum[order] <- pmin(strata_wanted, floor(middle / (sum(sorted) / strata_wanted)) + 1)
  size <- as.numeric(tapply(deviation, stratum, sum))
  drawn <- as.numeric(pmax(2, round(records * size / sum(size))))
  known <- c(L = sum(frame$linked), M = sum(frame$score))
  list(order = order, stratum = stratum, drawn = drawn, known = known)
}

draw <- function(p) {
  data <- data.frame(id = p$order, stratum = p$stratum[p$order])
  strata(data, stratanames = "stratum", size = p$drawn, method = "srswor")
}

estimate <- function(known) {
  reviewed$surprise <- reviewed$missed - reviewed$predicted
  design <- svydesign(ids = ~1, strata = ~stratum, fpc = ~N, data = reviewed)
  total <- svytotal(~invalid + surprise, design)
  L <- known[["L"]]
  M <- known[["M"]]
  svycontrast(total, substitute((L - invalid) / (L - invalid + M + surprise), list(L = L, M = M)))
}

seconds <- function(work) { gc(FALSE); start <- proc.time()[["elapsed"]]; value <- work(); list(value = value, taken = proc.time()[["elapsed"]] - start) }
times <- matrix(0, repetitions, 3)
for (i in seq_len(repetitions)) {
  planned <- seconds(plan)
  drawn <- seconds(function() draw(planned$value))
  # The clock of R ticks in milliseconds: ten estimates are timed together.
  many <- seconds(function() for (k in 1:10) result <<- estimate(planned$value$known))
  times[i, ] <- c(planned$taken, drawn$taken, many$taken / 10)
}
median_of <- apply(times, 2, median)
cat(sprintf("plan=%.6f\ndraw=%.6f\nestimate=%.6f\nshare=%.15g\nerror=%.15g\nr=%s\n",
  median_of[1], median_of[2], median_of[3], as.numeric(coef(result)), as.numeric(SE(result)),
  paste0(R.version$major, ".", R.version$minor, ", survey ", packageVersion("survey"), ", sampling ", packageVersion("sampling"))))
