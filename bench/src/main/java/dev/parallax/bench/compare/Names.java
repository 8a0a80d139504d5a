package dev.parallax.bench.compare;

import dev.parallax.bench.generate.Generated;

/**
 * How a question's SQL names columns and tables: on the one table that was joined beforehand, or on those of the files.
 */
sealed interface Names {
    /** A column of the labels. */
    String row(String column);

    /** A column of a model, counted from 0. */
    String model(int model, String column);

    /** A column of the first model. */
    default String base(String column) {
        return model(0, column);
    }

    /** A column of the second model. */
    default String other(String column) {
        return model(1, column);
    }

    /** What stands behind {@code FROM}. */
    String from();

    /** A number to compare scores with, of their type. */
    String score(String number);

    /** A score as the 32 bits it is kept in by Parallax and in the one table: 0.29 is then a little less. */
    String float32(String column);

    /** One table, in which a model's columns begin with its name. */
    record Wide() implements Names {
        @Override
        public String row(String column) {
            return column;
        }

        @Override
        public String model(int model, String column) {
            return '"' + Generated.modelName(model) + '_' + column + '"';
        }

        @Override
        public String from() {
            return "wide";
        }

        @Override
        public String score(String number) {
            return number + "::FLOAT";
        }

        @Override
        public String float32(String column) {
            return column;
        }
    }

    /** A table per file, joined by id when asked. */
    record Joined() implements Names {
        @Override
        public String row(String column) {
            return "l." + column;
        }

        @Override
        public String model(int model, String column) {
            return Generated.modelName(model) + ".\"" + column + '"';
        }

        @Override
        public String from() {
            return "labels l JOIN m1 ON m1.id = l.id JOIN m2 ON m2.id = l.id";
        }

        @Override
        public String score(String number) {
            return number + "::DOUBLE";
        }

        @Override
        public String float32(String column) {
            return column + "::FLOAT";
        }
    }
}
