package dev.parallax.bench.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes the labels: {@code id,truth,split,source,site,brightness}. */
record LabelsFile(Population population, List<String> classes) {
    private static final List<String> SPLITS = List.of("train", "val", "test");

    void write(Path file, long rows) throws IOException {
        byte[][] names = bytes(classes);
        byte[][] splits = bytes(SPLITS);
        byte[] camera = "camera_".getBytes(StandardCharsets.US_ASCII);
        byte[] site = "site_".getBytes(StandardCharsets.US_ASCII);
        try (CsvBytes csv = new CsvBytes(file)) {
            csv.text("id,truth,split,source,site,brightness");
            csv.line();
            for (long number = 0; number < rows; number++) {
                long row = population.row(number);
                csv.id(row, number);
                csv.comma();
                csv.text(names[population.truth(row)]);
                csv.comma();
                csv.text(splits[population.split(row)]);
                csv.comma();
                csv.text(camera);
                csv.digits(population.source(row) + 1L, 2);
                csv.comma();
                csv.text(site);
                csv.digits(population.site(row) + 1L, 4);
                csv.comma();
                csv.fraction(population.brightness(row), 3);
                csv.line();
            }
        }
    }

    static byte[][] bytes(List<String> texts) {
        return texts.stream()
                .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
    }
}
