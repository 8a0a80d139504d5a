#!/usr/bin/env python3
"""What scikit-learn makes of random guesses: the oracle of the engine's metrics.

    /usr/bin/python3 spec/oracles/metrics.py > spec/oracles/metrics.jsonl     (Debian's python3-sklearn, 1.2.1)

Each line is a dataset: its classes, its rows (truth, guess, weight, and per class the score as a whole number of 1024ths, which both
sides hold exactly), and the figures of scikit-learn; null where ours is null by definition. There are ties among scores, classes
that are never the truth or never a guess, datasets of one class and of one row.
"""
import json
import math
import random
import warnings

import numpy as np
from sklearn import metrics as sk

warnings.filterwarnings("ignore")


def row(rng, classes, truths, guesses, coarse):
    truth = rng.choice(truths)
    parts = [rng.randrange(4) * 256 if coarse else rng.randrange(1024) for _ in classes]
    if sum(parts) == 0:
        parts[rng.randrange(len(classes))] = 1
    scores = [part * 1024 // sum(parts) for part in parts]
    scores[rng.randrange(len(classes))] += 1024 - sum(scores)
    best = [i for i, score in enumerate(scores) if score == max(scores)]
    guess = classes[best[0]] if rng.random() < 0.8 else rng.choice(guesses)
    return [truth, guess, rng.randrange(1, 5), *scores]


def dataset(seed):
    rng = random.Random(seed)
    classes = [f"c{i}" for i in range(rng.choice([1, 2, 2, 3, 4, 7]))]
    some = lambda: rng.sample(classes, rng.randrange(1, len(classes) + 1))
    truths, guesses = some(), some()
    count = rng.choice([1, 2, 5, 40, 200])
    return classes, [row(rng, classes, truths, guesses, rng.random() < 0.4) for _ in range(count)]


def number(value):
    return None if value is None or not math.isfinite(value) else float(value)


def ece(confidence, right, weights, bins=15):
    total = 0.0
    edges = np.arange(bins + 1) / bins
    of = np.clip(np.searchsorted(edges, confidence, side="right") - 1, 0, bins - 1)
    for bin in range(bins):
        inside = of == bin
        if inside.any():
            w = weights[inside]
            share = np.average(right[inside], weights=w)
            total += w.sum() * abs(share - np.average(confidence[inside], weights=w))
    return total / weights.sum()


def ranked(out, classes, y, s, w):
    """Areas under the curves of each class and over all; a class without rows, or without others, has none."""
    one = np.array([[t == c for c in classes] for t in y])
    for name, of in (("auc", sk.roc_auc_score), ("ap", sk.average_precision_score)):
        values, supports = [], []
        for i, c in enumerate(classes):
            there = one[:, i].any() and (name == "ap" or not one[:, i].all())
            out[f'{name}("{c}")'] = value = of(one[:, i], s[:, i], sample_weight=w) if there else None
            if there:
                values.append(value)
                supports.append(w[one[:, i]].sum())
        out[f"{name}(macro)"] = np.mean(values) if values else None
        out[f"{name}(weighted)"] = np.average(values, weights=supports) if values else None
        pooled = name == "ap" or len(classes) > 1
        out[f"{name}(micro)"] = of(one.ravel(), s.ravel(), sample_weight=w.repeat(len(classes))) if pooled else None
    out["micro_ap"] = out["ap(micro)"]


def curves(classes, rows):
    """The points of the curves of one class and of all, and the bins of a calibration, as long as they are short."""
    y = np.array([r[0] for r in rows])
    s = np.array([r[3:] for r in rows]) / 1024
    one = np.array([[t == c for c in classes] for t in y])
    out = {}
    for of, truth, scores in ((f'"{classes[0]}"', one[:, 0], s[:, 0]), ("micro", one.ravel(), s.ravel())):
        if truth.all() or not truth.any() or len(rows) > 40:
            continue
        precision, recall, thresholds = sk.precision_recall_curve(truth, scores)
        # the last point of theirs has no threshold
        points = list(zip(thresholds, precision, recall))[::-1]
        out[f"pr_curve({of})"] = points
        fpr, tpr, thresholds = sk.roc_curve(truth, scores, drop_intermediate=False)
        out[f"roc_curve({of})"] = list(zip([None, *thresholds[1:]], fpr, tpr))
    p = [r[1] for r in rows]
    confidence = np.array([r[3 + classes.index(r[1])] for r in rows]) / 1024
    right = y == p
    counts, edges = np.histogram(confidence, bins=8, range=(0, 1))
    of = np.clip((confidence * 8).astype(int), 0, 7)
    out["calibration(bins: 8)"] = [
        [edges[b], edges[b + 1], int(counts[b])]
        + ([confidence[of == b].mean(), right[of == b].mean()] if counts[b] else [None, None]) for b in range(8)]
    if len(rows) <= 40:
        out["coverage_curve"] = [
            [t, (confidence >= t).mean(), right[confidence >= t].mean()]
            for t in sorted(set(confidence), reverse=True)]
    # a thousandth of what they agree to
    short = lambda value: value if value is None or isinstance(value, int) else round(float(value), 12)
    return {name: [list(map(short, point)) for point in points] for name, points in out.items()}


def figures(classes, rows, weighted):
    y = np.array([r[0] for r in rows])
    p = np.array([r[1] for r in rows])
    w = np.array([r[2] if weighted else 1 for r in rows], dtype=float)
    s = np.array([r[3:] for r in rows]) / 1024
    out = {"accuracy": sk.accuracy_score(y, p, sample_weight=w)}
    for name, of in (("precision", sk.precision_score), ("recall", sk.recall_score), ("f1", sk.f1_score)):
        for average in ("macro", "micro", "weighted"):
            out[f"{name}({average})"] = of(y, p, average=average, sample_weight=w, zero_division=0)
        for c in classes:
            there = {"precision": (p == c).any(), "recall": (y == c).any(), "f1": (p == c).any() or (y == c).any()}
            value = of(y == c, p == c, sample_weight=w, zero_division=0) if there[name] else None
            out[f'{name}("{c}")'] = value
    out["kappa"] = sk.cohen_kappa_score(y, p, sample_weight=w)
    constant = len(set(y)) == 1 or len(set(p)) == 1
    out["mcc"] = None if constant else sk.matthews_corrcoef(y, p, sample_weight=w)
    index = np.array([classes.index(c) for c in y])
    out["logloss"] = -np.average(np.log(np.clip(s[np.arange(len(y)), index], 2.0**-52, 1 - 2.0**-52)), weights=w)
    if len(classes) > 1:
        check = sk.log_loss(y, s, labels=classes, sample_weight=w, eps=2.0**-52)
        assert abs(check - out["logloss"]) < 1e-9, (check, out["logloss"])
    one = np.eye(len(classes))[index]
    out["brier"] = np.average(((s - one) ** 2).sum(axis=1), weights=w)
    if len(classes) == 2:
        assert abs(2 * sk.brier_score_loss(y == classes[1], s[:, 1], sample_weight=w) - out["brier"]) < 1e-9
    ranked(out, classes, y, s, w)
    # of the guess, which need not be the best
    confidence = np.array([r[3 + classes.index(r[1])] for r in rows]) / 1024
    out["ece"] = ece(confidence, y == p, w)
    return {name: number(value) for name, value in out.items()}


def regression(seed):
    rng = random.Random(10_000 + seed)
    count = rng.choice([1, 2, 30, 150])
    constant = rng.random() < 0.2
    y = np.array([7.5 if constant else rng.randrange(-4000, 4000) / 8 for _ in range(count)])
    p = np.array([t + rng.randrange(-800, 800) / 16 for t in y])
    w = np.array([rng.randrange(1, 5) for _ in y], dtype=float)

    def of(weights):
        spread = len(set(y)) > 1
        return {
            "mae": number(sk.mean_absolute_error(y, p, sample_weight=weights)),
            "rmse": number(sk.mean_squared_error(y, p, sample_weight=weights, squared=False)),
            "r2": number(sk.r2_score(y, p, sample_weight=weights)) if spread else None,
            "bias": number(np.average(p - y, weights=weights)),
        }

    rows = [[float(a), float(b), int(c)] for a, b, c in zip(y, p, w)]
    return {"numbers": rows, "plain": of(np.ones(count)), "weighted": of(w)}


if __name__ == "__main__":
    for seed in range(60):
        classes, rows = dataset(seed)
        print(json.dumps({
            "classes": classes,
            "rows": rows,
            "plain": figures(classes, rows, False),
            "weighted": figures(classes, rows, True),
            "curves": curves(classes, rows),
        }, separators=(",", ":")))
    for seed in range(15):
        print(json.dumps(regression(seed), separators=(",", ":")))
