package dev.parallax.storage.internal.rows;

import dev.parallax.storage.StoreOptions.Texts;
import dev.parallax.storage.internal.column.ClassOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The dictionary of a text column while rows are written. It is given up, and the texts stored plain from then on, where
 * texts turn out to be mostly distinct, or the dictionaries of the file outgrow their share of the heap. One thread.
 */
final class TextCodes {
    /** How much heap the dictionaries of one file may take together, roughly. */
    static final class Room {
        private long left = Runtime.getRuntime().maxMemory() / 6;
    }

    private static final int EARLY = 1 << 16;
    private static final int ENTRY = 100;

    private final Texts kind;
    private final Room room;
    private final long rowsBefore;
    private final List<String> texts;
    private final Map<String, Integer> codes = new HashMap<>();
    private boolean plain;
    private boolean numeric = true;

    TextCodes(Texts kind, Room room, List<String> earlier, long rowsBefore) {
        this.kind = kind;
        this.room = room;
        this.rowsBefore = rowsBefore;
        this.texts = new ArrayList<>(earlier);
        for (int code = 0; code < texts.size(); code++) {
            codes.put(texts.get(code), code);
            numeric &= ClassOrder.isInteger(texts.get(code));
        }
        this.plain = kind == Texts.PLAIN;
    }

    /** The code of a text, or -1 if it is to be stored plain. */
    int code(String text, long rows) {
        if (!plain) {
            Integer known = codes.get(text);
            if (known != null) {
                return known;
            }
            add(text, rows);
        }
        numeric = numeric && ClassOrder.isInteger(text);
        return plain ? -1 : texts.size() - 1;
    }

    private void add(String text, long rows) {
        room.left -= ENTRY + 2L * text.length();
        if (room.left < 0 || rows >= EARLY && mostlyDistinct(rows)) {
            giveUp();
            return;
        }
        codes.put(text, texts.size());
        texts.add(text);
    }

    /** Decides by what was seen so far. */
    void decide(long rows) {
        if (!plain && mostlyDistinct(rows)) {
            giveUp();
        }
    }

    private boolean mostlyDistinct(long rows) {
        return kind == Texts.AUTO && texts.size() > (rows + rowsBefore) / 2;
    }

    private void giveUp() {
        plain = true;
        codes.clear();
    }

    boolean plain() {
        return plain;
    }

    boolean numeric() {
        return numeric;
    }

    List<String> texts() {
        return texts;
    }
}
