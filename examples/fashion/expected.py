#!/usr/bin/python3
"""Checks the files beside it and writes expected.json: what an engine must answer, worked out without one.

    /usr/bin/python3 expected.py             # needs numpy, takes seconds

Everything is counted from the files as shipped (four decimals). Decimals are kept as whole ten-thousandths, so no
figure here depends on how a decimal is stored; averages of an engine that stores float32 agree to 1e-6.
"""
import csv, gzip, itertools, json, os, re
from collections import Counter
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
MODELS = "bayes_60k logreg_2k logreg_60k rf_5k rf_60k mlp_10k mlp_60k mlp_60k_seed3".split()
OUTCOMES = "both_right regressed fixed both_wrong".split()


def read(name):
    with gzip.open(os.path.join(HERE, name + ".csv.gz"), "rt", newline="") as f:
        header, *rows = csv.reader(f)
    assert len(rows) == 10000 and all(len(row) == len(header) for row in rows), name
    return {column: np.array(values) for column, values in zip(header, zip(*rows))}


def whole(texts):
    """Decimals of exactly four digits, as integers."""
    assert all(re.fullmatch(r"\d+\.\d{4}", t) for t in texts)
    return np.array([int(t.replace(".", "")) for t in texts])


labels = read("labels")
models = {name: read(name) for name in MODELS}
truth = labels["truth"]
classes = sorted(set(truth))
code = np.array([classes.index(t) for t in truth])
row = np.arange(len(truth))
score = {m: whole(models[m]["score"]) for m in MODELS}
scores = {m: np.stack([whole(models[m]["p_" + c]) for c in classes], 1) for m in MODELS}
guess = {m: models[m]["guess"] for m in MODELS}
right = {m: guess[m] == truth for m in MODELS}


def check():
    assert len(set(labels["id"])) == 10000 and len(set(labels["image"])) == 10000
    assert np.array_equal(np.bincount(code), np.full(10, 1000)) and set(labels["split"]) == {"val", "test"}
    for column in ("brightness", "ink", "symmetry"):
        assert whole(labels[column]).max() <= 10000, column
    for m in MODELS:
        assert np.array_equal(models[m]["id"], labels["id"]), m
        assert "image" not in models[m] or np.array_equal(models[m]["image"], labels["image"]), m
        own = scores[m][row, [classes.index(g) for g in guess[m]]]
        assert np.array_equal(own, score[m]) and np.array_equal(own, scores[m].max(1)), m
        assert scores[m].min() >= 0 and scores[m].max() <= 10000, m
        assert np.abs(scores[m].sum(1) - 10000).max() <= 5, m


def outcome(a, b):
    """The code into OUTCOMES of every row."""
    return np.where(right[a], np.where(right[b], 0, 1), np.where(right[b], 2, 3))


def mode(names):
    """The most frequent guess of each row; of several, the first in class order."""
    votes = np.zeros((len(row), 10), int)
    for m in names:
        votes[row, [classes.index(g) for g in guess[m]]] += 1
    return np.array(classes)[votes.argmax(1)]


def agree(names):
    return np.all([guess[m] == guess[names[0]] for m in names], 0)


def ordered(rows, column):
    """Falling by one column, ties in the order they came."""
    return sorted(rows, key=lambda r: -r[column])


