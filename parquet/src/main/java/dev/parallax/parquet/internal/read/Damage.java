package dev.parallax.parquet.internal.read;

import dev.parallax.engine.ImportException;
import dev.parallax.parquet.internal.codec.UnknownCodecException;
import java.nio.file.Path;
import org.apache.parquet.crypto.ParquetCryptoRuntimeException;

/** Turns what the library throws at a file that is not as it should be into a refusal. */
final class Damage {
    private static final int LONGEST = 160;

    private Damage() {}

    /** Reads something of a file; what is thrown names the row, if it is not 0. */
    static <T> T guarded(Path file, long row, Reading<T> reading) {
        try {
            return reading.read();
        } catch (ImportException e) {
            throw e;
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            throw refusal(file, row, e);
        }
    }

    /**
     * The refusal of a file. Out of memory too may be the file's fault: a broken length is asked for before it is found to be
     * more than there is.
     */
    static ImportException refusal(Path file, long row, Throwable thrown) {
        if (thrown instanceof ImportException refused) {
            return refused;
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownCodecException) {
                return Refusal.of(
                        file,
                        "its pages are packed by " + cause.getMessage(),
                        "write it with zstd, snappy, gzip, lz4_raw or no compression");
            }
            if (cause instanceof ParquetCryptoRuntimeException) {
                return Refusal.of(file, "the file is encrypted", "write it without encryption");
            }
        }
        if (thrown instanceof OutOfMemoryError) {
            return Refusal.of(
                    file,
                    place(row) + "more memory is needed than there is",
                    "write the file with smaller row groups, or give the virtual machine a larger -Xmx");
        }
        return Refusal.of(file, place(row) + "the file is damaged" + reason(thrown), "write it again");
    }

    private static String place(long row) {
        return row == 0 ? "" : "after row " + row + ": ";
    }

    /** What the library says, in brackets, where it says it in words. */
    private static String reason(Throwable thrown) {
        Throwable last = thrown;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        String said =
                String.valueOf(last.getMessage()).lines().findFirst().orElse("").strip();
        boolean words = said.contains(" ") && !said.contains("Exception") && !said.contains("org.apache");
        return !words ? "" : " (" + (said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…") + ")";
    }

    /** A step of the reading. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws Exception;
    }
}
