package dev.parallax.parquet.internal.read;

import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** A list that is no list of scores, or whatever is nested deeper: a column that holds its JSON. */
final class NestedSource implements Source {
    private final MessageType projection;
    private final List<String> path;
    private @Nullable RecordReader<Group> records;
    private @Nullable String text;

    /**
     * @param projection the schema of nothing but this place
     * @param path the place, from the root
     */
    NestedSource(MessageType projection, List<String> path) {
        this.projection = projection;
        this.path = List.copyOf(path);
    }

    @Override
    public void open(RowGroup group) {
        records = new ColumnIOFactory()
                .getColumnIO(projection)
                .getRecordReader(group.pages(), new GroupRecordConverter(projection));
    }

    @Override
    public void next() {
        RecordReader<Group> from = records;
        if (from == null) {
            throw new IllegalStateException("no row group was opened");
        }
        Group at = from.read();
        for (String step : path.subList(0, path.size() - 1)) {
            if (at.getFieldRepetitionCount(step) == 0) {
                text = null;
                return;
            }
            at = at.getGroup(step, 0);
        }
        Type type = at.getType().getType(path.get(path.size() - 1));
        int field = at.getType().getFieldIndex(type.getName());
        boolean listed = type.isRepetition(Type.Repetition.REPEATED);
        text = !listed && at.getFieldRepetitionCount(field) == 0 ? null : NestedJson.of(at, field);
    }

    @Override
    public @Nullable String text(int slot) {
        return text;
    }

    @Override
    public double decimal(int slot) {
        return Double.NaN;
    }

    @Override
    public boolean quoted() {
        return true;
    }
}
