package dev.parallax.engine.internal.exec;

import dev.parallax.engine.Derived;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * What queries have worked out of columns and later ones may use again, since versions never change: what was last used, in an
 * eighth of the heap. Safe for many threads.
 */
final class Kept {
    private static final int FEWEST = 2;

    private final long most = Runtime.getRuntime().maxMemory() / 8;
    private final Map<Object, Item> items = new LinkedHashMap<>(16, 0.75f, true);
    private final LongAdder made = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private long bytes;

    /** Something kept. */
    interface Item {
        /** The bytes of heap that it takes when it is complete. */
        long bytes();
    }

    /** Makes a part of an item, and notes how long that took. */
    <T> T making(long size, Supplier<T> maker) {
        long start = System.nanoTime();
        T part = maker.get();
        nanos.add(System.nanoTime() - start);
        made.add(size);
        return part;
    }

    /** All that was made so far, whether it is still there or not. */
    Derived derived() {
        return new Derived(made.sum(), nanos.sum());
    }

    /** What is kept under a key, which is made if it is not there. Keys name its class, too. */
    synchronized <T extends Item> T of(Object key, Class<T> type, Supplier<T> maker) {
        Item known = items.get(key);
        if (known == null) {
            known = maker.get();
            items.put(key, known);
            bytes += known.bytes();
            Iterator<Item> oldest = items.values().iterator();
            while (bytes > most && items.size() > FEWEST) {
                bytes -= oldest.next().bytes();
                oldest.remove();
            }
        }
        return type.cast(known);
    }
}
