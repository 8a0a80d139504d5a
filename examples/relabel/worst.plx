#!/usr/bin/env -S parallax run
-- The surest mistakes of a model on images of one class, for somebody to look at.
param class = "coat";
param n = 20;
compare rf_60k, mlp_60k;
row.truth = $class and other.wrong
  sort by other.score desc limit $n
  show row.id, row.truth, other.guess, other.score;
