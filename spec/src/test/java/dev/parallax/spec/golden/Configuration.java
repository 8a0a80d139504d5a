package dev.parallax.spec.golden;

import dev.parallax.engine.internal.exec.ExecutionOptions;
import dev.parallax.storage.StoreOptions;
import java.util.List;

/** A way to store and to run that must not change an answer. */
record Configuration(String name, StoreOptions storing, ExecutionOptions execution) {
    private static final StoreOptions STORING =
            StoreOptions.DEFAULT.withSync(false).withKeyMap(false);
    private static final int MORSEL = ExecutionOptions.MORSEL;

    /** The one whose answers the files hold. */
    static final Configuration ORDINARY = new Configuration("as it comes", STORING, ExecutionOptions.of(2));

    static final List<Configuration> ALL = List.of(
            ORDINARY,
            new Configuration("counting, however few rows", STORING, new ExecutionOptions(2, MORSEL, true, true)),
            new Configuration("no index", STORING.withIndexes(false), new ExecutionOptions(2, MORSEL, true, false)),
            new Configuration("no optimizer", STORING, new ExecutionOptions(2, MORSEL, false, true)),
            new Configuration("seven-row morsels", STORING, new ExecutionOptions(2, 7, true, true)),
            new Configuration("one thread", STORING, ExecutionOptions.of(1)),
            new Configuration("four threads, seven-row morsels", STORING, new ExecutionOptions(4, 7, true, true)),
            new Configuration("texts by dictionary", STORING.withTexts(StoreOptions.Texts.CODED), ORDINARY.execution()),
            new Configuration("texts plain", STORING.withTexts(StoreOptions.Texts.PLAIN), ORDINARY.execution()),
            new Configuration("numbers at full width", encoded("plain64", "double"), ORDINARY.execution()),
            new Configuration(
                    "numbers in four bytes", encoded("offset32", "narrow"), new ExecutionOptions(2, 7, true, true)),
            new Configuration("numbers in two bytes", encoded("offset16", "narrow"), ORDINARY.execution()),
            new Configuration("not mapped", STORING.withMmap(false), ORDINARY.execution()));

    /** Numbers and codes in these encodings wherever they fit; as it comes, most of them take one byte. */
    private static StoreOptions encoded(String... encodings) {
        return STORING.withEncodings(List.of(encodings));
    }
}
