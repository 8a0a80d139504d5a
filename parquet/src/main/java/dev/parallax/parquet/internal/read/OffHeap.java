package dev.parallax.parquet.internal.read;

import java.nio.ByteBuffer;
import org.apache.parquet.bytes.ByteBufferAllocator;

/** Memory for the packed pages of a row group, beside the heap, which what is unpacked needs. The collector frees it. */
final class OffHeap implements ByteBufferAllocator {
    @Override
    public ByteBuffer allocate(int size) {
        return ByteBuffer.allocateDirect(size);
    }

    @Override
    public void release(ByteBuffer buffer) {
        // Freed when nothing refers to it any more.
    }

    /** Pages are unpacked into arrays all the same. */
    @Override
    public boolean isDirect() {
        return false;
    }
}
