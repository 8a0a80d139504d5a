"""Tests and intervals over counts by SciPy and statsmodels, for engine's StatisticsOracleTest.

    python3 spec/oracles/statistics.py > spec/oracles/statistics.csv

Newcombe's paired interval is in neither: here it is put together from statsmodels' Wilson intervals, step by step as in his paper.
"""

import math
import random

from scipy.stats import binomtest, fisher_exact
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

random.seed(7)


def line(name, arguments, results):
    print(",".join([name, " ".join(map(repr, arguments)), " ".join(repr(float(r)) for r in results)]))


def newcombe(a, b, c, d, level):
    n = a + b + c + d
    l1, u1 = proportion_confint(a + b, n, 1 - level, "wilson")
    l2, u2 = proportion_confint(a + c, n, 1 - level, "wilson")
    p1, p2 = (a + b) / n, (a + c) / n
    margins = (a + b) * (c + d) * (a + c) * (b + d)
    phi = 0.0
    if margins:
        product = a * d - b * c
        phi = (max(product - n / 2, 0) if product > 0 else product) / math.sqrt(margins)
    down = math.sqrt((p2 - l2) ** 2 - 2 * phi * (p2 - l2) * (u1 - p1) + (u1 - p1) ** 2)
    up = math.sqrt((u2 - p2) ** 2 - 2 * phi * (u2 - p2) * (p1 - l1) + (p1 - l1) ** 2)
    return p2 - p1 - down, p2 - p1 + up


pairs = [(0, 0), (1, 0), (0, 1), (5, 5), (10, 2), (2, 10), (0, 40), (121, 59), (1000, 1100), (5000, 5400), (300000, 301000)]
pairs += [(random.randrange(60), random.randrange(60)) for _ in range(60)]
for b, c in pairs:
    line("mcnemar", [b, c], [binomtest(b, b + c, 0.5).pvalue if b + c else 1.0])

tables = [(8, 2, 1, 5), (0, 5, 5, 0), (3, 3, 3, 3), (0, 9, 0, 4), (10, 90, 100, 4900), (90, 910, 9000, 90000), (1, 9, 11, 3), (0, 10, 12, 2)]
tables += [tuple(random.randrange(40) for _ in range(4)) for _ in range(60)]
tables += [tuple(random.randrange(4000) for _ in range(4)) for _ in range(20)]
for a, b, c, d in tables:
    line("fisher", [a, b, c, d], [fisher_exact([[a, b], [c, d]])[1]])

for k, n in [(0, 10), (10, 10), (1, 3), (81, 263), (15, 148), (0, 20), (1, 29), (999, 1000), (123456, 1000000)]:
    for level in (0.8, 0.95, 0.99):
        low, high = proportion_confint(k, n, 1 - level, "wilson")
        line("wilson", [k, n, level], [low, high])

paired = [(36, 12, 2, 0), (1, 1, 7, 12), (59, 6, 16, 80), (20, 0, 0, 5), (0, 0, 0, 9), (54, 0, 1, 0), (29, 1, 0, 0), (9000, 300, 250, 450)]
paired += [tuple(random.randrange(200) for _ in range(4)) for _ in range(20)]
for a, b, c, d in paired:
    for level in (0.9, 0.95):
        line("newcombe", [a, b, c, d, level], newcombe(a, b, c, d, level))

for m in (1, 2, 5, 20, 200):
    p = [round(random.random() ** 3, 3) for _ in range(m)]
    line("benjamini_hochberg", p, multipletests(p, method="fdr_bh")[1])
