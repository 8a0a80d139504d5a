#!/usr/bin/env python3
"""What scikit-learn makes of the scores in the reference data's files, which are rounded to five digits.

    /usr/bin/python3 spec/oracles/areas.py FOLDER/fashion-mnist-models > spec/oracles/areas.csv     (python3-sklearn, 1.2.1)

The figures that come with the data are of the scores before they were rounded. Where a model has put nearly all of its scores close
to 0 or 1, as the naive Bayes one has, rounding makes ties of them, and the average precision of some classes moves by more than 1e-3.
"""
import csv
import pathlib
import sys

import numpy as np
from sklearn import metrics as sk

folder = pathlib.Path(sys.argv[1])
truth = {row["id"]: row["truth"] for row in csv.DictReader(open(folder / "labels.csv"))}
print("model,class,auc,ap")
for file in sorted(folder.glob("inferences_*.csv")):
    rows = list(csv.DictReader(open(file)))
    y = np.array([truth[row["id"]] for row in rows])
    for name in sorted(set(y)):
        scores = np.array([float(row["p_" + name]) for row in rows])
        model = file.stem.removeprefix("inferences_")
        print(model, name, sk.roc_auc_score(y == name, scores), sk.average_precision_score(y == name, scores), sep=",")
