#!/usr/bin/env -S parallax run
-- A release that looks harmless.
--
-- A random forest (rf_60k) sorts pictures of clothes into ten classes. A neural network (mlp_60k), trained on the
-- same 60,000 pictures, is to take its place: on the 10,000 test pictures it is a shade more accurate. Release it?
-- Each query below is one question, with what to look for in its answer.

use fashion;
compare rf_60k as base, mlp_60k as other;

-- Is the new model better? By 0.11 points: 87.60 % became 87.71 %. Many a review ends here.
show accuracy;

-- What is behind the 0.11 points? Not eleven better answers, but 479 gained and 468 lost.
group by outcome show count, share;

-- Who gains and who pays? Shirts gain 151. Coats pay 179: of the 468 answers lost, 199 are coats.
group by row.truth
show accuracy(base) as forest, accuracy(other) as network,
     count(regressed) as lost, count(fixed) as gained, gained - lost as net
sort by net;

-- What are the lost coats taken for? Shirts and pullovers, as one would guess; but 46 became dresses,
-- and of these the network is surest.
where regressed and row.truth = "coat"
group by other.guess show count, share, avg(other.score) as confidence
sort by count desc;

-- Are they borderline cases? No: 134 of the 1,000 coats have less than 0.1 for "coat" from the network, 19 from
-- the forest.
row.truth = "coat" show hist([*].score["coat"], bins: 10);

-- Which coats should one look at first? Those on which the two differ, the network's surest answers on top.
row.truth = "coat" and other.guess != base.guess
sort by other.score desc limit 10
show row.id, base.guess, base.score, other.guess, other.score, other.score["coat"] as coat;

-- Was "coat" at least the second choice? For 163 of the 199, yes, but it was behind by 0.41 on average.
where regressed and row.truth = "coat"
group by other.rank as rank show count, avg(other.margin) as behind;

-- Is there a kind of coat it does not know? The narrow ones (width over height from 0.5 to 0.625): 82 % right before,
-- 45 % now.
row.truth = "coat"
group by bucket(row.aspect, 0.125) as aspect
show count as n, accuracy(base) as forest, accuracy(other) as network, rate(regressed) as lost
where n >= 30;

-- Is its confidence worth as much as the forest's? Of the answers given with 0.9 or more, 29 of the forest's 4,630
-- were wrong (1 in 160), and 186 of the network's 6,940 (1 in 37). A rule "accept from 0.9" may not stay as it is.
show count(base.score >= 0.9) as forest_sure, count(base.wrong and base.score >= 0.9) as forest_sure_wrong,
     count(other.score >= 0.9) as network_sure, count(other.wrong and other.score >= 0.9) as network_sure_wrong;

-- What would customers notice? The surest new mistake of each class, one picture each.
where regressed
top 1 by other.score per row.truth
show row.truth, row.id, base.guess, other.guess, other.score;

-- Is it the network, or bad luck? The same network from another random seed gets 841 coats right instead of 637, but
-- 90 dresses and 89 t-shirts fewer. Its accuracy is the same to a twentieth of a point.
compare rf_60k as base, mlp_60k as other, mlp_60k_seed3;
group by row.truth show accuracy([*]);

-- What if the three of them vote? 88.93 %: better than each alone, and 800 coats right.
show accuracy([*]), accuracy(mode([*].guess)) as vote;

-- When should a person look? Where the three agree (85 pictures in 100) they are right 95 times in 100;
-- elsewhere the vote is right 56 times in 100.
group by agree([*].guess) as unanimous show count, share, accuracy(mode([*].guess)) as vote;

-- Are some labels wrong? On 205 pictures eight models agree with each other and not with the label: the surest ten.
compare bayes_60k, logreg_2k, logreg_60k, rf_5k, rf_60k, mlp_10k, mlp_60k, mlp_60k_seed3;
none([*].correct) and agree([*].guess)
sort by avg([*].score) desc limit 10
show row.id, row.truth, mode([*].guess) as models_say, avg([*].score) as confidence;
