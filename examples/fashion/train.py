#!/usr/bin/python3
"""Trains eight small classifiers on Fashion-MNIST and writes labels.csv.gz and one MODEL.csv.gz each.

    apt-get install dataset-fashion-mnist python3-sklearn
    /usr/bin/python3 train.py [OUT]          # OUT is the script's own folder unless given

Takes a minute and a half and 0.8 GB of memory on one core (scikit-learn 1.2.1, numpy 1.24). All seeds are fixed and
one thread is used, so a second run on the same machine writes the same bytes. Where BLAS rounds differently (another
processor, more threads), labels and forests stay the same, but a network may change hundreds of its guesses: run
expected.py again and reread what tour.plx says.
"""
import os

os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", MKL_NUM_THREADS="1")

import gzip, hashlib, io, sys, time, zlib
import numpy as np
from scipy.ndimage import label
from sklearn.decomposition import PCA
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import GaussianNB
from sklearn.neural_network import MLPClassifier

SOURCE = "/usr/share/datasets/fashion-mnist/"
CLASSES = "tshirt trouser pullover dress coat sandal shirt sneaker bag ankle_boot".split()
SHARE_OF_VAL = 30  # per cent of the rows
CARRIES_IMAGE = ("rf_60k", "mlp_60k")  # models whose file names the picture too, for a join on `image`


def images(part):
    with gzip.open(f"{SOURCE}{part}-images-idx3-ubyte.gz") as f:
        return np.frombuffer(f.read(), np.uint8, offset=16).reshape(-1, 28, 28)


def truths(part):
    with gzip.open(f"{SOURCE}{part}-labels-idx1-ubyte.gz") as f:
        return np.frombuffer(f.read(), np.uint8, offset=8)


def write(path, header, rows):
    text = io.StringIO()
    for row in [header, *rows]:
        text.write(",".join(str(cell) for cell in row) + "\n")
    with open(path, "wb") as f, gzip.GzipFile("", "wb", 9, f, mtime=0) as z:
        z.write(text.getvalue().encode())


def split(i):
    """Depends on the id alone, so that it is the same whatever else changes."""
    return "val" if zlib.crc32(str(i).encode()) % 100 < SHARE_OF_VAL else "test"


def picture(image):
    return hashlib.sha1(image.tobytes()).hexdigest()[:10]


def metadata(image):
    """What the pixels alone say of a picture; README.md defines each column."""
    grey = image.astype(np.float64) / 255
    ink = image > 0
    rows, columns = np.flatnonzero(ink.any(1)), np.flatnonzero(ink.any(0))
    box = grey[:, columns[0] : columns[-1] + 1]
    shade = grey[ink].mean()
    sizes = np.bincount(label(image > 25)[0].ravel())[1:]
    return {
        "tone": "dark" if shade < 0.45 else "mid" if shade < 0.65 else "light",
        "brightness": f"{grey.mean():.4f}",
        "ink": f"{ink.mean():.4f}",
        "aspect": f"{(columns[-1] - columns[0] + 1) / (rows[-1] - rows[0] + 1):.4f}",
        "symmetry": f"{1 - np.abs(box - box[:, ::-1]).sum() / (2 * box.sum()):.4f}",
        "edges": f"{(np.abs(np.diff(grey, axis=0)).sum() + np.abs(np.diff(grey, axis=1)).sum()) / ink.sum():.4f}",
        "parts": int((sizes >= 4).sum()),
        "image": picture(image),
    }


def main(out):
    os.makedirs(out, exist_ok=True)
    train, y = images("train"), truths("train")
    test, yt = images("t10k"), truths("t10k")

    meta = [metadata(image) for image in test]
    write(
        os.path.join(out, "labels.csv.gz"),
        ["id", "truth", "split", *meta[0]],
        [[i, CLASSES[t], split(i), *m.values()] for i, (t, m) in enumerate(zip(yt, meta))],
    )
    print("labels", len(yt), flush=True)

    x = train.reshape(-1, 784).astype(np.float32) / 255
    xt = test.reshape(-1, 784).astype(np.float32) / 255
    order = np.random.RandomState(20261121).permutation(60000)  # a model of n rows has seen the first n of these
    pca = PCA(64, random_state=0).fit(x[order[:20000]])
    z, zt = pca.transform(x), pca.transform(xt)

    forest = dict(n_estimators=60, random_state=1, n_jobs=1)
    network = dict(hidden_layer_sizes=(128,), batch_size=128)
    models = [
        ("bayes_60k", 60000, GaussianNB(), z, zt),
        ("logreg_2k", 2000, LogisticRegression(max_iter=300), z, zt),
        ("logreg_60k", 60000, LogisticRegression(max_iter=200), z, zt),
        ("rf_5k", 5000, RandomForestClassifier(**forest), x, xt),
        ("rf_60k", 60000, RandomForestClassifier(**forest, max_depth=22), x, xt),
        ("mlp_10k", 10000, MLPClassifier(**network, max_iter=20, random_state=2), x, xt),
        ("mlp_60k", 60000, MLPClassifier(**network, max_iter=12, random_state=2), x, xt),
        ("mlp_60k_seed3", 60000, MLPClassifier(**network, max_iter=12, random_state=3), x, xt),
    ]
    names = [m["image"] for m in meta]
    for name, n, classifier, fit_on, ask in models:
        start = time.time()
        scores = classifier.fit(fit_on[order[:n]], y[order[:n]]).predict_proba(ask)
        guess = scores.argmax(1)  # before rounding: where four digits make a tie, the guess is still the model's
        header = ["id", "guess", "score", *("p_" + c for c in CLASSES)]
        rows = [[i, CLASSES[g], *(f"{v:.4f}" for v in (s[g], *s))] for i, (g, s) in enumerate(zip(guess, scores))]
        if name in CARRIES_IMAGE:
            header.insert(1, "image")
            rows = [[row[0], image, *row[1:]] for row, image in zip(rows, names)]
        write(os.path.join(out, name + ".csv.gz"), header, rows)
        print(f"{name} accuracy {(guess == yt).mean():.4f} in {time.time() - start:.0f} s", flush=True)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__)))
