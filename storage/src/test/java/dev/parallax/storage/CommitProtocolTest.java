package dev.parallax.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.storage.SimulatedFiles.Operation;
import dev.parallax.storage.SimulatedFiles.PowerLoss;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roaringbitmap.RoaringBitmap;

/**
 * Imports, tags and drops, each a commit, cut off before each of their file operations, or with any of them failing: what is on the disk afterwards
 * opens, and holds what was acknowledged, or that and the commit under way. And every sync is needed: a disk that leaves
 * one out is caught losing something.
 */
final class CommitProtocolTest {
    private static final Path FOLDER = Path.of("store");
    private static final StoreOptions OPTIONS = StoreOptions.DEFAULT.withMmap(false);
    private static final int DISKS = 12;

    private SimulatedFiles empty = new SimulatedFiles();
    private final List<String> states = new ArrayList<>();
    private List<Consumer<StoreWriter>> commits = List.of();
    private int operations;

    /** What is there before, and the commits that are cut off. */
    private enum Story {
        IMPORTS(
                List.of(),
                List.of(
                        writer -> SmallStore.labels(writer, 0, 5),
                        writer -> SmallStore.model(writer, "a", 4),
                        writer -> SmallStore.labels(writer, 5, 8))),
        TAGS_AND_DROPS(
                List.of(writer -> SmallStore.labels(writer, 0, 5), writer -> {
                    SmallStore.model(writer, "a", 4);
                    SmallStore.model(writer, "a", 3);
                }),
                List.of(
                        writer -> writer.tag("main", "suspect", RoaringBitmap.bitmapOf(1, 3), "base.wrong", "use main"),
                        writer -> writer.dropModel("main", "a", 1),
                        writer -> writer.tag("main", "suspect", RoaringBitmap.bitmapOf(2), "base.correct", "use main"),
                        writer -> writer.dropDataset("main")));

        private final List<Consumer<StoreWriter>> before;
        private final List<Consumer<StoreWriter>> commits;

        Story(List<Consumer<StoreWriter>> before, List<Consumer<StoreWriter>> commits) {
            this.before = before;
            this.commits = commits;
        }
    }

    private void runWithoutFaults(Story told) {
        commits = told.commits;
        try (Store store = Store.openOrCreate(FOLDER, OPTIONS, empty)) {
            assertThat(commit(empty, told.before, 0, told.before.size())).isEqualTo(told.before.size());
            states.add(text(store));
        }
        empty = empty.afterRestart();
        SimulatedFiles files = empty.afterRestart();
        for (int i = 0; i < commits.size(); i++) {
            assertThat(commit(files, commits, 0, i + 1)).isEqualTo(i + 1);
            try (Store store = Store.open(FOLDER, OPTIONS, files)) {
                states.add(text(store));
            }
            if (i + 1 < commits.size()) {
                files = empty.afterRestart();
            }
        }
        operations = files.operations();
        assertThat(states).doesNotHaveDuplicates();
        assertThat(operations).isGreaterThan(40);
    }

    private static String text(Store store) {
        try (Snapshot snapshot = store.snapshot()) {
            return StoreText.of(snapshot);
        }
    }

    /** Runs the commits from one on; how many were acknowledged. */
    private static int commit(SimulatedFiles files, List<Consumer<StoreWriter>> commits, int from, int to) {
        int acknowledged = from;
        try (Store store = Store.open(FOLDER, OPTIONS, files)) {
            for (int i = from; i < to; i++) {
                try (StoreWriter writer = store.write()) {
                    commits.get(i).accept(writer);
                    writer.commit();
                    acknowledged = i + 1;
                }
            }
        } catch (PowerLoss | StoreAccessException e) {
            return acknowledged;
        }
        return acknowledged;
    }

    /** Null if the disk holds what it must, else what is wrong. */
    private String wrong(SimulatedFiles disk, int acknowledged) {
        int holds;
        try (Store store = Store.open(FOLDER, OPTIONS, disk)) {
            holds = states.indexOf(text(store));
        } catch (StoreException e) {
            return "after " + acknowledged + " commits: " + e.getMessage();
        }
        if (holds != acknowledged && holds != acknowledged + 1) {
            return "after " + acknowledged + " commits there are " + holds;
        }
        commit(disk, commits, holds, commits.size());
        try (Store store = Store.open(FOLDER, OPTIONS, disk)) {
            if (!text(store).equals(states.get(commits.size()))) {
                return "after " + acknowledged + " commits, the others no longer work";
            }
            store.write().close();
        }
        return disk.names().stream().anyMatch(file -> file.toString().matches(".*(pending|spool)"))
                ? "something unfinished is left over"
                : null;
    }

    private Map<String, Integer> losePowerEverywhere(BiPredicate<Operation, Path> ignored, int disks) {
        Map<String, Integer> wrong = new TreeMap<>();
        for (int at = 0; at <= operations; at++) {
            SimulatedFiles files = empty.afterRestart().losingPowerAt(at).ignoring(ignored);
            int acknowledged = commit(files, commits, 0, commits.size());
            for (int seed = 0; seed < disks; seed++) {
                String fault = wrong(files.afterPowerLoss(new Random(31L * at + seed)), acknowledged);
                if (fault != null) {
                    wrong.merge(fault.replaceAll("[0-9a-f]{12,}", "…"), 1, Integer::sum);
                }
            }
        }
        return wrong;
    }

    @ParameterizedTest
    @EnumSource
    void nothingAcknowledgedIsLostWithThePower(Story told) {
        runWithoutFaults(told);
        assertThat(losePowerEverywhere((operation, path) -> false, DISKS)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachSyncIsNeeded(Story told) {
        runWithoutFaults(told);
        Map<String, BiPredicate<Operation, Path>> steps = Map.of(
                "column files",
                        (operation, path) ->
                                operation == Operation.FORCE && path.toString().contains("columns"),
                "folder of column files",
                        (operation, path) -> operation == Operation.FORCE_FOLDER && path.endsWith("columns"),
                "manifest",
                        (operation, path) ->
                                operation == Operation.FORCE && path.toString().endsWith("pending"),
                "folder of manifests", (operation, path) -> operation == Operation.FORCE_FOLDER && path.equals(FOLDER));
        steps.forEach((name, step) -> assertThat(losePowerEverywhere(step, DISKS))
                .as("without the sync of the " + name)
                .isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void anOperationThatFailsOnceOrForEverLosesNothing(Story told) {
        runWithoutFaults(told);
        List<String> wrong = new ArrayList<>();
        for (int at = 0; at < operations; at++) {
            for (int length : new int[] {1, Integer.MAX_VALUE - at}) {
                SimulatedFiles files = empty.afterRestart().failing(at, at + length);
                int acknowledged = commit(files, commits, 0, commits.size());
                for (SimulatedFiles disk : List.of(files.afterRestart(), files.afterPowerLoss(new Random(at)))) {
                    String fault = wrong(disk, acknowledged);
                    if (fault != null) {
                        wrong.add("operation " + at + ": " + fault);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
