-- The dataset that the examples of the READMEs ask.
import labels from "main/labels.csv";
import model a from "main/a.csv" (scores: "p_{class}");
import model b from "main/b.csv" (scores: "p_{class}");
import model c from "main/c.csv" (scores: "p_{class}");
