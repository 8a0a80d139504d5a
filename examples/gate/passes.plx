#!/usr/bin/env -S parallax run
-- May the forest that learned from all pictures replace the one that learned from 5,000 of them? It may.
use fashion;
compare rf_5k as base, rf_60k as other;

check "more data" {
  accuracy(other) >= 0.87;
  delta(accuracy) >= 0.01;
  delta(f1(macro)) >= 0.01;
  -- no class may pay for the others, nor any kind of picture
  delta(recall) >= -0.02 for each class(row.truth) min 50;
  delta(accuracy) >= 0 for each row.tone, row.split min 50;
  count(regressed) <= 400;
  btc >= 0.95
};
