compare fc1024 as base, fc256 as other join inner on id else image_hash
row.truth = "Plantae" and other.guess != base.guess
group by row.truth show count, hist([*].guess), avg([*].score["Mollusca"]), hist([*].score["Mollusca"])
group by base.guess show count, values(row.truth)
base.guess = "Amphibia" or other.guess = "Amphibia" derive d = stddev([*].score["Amphibia"]) sort by d desc limit 50
row.truth in ("Mollusca", "Animalia", "Insecta") and any([*].wrong) group by row.truth, base.guess show count
show btc, bec, bec_base, accuracy, delta(accuracy), mcnemar
where regressed and row.truth = "0" show row.image, base.guess, other.guess, row.truth limit 5
show delta(confusion)
group by class(row.truth) show support, precision([*]), recall([*]), ap([*])
show micro_ap([*])
show hist(base.score["Animalia"], width: 0.05), hist(base.score["Plantae"], width: 0.05)
group by row.model show count, accuracy, f1(macro) sort by accuracy desc
let vote = mode([*].guess)
show accuracy([*]), accuracy(vote), count(regressed(base, vote))
base.wrong sort by base.score desc limit 50 show row.id, row.truth, base.guess, base.score
group by row.truth show count, accuracy(base) as acc sort by acc
group by class(row.truth) show support, precision(base), recall(base), f1(base)
show f1(base, macro)
base.wrong group by row.truth, base.guess show count sort by count desc limit 20
show accuracy, delta(accuracy), ci(delta(accuracy)), mcnemar
group by row.truth show count(regressed) as r, count(fixed) as f, r - f as net sort by net desc
group by row.weather, row.camera show count as n, delta(accuracy) as d, mcnemar where n >= 100 sort by d limit 10
group by row.model show count, accuracy, f1(macro), topk(5) sort by accuracy desc
show pr_curve(base, "c1") where precision >= 0.95 sort by recall desc limit 1
show precision(if(base.score["c1"] >= 0.3, "c1", "rest"), "c1"), recall(if(base.score["c1"] >= 0.3, "c1", "rest"), "c1")
show coverage_curve(base) where coverage >= 0.8
show calibration, ece
let vote = mode([*].guess)
show accuracy, accuracy(vote), f1(vote, macro)
derive p = base.score[row.truth], m = avg(p) per row.truth where p < m
group by row.split show count, avg(row.brightness), quantile(row.brightness, 0.1), quantile(row.brightness, 0.9), hist(row.brightness, bins: 20)
group by row.image_hash show count, values(row.id), distinct(row.split) as splits where splits > 1
compare a as base, b as other join left
not other.present group by row.split, row.weather show count
show topk([*], 5)
base.rank > 5 show row.id, row.truth, base.guess
show delta(f1(macro)), ci(delta(f1(macro)), level: 0.95, by: row.patient)
compare a as base, b as other join inner on image_hash
flipped show row.image, base.guess, other.guess
compare m@1 as v1, m@2 as v2, m@3 as v3
v1.wrong and v2.correct and v3.wrong show row.id, row.truth, [*].guess
group by row.lang, bucket(row.text_chars, 100) as len show count, accuracy, delta(accuracy) as d sort by d limit 15
group by row.city show mae, delta(mae) as d sort by d desc
use inat
compare fc256, fc512, fc1024
row["truth"] = "Plantae" and row["guess"] != "Plantae"
where regressed group by row.truth show count, share
base.wrong sample 20 per row.truth seed 7
none([*].correct) and agree([*].guess) sort by avg([*].score) desc show row.id, row.truth, base.guess
outcome in ("regressed", "both_wrong") show row.id, row.image, row.truth
sort by base.margin limit 200 show row.id, row.image, base.guess
where split = "test" and top = 3 and sample != limit
derive top = 3, limit = top + 1 limit 5
limit limit 5
top 3 by per per per
top 3 by count per truth, weather limit 2
top 3 by (avg(x) per y) per z
top 3 by ends ends with with per x
show per per per, count per per
show avg(x) per (a, b), avg(x) per f(y).z - 1
sort by desc desc, asc asc, limit limit 5
group by by as by, group as group show count as end sort by `end`
sample 5 per sample seed 3 sample 2
explain analyze analyze
explain `analyze` limit 5
describe labels
param model = -1.5
let date = date "2026-01-31"
compare "fc-256"@2 as base, model join outer on left else right
import model model from "m.csv" (id: stem(path), null: "NA", base: 0, dry: true)
x not in (1, 2) and y in $list and z in [*].guess and w not in mode([*].guess)
a not like "b%" or not b contains "c" or c starts with "d" or d not ends with "e" or e matches "\d+"
case when a then 1 when b then 2 else - -3 end = case when c then null end
from rows a between -1 and 1 and b | where c | show count(*), count(), f(null: 3, not: not a)
| limit $n offset $m
date = date "2026-01-31" and date("x") and row.end
compare fc256, fc512, fc1024 concat
compare m1, m2, m3, m4, m5 concat inner
row["truth"] = "Plantae" and row["guess"] != "Plantae" split by row.model
group by outcome show count, share render venn
where regressed group by row.truth show count, share render bar
group by row.truth show accuracy, btc render scatter(x: accuracy, y: btc)
show hist(base.score["Animalia"], width: 0.05) split by row.split render histogram
none([*].correct) and agree([*].guess) tag "label-suspect"
from "label-suspect" group by row.truth show count
from suspect -1 < row.size
from suspect (base.wrong or other.wrong) | limit 5
from suspect
from rows
from tag tag "again"
tagged("suspect") and base.wrong
base.wrong sample 20 per row.truth show row.id, base.guess export "relabel.csv"
drill 3.2
drill 1.3.10
drop model fc256@1
drop model "fc-256"
drop tag suspect
drop dataset inat
use inat@2
import table from "all.csv" (id: file, truth: label, models: "{model}_pred", scores: "{model}_p_{class}")
import models from "runs/{name}/pred.csv" (attributes: "runs/{name}/config.json")
import columns from "weather.csv" (on: image_hash)
describe tags
split = tag and render != export or concat = dataset
show split, tag, render, export split by split render render tag "tag" export "export"
top 3 by tag per split split by render render bar (tag: tag, split: split)
derive table = models, columns = labels group by concat, inner
