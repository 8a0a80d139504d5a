package dev.parallax.parquet.internal.read;

import dev.parallax.engine.ImportOptions;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.jspecify.annotations.Nullable;

/** Lays a schema out in sources of columns. Columns of bytes without a meaning are left out. */
final class Layout {
    private static final List<String> SCORE_LISTS =
            List.of("scores", "score", "probs", "probabilities", "probability", "logits");

    private final MessageType schema;
    private final ImportOptions options;
    private final Columns columns;
    private final List<Source> sources = new ArrayList<>();
    private final List<ColumnDescriptor> read = new ArrayList<>();

    Layout(MessageType schema, ImportOptions options, Columns columns) {
        this.schema = schema;
        this.options = options;
        this.columns = columns;
        fields(schema, List.of());
    }

    List<Source> sources() {
        return sources;
    }

    /** The columns of the file that are read. */
    List<ColumnDescriptor> read() {
        return read;
    }

    private void fields(GroupType group, List<String> path) {
        for (Type field : group.getFields()) {
            List<String> place = new ArrayList<>(path);
            place.add(field.getName());
            field(field, place);
        }
    }

    private void field(Type field, List<String> path) {
        if (field.isRepetition(Repetition.REPEATED)) {
            if (!field.isPrimitive() || !scoreList(field, path, List.of())) {
                nested(path);
            }
        } else if (field.isPrimitive()) {
            flat(field, path);
        } else {
            switch (Shape.of(field)) {
                case LIST -> list(field.asGroupType(), path);
                case MAP -> map(field.asGroupType(), path);
                case STRUCT -> fields(field.asGroupType(), path);
            }
        }
    }

    private void flat(Type field, List<String> path) {
        Decoder decoder = Decoders.of(field.asPrimitiveType());
        if (decoder != null) {
            FlatSource source = new FlatSource(column(path), decoder);
            sources.add(source);
            columns.add(String.join(".", path), source, 0);
        }
    }

    private void list(GroupType list, List<String> path) {
        Type repeated = list.getType(0);
        boolean bare = Shape.isElement(list, repeated);
        Type element = bare ? repeated : repeated.asGroupType().getType(0);
        List<String> inner = bare ? List.of(repeated.getName()) : List.of(repeated.getName(), element.getName());
        boolean single = element.isPrimitive() && (bare || !element.isRepetition(Repetition.REPEATED));
        if (!single || !scoreList(element, path, inner)) {
            nested(path);
        }
    }

    private boolean scoreList(Type element, List<String> path, List<String> inner) {
        String name = String.join(".", path);
        String said = options.scores();
        Decoder decoder = Decoders.of(element.asPrimitiveType());
        if (decoder == null || !(said == null ? SCORE_LISTS.contains(name) : said.equals(name))) {
            return false;
        }
        List<String> leaf = joined(path, inner);
        List<String> repeated = inner.isEmpty() ? path : joined(path, inner.subList(0, 1));
        int present = schema.getMaxDefinitionLevel(repeated.toArray(String[]::new));
        sources.add(new ListSource(name, column(leaf), decoder, present, options.firstClass(), columns));
        return true;
    }

    private void map(GroupType map, List<String> path) {
        Type repeated = map.getType(0);
        Type key = repeated.asGroupType().getType(0);
        Type value = repeated.asGroupType().getType(1);
        Decoder keys = decoder(key);
        Decoder values = decoder(value);
        if (keys == null || values == null) {
            nested(path);
            return;
        }
        List<String> pair = joined(path, List.of(repeated.getName()));
        ColumnDescriptor keyColumn = column(joined(pair, List.of(key.getName())));
        ColumnDescriptor valueColumn = column(joined(pair, List.of(value.getName())));
        sources.add(new MapSource(String.join(".", path), keyColumn, keys, valueColumn, values, columns));
    }

    private static @Nullable Decoder decoder(Type type) {
        boolean single = type.isPrimitive() && !type.isRepetition(Repetition.REPEATED);
        return single ? Decoders.of(type.asPrimitiveType()) : null;
    }

    private void nested(List<String> path) {
        MessageType projection = new MessageType(schema.getName(), projected(schema, path));
        if (projection.getColumns().stream().allMatch(each -> Decoders.of(each.getPrimitiveType()) == null)) {
            return;
        }
        read.addAll(projection.getColumns());
        NestedSource source = new NestedSource(projection, path);
        sources.add(source);
        columns.add(String.join(".", path), source, 0);
    }

    private static Type projected(GroupType group, List<String> path) {
        Type field = group.getType(path.get(0));
        return path.size() == 1
                ? field
                : field.asGroupType().withNewFields(projected(field.asGroupType(), path.subList(1, path.size())));
    }

    private ColumnDescriptor column(List<String> path) {
        ColumnDescriptor column = schema.getColumnDescription(path.toArray(String[]::new));
        read.add(column);
        return column;
    }

    private static List<String> joined(List<String> path, List<String> more) {
        List<String> all = new ArrayList<>(path);
        all.addAll(more);
        return all;
    }
}
