package dev.parallax.storage.internal.segment;

import dev.parallax.storage.internal.encode.Encoding;
import java.nio.ByteBuffer;

/** One morsel of a column, ready to read. The buffer is only read by position, so that many threads can. */
record Chunk(ByteBuffer bytes, Encoding encoding, long base, int from, int size, boolean nulls) {}
