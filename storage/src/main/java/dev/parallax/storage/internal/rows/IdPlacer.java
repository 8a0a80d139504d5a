package dev.parallax.storage.internal.rows;

import dev.parallax.storage.DuplicateKeyException;
import dev.parallax.storage.internal.keys.KeyFileWriter;
import dev.parallax.storage.internal.keys.KeyHash;
import dev.parallax.storage.internal.keys.StoredKeys;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/**
 * Gives each row its ordinal: that of its id, or a fresh one. An id is compared with the one expected next, and the few
 * after it, before it is looked up, so that rows in the order of the labels cost no look-up. One thread.
 */
final class IdPlacer {
    private static final int AHEAD = 4;
    private static final int MANY = 20_000;

    private final @Nullable StoredKeys keys;
    private final int size;
    private final @Nullable ImmutableRoaringBitmap refused;
    private final KeyHash hash;
    private final IntFunction<KeyFileWriter> fresh;
    private final Placement placement = new Placement();
    private final LineNumbers lines = new LineNumbers();
    private final List<String> freshIds = new ArrayList<>();
    private @Nullable KeyFileWriter freshKeys;
    private @Nullable DuplicateKeyException duplicate;
    private int expected;
    private boolean inOrder = true;
    private int lookUps;
    private int keyless;
    private int freshKeyed;

    /**
     * A placer.
     *
     * @param keys the ids that are there; null for none
     * @param size the size of the id space
     * @param refused ordinals that must not come again
     * @param fresh makes the file for new ids, from an ordinal on
     */
    IdPlacer(
            @Nullable StoredKeys keys,
            int size,
            @Nullable ImmutableRoaringBitmap refused,
            KeyHash hash,
            IntFunction<KeyFileWriter> fresh) {
        this.keys = keys;
        this.size = size;
        this.refused = refused;
        this.hash = hash;
        this.fresh = fresh;
    }

    /** The ordinal of the next row, whose id is the UTF-8 in the bytes {@code [from, to)} or null; -1 once an id has come twice: the rows that follow no longer matter. */
    int place(byte @Nullable [] id, int from, int to, long line) {
        if (duplicate != null) {
            return -1;
        }
        int ordinal;
        if (id == null) {
            keyless++;
            ordinal = freshKeys().addNull();
        } else {
            ordinal = known(id, from, to);
            if (ordinal < 0) {
                ordinal = freshKeys().add(id, from, to, hash.of(id, from, to));
                freshKeyed++;
                if (freshIds.size() < 3) {
                    freshIds.add(text(id, from, to));
                }
            } else if (placement.taken(ordinal)) {
                duplicate = new DuplicateKeyException(text(id, from, to), lines.line(placement.row(ordinal)), line);
                return -1;
            } else if (refused != null && refused.contains(ordinal)) {
                duplicate = new DuplicateKeyException(text(id, from, to), 0, line);
                return -1;
            }
        }
        lines.add(placement.rows(), line);
        placement.add(ordinal);
        return ordinal;
    }

    private static String text(byte[] utf8, int from, int to) {
        return new String(utf8, from, to - from, StandardCharsets.UTF_8);
    }

    private int known(byte[] id, int from, int to) {
        if (keys == null) {
            return -1;
        }
        int end = (int) Math.min((long) expected + (inOrder ? AHEAD : 1), size);
        for (int next = expected; next < end; next++) {
            if (keys.holds(next, id, from, to)) {
                expected = next + 1;
                inOrder = true;
                return next;
            }
        }
        if (++lookUps == MANY) {
            keys.expectMany();
        }
        byte[] utf8 = Arrays.copyOfRange(id, from, to);
        int found = keys.ordinal(utf8, hash.of(utf8));
        if (found >= 0) {
            inOrder = found > expected && found < expected + 64;
            expected = found + 1;
        }
        return found;
    }

    private KeyFileWriter freshKeys() {
        KeyFileWriter writer = freshKeys;
        if (writer == null) {
            writer = fresh.apply(size);
            freshKeys = writer;
        }
        return writer;
    }

    /** Throws if an id that was there came twice. */
    void refuseDuplicate() {
        if (duplicate != null) {
            throw duplicate;
        }
    }

    /** Ends the file of new ids; throws if one of them came twice. */
    KeyFileWriter.@Nullable Finished finish() {
        if (keys == null) {
            freshKeys();
        }
        KeyFileWriter writer = freshKeys;
        if (writer == null) {
            return null;
        }
        KeyFileWriter.Finished finished = writer.finish();
        if (finished.file() == null) {
            String id = new String(writer.text(finished.second()), StandardCharsets.UTF_8);
            throw new DuplicateKeyException(
                    id, lines.line(placement.row(finished.first())), lines.line(placement.row(finished.second())));
        }
        return finished;
    }

    /** Which row has which ordinal. */
    Placement placement() {
        return placement;
    }

    /** Rows whose id was looked up. */
    int lookUps() {
        return lookUps;
    }

    /** Rows without an id. */
    int keyless() {
        return keyless;
    }

    /** Rows with an id that was not there before. */
    int freshKeyed() {
        return freshKeyed;
    }

    /** The first three of their ids. */
    List<String> freshIds() {
        return freshIds;
    }

    /** The size of the id space with what was added. */
    int newSize() {
        KeyFileWriter writer = freshKeys;
        return writer == null ? size : writer.next();
    }

    void close() {
        KeyFileWriter writer = freshKeys;
        if (writer != null) {
            writer.close();
        }
    }
}
