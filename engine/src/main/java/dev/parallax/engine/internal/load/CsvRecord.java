package dev.parallax.engine.internal.load;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;

/** Takes the fields of a record from the parser. One object serves the whole file. An unquoted empty field is null. */
final class CsvRecord extends CsvCallbackHandler<CsvRecord> {
    private final FieldBuffer buffer;
    private int fields;
    private long line;
    private final long linesBefore;
    private boolean empty;

    /**
     * @param point what stands before the decimals of numbers
     * @param linesBefore lines of the file before those that the parser sees
     */
    CsvRecord(char point, long linesBefore) {
        this.buffer = new FieldBuffer(point);
        this.linesBefore = linesBefore;
    }

    FieldBuffer buffer() {
        return buffer;
    }

    int fields() {
        return fields;
    }

    long line() {
        return line;
    }

    @Override
    protected RecordType getRecordType() {
        return empty ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return fields;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        line = linesBefore + startingLineNumber;
        fields = 0;
        empty = false;
        buffer.clear();
    }

    @Override
    protected void addField(char[] chars, int offset, int length, boolean quoted) {
        buffer.columns(fields + 1);
        if (length > 0 || quoted) {
            buffer.put(fields, chars, offset, length, quoted);
        }
        fields++;
    }

    @Override
    protected void setComment(char[] chars, int offset, int length) {
        throw new IllegalStateException("comments are switched off");
    }

    @Override
    protected void setEmpty() {
        empty = true;
    }

    @Override
    protected CsvRecord buildRecord() {
        return this;
    }
}
