package dev.parallax.parquet.internal.read;

import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;

/** A value as it is stored. */
interface Primitive {
    boolean bool();

    int int32();

    long int64();

    float single();

    double decimal();

    Binary bytes();

    /** The value a column's reader stands on. */
    record OfColumn(ColumnReader reader) implements Primitive {
        @Override
        public boolean bool() {
            return reader.getBoolean();
        }

        @Override
        public int int32() {
            return reader.getInteger();
        }

        @Override
        public long int64() {
            return reader.getLong();
        }

        @Override
        public float single() {
            return reader.getFloat();
        }

        @Override
        public double decimal() {
            return reader.getDouble();
        }

        @Override
        public Binary bytes() {
            return reader.getBinary();
        }
    }

    /** A value of a nested record. */
    record OfGroup(Group group, int field, int index) implements Primitive {
        @Override
        public boolean bool() {
            return group.getBoolean(field, index);
        }

        @Override
        public int int32() {
            return group.getInteger(field, index);
        }

        @Override
        public long int64() {
            return group.getLong(field, index);
        }

        @Override
        public float single() {
            return group.getFloat(field, index);
        }

        @Override
        public double decimal() {
            return group.getDouble(field, index);
        }

        @Override
        public Binary bytes() {
            return group.getBinary(field, index);
        }
    }
}
