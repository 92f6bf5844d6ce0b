# Estimates crime-row files with R and the survey package, as the reference vectors in this folder were made (R 4.2.2,
# survey 4.1-1). Run: Rscript crime_rows.R LIST FPC LONELY SUFFIX - LIST a file that names CSV files, FPC 1 or 0,
# LONELY as options(survey.lonely.psu), SUFFIX as in adjust: rows_01.csv gives rows_01.adjust.json.
suppressPackageStartupMessages(library(survey))
a <- commandArgs(TRUE)
options(survey.lonely.psu = a[3])
num <- function(x) { x <- as.numeric(x); ifelse(is.finite(x), formatC(x, digits=15, format="g"), '"NaN"') }
arr <- function(x) paste0("[", paste(num(x), collapse=","), "]")
one <- function(e) if (inherits(e,"try-error")) '{"error":"x"}' else e
ratio <- function(d) {
  r <- svyratio(~recorded, ~should, d); df <- degf(d)
  est <- as.numeric(coef(r)); se <- as.numeric(SE(r))
  lt <- function() { l <- log(est/(1-est)); s <- se/(est*(1-est)); plogis(l + c(-1,1)*qt(.975,df)*s) }
  n <- svytotal(~recorded, d); m <- svytotal(~should, d)
  sprintf('{"estimate":%s,"se":%s,"degf":%d,"ci_normal":%s,"ci_t":%s,"ci_logit_t":%s,"numerator_total":%s,"numerator_total_se":%s,"denominator_total":%s,"denominator_total_se":%s}',
    num(est),num(se),df,arr(est+c(-1,1)*qnorm(.975)*se),arr(est+c(-1,1)*qt(.975,df)*se),arr(suppressWarnings(lt())),num(coef(n)),num(SE(n)),num(coef(m)),num(SE(m)))
}
prop <- function(d, methods) {
  s <- subset(d, should==1)
  parts <- sapply(methods, function(m) { e <- try({ p <- suppressWarnings(svyciprop(~recorded, s, method=m)); 
     sprintf('"%s":{"estimate":%s,"se":%s,"ci":%s}', m, num(coef(p)), num(SE(p)), arr(attr(p,"ci"))) }, silent=TRUE)
     if (inherits(e,"try-error")) sprintf('"%s":{"error":"x"}', m) else e })
  sprintf('{%s,"degf":%d,"rows_in_subset":%d}', paste(parts,collapse=","), degf(s), nrow(s$variables))
}
unrec <- function(d) { u <- svytotal(~I(should-recorded), d); sprintf('{"estimate":%s,"se":%s,"vcov":[%s]}', arr(coef(u)), arr(SE(u)), arr(vcov(u))) }
files <- readLines(a[1])
for (f in files) {
 x <- read.csv(f)
 d <- if (a[2]=="1") svydesign(ids=~incident, strata=~stratum, fpc=~N_h, data=x) else svydesign(ids=~incident, strata=~stratum, weights=~weight, data=x)
 dom <- list(overall=d, violence=subset(d,violence==1), sexual=subset(d,sexual==1), domestic=subset(d,domestic==1))
 out <- sapply(names(dom), function(k) { e <- try({
   sprintf('"%s":{"ratio":%s,"proportion":%s,"unrecorded_total":%s}', k, ratio(dom[[k]]), prop(dom[[k]], if (k=="overall") c("logit","xlogit","beta","asin","mean","likelihood") else c("xlogit","beta")), unrec(dom[[k]])) }, silent=TRUE)
   if (inherits(e,"try-error")) sprintf('"%s":{"error":"%s"}', k, gsub('["\n\\\\]',' ',as.character(e))) else e })
 cat(sprintf('{"results":{%s}}\n', paste(out, collapse=",")), file=sub("\\.csv$", paste0(".", a[4], ".json"), f))
}
