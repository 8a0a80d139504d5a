-- The datasets of the specification, in one store.
import labels from "pets/labels.csv" (dataset: "pets");
import model old from "pets/old.csv" (dataset: "pets", scores: "p_{class}");
import model new from "pets/new.csv" (dataset: "pets", scores: "p_{class}");
import model tiny from "pets/tiny.csv" (dataset: "pets");
import labels from "digits/labels.csv" (dataset: "digits");
import model a from "digits/a.csv" (dataset: "digits");
import model b from "digits/b.csv" (dataset: "digits");
import labels from "keys/labels.csv" (dataset: "keys");
import model a from "keys/a.csv" (dataset: "keys");
import model b from "keys/b.csv" (dataset: "keys");
import model other_ids from "keys/other_ids.csv" (dataset: "keys");
import labels from "lone/labels.csv" (dataset: "lone");
import model only from "lone/only.csv" (dataset: "lone");
import labels from "mixed/labels.csv" (dataset: "mixed");
import model early from "mixed/early.csv" (dataset: "mixed");
import model late from "mixed/late.csv" (dataset: "mixed");
import model plain from "mixed/plain.csv" (dataset: "mixed");
import model faster from "mixed/faster.csv" (dataset: "mixed");
