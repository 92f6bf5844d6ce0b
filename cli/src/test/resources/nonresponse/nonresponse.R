# Makes the sample of nonresponse.csv (fixed seed) and works out the adjusted ratio with R survey's JKn replicates.
# In cli/src/test/resources/nonresponse:  Rscript nonresponse.R
suppressMessages(library(survey))
set.seed(20261201)
one <- function(stratum, N, n, start) {
  channel <- sample(c("phone", "online"), n, TRUE, c(.7, .3))
  reviewed <- as.integer(runif(n) < ifelse(channel == "phone", .9, .6))
  crimes <- sample(0:2, n, TRUE, c(.4, .45, .15))
  rows <- do.call(rbind, lapply(seq_len(n), function(i) {
    k <- if (reviewed[i] == 0) 0 else crimes[i]
    should <- if (k == 0) 0 else rep(1, k)
    recorded <- if (k == 0) 0 else as.integer(runif(k) < ifelse(channel[i] == "phone", .95, .8))
    data.frame(stratum = stratum, N_h = N, n_h = n, weight = format(N / n, digits = 8), incident = start + i, should, recorded,
               channel = channel[i], reviewed = reviewed[i])
  }))
  rows
}
d <- rbind(one("A", 4000, 100, 0), one("B", 900, 60, 100))
write.csv(d, "nonresponse.csv", row.names = FALSE, quote = FALSE)
d <- read.csv("nonresponse.csv")
u <- aggregate(cbind(should, valid = should * recorded) ~ incident + stratum + N_h + n_h + channel + reviewed, d, sum)
design <- as.svrepdesign(svydesign(id = ~incident, strata = ~stratum, weights = ~I(N_h / n_h), data = u), type = "JKn", compress = FALSE)
by <- function(class) withReplicates(design, function(w, u) {
  f <- tapply(w, u[[class]], sum) / tapply(w * u$reviewed, u[[class]], sum)
  a <- w * u$reviewed * f[as.character(u[[class]])]
  sum(a * u$valid) / sum(a * u$should)
})
plain <- with(u, sum(N_h / n_h * valid) / sum(N_h / n_h * should))
cat("class,reviewed_only,adjusted,se\n", file = "expected.csv")
for (class in c("stratum", "channel")) {
  x <- by(class)
  cat(sprintf("%s,%s,%s,%s\n", class, format(plain, digits = 15), format(c(coef(x)), digits = 15), format(c(SE(x)), digits = 15)),
      file = "expected.csv", append = TRUE)
}
