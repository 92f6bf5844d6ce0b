# In cli/src/test/resources:  Rscript replicates/replicates.R BOOTSTRAP.csv > replicates/expected.csv
suppressMessages(library(survey))
boot <- commandArgs(TRUE)[1]
ratio <- function(design) { x <- svyratio(~I(should * recorded), ~should, design); c(coef(x), SE(x)) }
own <- function(file, id, strata, type)
  ratio(as.svrepdesign(svydesign(id = id, strata = strata, fpc = ~N_h, data = read.csv(file)), type = type, compress = FALSE))
written <- function(file) {
  scales <- read.csv(sub(".csv", "-scales.csv", file, fixed = TRUE))
  ratio(svrepdesign(data = read.csv(file), weights = ~pweight, repweights = "repwt_[0-9]+", type = "other",
                    combined.weights = TRUE, scale = 1, rscales = scales$coefficient))
}
show <- function(file, options, x) cat(sprintf("%s,%s,%s\n", file, options, paste(format(unname(x), digits = 15), collapse = ",")))
cat("file,options,estimate,se\n")
show("replicates/teams.csv", "--method jkn --cluster team", own("replicates/teams.csv", ~team, ~stratum, "JKn"))
show("vectors/in/apistrat_sch.wide.csv", "--method jkn", own("vectors/in/apistrat_sch.wide.csv", ~incident, ~stratum, "JKn"))
show("vectors/in/apisrs_sch.csv", "--method jk1", own("vectors/in/apisrs_sch.csv", ~incident, NULL, "JK1"))
show("vectors/in/apistrat_sch.wide.csv", "--method bootstrap --replicates 200 --seed 1 2 3", written(boot))
