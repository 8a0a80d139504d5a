package dev.parallax.storage;

import java.util.List;

/**
 * What {@link Store#verify} found.
 *
 * @param generation the generation that was read
 * @param files the files that were read
 * @param bytes the bytes that were read
 * @param damages every damage, in the order of the files
 */
public record VerifyReport(long generation, int files, long bytes, List<DamagedStoreException> damages) {
    /** Whether there is no damage. */
    public boolean sound() {
        return damages.isEmpty();
    }
}
