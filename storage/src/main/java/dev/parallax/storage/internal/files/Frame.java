package dev.parallax.storage.internal.files;

/**
 * What every file of a store has in common, all integers little-endian:
 *
 * <pre>
 * header   0  8  the letters PARALLAX
 *          8  4  four letters for the kind
 *         12  4  format version, counted for each kind from 1
 *         16 16  store id
 * body    32  …  by kind
 * footer   c 4n  CRC32C of each block of 65,536 bytes of [0, c), the last one shorter
 *             8  c
 *             4  CRC32C of the 4n + 8 bytes before
 *             4  the letters XALP
 * </pre>
 */
final class Frame {
    static final long MAGIC = 0x58414C4C41524150L;
    static final int END = 0x504C4158;
    static final int HEADER = 32;
    static final int TRAILER = 16;
    static final int BLOCK = 65_536;

    private Frame() {}

    static long blocks(long contentLength) {
        return (contentLength + BLOCK - 1) / BLOCK;
    }

    static long fileLength(long contentLength) {
        return contentLength + 4 * blocks(contentLength) + TRAILER;
    }
}