def tour():
    """The answers to the queries of tour.plx, in its order."""
    base, other, third = "rf_60k", "mlp_60k", "mlp_60k_seed3"
    three, g, h = [base, other, third], guess[base], guess[other]
    s, t, pair, coat = score[base], score[other], outcome(base, other), truth == "coat"
    regressed, fixed = pair == 1, pair == 2
    lost = regressed & coat
    where = lambda mask: [int(i) for i in np.flatnonzero(mask)]
    mean = lambda values: float(np.mean(values))
    score_of_coat = [scores[m][coat, classes.index("coat")] for m in (base, other)]
    rank = 1 + (scores[other] > scores[other][row, code][:, None]).sum(1)
    best = np.sort(scores[other], 1)
    margin = best[:, -1] - best[:, -2]
    width = whole(labels["aspect"]) // 1250
    vote, unanimous = mode(three), agree(three)
    suspect = agree(MODELS) & ~np.any([right[m] for m in MODELS], 0)
    confidence = sum(score[m] for m in MODELS) / len(MODELS) / 10000

    yield [[mean(right[base]), mean(right[other])]]
    yield [[o, int((pair == k).sum()), mean(pair == k)] for k, o in enumerate(OUTCOMES)]
    by_class = []
    for c in classes:
        of = truth == c
        r, f = int((regressed & of).sum()), int((fixed & of).sum())
        by_class.append([c, mean(right[base][of]), mean(right[other][of]), r, f, f - r])
    yield sorted(by_class, key=lambda r: r[5])
    yield ordered(
        [
            [c, int(of.sum()), mean(of[lost]), mean(t[of]) / 1e4]
            for c in sorted(set(h[lost]))
            for of in [lost & (h == c)]
        ],
        1,
    )
    yield [[np.bincount(np.minimum(v // 1000, 9), minlength=10).tolist() for v in score_of_coat]]
    as_coat = scores[other][:, classes.index("coat")]
    differ = where(coat & (g != h))
    yield ordered([[labels["id"][i], g[i], s[i] / 1e4, h[i], t[i] / 1e4, as_coat[i] / 1e4] for i in differ], 4)[:10]
    yield [
        [int(k), int(of.sum()), mean(margin[of]) / 1e4] for k in sorted(set(rank[lost])) for of in [lost & (rank == k)]
    ]
    yield [
        [k * 0.125, int(of.sum()), mean(right[base][of]), mean(right[other][of]), mean(regressed[of])]
        for k in sorted(set(width[coat].tolist()))
        for of in [coat & (width == k)]
        if of.sum() >= 30
    ]
    yield [[int(n) for m in (base, other) for n in ((score[m] >= 9000).sum(), ((score[m] >= 9000) & ~right[m]).sum())]]
    surest = [max(where(regressed & (truth == c)), key=lambda i: (t[i], -i)) for c in classes]
    yield [[truth[i], labels["id"][i], g[i], h[i], t[i] / 1e4] for i in surest]
    yield [[c, *(mean(right[m][truth == c]) for m in three)] for c in classes]
    yield [[*(mean(right[m]) for m in three), mean(vote == truth)]]
    yield [
        [v, int(of.sum()), mean(of), mean((vote == truth)[of])] for v in (False, True) for of in [unanimous == v]
    ]
    yield ordered([[labels["id"][i], truth[i], guess[base][i], float(confidence[i])] for i in where(suspect)], 3)[:10]


def queries():
    with open(os.path.join(HERE, "tour.plx")) as f:
        text = "\n".join(line for line in f.read().split("\n") if not line.startswith(("--", "#!")))
    statements = [" ".join(s.split()) for s in text.split(";") if s.strip()]
    return [s for s in statements if not s.startswith(("use ", "compare "))]


def main():
    check()
    answers, asked = list(tour()), queries()
    assert len(answers) == len(asked), (len(answers), len(asked))
    pairs = {}
    for a, b in itertools.combinations(MODELS, 2):
        counts = Counter(OUTCOMES[k] for k in outcome(a, b).tolist())
        pairs[f"{a}->{b}"] = {o: counts[o] for o in OUTCOMES} | {"flipped": int((guess[a] != guess[b]).sum())}
    pair = outcome("rf_60k", "mlp_60k")
    by_class = lambda k: {c: int(((pair == k) & (truth == c)).sum()) for c in classes}
    brightness = whole(labels["brightness"])
    expected = {
        "rows": len(truth),
        "classes": classes,
        "split": dict(sorted(Counter(labels["split"].tolist()).items())),
        "accuracy": {m: float(right[m].mean()) for m in MODELS},
        "correct_by_class": {m: {c: int(right[m][truth == c].sum()) for c in classes} for m in MODELS},
        "guesses_by_class": {m: {c: int((guess[m] == c).sum()) for c in classes} for m in MODELS},
        "mean_score": {m: float(score[m].mean() / 1e4) for m in MODELS},
        "mean_brightness_by_class": {c: float(brightness[truth == c].mean() / 1e4) for c in classes},
        "pairs": pairs,
        "regressed_by_class": {"rf_60k->mlp_60k": by_class(1)},
        "fixed_by_class": {"rf_60k->mlp_60k": by_class(2)},
        "all_wrong": int((~np.any([right[m] for m in MODELS], 0)).sum()),
        "all_wrong_and_agree": int((agree(MODELS) & ~right["rf_60k"]).sum()),
        "tour": [{"query": q, "rows": len(a), "values": a} for q, a in zip(asked, answers)],
    }
    text = json.dumps(expected, indent=1)
    text = re.sub(r"[\[{][^\[\]{}]*[\]}]", lambda m: re.sub(r"\s*\n\s*", " ", m.group()), text)
    with open(os.path.join(HERE, "expected.json"), "w") as f:
        f.write(text + "\n")


if __name__ == "__main__":
    main()
