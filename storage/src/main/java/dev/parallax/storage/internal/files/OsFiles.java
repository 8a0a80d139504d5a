package dev.parallax.storage.internal.files;

import dev.parallax.storage.StoreAccessException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The file layer of the operating system. */
public final class OsFiles implements FileLayer {
    private final boolean mmap;
    private final boolean sync;

    /**
     * A layer.
     *
     * @param mmap whether files are mapped
     * @param sync whether forcing does anything
     */
    public OsFiles(boolean mmap, boolean sync) {
        this.mmap = mmap;
        this.sync = sync;
    }

    @Override
    public OutFile create(Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
            return new OsOutFile(file, channel, sync);
        } catch (IOException e) {
            throw new StoreAccessException("cannot create", file, e);
        }
    }

    @Override
    public InFile open(Path file) {
        try {
            return new OsInFile(file, mmap);
        } catch (IOException e) {
            throw new StoreAccessException("cannot open", file, e);
        }
    }

    @Override
    public List<String> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = new ArrayList<>();
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
            return names;
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new StoreAccessException("cannot list", folder, e);
        }
    }

    @Override
    public void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreAccessException("cannot create the folder", folder, e);
        }
    }

    @Override
    public void forceFolder(Path folder) {
        if (!sync) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new StoreAccessException("cannot sync the folder", folder, e);
        }
    }

    @Override
    public void rename(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreAccessException("cannot rename", from, e);
        }
    }

    @Override
    public void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StoreAccessException("cannot delete", file, e);
        }
    }

    @Override
    public WriteLock lock(Path folder) {
        return OsWriteLock.take(folder);
    }
}
