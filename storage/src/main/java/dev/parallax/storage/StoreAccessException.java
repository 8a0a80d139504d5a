package dev.parallax.storage;

import java.nio.file.Path;

/** The file system refused: no permission, no space, a device that fails. */
public final class StoreAccessException extends StoreException {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param action what was tried, such as {@code cannot write}
     * @param file the file or folder
     * @param cause what the system said
     */
    public StoreAccessException(String action, Path file, Exception cause) {
        super(action + " " + file + ": " + reason(file, cause), cause);
    }

    /** A use after closing, or another refusal of the store itself. */
    public StoreAccessException(String message) {
        super(message);
    }

    private static String reason(Path file, Exception cause) {
        if (cause instanceof java.nio.file.NoSuchFileException) {
            return "there is no such file";
        }
        if (cause instanceof java.nio.file.AccessDeniedException) {
            return "permission denied; check the owner and the mode of the folder";
        }
        if (cause instanceof java.nio.file.FileAlreadyExistsException) {
            return "it exists already";
        }
        String message = cause.getMessage();
        if (message == null || message.isEmpty()) {
            return cause.getClass().getSimpleName();
        }
        String path = file + ": ";
        return message.startsWith(path) ? message.substring(path.length()) : message;
    }
}
