package dev.parallax.parquet.internal.read;

import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/** What a group of the schema stands for. The rules for older writers are those of the format's LogicalTypes page. */
enum Shape {
    LIST,
    MAP,
    STRUCT;

    static Shape of(Type group) {
        LogicalTypeAnnotation meaning = group.getLogicalTypeAnnotation();
        GroupType fields = group.asGroupType();
        boolean repeats = fields.getFieldCount() == 1 && fields.getType(0).isRepetition(Type.Repetition.REPEATED);
        if (!repeats) {
            return STRUCT;
        }
        if (meaning instanceof ListLogicalTypeAnnotation) {
            return LIST;
        }
        boolean map = meaning instanceof MapLogicalTypeAnnotation || meaning instanceof MapKeyValueTypeAnnotation;
        boolean pairs = !fields.getType(0).isPrimitive()
                && fields.getType(0).asGroupType().getFieldCount() == 2;
        return map && pairs ? MAP : STRUCT;
    }

    /** Whether what a list repeats is the element itself, as with older writers, and not a group around it. */
    static boolean isElement(GroupType list, Type repeated) {
        return repeated.isPrimitive()
                || repeated.asGroupType().getFieldCount() != 1
                || repeated.getName().equals("array")
                || repeated.getName().equals(list.getName() + "_tuple");
    }
}
