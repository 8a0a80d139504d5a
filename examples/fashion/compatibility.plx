#!/usr/bin/env -S parallax run
-- May this model take that one's place without breaking what worked?
--
-- A small forest (rf_5k) is in use. Every other model is a candidate to take its place, and most are more accurate. But
-- those who work with the forest know on which pictures they can trust it: what it got right and its successor gets
-- wrong breaks their trust. Five questions look at that, from all candidates down to single pictures.

use fashion;
compare rf_5k as base, mlp_60k as other;

-- Which candidates are accurate, and which keep what worked? The one on top, rf_60k, is the same method with more
-- data. The networks beside it are as accurate and keep less.
from models where name != "rf_5k"
show name, accuracy, btc
render scatter(x: accuracy, y: btc);

-- In figures: mlp_60k is 0.11 points better than rf_60k, but of what the forest got right it loses 5.1 % and not 2.3 %:
-- 428 pictures and not 188. Of its mistakes 65 % are old ones (bec), of rf_60k's 85 %.
from models
show name, method, trained_on, accuracy, btc, bec, count(regressed) as lost, count(fixed) as gained
sort by btc desc;

-- The two errors of the pair, old and new, as circles: 801 mistakes both make, 868 only the forest, 428 only the network.
group by outcome show count, share render venn;

-- Whom does it hurt? Of the 428 pictures that are wrong now and were right, 176 are coats.
where regressed group by row.truth show count, share sort by count desc render bar;

-- Which pictures are these? The network's surest among the coats. With --format json, each has the query it came from.
where regressed and row.truth = "coat"
sort by other.score desc limit 5
show row.id, row.image, base.guess, base.score, other.guess, other.score;
