package dev.parallax.storage;

import dev.parallax.storage.internal.files.FileLayer;
import dev.parallax.storage.internal.files.InFile;
import dev.parallax.storage.internal.files.OutFile;
import dev.parallax.storage.internal.files.WriteLock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A file system in memory that remembers what was synced. It can fail an operation, lose its power before one, leave syncs
 * out, and say what a disk may hold after that: any part of what was not synced, in any order.
 */
final class SimulatedFiles implements FileLayer {
    /** What can happen to a file or folder. */
    enum Operation {
        CREATE,
        WRITE,
        FORCE,
        FORCE_FOLDER,
        RENAME,
        DELETE
    }

    /** No operation succeeds any more. */
    static final class PowerLoss extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Node {
        private byte[] bytes = new byte[64];
        private int length;
        private int synced;
    }

    private record Change(Path name, @Nullable Node node) {}

    private final Map<Path, Node> live = new TreeMap<>();
    private final Map<Path, Node> durable = new HashMap<>();
    private final List<Change> pending = new ArrayList<>();
    private BiPredicate<Operation, Path> ignored = (operation, path) -> false;
    private int operations;
    private int failFrom = Integer.MAX_VALUE;
    private int failTo = Integer.MAX_VALUE;
    private int powerLoss = Integer.MAX_VALUE;

    /** Fails the operations {@code [from, to)}, counted from 0. */
    SimulatedFiles failing(int from, int to) {
        failFrom = from;
        failTo = to;
        return this;
    }

    /** Loses power before an operation. */
    SimulatedFiles losingPowerAt(int operation) {
        powerLoss = operation;
        return this;
    }

    /** Says that it did what it did not. */
    SimulatedFiles ignoring(BiPredicate<Operation, Path> which) {
        ignored = which;
        return this;
    }

    int operations() {
        return operations;
    }

    /** The names of all files. */
    List<Path> names() {
        return List.copyOf(live.keySet());
    }

    byte[] bytes(Path file) {
        Node node = live.get(file);
        return Arrays.copyOf(node.bytes, node.length);
    }

    void put(Path file, byte[] bytes) {
        Node node = new Node();
        node.bytes = bytes;
        node.length = bytes.length;
        node.synced = bytes.length;
        live.put(file, node);
        durable.put(file, node);
    }

    /** What may be on the disk when the power comes back. */
    SimulatedFiles afterPowerLoss(Random random) {
        Map<Path, Node> names = new HashMap<>(durable);
        int style = random.nextInt(3);
        for (Change change : pending) {
            if (style == 0 || style == 1 && random.nextBoolean()) {
                apply(names, change);
            }
        }
        SimulatedFiles disk = new SimulatedFiles();
        names.forEach((name, node) -> {
            int kept = node.synced + (random.nextBoolean() ? 0 : random.nextInt(node.length - node.synced + 1));
            byte[] bytes = Arrays.copyOf(Arrays.copyOf(node.bytes, kept), random.nextBoolean() ? kept : node.length);
            disk.put(name, bytes);
        });
        return disk;
    }

    /** The same files, without faults. */
    SimulatedFiles afterRestart() {
        SimulatedFiles disk = new SimulatedFiles();
        live.forEach((name, node) -> disk.put(name, Arrays.copyOf(node.bytes, node.length)));
        return disk;
    }

    private static void apply(Map<Path, Node> names, Change change) {
        if (change.node() == null) {
            names.remove(change.name());
        } else {
            names.put(change.name(), change.node());
        }
    }

    private boolean step(Operation operation, Path path) {
        int number = operations++;
        if (number >= powerLoss) {
            throw new PowerLoss();
        }
        if (number >= failFrom && number < failTo) {
            throw new StoreAccessException("cannot do", path, new IOException("no space left on device"));
        }
        return !ignored.test(operation, path);
    }

    @Override
    public OutFile create(Path file) {
        step(Operation.CREATE, file);
        Node node = new Node();
        if (live.putIfAbsent(file, node) != null) {
            throw new StoreAccessException("cannot create", file, new IOException("it exists already"));
        }
        pending.add(new Change(file, node));
        return new Writing(file, node);
    }

    private final class Writing implements OutFile {
        private final Path file;
        private final Node node;

        Writing(Path file, Node node) {
            this.file = file;
            this.node = node;
        }

        @Override
        public void write(ByteBuffer bytes) {
            step(Operation.WRITE, file);
            int count = bytes.remaining();
            if (node.bytes.length < node.length + count) {
                node.bytes = Arrays.copyOf(node.bytes, 2 * (node.length + count));
            }
            bytes.get(node.bytes, node.length, count);
            node.length += count;
        }

        @Override
        public void read(long position, ByteBuffer into) {
            into.put(node.bytes, (int) position, into.remaining());
        }

        @Override
        public void force() {
            if (step(Operation.FORCE, file)) {
                node.synced = node.length;
            }
        }

        @Override
        public void close() {}
    }

    @Override
    public InFile open(Path file) {
        Node node = live.get(file);
        if (node == null) {
            throw new StoreAccessException("cannot open", file, new NoSuchFileException(file.toString()));
        }
        return new InFile() {
            @Override
            public long size() {
                return node.length;
            }

            @Override
            public void read(long position, ByteBuffer into) {
                int count = (int) Math.max(0, Math.min(into.remaining(), node.length - position));
                into.put(node.bytes, (int) Math.min(position, node.length), count);
            }

            @Override
            public @Nullable ByteBuffer map(long position, long length) {
                return null;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public List<String> list(Path folder) {
        return live.keySet().stream()
                .filter(file -> folder.equals(file.getParent()))
                .map(file -> file.getFileName().toString())
                .toList();
    }

    @Override
    public void createFolder(Path folder) {}

    @Override
    public void forceFolder(Path folder) {
        if (step(Operation.FORCE_FOLDER, folder)) {
            pending.removeIf(change -> {
                boolean here = folder.equals(change.name().getParent());
                if (here) {
                    apply(durable, change);
                }
                return here;
            });
        }
    }

    @Override
    public void rename(Path from, Path to) {
        step(Operation.RENAME, from);
        Node node = live.remove(from);
        live.put(to, node);
        pending.add(new Change(from, null));
        pending.add(new Change(to, node));
    }

    @Override
    public void delete(Path file) {
        step(Operation.DELETE, file);
        if (live.remove(file) != null) {
            pending.add(new Change(file, null));
        }
    }

    @Override
    public WriteLock lock(Path folder) {
        return () -> {};
    }
}
