package dev.parallax.parquet.internal.read;

import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.DummyRecordConverter;
import org.apache.parquet.hadoop.metadata.FileMetaData;

/** The pages of some rows, in memory and packed. */
final class RowGroup {
    private final PageReadStore pages;
    private final ColumnReadStoreImpl columns;

    RowGroup(PageReadStore pages, FileMetaData file) {
        this.pages = pages;
        this.columns = new ColumnReadStoreImpl(
                pages,
                new DummyRecordConverter(file.getSchema()).getRootConverter(),
                file.getSchema(),
                file.getCreatedBy());
    }

    PageReadStore pages() {
        return pages;
    }

    long rows() {
        return pages.getRowCount();
    }

    /** A reader that stands on the first value of a column. */
    ColumnReader reader(ColumnDescriptor column) {
        return columns.getColumnReader(column);
    }
}
