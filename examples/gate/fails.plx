#!/usr/bin/env -S parallax run
-- May a network replace the forest? It is more accurate, and yet it may not: coats would pay for it.
use fashion;
compare rf_60k as base, mlp_60k as other;

check "another family" {
  delta(accuracy) >= 0;
  delta(recall) >= -0.02 for each class(row.truth) min 50;
  count(regressed) <= 300;
  btc >= 0.9
};
