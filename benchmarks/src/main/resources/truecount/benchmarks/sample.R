# The same plan, draw and estimate in R, with the packages sampling and survey. Timed by ./benchmark sample.
# Arguments: FRAME.csv, SAMPLE.csv, records, repetitions, usual or tuned. Estimates all crime and three domains, as
# Truecount does. Sums by stratum are taken with tapply, as is usual, or with rowsum, which is faster.
suppressPackageStartupMessages({ library(survey); library(sampling) })
arguments <- commandArgs(TRUE)
frame <- read.csv(arguments[1])
reviewed <- read.csv(arguments[2])
records <- as.integer(arguments[3])
repetitions <- as.integer(arguments[4])
by_stratum <- if (arguments[5] == "tuned") {
  function(values, stratum) as.numeric(rowsum(values, stratum))
} else {
  function(values, stratum) as.numeric(tapply(values, stratum, sum))
}
strata_wanted <- records %/% 20
domains <- c("overall", "violence", "domestic", "sexual")
# The share of a code's crime in each domain: a row for each code.
shares <- cbind(1, c(0.85, 0.75, 0.03, 0.03, 0.04), c(0.25, 1, 0.20, 0.02, 0.05), c(0.01, 0.02, 0.95, 0.001, 0.001))
colnames(shares) <- domains

plan <- function() {
  if (anyDuplicated(frame$key)) stop("a key stands twice")
  chance <- frame$score - floor(frame$score)
  deviation <- sqrt(0.92^2 * 1.25 * chance * (1 - chance) + 0.08^2 * 0.015 * frame$linked + 0.04^2)
  order <- order(deviation)
  sorted <- deviation[order]
  middle <- cumsum(sorted) - sorted / 2
  stratum <- integer(length(order))
  stratum[order] <- pmin(strata_wanted, floor(middle / (sum(sorted) / strata_wanted)) + 1)
  sizes <- tabulate(stratum, strata_wanted)
  spread <- by_stratum(deviation, stratum)
  drawn <- as.numeric(pmax(2, round(records * spread / sum(spread))))
  weight <- sizes / drawn
  known <- lapply(domains, function(domain) {
    predicted <- frame$score * shares[frame$code, domain]
    model <- by_stratum(predicted, stratum)
    risk <- by_stratum(sqrt(predicted), stratum)
    part <- if (sum(model / weight) < 15) model else risk
    list(L = sum(frame$linked * frame[[domain]]), M = sum(model),
      a = sum(weight * part) / sum(part), b = sum(weight^2 * part) / sum(part))
  })
  list(stratum = stratum, drawn = drawn, known = setNames(known, domains))
}

draw <- function(p) {
  # strata() wants the frame in order of the strata, which it numbers as it meets them.
  place <- order(p$stratum)
  drawn <- sampling::strata(data.frame(stratum = p$stratum[place]), "stratum", p$drawn, method = "srswor")
  frame$key[place[drawn$ID_unit]]
}

estimate <- function(known) {
  for (domain in domains) {
    inside <- reviewed[[domain]]
    reviewed[[paste0("o.", domain)]] <- reviewed$invalid * inside
    reviewed[[paste0("d.", domain)]] <- reviewed$missed * inside - reviewed$score * shares[reviewed$code, domain]
  }
  design <- svydesign(ids = ~1, strata = ~stratum, fpc = ~N, data = reviewed)
  t(sapply(domains, function(domain) {
    inside <- reviewed[[domain]]
    columns <- paste0(c("o.", "d."), domain)
    total <- svytotal(reformulate(columns), design)
    k <- known[[domain]]
    share <- svycontrast(total, bquote((.(k$L) - .(as.name(columns[1]))) /
      (.(k$L) - .(as.name(columns[1])) + .(k$M) + .(as.name(columns[2])))))
    R <- as.numeric(coef(share))
    V <- k$L - coef(total)[[columns[1]]]
    U <- max(sum(reviewed$missed * inside), k$M + coef(total)[[columns[2]]])
    v <- as.numeric(vcov(share)) * (V + U)^2 / R^2
    low <- v / (2 * U) * qchisq(0.025, 2 * U^2 / v)
    high <- (v + k$b) / (2 * (U + k$a)) * qchisq(0.975, 2 * (U + k$a)^2 / (v + k$b))
    c(R, as.numeric(SE(share)), V / (V + high), V / (V + low))
  }))
}

# Seconds of the processor, as for Truecount, so that a busy machine does not count.
processor <- function() sum(proc.time()[c("user.self", "sys.self")])
seconds <- function(work) {
  gc(FALSE)
  start <- processor()
  value <- work()
  list(value = value, taken = processor() - start)
}

times <- matrix(0, repetitions, 3)
for (i in seq_len(repetitions)) {
  planned <- seconds(plan)
  drawn <- seconds(function() draw(planned$value))
  stopifnot(length(drawn$value) == records)
  # The clock of the processor ticks in hundredths: ten estimates are timed together.
  many <- seconds(function() for (k in 1:10) result <<- estimate(planned$value$known))
  times[i, ] <- c(planned$taken, drawn$taken, many$taken / 10)
}
middle <- apply(times, 2, median)
cat(sprintf("plan=%.6f\ndraw=%.6f\nestimate=%.6f\n", middle[1], middle[2], middle[3]))
for (domain in domains) {
  cat(sprintf("%s.%s=%.15g\n", domain, c("share", "error", "low", "high"), result[domain, ]), sep = "")
}
cat(sprintf("r=%s.%s, survey %s, sampling %s\n", R.version$major, R.version$minor, packageVersion("survey"),
  packageVersion("sampling")))
