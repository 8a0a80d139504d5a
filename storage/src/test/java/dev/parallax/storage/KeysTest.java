package dev.parallax.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids: found whatever answers, in one key file or many, and refused when they come twice. */
final class KeysTest {
    private static final StoreOptions FAST = StoreOptions.DEFAULT.withSync(false);
    private static final List<ColumnSpec> TRUTH = List.of(new ColumnSpec("truth", ColumnType.CLASS));
    private static final List<ColumnSpec> GUESS = List.of(new ColumnSpec("guess", ColumnType.CLASS));

    @TempDir
    Path folder;

    private static void labels(StoreWriter writer, int rows) {
        RowsWriter labels = writer.labels("main", TRUTH, List.of(), false);
        for (int row = 0; row < rows; row++) {
            labels.id("id" + row);
            labels.text(0, "c" + row % 10);
            labels.endRow(row + 2);
        }
        labels.finish();
    }

    private static WrittenRows model(StoreWriter writer, String name, List<String> ids) {
        RowsWriter model = writer.model("main", name, GUESS, List.of(), Map.of());
        long line = 2;
        for (String id : ids) {
            model.id(id);
            model.text(0, "c" + id.hashCode() % 10);
            model.endRow(line++);
        }
        return model.finish();
    }

    private static void check(Store store, String name, List<String> ids) {
        try (Snapshot snapshot = store.snapshot()) {
            Dataset dataset = snapshot.dataset("main");
            int[] codes = new int[dataset.size()];
            dataset.model(name, 0).column("guess").codes(0, codes.length, codes);
            int wrong = 0;
            for (String id : ids) {
                String guess = dataset.classes().text(codes[dataset.keys().ordinal(id)]);
                wrong += guess.equals("c" + id.hashCode() % 10) ? 0 : 1;
            }
            assertThat(wrong).isZero();
        }
    }

    @Test
    void manyLookUpsMakeAMapThatNobodyHasToTrust() throws IOException {
        int rows = 120_000;
        List<String> ids = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            ids.add("id" + row);
        }
        Collections.shuffle(ids, new Random(7));
        ids.set(1000, "unknown");
        try (Store store = Store.openOrCreate(folder, FAST)) {
            try (StoreWriter writer = store.write()) {
                labels(writer, rows);
                model(writer, "first", ids);
                writer.commit();
            }
            check(store, "first", ids);
            try (Snapshot snapshot = store.snapshot()) {
                assertThat(snapshot.dataset("main").keys().answeredBy()).contains("Chronicle Map in imports");
            }
            for (String damage : List.of("none", "cut", "gone")) {
                damageMap(damage);
                try (StoreWriter writer = store.write()) {
                    WrittenRows written = model(writer, damage, ids);
                    assertThat(written.matched()).as(damage).isEqualTo(rows - 1);
                    assertThat(written.unknownIds()).as(damage).containsExactly("unknown");
                    writer.commit();
                }
                check(store, damage, ids);
            }
        }
    }

    private void damageMap(String damage) throws IOException {
        try (Stream<Path> maps = Files.list(folder.resolve("keys"))) {
            Path map = maps.findFirst().orElseThrow();
            if (damage.equals("cut")) {
                Files.write(map, new byte[100]);
            } else if (damage.equals("gone")) {
                Files.delete(map);
            }
        }
    }

    @Test
    void manyImportsWithUnknownIdsKeepFewKeyFiles() throws IOException {
        try (Store store = Store.openOrCreate(folder, FAST);
                StoreWriter writer = store.write()) {
            labels(writer, 10);
            for (int i = 0; i < 20; i++) {
                assertThat(model(writer, "m", List.of("id3", "new" + i)).unknown())
                        .isEqualTo(1);
                writer.commit();
            }
            try (Snapshot snapshot = store.snapshot()) {
                Keys keys = snapshot.dataset("main").keys();
                for (int i = 0; i < 20; i++) {
                    assertThat(keys.ordinal("new" + i)).isEqualTo(10 + i);
                    assertThat(keys.id(10 + i)).isEqualTo("new" + i);
                }
            }
        }
        try (Stream<Path> files = Files.list(folder.resolve("columns"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".keys"))).hasSizeLessThan(18);
        }
    }

    @Test
    void anIdThatComesTwiceIsNamedWithItsLines() {
        try (Store store = Store.openOrCreate(folder, FAST);
                StoreWriter writer = store.write()) {
            labels(writer, 10);
            assertThatThrownBy(() -> model(writer, "m", List.of("id3", "x", "id5", "id3", "x")))
                    .isInstanceOfSatisfying(DuplicateKeyException.class, duplicate -> assertThat(
                                    List.of(duplicate.id(), duplicate.firstLine(), duplicate.secondLine()))
                            .containsExactly("id3", 2L, 5L));
            assertThatThrownBy(() -> model(writer, "m", List.of("id3", "x", "y", "y", "x")))
                    .isInstanceOfSatisfying(DuplicateKeyException.class, duplicate -> assertThat(
                                    List.of(duplicate.id(), duplicate.firstLine(), duplicate.secondLine()))
                            .containsExactly("y", 4L, 5L));
            RowsWriter appended = writer.labels("main", TRUTH, List.of(), true);
            appended.id("id7");
            appended.endRow(2);
            assertThatThrownBy(appended::finish)
                    .isInstanceOfSatisfying(DuplicateKeyException.class, duplicate -> assertThat(
                                    List.of(duplicate.id(), duplicate.firstLine(), duplicate.secondLine()))
                            .containsExactly("id7", 0L, 2L));
            assertThat(model(writer, "m", List.of("id9", "id8")).matched()).isEqualTo(2);
            writer.commit();
            assertThat(store.verify(progress -> {}).damages()).isEmpty();
        }
    }
}
