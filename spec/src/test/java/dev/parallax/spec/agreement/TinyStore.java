package dev.parallax.spec.agreement;

import dev.parallax.engine.ChosenEngine;
import dev.parallax.engine.ImportOptions;
import dev.parallax.engine.ImportProgress;
import dev.parallax.engine.ImportSummary;
import dev.parallax.engine.Parallax;
import dev.parallax.engine.internal.exec.ExecutionOptions;
import dev.parallax.spec.data.TinyColumn;
import dev.parallax.spec.data.TinyCsv;
import dev.parallax.spec.data.TinyDataset;
import dev.parallax.spec.data.TinyModel;
import dev.parallax.spec.data.TinyTable;
import dev.parallax.spec.random.Dice;
import dev.parallax.storage.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A dataset written as CSV and imported into a store of its own, without waiting for the disk. */
public final class TinyStore implements AutoCloseable {
    /** Nothing waits for the disk, and there is no map of keys, which is made for many. */
    static final StoreOptions STORING = StoreOptions.DEFAULT.withSync(false).withKeyMap(false);

    private final Path folder;
    private final Parallax parallax;

    private TinyStore(Path folder, Parallax parallax) {
        this.folder = folder;
        this.parallax = parallax;
    }

    /** A new store in a folder. */
    public static TinyStore of(Path folder, TinyDataset dataset, ExecutionOptions execution) throws IOException {
        return of(folder, dataset, STORING, execution);
    }

    /** A new store in a folder, its files written and its queries executed in any way there is. */
    static TinyStore any(Path folder, TinyDataset dataset, Dice dice) throws IOException {
        ExecutionOptions execution = new ExecutionOptions(
                dice.between(1, 3), dice.of(7, 64, ExecutionOptions.MORSEL), dice.percent(80), dice.percent(80));
        StoreOptions storing = STORING.withTexts(dice.of(StoreOptions.Texts.values()))
                .withIndexes(dice.percent(80))
                .withMmap(dice.percent(80));
        return of(folder, dataset, storing, execution);
    }

    /** A new store in a folder, its files written in a way that is chosen. */
    static TinyStore of(Path folder, TinyDataset dataset, StoreOptions storing, ExecutionOptions execution)
            throws IOException {
        Files.createDirectories(folder);
        TinyStore store = new TinyStore(folder, ChosenEngine.open(folder.resolve("store"), folder, storing, execution));
        store.labels(dataset.labels());
        for (TinyModel model : dataset.models()) {
            store.model(model);
        }
        return store;
    }

    private ImportSummary labels(TinyTable table) throws IOException {
        Path file = Files.writeString(folder.resolve("labels.csv"), TinyCsv.labels(table));
        return parallax.importLabels(file, options(table), ImportProgress.NONE);
    }

    private ImportSummary model(TinyModel model) throws IOException {
        Path file = Files.writeString(folder.resolve(model.name() + ".csv"), TinyCsv.model(model));
        ImportOptions options = options(model.table());
        if (!model.scoreClasses().isEmpty()) {
            options = options.with("scores", TinyCsv.SCORE_PREFIX + "{class}");
        }
        return parallax.importModel(model.name(), file, options, ImportProgress.NONE);
    }

    private static ImportOptions options(TinyTable table) {
        Map<String, String> types = new LinkedHashMap<>();
        for (TinyColumn column : table.columns()) {
            switch (column.kind()) {
                case CLASS, SCORE -> {}
                default -> types.put(column.name(), column.kind().option());
            }
        }
        return ImportOptions.defaults().with("id", "id").with("types", types);
    }

    /** The engine on the store. */
    public Parallax parallax() {
        return parallax;
    }

    @Override
    public void close() {
        parallax.close();
    }
}
