package dev.parallax.parquet.internal.read;

import dev.parallax.engine.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Nested values as JSON: lists as arrays, maps and structs as objects; times and what is not finite as text. */
final class NestedJson {
    private final StringBuilder text = new StringBuilder();
    private final JsonWriter json = new JsonWriter(text);

    private NestedJson() {}

    /** The JSON of a field of a record. */
    static String of(Group record, int field) {
        NestedJson nested = new NestedJson();
        try {
            nested.field(record, field);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return nested.text.toString();
    }

    private void field(Group record, int field) throws IOException {
        if (!record.getType().getType(field).isRepetition(Type.Repetition.REPEATED)) {
            if (record.getFieldRepetitionCount(field) == 0) {
                json.raw("null");
            } else {
                value(record, field, 0);
            }
            return;
        }
        json.raw("[");
        for (int i = 0; i < record.getFieldRepetitionCount(field); i++) {
            json.raw(i == 0 ? "" : ",");
            value(record, field, i);
        }
        json.raw("]");
    }

    private void value(Group record, int field, int index) throws IOException {
        Type type = record.getType().getType(field);
        if (type.isPrimitive()) {
            primitive(Decoders.of(type.asPrimitiveType()), new Primitive.OfGroup(record, field, index));
            return;
        }
        Group group = record.getGroup(field, index);
        switch (Shape.of(type)) {
            case LIST -> list(group);
            case MAP -> map(group);
            case STRUCT -> struct(group);
        }
    }

    private void primitive(@Nullable Decoder decoder, Primitive value) throws IOException {
        if (decoder == null) {
            json.raw("null");
            return;
        }
        String written = decoder.text(value);
        boolean number = decoder.plain() && !(decoder.floating() && !Double.isFinite(decoder.decimal(value)));
        if (number) {
            json.raw(written);
        } else {
            json.string(written);
        }
    }

    private void list(Group list) throws IOException {
        Type repeated = list.getType().getType(0);
        json.raw("[");
        for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
            json.raw(i == 0 ? "" : ",");
            if (Shape.isElement(list.getType(), repeated)) {
                value(list, 0, i);
            } else {
                field(list.getGroup(0, i), 0);
            }
        }
        json.raw("]");
    }

    private void map(Group map) throws IOException {
        json.raw("{");
        for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
            Group entry = map.getGroup(0, i);
            Type key = entry.getType().getType(0);
            Decoder decoder = key.isPrimitive() ? Decoders.of(key.asPrimitiveType()) : null;
            json.raw(i == 0 ? "" : ",")
                    .string(decoder == null ? of(entry, 0) : decoder.text(new Primitive.OfGroup(entry, 0, 0)))
                    .raw(":");
            field(entry, 1);
        }
        json.raw("}");
    }

    private void struct(Group struct) throws IOException {
        json.raw("{");
        for (int i = 0; i < struct.getType().getFieldCount(); i++) {
            json.raw(i == 0 ? "" : ",").string(struct.getType().getFieldName(i)).raw(":");
            field(struct, i);
        }
        json.raw("}");
    }
}
