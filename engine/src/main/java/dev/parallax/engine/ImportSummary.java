package dev.parallax.engine;

import java.time.Duration;
import java.util.List;

/**
 * What an import did.
 *
 * @param subject {@code labels} or the model's name and version, such as {@code fc256@1}
 * @param rows rows of the file
 * @param columns columns kept, by name and type, in the file's order, such as {@code brightness decimal}
 * @param classes classes of the dataset after the import
 * @param matched rows whose id the labels have
 * @param missing labelled rows that the file has no row for
 * @param unknown rows whose id the labels do not have
 * @param keyless rows without an id
 * @param guessed what was guessed: such as {@code id is the column "image_id"}
 * @param notes warnings: such as three ids from each side where none matched
 * @param sample with {@code dry}, the first three rows; else empty
 * @param time from the first byte to the commit
 */
public record ImportSummary(
        String subject,
        long rows,
        List<String> columns,
        int classes,
        long matched,
        long missing,
        long unknown,
        long keyless,
        List<String> guessed,
        List<String> notes,
        List<List<String>> sample,
        Duration time) {}
