# The beta-binomial posterior by brute force on a fine grid; writes borrowed.json.  R 4.2.2:  Rscript borrowed.R > borrowed.json
post <- function(x, n) {
  m <- length(n) / sum(1 / n)
  mu <- (seq_len(1500) - .5) / 1500
  s <- (seq_len(400) - .5) / 400
  g <- expand.grid(mu = mu, s = s)
  M <- m * g$s / (1 - g$s)
  a <- g$mu * M; b <- (1 - g$mu) * M
  ll <- -length(n) * lbeta(a, b)
  for (i in seq_along(n)) ll <- ll + lbeta(a + x[i], b + n[i] - x[i])
  w <- exp(ll - max(ll)); w <- w / sum(w)
  keep <- w > 1e-9 * max(w); a <- a[keep]; b <- b[keep]; M <- M[keep]; w <- w[keep] / sum(w[keep])
  cdf <- function(i, q) sum(w * pbeta(q, a + x[i], b + n[i] - x[i]))
  t(sapply(seq_along(n), function(i) c(sum(w * (a + x[i]) / (M + n[i])),
    uniroot(function(q) cdf(i, q) - .025, c(0, 1), tol = 1e-9)$root, uniroot(function(q) cdf(i, q) - .975, c(0, 1), tol = 1e-9)$root,
    sum(w * n[i] / (n[i] + M)))))
}
show <- function(name, x, n) sprintf('"%s": {"hits": [%s], "of": [%s], "share": [%s], "low": [%s], "high": [%s], "own": [%s]}', name,
  toString(x), toString(n), toString(signif(post(x, n)[, 1], 9)), toString(signif(post(x, n)[, 2], 9)), toString(signif(post(x, n)[, 3], 9)),
  toString(signif(post(x, n)[, 4], 9)))
cat('{"results": {', paste(c(
  show("alike", c(18, 9, 27, 45, 7, 36, 12, 0), c(20, 10, 30, 50, 8, 40, 13, 1)),
  show("apart", c(18, 3, 27, 25, 7, 39, 6), c(20, 10, 30, 50, 8, 40, 13)),
  show("perfect", c(12, 5, 3, 30, 8), c(12, 5, 3, 30, 8))), collapse = ",\n"), "}}\n")
