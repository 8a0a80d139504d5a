package dev.parallax.bench.compare;

/**
 * How a question's SQL names columns and tables: on the one table that was joined beforehand, or on those of the files.
 */
sealed interface Names {
    /** A column of the labels. */
    String row(String column);

    /** A column of the first model. */
    String base(String column);

    /** A column of the second model. */
    String other(String column);

    /** What stands behind {@code FROM}. */
    String from();

    /** A number to compare scores with, of their type. */
    String score(String number);

    /** One table, in which a model's columns begin with its name. */
    record Wide() implements Names {
        @Override
        public String row(String column) {
            return column;
        }

        @Override
        public String base(String column) {
            return "\"m1_" + column + '"';
        }

        @Override
        public String other(String column) {
            return "\"m2_" + column + '"';
        }

        @Override
        public String from() {
            return "wide";
        }

        @Override
        public String score(String number) {
            return number + "::FLOAT";
        }
    }

    /** A table per file, joined by id when asked. */
    record Joined() implements Names {
        @Override
        public String row(String column) {
            return "l." + column;
        }

        @Override
        public String base(String column) {
            return "b.\"" + column + '"';
        }

        @Override
        public String other(String column) {
            return "o.\"" + column + '"';
        }

        @Override
        public String from() {
            return "labels l JOIN m1 b ON b.id = l.id JOIN m2 o ON o.id = l.id";
        }

        @Override
        public String score(String number) {
            return number + "::DOUBLE";
        }
    }
}
