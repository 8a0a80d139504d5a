package dev.parallax.storage.internal.keys;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import net.openhft.chronicle.map.ChronicleMap;
import net.openhft.chronicle.map.ChronicleMapBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A key map in a file of Chronicle Map: filled once, closed, and only asked from then on. Wherever it cannot be made or
 * opened there is none, and no error. No class of Chronicle is touched before {@link KeyMapSupport} was asked.
 */
final class ChronicleKeyMap implements KeyMap {
    private final ChronicleMap<byte[], Integer> map;

    private ChronicleKeyMap(ChronicleMap<byte[], Integer> map) {
        this.map = map;
    }

    /** Fills a new file with the ids of a dataset and syncs it; false if that cannot be done. */
    static boolean build(Path path, StoredKeys keys, int size, int ids, long utf8) {
        double average = Math.max(1, (double) utf8 / Math.max(1, ids));
        try (ChronicleMap<byte[], Integer> map = open(path.toFile(), ids, average)) {
            for (int ordinal = 0; ordinal < size; ordinal++) {
                byte[] id = keys.utf8(ordinal);
                if (id != null) {
                    map.put(id, ordinal);
                }
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Opens a file that was filled; null if that cannot be done. */
    static @Nullable KeyMap open(Path path, long length, int ids) {
        try {
            if (!Files.isWritable(path) || Files.size(path) != length) {
                return null;
            }
            return new ChronicleKeyMap(open(path.toFile(), ids, 16));
        } catch (IOException | RuntimeException | LinkageError e) {
            return null;
        }
    }

    private static ChronicleMap<byte[], Integer> open(File file, int ids, double average) throws IOException {
        return ChronicleMapBuilder.of(byte[].class, Integer.class)
                .name("keys")
                .entries(Math.max(1, ids))
                .averageKeySize(average)
                .checksumEntries(false)
                .putReturnsNull(true)
                .createPersistedTo(file);
    }

    @Override
    public int ordinal(byte[] utf8) {
        Integer ordinal = map.get(utf8);
        return ordinal == null ? -1 : ordinal;
    }

    @Override
    public void close() {
        map.close();
    }
}
