package dev.parallax.storage.internal.rows;

import dev.parallax.storage.StoreOptions.Texts;
import dev.parallax.storage.internal.column.ClassOrder;
import dev.parallax.storage.internal.texts.TextNumbers;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
    private final TextNumbers numbers = new TextNumbers();
    private boolean plain;
    private boolean numeric = true;

    TextCodes(Texts kind, Room room, List<String> earlier, long rowsBefore) {
        this.kind = kind;
        this.room = room;
        this.rowsBefore = rowsBefore;
        for (String text : earlier) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            numbers.add(utf8, 0, utf8.length);
            numeric &= ClassOrder.isInteger(text);
        }
        this.plain = kind == Texts.PLAIN;
    }

    /** The code of the text whose UTF-8 is the bytes {@code [from, to)}, or -1 if it is to be stored plain. */
    int code(byte[] utf8, int from, int to, long rows) {
        if (!plain) {
            int known = numbers.find(utf8, from, to);
            if (known >= 0) {
                return known;
            }
            room.left -= ENTRY + 3L * (to - from);
            if (room.left < 0 || rows >= EARLY && mostlyDistinct(rows)) {
                giveUp();
            }
        }
        numeric = numeric && ClassOrder.isInteger(utf8, from, to);
        return plain ? -1 : numbers.add(utf8, from, to);
    }

    /** Decides by what was seen so far. */
    void decide(long rows) {
        if (!plain && mostlyDistinct(rows)) {
            giveUp();
        }
    }

    private boolean mostlyDistinct(long rows) {
        return kind == Texts.AUTO && texts().size() > (rows + rowsBefore) / 2;
    }

    private void giveUp() {
        plain = true;
        numbers.forget();
    }

    boolean plain() {
        return plain;
    }

    boolean numeric() {
        return numeric;
    }

    List<String> texts() {
        return numbers.texts();
    }
}
